namespace LegalCollections.Domain.Deadlines;

/// <summary>A dated correction by the office (act of a court, flood, outage, moved holiday); it wins over shipped data.</summary>
/// <remarks>Both days are included; <c>Law</c> names the act or certificate that proves it.</remarks>
public sealed record CourtClosure(DateOnly From, DateOnly To, ClosureKind Kind, string Name, string Law)
{
    internal CalendarMark Mark => new(
        Kind switch
        {
            ClosureKind.NoOfficeHours => DayEffect.NoOfficeHours,
            ClosureKind.SuspendsTerms => DayEffect.SuspendsTerms,
            ClosureKind.SystemOutage => DayEffect.SystemOutage,
            ClosureKind.WorksNormally => DayEffect.WorksNormally,
            _ => throw new InvalidOperationException($"Unknown closure kind {Kind}."),
        },
        Name, Law, CalendarScope.Office);
}

/// <summary>What the office records about a court's day; see <see cref="DayEffect"/> for the consequences.</summary>
public enum ClosureKind { NoOfficeHours, SuspendsTerms, SystemOutage, WorksNormally }
