using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>From a communication in the portal or the Domicílio to what a deadline counts from, or why there is no deadline.</summary>
public static class ElectronicCommunication
{
    private const int DomicileAckDays = 3;

    /// <param name="sent">Day of the sending, where it is known.</param>
    /// <param name="confirmed">Day on which it was opened; null if never.</param>
    /// <param name="domicile">A service of process in the Domicílio Judicial Eletrônico, else an intimation in the portal.</param>
    /// <param name="ack">The reading of the ten days; for a service it says that the addressee is a public entity, which alone is served by silence.</param>
    /// <param name="calendar">The court's calendar.</param>
    /// <exception cref="ArgumentException">Neither day is given.</exception>
    public static Result<DeadlineTrigger> Trigger(DateOnly? sent, DateOnly? confirmed, bool domicile, AckRule? ack, CourtCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (confirmed < sent)
        {
            return new Problem("deadlines.ConfirmedBeforeSent", "confirmed", confirmed!.Value, sent!.Value);
        }

        return (sent, confirmed) switch
        {
            // Law: CPC art. 246 §§1-A and 1-B, Res. CNJ 455/2022 art. 20 §§3 and 3-A: three business days, else another form of service.
            (_, { } opened) when domicile => sent is { } from && opened > calendar.AddBusinessDays(from, DomicileAckDays)
                ? new Problem("deadlines.NotServed")
                : new DeadlineTrigger(TriggerKind.DomicileConfirmed, opened),
            ({ }, null) when domicile && ack is null => new Problem("deadlines.NotServed"),

            // Law: Lei 11.419/2006 art. 5 §3: what is opened after the ten days took effect at their end already.
            ({ } from, { } opened) when opened > Acknowledged(from, ack, calendar) => new DeadlineTrigger(TriggerKind.PortalSent, from, Ack: ack),
            (_, { } opened) => new DeadlineTrigger(TriggerKind.PortalConfirmed, opened),
            ({ } from, null) => new DeadlineTrigger(TriggerKind.PortalSent, from, Ack: ack),
            _ => throw new ArgumentException("A communication was sent or confirmed on some day.", nameof(sent)),
        };
    }

    /// <summary>The day on which a communication that nobody opens takes effect; without a reading the earliest of all.</summary>
    public static DateOnly Acknowledged(DateOnly sent, AckRule? ack, CourtCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return ack switch
        {
            AckRule.Cnj2026 => calendar.SameOrNextBusinessDay(calendar.NextBusinessDay(sent).AddDays(9)),
            AckRule.Stj5t2025 => sent.AddDays(9),
            AckRule.Cnj185 => calendar.SameOrNextBusinessDay(sent.AddDays(10)),
            _ => Enum.GetValues<AckRule>().Min(rule => Acknowledged(sent, rule, calendar)),
        };
    }
}
