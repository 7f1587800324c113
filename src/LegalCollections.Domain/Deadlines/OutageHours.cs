using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Says whether a certified outage of a court's system moves the terms that end on its day.</summary>
// Law: CNJ Resolução 185/2013 art. 11: more than 60 minutes, continuous or not, between 6 and 23 h, or any time between 23 and 24 h.
public static partial class OutageHours
{
    private static readonly TimeOnly Six = new(6, 0);
    private static readonly TimeOnly Eleven = new(23, 0);

    /// <summary>Reads intervals such as <c>10:00-10:40; 15h10 às 16h</c>; 24:00 ends the day.</summary>
    public static Result<IReadOnlyList<(TimeOnly From, TimeOnly To)>> Read(string? text)
    {
        var found = new List<(TimeOnly From, TimeOnly To)>();
        foreach (var line in (text ?? "").Split([';', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Interval().Match(line) is not { Success: true } match || Time(match, 1) is not { } from || Time(match, 3) is not { } to || to <= from)
            {
                return DeadlineProblems.OutageUnread(line);
            }

            found.Add((from, to));
        }

        return found.Count == 0 ? DeadlineProblems.OutageUnread("") : Result<IReadOnlyList<(TimeOnly From, TimeOnly To)>>.Ok(found);
    }

    /// <param name="intervals">Of one day, not overlapping.</param>
    public static bool MovesTerms(IEnumerable<(TimeOnly From, TimeOnly To)> intervals)
    {
        var byDay = TimeSpan.Zero;
        foreach (var (from, to) in intervals)
        {
            if (to > Eleven)
            {
                return true;
            }

            byDay += to > Six ? to - (from > Six ? from : Six) : TimeSpan.Zero;
        }

        return byDay > TimeSpan.FromMinutes(60);
    }

    private static TimeOnly? Time(Match match, int group)
    {
        var hour = int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[group + 1] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (hour, minute) switch
        {
            (24, 0) => TimeOnly.MaxValue,
            ( <= 23, <= 59) => new TimeOnly(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?:das\s+)?(\d{1,2})(?:[:h](\d{2})?)?h?\s*(?:-|–|às|as|até|a)\s*(\d{1,2})(?:[:h](\d{2})?)?h?$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();
}
