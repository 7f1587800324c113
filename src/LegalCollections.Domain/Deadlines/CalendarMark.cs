using System.Text.Json.Serialization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>What a rule does to the day it falls on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayEffect>))]
public enum DayEffect
{
    /// <summary>No court hours: not a business day (CPC art. 216).</summary>
    NoOfficeHours,

    /// <summary>The court works and publishes, but procedural terms stand still (CPC art. 220, suspension acts).</summary>
    SuspendsTerms,

    /// <summary>Court hours start late or end early: only a first or last day moves (CPC art. 224 §1).</summary>
    LateOpening,

    /// <summary>The court's system is down: only a first or last day moves (CPC art. 224 §1).</summary>
    SystemOutage,

    /// <summary>Cancels a closure that a wider layer brings, as yearly acts do when they move a holiday.</summary>
    WorksNormally,
}

/// <summary>Whose calendar a rule comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CalendarScope>))]
public enum CalendarScope { National, State, Municipal, Court, Bank, Office }

/// <summary>The cause that a calendar gives for an unusual day, with its law, so that a date can be defended in court.</summary>
public sealed record CalendarMark(DayEffect Effect, string Name, string Law, CalendarScope Scope);

/// <summary>One line of a calendar page: an unusual day and its cause.</summary>
public readonly record struct CalendarEntry(DateOnly Date, CalendarMark Mark);

/// <summary>How one day stands in a calendar; the causes are null where there is none.</summary>
public readonly record struct DayStatus(DateOnly Date, CalendarMark? Closure, CalendarMark? Suspension, CalendarMark? EdgeShift)
{
    public bool IsWeekend => Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsBusinessDay => Closure is null && !IsWeekend;

    public bool IsSuspended => Suspension is not null;

    /// <summary>A term can neither start nor end here, although the day counts in between.</summary>
    public bool ShiftsEnds => EdgeShift is not null;
}
