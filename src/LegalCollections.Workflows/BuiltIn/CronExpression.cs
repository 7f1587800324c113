using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>A cron expression of five fields, or six with seconds first, in UTC; read as Cronos reads it, which Elsa uses.</summary>
/// <remarks>
/// Lists, ranges (<c>FRI-MON</c> too), steps, names, <c>L</c>, <c>L-3</c>, <c>15W</c>, <c>LW</c>, <c>FRIL</c>, <c>MON#2</c> and the macros such as
/// <c>@daily</c>. Where day of month and day of week are both given, both must match.
/// </remarks>
public sealed partial class CronExpression
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private static readonly Dictionary<string, string> Macros = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@every_second"] = "* * * * * *",
        ["@every_minute"] = "* * * * *",
        ["@hourly"] = "0 * * * *",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@weekly"] = "0 0 * * 0",
        ["@monthly"] = "0 0 1 * *",
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
    };

    private readonly HashSet<int> _seconds, _minutes, _hours, _months;
    private readonly Predicate<DateTime> _isDayOfMonth, _isDayOfWeek;

    private CronExpression(string[] parts)
    {
        _seconds = Read(CronField.Seconds, parts[0], text => Field(text, 0, 59, []));
        _minutes = Read(CronField.Minutes, parts[1], text => Field(text, 0, 59, []));
        _hours = Read(CronField.Hours, parts[2], text => Field(text, 0, 23, []));
        _isDayOfMonth = Read(CronField.DayOfMonth, parts[3], DayOfMonth);
        _months = Read(CronField.Month, parts[4], text => Field(text, 1, 12, Months));
        _isDayOfWeek = Read(CronField.DayOfWeek, parts[5], DayOfWeek);
    }

    /// <exception cref="CronFormatException">The text is no cron expression.</exception>
    public static CronExpression Parse(string text)
    {
        var parts = Macros.GetValueOrDefault(text.Trim(), text).ToUpperInvariant().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            5 => new CronExpression(["0", .. parts]),
            6 => new CronExpression(parts),
            _ => throw new CronFormatException(parts.Length),
        };
    }

    /// <summary>The first matching second after the given instant; null when there is none within ten years.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        var at = new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, DateTimeKind.Utc).AddSeconds(1);
        var end = at.AddYears(10);
        while (at < end)
        {
            var next = !_months.Contains(at.Month) ? new DateTime(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1)
                : !_isDayOfMonth(at) || !_isDayOfWeek(at) ? at.Date.AddDays(1)
                : !_hours.Contains(at.Hour) ? at.Date.AddHours(at.Hour + 1)
                : !_minutes.Contains(at.Minute) ? at.Date.AddHours(at.Hour).AddMinutes(at.Minute + 1)
                : !_seconds.Contains(at.Second) ? at.AddSeconds(1)
                : at;
            if (next == at)
            {
                return new DateTimeOffset(at, TimeSpan.Zero);
            }

            at = next;
        }

        return null;
    }

    private static T Read<T>(CronField field, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (FormatException)
        {
            throw new CronFormatException(field, text);
        }
    }

    private static Predicate<DateTime> DayOfMonth(string text)
    {
        if (LastDay().Match(text) is { Success: true } last)
        {
            var offset = last.Groups[1].Success ? Number(last.Groups[1].Value, 1, 30, []) : 0;
            return last.Groups[2].Success
                ? at => at.Day == NearestWeekday(at, LastOf(at) - offset)
                : at => at.Day == LastOf(at) - offset;
        }

        if (text.EndsWith('W'))
        {
            var day = Number(text[..^1], 1, 31, []);
            return at => at.Day == NearestWeekday(at, day);
        }

        var days = Field(text, 1, 31, []);
        return at => days.Contains(at.Day);
    }

    private static Predicate<DateTime> DayOfWeek(string text)
    {
        if (text.Length > 1 && text.EndsWith('L'))
        {
            var last = Number(text[..^1], 0, 7, Days) % 7;
            return at => (int)at.DayOfWeek == last && at.Day > LastOf(at) - 7;
        }

        if (text.Split('#') is [var name, var count])
        {
            var (day, nth) = (Number(name, 0, 7, Days) % 7, Number(count, 1, 5, []));
            return at => (int)at.DayOfWeek == day && (at.Day + 6) / 7 == nth;
        }

        var days = Field(text, 0, 7, Days).Select(d => d % 7).ToHashSet();
        return at => days.Contains((int)at.DayOfWeek);
    }

    private static int LastOf(DateTime month) => DateTime.DaysInMonth(month.Year, month.Month);

    /// <summary>Monday to Friday next to the day, within its month; 0 when the month has no such day.</summary>
    private static int NearestWeekday(DateTime month, int day)
    {
        var last = LastOf(month);
        if (day < 1 || day > last)
        {
            return 0;
        }

        return new DateTime(month.Year, month.Month, day).DayOfWeek switch
        {
            System.DayOfWeek.Saturday => day == 1 ? 3 : day - 1,
            System.DayOfWeek.Sunday => day == last ? day - 2 : day + 1,
            _ => day,
        };
    }

    private static HashSet<int> Field(string text, int low, int high, string[] names)
    {
        var values = new HashSet<int>();
        foreach (var part in text.Split(','))
        {
            var step = part.Split('/');
            var by = step.Length > 1 ? Number(step[1], 1, high, []) : 1;
            var range = step[0].Split('-');
            var isAny = step[0] is "*" or "?";
            var from = isAny ? low : Number(range[0], low, high, names);
            var to = !isAny && range.Length > 1 ? Number(range[1], low, high, names) : isAny || step.Length > 1 ? high : from;
            for (var value = from; value <= (from <= to ? to : to + high - low + 1); value += by)
            {
                values.Add(value <= high ? value : value - high + low - 1);
            }
        }

        return values;
    }

    private static int Number(string text, int low, int high, string[] names)
    {
        var named = Array.IndexOf(names, text);
        var value = named >= 0 ? named + (names.Length == 12 ? 1 : 0)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return value >= low && value <= high ? value : throw new FormatException($"'{text}' is not between {low} and {high}.");
    }

    [GeneratedRegex(@"^L(?:-(\d+))?(W)?$")]
    private static partial Regex LastDay();
}
