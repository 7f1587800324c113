namespace LegalCollections.Domain.Deadlines;

/// <summary>How the days of a deadline are counted.</summary>
public enum DeadlineUnit
{
    /// <summary>Dias úteis of procedure (CPC art. 219); the recess of CPC art. 220 suspends them.</summary>
    BusinessDays,

    /// <summary>Dias corridos of procedure: start and end on business days, suspended in the recess.</summary>
    CalendarDaysProcedural,

    /// <summary>Dias corridos of substantive law (CC art. 132): only the end moves; no recess.</summary>
    CalendarDaysMaterial,

    /// <summary>Months by CC art. 132 §3.</summary>
    Months,

    /// <summary>Years by CC art. 132 §3.</summary>
    Years,

    /// <summary>Dias úteis outside procedure (banks, notaries): closed days do not count, no recess, no outage.</summary>
    BusinessDaysMaterial,

    /// <summary>Hours of procedure, minute by minute from the intimation (CC art. 132 §4); the recess suspends them.</summary>
    Hours,
}

/// <summary>Everything a due date depends on; the same request gives the same date for ever.</summary>
/// <remarks>
/// <c>Length</c> in units, 1 to 3,650, before doubling. <c>Doubled</c>: CPC arts. 180, 183, 186, 229, see <see cref="Doubling"/>.
/// <c>SafetyDays</c>: business days before the due date, 0 to 60. <c>Before</c>: the act must be done at least so long before the
/// event, so the count runs backwards.
/// </remarks>
public sealed record DeadlineRequest(
    DeadlineTrigger Trigger, int Length, DeadlineUnit Unit, CourtCalendar Calendar, bool Doubled = false, int SafetyDays = 0, bool Before = false)
{
    /// <summary>The court's system was down at these times; only terms in hours need them, days see the calendar's closures.</summary>
    public IReadOnlyList<SystemOutage> Outages { get; init; } = [];

    public static DeadlineRequest Of(DeadlineRule rule, DeadlineTrigger trigger, CourtCalendar calendar, bool doubled = false)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(trigger, rule.Length, rule.Unit, calendar, doubled, rule.SafetyDays, rule.Before);
    }
}
