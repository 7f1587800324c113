namespace LegalCollections.Workflows.BuiltIn;

/// <summary>The fields of a cron expression in their order; the first one may be left out.</summary>
public enum CronField
{
    Seconds,
    Minutes,
    Hours,
    DayOfMonth,
    Month,
    DayOfWeek,
}

/// <summary>Says where a text is no cron expression, so that a designer need not count its fields.</summary>
public sealed class CronFormatException : FormatException
{
    public CronFormatException()
    {
    }

    public CronFormatException(string message)
        : base(message)
    {
    }

    public CronFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal CronFormatException(int fields)
        : base($"It has {fields} fields instead of five or six.") => Fields = fields;

    internal CronFormatException(CronField field, string found)
        : base($"The field {field} cannot be '{found}'; it takes {Takes(field)}.") => (Field, Found) = (field, found);

    /// <summary>How many fields there are, where it is neither five nor six.</summary>
    public int? Fields { get; }

    /// <summary>The field that is at fault, and what stands there.</summary>
    public CronField? Field { get; }
    public string? Found { get; }

    /// <summary>What a field takes, beside <c>*</c>, lists, ranges and steps.</summary>
    public static string Takes(CronField field) => field switch
    {
        CronField.Hours => "0-23",
        CronField.DayOfMonth => "1-31, L, L-3, LW, 15W",
        CronField.Month => "1-12, JAN-DEC",
        CronField.DayOfWeek => "0-7, SUN-SAT, FRIL, MON#2",
        _ => "0-59",
    };
}
