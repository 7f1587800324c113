using System.Globalization;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Docketing;

/// <summary>Deadlines as an iCalendar file (RFC 5545): rule and lawsuit number, no name of any party.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Write(IEnumerable<Deadline> deadlines, Wording words, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(words);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//LegalCollections//Deadlines//PT");
        Line(file, "METHOD:PUBLISH");
        Line(file, "X-WR-CALNAME:" + Escaped(words["deadlines.title"]));
        foreach (var deadline in deadlines)
        {
            Event(file, deadline, words, at);
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Event(StringBuilder file, Deadline deadline, Wording words, DateTimeOffset at)
    {
        var rule = DeadlineWording.NameOf(DeadlineRules.Find(deadline.RuleCode).Value, words);
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{deadline.Id.Value:D}@legalcollections");
        Line(file, $"DTSTAMP:{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTART;VALUE=DATE:{Day(deadline.DueOn)}");
        Line(file, $"DTEND;VALUE=DATE:{Day(deadline.DueOn.AddDays(1))}");
        Line(file, "SUMMARY:" + Escaped(words["docketing.feed.summary", rule, DeadlineWording.Masked(deadline.LawsuitNumber)]));
        Line(file, "DESCRIPTION:" + Escaped(words["docketing.feed.description", deadline.SafetyOn, words[$"deadlines.conference.{deadline.Conference}"]]));
        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>No line is longer than 75 octets; what follows begins with a space (RFC 5545 §3.1).</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
