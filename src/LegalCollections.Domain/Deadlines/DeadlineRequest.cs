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
}

/// <summary>What happened on the day from which a deadline is counted.</summary>
public enum TriggerKind
{
    /// <summary>The act was made available in the DJEN or DJe; publication is the next business day.</summary>
    DjenAvailable,

    /// <summary>Day of publication or intimation itself.</summary>
    Published,

    /// <summary>Any other day that is excluded: service put on file, order, payment.</summary>
    FixedEvent,
}

/// <summary>The day from which a deadline is counted and what it was.</summary>
public readonly record struct DeadlineTrigger(TriggerKind Kind, DateOnly On)
{
    public static DeadlineTrigger DjenAvailable(DateOnly on) => new(TriggerKind.DjenAvailable, on);

    public static DeadlineTrigger Published(DateOnly on) => new(TriggerKind.Published, on);

    public static DeadlineTrigger FixedEvent(DateOnly on) => new(TriggerKind.FixedEvent, on);
}

/// <summary>Everything a due date depends on; the same request gives the same date for ever.</summary>
/// <remarks>
/// <c>Length</c> in units, 1 to 3,650, before doubling. <c>Doubled</c>: CPC arts. 180, 183, 186, 229, never with a term that the
/// law sets for the party itself; the caller judges that. <c>SafetyDays</c>: business days before the due date, 0 to 60.
/// </remarks>
public sealed record DeadlineRequest(
    DeadlineTrigger Trigger, int Length, DeadlineUnit Unit, CourtCalendar Calendar, bool Doubled = false, int SafetyDays = 0)
{
    public static DeadlineRequest Of(DeadlineRule rule, DeadlineTrigger trigger, CourtCalendar calendar, bool doubled = false)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(trigger, rule.Length, rule.Unit, calendar, doubled, rule.SafetyDays);
    }
}
