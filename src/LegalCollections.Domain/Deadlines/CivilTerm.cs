namespace LegalCollections.Domain.Deadlines;

/// <summary>Months and years as the Civil Code counts them, also used by limitation periods.</summary>
public static class CivilTerm
{
    /// <summary>The day of the same number or, where that month lacks it, the first of the next month. Not moved from holidays.</summary>
    // Law: CC art. 132 §3.
    public static DateOnly AddMonths(DateOnly date, int months)
    {
        var end = date.AddMonths(months);
        return end.Day == date.Day ? end : end.AddDays(1);
    }

    /// <inheritdoc cref="AddMonths"/>
    public static DateOnly AddYears(DateOnly date, int years) => AddMonths(date, 12 * years);
}
