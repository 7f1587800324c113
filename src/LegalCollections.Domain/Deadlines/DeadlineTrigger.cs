namespace LegalCollections.Domain.Deadlines;

/// <summary>What happened on the day from which a deadline is counted.</summary>
public enum TriggerKind
{
    /// <summary>The act was made available in the DJEN or DJe; publication is the next business day.</summary>
    DjenAvailable,

    /// <summary>Day of publication or intimation itself.</summary>
    Published,

    /// <summary>Any other day that is excluded: order, payment, service where the law counts from it.</summary>
    FixedEvent,

    /// <summary>Return receipt or writ put on file (CPC art. 231, I and II): a business day, else the next one.</summary>
    ServiceOnFile,

    /// <summary>Intimation opened in the court's portal: that day, or the next business day.</summary>
    PortalConfirmed,

    /// <summary>Intimation sent through the portal and never opened: it takes effect by itself, see <see cref="AckRule"/>.</summary>
    PortalSent,

    /// <summary>Service confirmed in the Domicílio Judicial Eletrônico: the fifth business day after it is excluded.</summary>
    DomicileConfirmed,
}

/// <summary>How the ten days run after which a communication that nobody opened takes effect; the authorities disagree.</summary>
public enum AckRule
{
    /// <summary>From the first business day after the sending; the tenth day moves off a closed day (CNJ, Consulta 0008391-94.2025).</summary>
    Cnj2026,

    /// <summary>The day of the sending is day 1; the tenth day stays where it falls (STJ, AgRg no AREsp 2.492.606/DF).</summary>
    Stj5t2025,

    /// <summary>From the day after the sending; the tenth day moves off a closed day (Res. CNJ 185/2013, art. 21).</summary>
    Cnj185,
}

/// <summary>The day from which a deadline is counted and what it was.</summary>
/// <remarks>
/// <c>At</c>: local time of the court, for terms in hours; without it they are counted from the day's first minute, the earliest reading.
/// <c>Ack</c>: only for <see cref="TriggerKind.PortalSent"/>; null takes the reading that ends first.
/// </remarks>
public readonly record struct DeadlineTrigger(TriggerKind Kind, DateOnly On, TimeOnly? At = null, AckRule? Ack = null)
{
    public static DeadlineTrigger DjenAvailable(DateOnly on) => new(TriggerKind.DjenAvailable, on);

    public static DeadlineTrigger Published(DateOnly on) => new(TriggerKind.Published, on);

    public static DeadlineTrigger FixedEvent(DateOnly on) => new(TriggerKind.FixedEvent, on);
}
