namespace LegalCollections.Domain.Deadlines;

/// <summary>The articles under which a country counts its terms, so that each counted and each skipped day names its own law.</summary>
internal sealed record CountingStatutes
{
    /// <summary>The day of the start is not counted.</summary>
    public required string Excluded { get; init; }

    /// <summary>Only business days count.</summary>
    public required string BusinessDays { get; init; }

    /// <summary>Every day counts.</summary>
    public required string CalendarDays { get; init; }

    public required string Weekend { get; init; }

    /// <summary>A procedural term moves off a first or last day that cannot be used.</summary>
    public required string Moved { get; init; }

    public required string CivilExcluded { get; init; }

    public required string CivilDays { get; init; }

    /// <summary>A term in days of substantive law moves off a closed last day; null where it does not.</summary>
    public string? CivilMoved { get; init; }

    public required string Months { get; init; }

    public required string MonthsMoved { get; init; }

    public required string Hours { get; init; }

    /// <summary>A month without the day's number ends the term on its last day, not on the day after it.</summary>
    public bool MonthEndsOnLastDay { get; init; }

    /// <summary>The first day of a term in calendar days may be a holiday.</summary>
    public bool StartsOnAnyDay { get; init; }
}
