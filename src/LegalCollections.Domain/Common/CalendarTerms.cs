namespace LegalCollections.Domain.Common;

/// <summary>Terms of months and years as the Civil Code counts them, which differs from what .NET and contracts do at month ends.</summary>
/// <remarks>Law: CC art. 132 §3: the term ends on the day of equal number, or on the day after where that number is missing.</remarks>
public static class CalendarTerms
{
    /// <summary>29/02/2024 and 12 months give 01/03/2025.</summary>
    public static DateOnly AddMonths(DateOnly start, int months)
    {
        var end = start.AddMonths(months);
        return end.Day == start.Day ? end : end.AddDays(1);
    }

    /// <inheritdoc cref="AddMonths"/>
    public static DateOnly AddYears(DateOnly start, int years) => AddMonths(start, years * 12);

    /// <summary>Contract habit for instalments: day 31 becomes the last day of a shorter month, and comes back afterwards.</summary>
    public static DateOnly InstallmentDay(DateOnly first, int monthsLater) => first.AddMonths(monthsLater);
}
