using System.Globalization;
using System.Text.Json.Serialization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>One rule of a calendar file; exactly one of its forms says on which days it falls.</summary>
internal sealed record CalendarRule
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Every year on this day, <c>MM-dd</c>.</summary>
    public string? Fixed { get; init; }

    /// <summary>Days by which a <see cref="Fixed"/> day moves when it falls on a weekday, as some laws order.</summary>
    public IReadOnlyDictionary<DayOfWeek, int>? Shift { get; init; }

    /// <summary>Days from Easter Sunday; negative before it.</summary>
    public int? Easter { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The day that the holiday leaves for <see cref="Date"/> in that year: it becomes an ordinary day.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The first, second … <see cref="Weekday"/> of <see cref="Month"/> (1–12).</summary>
    public int? Nth { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))]
    public DayOfWeek Weekday { get; init; }

    public int Month { get; init; }

    /// <summary>The last Monday-to-Friday day of this month (1–12), every year.</summary>
    public int? LastWeekdayOf { get; init; }

    /// <summary>First day of a range: <c>MM-dd</c> every year (may cross the new year) or <c>yyyy-MM-dd</c> once.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the range, included, in the same form as <see cref="From"/>.</summary>
    public string? To { get; init; }

    /// <summary>Only in years divisible by this number.</summary>
    public int EveryYears { get; init; } = 1;

    public required string Name { get; init; }
    public required string Law { get; init; }
    public required DayEffect Effect { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    [JsonIgnore]
    public bool IsRange => From is not null;

    private IEnumerable<DateOnly> DaysIn(int year) =>
        year % EveryYears != 0 ? [] : Candidates(year).Where(day => day.Year == year && !(day < ValidFrom) && !(day > ValidTo));

    /// <summary>What the rule does in a year: its days, and the ordinary day that a moved holiday leaves behind.</summary>
    public IEnumerable<(CalendarMark Mark, DateOnly Date)> MarksIn(int year, CalendarScope scope)
    {
        var mark = new CalendarMark(Effect, Name, Law, scope);
        var days = DaysIn(year).Select(day => (mark, day));
        return MovedFrom is { } left && left.Year == year ? days.Prepend((mark with { Effect = DayEffect.WorksNormally }, left)) : days;
    }

    private IEnumerable<DateOnly> Candidates(int year) => this switch
    {
        { Fixed: { } day } => InYear(year, day) is { } date ? [Shifted(date)] : [],
        { Easter: { } offset } => [EasterSunday.Of(year).AddDays(offset)],
        { Date: { } date } => [date],
        { Nth: { } nth } => [NthWeekday(year, nth)],
        { LastWeekdayOf: { } month } => [LastWeekday(year, month)],
        { From: { Length: 5 } from, To: { Length: 5 } to } => YearlyRange(year, from, to),
        { From: { } from, To: { } to } => Days(Parse(from), Parse(to)),
        _ => throw new InvalidOperationException($"The calendar rule '{Name}' names no day."),
    };

    private DateOnly Shifted(DateOnly date) => Shift is not null && Shift.TryGetValue(date.DayOfWeek, out var days) ? date.AddDays(days) : date;

    private DateOnly NthWeekday(int year, int nth)
    {
        var first = new DateOnly(year, Month, 1);
        return first.AddDays((Weekday - first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    private static DateOnly LastWeekday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.DayOfWeek switch { DayOfWeek.Saturday => last.AddDays(-1), DayOfWeek.Sunday => last.AddDays(-2), _ => last };
    }

    private static IEnumerable<DateOnly> YearlyRange(int year, string from, string to)
    {
        var (first, last) = (InYear(year, from)!.Value, InYear(year, to)!.Value);
        return first <= last
            ? Days(first, last)
            : Days(new DateOnly(year, 1, 1), last).Concat(Days(first, new DateOnly(year, 12, 31)));
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static DateOnly Parse(string text) => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);

    private static DateOnly? InYear(int year, string monthDay) =>
        DateOnly.TryParseExact($"{year:0000}-{monthDay}", Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
