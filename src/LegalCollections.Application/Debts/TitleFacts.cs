using LegalCollections.Domain.Debts;

namespace LegalCollections.Application.Debts;

/// <summary>Reads from a stored title the facts on which its force and its limitation rest, so that every gate asks the same ones.</summary>
public static class TitleFacts
{
    /// <param name="debt">The title.</param>
    /// <param name="onPaper">Whether a paper on file shows the debt.</param>
    /// <param name="facts">What lawyers wrote down of its limitation.</param>
    public static DebtEvidence EvidenceOf(Debt debt, bool onPaper, IEnumerable<LimitationFact> facts)
    {
        ArgumentNullException.ThrowIfNull(debt);
        var own = facts.Where(fact => fact.DebtId == debt.Id).ToList();
        var start = own.Where(fact => fact.Start is not null).MaxBy(fact => fact.RecordedAt);
        return new DebtEvidence
        {
            TwoWitnesses = debt.TwoWitnesses,
            Accepted = debt.Accepted,
            DeliveryProof = debt.DeliveryProof,
            CertifiedElectronicSignature = own.Exists(fact => fact.Trait == TitleTrait.CertifiedSignature),
            SecuredByRealGuarantee = own.Exists(fact => fact.Trait == TitleTrait.RealGuarantee),
            PayableElsewhere = own.Exists(fact => fact.Trait == TitleTrait.PaidElsewhere),
            JudgmentFinalOn = JudgmentOf(own)?.On,
            WrittenProof = onPaper || debt.TwoWitnesses || debt.DeliveryProof,
            ProtestedOn = debt.ProtestedOn,
            Start = start?.Start ?? LimitationStart.ByInstrument,
            LastInstallmentDueOn = start?.Start == LimitationStart.LastInstallment ? start.On : null,
            AcceleratedOn = start?.Start == LimitationStart.Acceleration ? start.On : null,
            Interruptions = [.. own.Where(fact => fact.Interruption is not null).Select(fact => new Interruption(fact.Interruption!.Value, fact.On, fact.Until))],
            Suspensions = [.. own.Where(fact => fact.Suspension is not null).Select(fact => new Suspension(fact.Suspension!.Value, fact.On, fact.Until!.Value))],
        };
    }

    /// <summary>The judgment on a title that was written down last; <see langword="null"/> where there is none.</summary>
    public static LimitationFact? JudgmentOf(IEnumerable<LimitationFact> facts) =>
        facts.Where(fact => fact.Trait == TitleTrait.Judgment).MaxBy(fact => fact.RecordedAt);

    /// <summary>The last day on which the title may be protested.</summary>
    /// <remarks>Law: CPC art. 517 with a judgment; STJ Tema 945: within the executive term where the title has one; else while any claim lives (CC art. 189).</remarks>
    public static DateOnly ProtestableUntil(LimitationResult limitation)
    {
        ArgumentNullException.ThrowIfNull(limitation);
        return limitation.Enforcement?.Until ?? limitation.ExecutiveUntil ?? limitation.LastDay;
    }
}
