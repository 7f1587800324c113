using System.Globalization;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Waits for the next time that a cron expression names; as a trigger it starts an instance at each.</summary>
[Activity("Elsa.Cron", Category = "Scheduling", Description = "Trigger workflow execution at a specific interval using a CRON expression.", IsTrigger = true)]
[Input("cronExpression", Required = true)]
internal sealed class Cron : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        if (!context.IsTrigger)
        {
            var text = context.Input<string>("cronExpression") ?? "";
            var at = CronExpression.Parse(text).NextAfter(context.Now) ?? throw new FaultException($"The cron expression '{text}' names no further time.");
            context.Bookmark("Elsa.Cron", new Dictionary<string, object?> { ["executeAt"] = at, ["cronExpression"] = text }, dueAt: at);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>A cron expression of five fields, or six with seconds first; in UTC.</summary>
/// <remarks>Lists, ranges, steps, names of months and days; days of month and of week both restricted: either may match. Not L, W or #.</remarks>
public sealed class CronExpression
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly HashSet<int>[] _fields;
    private readonly bool _eitherDay;

    private CronExpression(HashSet<int>[] fields, bool eitherDay)
    {
        _fields = fields;
        _eitherDay = eitherDay;
    }

    /// <exception cref="FormatException">The text is no cron expression.</exception>
    public static CronExpression Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 5)
        {
            parts = ["0", .. parts];
        }

        if (parts.Length != 6)
        {
            throw new FormatException($"'{text}' does not have five or six fields.");
        }

        HashSet<int>[] fields =
        [
            Field(parts[0], 0, 59, []), Field(parts[1], 0, 59, []), Field(parts[2], 0, 23, []),
            Field(parts[3], 1, 31, []), Field(parts[4], 1, 12, Months), [.. Field(parts[5], 0, 7, Days).Select(d => d % 7)],
        ];
        return new CronExpression(fields, parts[3][0] is not ('*' or '?') && parts[5][0] is not ('*' or '?'));
    }

    /// <summary>The first matching second after the given instant; null when there is none within ten years.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        var at = new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, DateTimeKind.Utc).AddSeconds(1);
        var end = at.AddYears(10);
        while (at < end)
        {
            var next = !_fields[4].Contains(at.Month) ? new DateTime(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1)
                : !IsDay(at) ? at.Date.AddDays(1)
                : !_fields[2].Contains(at.Hour) ? at.Date.AddHours(at.Hour + 1)
                : !_fields[1].Contains(at.Minute) ? at.Date.AddHours(at.Hour).AddMinutes(at.Minute + 1)
                : !_fields[0].Contains(at.Second) ? at.AddSeconds(1)
                : at;
            if (next == at)
            {
                return new DateTimeOffset(at, TimeSpan.Zero);
            }

            at = next;
        }

        return null;
    }

    private bool IsDay(DateTime at)
    {
        var ofMonth = _fields[3].Contains(at.Day);
        var ofWeek = _fields[5].Contains((int)at.DayOfWeek);
        return _eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    private static HashSet<int> Field(string text, int low, int high, string[] names)
    {
        var values = new HashSet<int>();
        foreach (var part in text.Split(','))
        {
            var step = part.Split('/');
            var range = step[0] is "*" or "?" ? [low.ToString(CultureInfo.InvariantCulture), high.ToString(CultureInfo.InvariantCulture)] : step[0].Split('-');
            var from = Number(range[0], low, high, names);
            var to = range.Length > 1 ? Number(range[1], low, high, names) : step.Length > 1 ? high : from;
            var by = step.Length > 1 ? Number(step[1], 1, high, []) : 1;
            for (var value = from; value <= to; value += by)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static int Number(string text, int low, int high, string[] names)
    {
        var named = Array.IndexOf(names, text.ToUpperInvariant());
        var value = named >= 0 ? named + (names.Length == 12 ? 1 : 0)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return value >= low && value <= high ? value : throw new FormatException($"'{text}' is not between {low} and {high}.");
    }
}
