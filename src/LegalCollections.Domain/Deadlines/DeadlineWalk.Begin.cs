namespace LegalCollections.Domain.Deadlines;

/// <summary>From what happened to the excluded first day (dia do começo).</summary>
internal sealed partial class DeadlineWalk
{
    private const int DomicileDays = 5;

    /// <summary>Walks to the excluded first day and returns the publication, if there is one.</summary>
    public DateOnly? Begin()
    {
        _date = request.Trigger.On;
        switch (request.Trigger.Kind)
        {
            case TriggerKind.DjenAvailable:
                // Law: Lei 11.419/2006 art. 4 §3 and CPC art. 224 §2; days of the recess publish where the court works.
                Exclude(DayReason.Available, "Lei 11.419/2006, art. 4º, § 3º");
                SkipTo(Wanted.Business);
                Exclude(DayReason.Published, "Lei 11.419/2006, art. 4º, § 3º; CPC art. 224, § 2º");
                return _date;
            case TriggerKind.Published:
                Exclude(DayReason.Published, _law.Excluded);
                return _date;
            case TriggerKind.FixedEvent:
                Exclude(DayReason.Event, IsProcedural ? _law.Excluded : _law.CivilExcluded);
                break;
            case TriggerKind.ServiceOnFile:
                ExcludeBusinessDay("CPC arts. 231, I e II, e 224, caput");
                break;
            case TriggerKind.PortalConfirmed:
                ExcludeBusinessDay("Lei 11.419/2006, art. 5º, §§ 1º e 2º");
                break;
            case TriggerKind.PortalSent:
                Acknowledge(request.Trigger.Ack!.Value);
                break;
            case TriggerKind.DomicileConfirmed:
                WaitAfterConfirmation();
                break;
            default:
                throw new InvalidOperationException($"Unknown trigger {request.Trigger.Kind}.");
        }

        return null;
    }

    private void ExcludeBusinessDay(string law)
    {
        if (!_calendar.IsBusinessDay(_date))
        {
            Exclude(DayReason.Confirmed, law);
            SkipTo(Wanted.Business);
        }

        Exclude(DayReason.Event, law);
    }

    // Law: Lei 11.419/2006 art. 5 §3, read in three ways (see AckRule).
    private void Acknowledge(AckRule rule)
    {
        var law = "Lei 11.419/2006, art. 5º, § 3º; " + rule switch
        {
            AckRule.Cnj2026 => "CNJ, Consulta 0008391-94.2025.2.00.0000",
            AckRule.Stj5t2025 => "STJ, AgRg no AREsp 2.492.606/DF",
            AckRule.Cnj185 => "Res. CNJ 185/2013, art. 21",
            _ => throw new InvalidOperationException($"Unknown reading {rule}."),
        };
        var last = ElectronicCommunication.Acknowledged(_date, rule, _calendar);
        Exclude(DayReason.Sent, law);
        for (_date = _date.AddDays(1); _date < last; _date = _date.AddDays(1))
        {
            Exclude(DayReason.Waiting, law);
        }

        Exclude(DayReason.Event, law);
    }

    // Law: CPC art. 231, IX; Res. CNJ 455/2022 art. 20 §3-B: the fifth business day after confirmation is the excluded one.
    private void WaitAfterConfirmation()
    {
        const string Law = "CPC art. 231, IX; Res. CNJ 455/2022, art. 20, § 3º-B";
        Exclude(DayReason.Confirmed, Law);
        if (!_calendar.IsBusinessDay(_date))
        {
            SkipTo(Wanted.Business);
            Exclude(DayReason.Waiting, Law);
        }

        for (var day = 1; day < DomicileDays; day++)
        {
            SkipTo(Wanted.Business);
            Exclude(DayReason.Waiting, Law);
        }

        SkipTo(Wanted.Business);
        Exclude(DayReason.Event, Law);
    }
}
