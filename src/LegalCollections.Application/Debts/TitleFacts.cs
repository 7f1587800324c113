using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Application.Debts;

/// <summary>Reads from a stored title the facts on which its force and its limitation rest, so that every gate asks the same ones.</summary>
public static class TitleFacts
{
    /// <param name="debt">The title.</param>
    /// <param name="onPaper">Whether evidence of the debt is on file in its case.</param>
    public static DebtEvidence EvidenceOf(Debt debt, bool onPaper)
    {
        ArgumentNullException.ThrowIfNull(debt);
        return new DebtEvidence
        {
            TwoWitnesses = debt.TwoWitnesses,
            Accepted = debt.Accepted,
            DeliveryProof = debt.DeliveryProof,
            WrittenProof = onPaper || debt.TwoWitnesses || debt.DeliveryProof,
            ProtestedOn = debt.ProtestedOn,
        };
    }

    /// <summary>Until when the title can be taken to court.</summary>
    /// <returns>A refusal for a cheque without its day of issue.</returns>
    public static Result<LimitationResult> LimitationOf(Debt debt, bool onPaper) =>
        Limitation.Compute(debt.Instrument, debt.DueOn, debt.IssuedOn, EvidenceOf(debt, onPaper));

    /// <summary>The last day on which the title may be protested.</summary>
    /// <remarks>Law: STJ Tema 945: within the executive term where the title has one; else while any claim lives (CC art. 189).</remarks>
    public static DateOnly ProtestableUntil(LimitationResult limitation)
    {
        ArgumentNullException.ThrowIfNull(limitation);
        return limitation.ExecutiveUntil ?? limitation.LastDay;
    }
}
