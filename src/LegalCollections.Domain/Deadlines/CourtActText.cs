using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Reads the list of days of a court's act as it is pasted from the official journal, one entry a line.</summary>
/// <remarks>
/// Understands <c>02/04/2026 (quinta-feira) – Endoenças</c>, <c>16 e 17 de fevereiro: Carnaval</c>, <c>20 de dezembro a 6 de janeiro</c>
/// and ISO days. A line that cannot be read wholly is refused, never skipped: a missed holiday moves a deadline.
/// </remarks>
public static partial class CourtActText
{
    private static readonly string[] Months =
        ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"];

    private static readonly string[] Weekdays = ["domingo", "segunda", "terça", "quarta", "quinta", "sexta", "sábado"];

    /// <param name="year">Of the days that name none.</param>
    /// <param name="name">What a day is for when its line does not say.</param>
    public static Result<IReadOnlyList<ClosedDays>> Read(string? text, int year, string name)
    {
        var days = new List<ClosedDays>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var read = ReadLine(line, year, name);
            if (read.Failed)
            {
                return read.Problem;
            }

            days.AddRange(read.Value);
        }

        return days.Count == 0 ? DeadlineProblems.ActWithoutDays() : Result<IReadOnlyList<ClosedDays>>.Ok([.. days.OrderBy(day => day.From)]);
    }

    private static Result<IReadOnlyList<ClosedDays>> ReadLine(string line, int year, string name)
    {
        var rest = WordedDays().Replace(DottedDay().Replace(IsoDay().Replace(line, "$3/$2/$1"), "$1/$2/$3"), Numeric);
        var head = Head().Match(rest);
        if (!head.Success)
        {
            return DeadlineProblems.ActLineUnread(line);
        }

        var days = new List<(DateOnly From, DateOnly To)>();
        foreach (Match part in Part().Matches(head.Value))
        {
            if (DayOf(part, year) is not { } day)
            {
                return DeadlineProblems.ActLineUnread(line);
            }

            if (part.Groups["weekday"] is { Success: true } weekday && !IsWeekday(day, weekday.Value))
            {
                return DeadlineProblems.ActWeekdayWrong(line);
            }

            var until = part.Groups["sep"].Value.Trim() is "a" or "à" or "até" or "ao";
            Add(days, day, until && days.Count > 0, part.Groups["year"].Success);
        }

        var what = rest[head.Length..].Trim(' ', '\t', '-', '–', '—', ':', ';', ',', '.', '|');
        return days.Any(day => day.To < day.From) || Digits().IsMatch(what)
            ? DeadlineProblems.ActLineUnread(line)
            : Result<IReadOnlyList<ClosedDays>>.Ok([.. days.Select(day => new ClosedDays(day.From, day.To, what.Length == 0 ? name : what))]);
    }

    private static void Add(List<(DateOnly From, DateOnly To)> days, DateOnly day, bool endsRange, bool hasYear)
    {
        if (!endsRange)
        {
            days.Add((day, day));
            return;
        }

        var from = days[^1].From;
        days[^1] = (from, day < from && !hasYear ? day.AddYears(1) : day);
    }

    /// <summary>"16 e 17 de fevereiro de 2026" becomes "16/2/2026 e 17/2/2026".</summary>
    private static string Numeric(Match worded)
    {
        var month = Array.FindIndex(Months, m => m.Equals(worded.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        var year = worded.Groups["year"] is { Success: true } given ? "/" + given.Value : "";
        return DayNumber().Replace(worded.Groups["days"].Value, number => string.Create(CultureInfo.InvariantCulture, $"{number.Groups[1].Value}/{month}{year}"));
    }

    private static DateOnly? DayOf(Match part, int year)
    {
        var (day, month) = (Number(part.Groups["day"]), Number(part.Groups["month"]));
        var of = part.Groups["year"].Success ? Number(part.Groups["year"]) : year;
        return month is >= 1 and <= 12 && of is >= 1990 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(of, month)
            ? new DateOnly(of, month, day)
            : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsWeekday(DateOnly day, string name) =>
        SearchKey.Of(name).StartsWith(SearchKey.Of(Weekdays[(int)day.DayOfWeek]), StringComparison.OrdinalIgnoreCase);

    private const string Weekday = @"(?:\s*,?\s*\(?\s*(?<weekday>domingo|segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado)(?:-feira)?\s*\)?)?";

    private const string OneDay = @"(?<day>\d{1,2})/(?<month>\d{1,2})(?:/(?<year>\d{4}))?" + Weekday;

    private const string Separator = @"(?<sep>\s*(?:,\s*e\b|,|;|\be\b|\ba\b|\bà\b|\bao\b|\baté\b)\s*)";

    [GeneratedRegex(@"(\d{4})-(\d{2})-(\d{2})")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(\d{1,2})\.(\d{1,2})\.(\d{4})")]
    private static partial Regex DottedDay();

    [GeneratedRegex(
        @"(?<days>\d{1,2}\s*[º°ª]?(?:\s*(?:,|\be\b|\ba\b|\baté\b)\s*\d{1,2}\s*[º°ª]?(?![\d/]))*)\s+de\s+(?<month>janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)(?:\s+de\s+(?<year>\d{4}))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex WordedDays();

    [GeneratedRegex(@"(\d{1,2})(?:\s*[º°ª])?")]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"^[\W_]*(?:(?:[IVXLC]+|[a-z])\s*[-–.)]\s*)?(?:(?:no|nos|em|de|dia|dias)\s+)*" + OneDay + "(?:" + Separator + @"(?:(?:dia|de)\s+)?" + OneDay + ")*", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex("(?:" + Separator + @"(?:(?:dia|de)\s+)?)?" + OneDay, RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    /// <summary>A day that is left in the name was not understood.</summary>
    [GeneratedRegex(@"\d{1,2}/\d{1,2}")]
    private static partial Regex Digits();
}
