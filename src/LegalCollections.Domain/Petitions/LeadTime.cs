namespace LegalCollections.Domain.Petitions;

/// <summary>The clock of a petition: it starts when the last paper is there and stops when the court has it.</summary>
/// <param name="CompleteOn">The day on which the papers were complete.</param>
/// <param name="FiledOn">Null while it runs.</param>
public readonly record struct LeadTime(DateOnly CompleteOn, DateOnly? FiledOn)
{
    /// <returns>The clock of a petition; null while a paper is missing, and where it was filed before the papers were complete.</returns>
    public static LeadTime? Of(DateOnly? completeOn, DateOnly? filedOn) =>
        completeOn is { } complete && !(filedOn < complete) ? new LeadTime(complete, filedOn) : null;

    /// <summary>Calendar days until the filing, or until <paramref name="today"/> while it runs.</summary>
    public int Days(DateOnly today) => (FiledOn ?? today).DayNumber - CompleteOn.DayNumber;

    /// <summary>The median days of those that were filed; null where none was.</summary>
    public static decimal? Median(IEnumerable<LeadTime> petitions)
    {
        var days = petitions.Where(p => p.FiledOn is not null).Select(p => p.Days(p.CompleteOn)).Order().ToList();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
    }
}
