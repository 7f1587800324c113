using System.Globalization;

namespace LegalCollections.Domain.Common;

/// <summary>A calendar month, because indices and legal rates are published by month and a day would say too much.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static YearMonth Parse(string text) => Of(DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture));

    public YearMonth Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    public YearMonth Previous => Month == 1 ? new(Year - 1, 12) : new(Year, Month - 1);

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>28 to 31.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>The months from this one (included) to <paramref name="end"/> (excluded).</summary>
    public IEnumerable<YearMonth> Until(YearMonth end)
    {
        for (var month = this; month < end; month = month.Next)
        {
            yield return month;
        }
    }

    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
