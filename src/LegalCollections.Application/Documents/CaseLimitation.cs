using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Until when each open title of a case can be claimed, from the title, the proof on file and what lawyers wrote down.</summary>
/// <remarks>It stands with the documents because what is proved in writing depends on the papers of the case.</remarks>
public sealed class CaseLimitation(AppDb db) : IUseCase
{
    public async Task<IReadOnlyList<TitleLimitation>> OfAsync(CaseId caseId, CancellationToken ct)
    {
        var debts = await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.CaseId == caseId && d.Status == DebtStatus.Open)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var facts = await db.LimitationFacts.AsNoTracking().Where(f => f.CaseId == caseId).OrderBy(f => f.On).ToListAsync(ct);
        var onPaper = await db.StoredDocuments.AnyAsync(d => d.CaseId == caseId && d.Kind == DocumentKind.Evidence, ct);
        return [.. debts.Select(debt => TitleLimitation.Of(debt, onPaper, facts))];
    }
}

/// <summary>One open title with its terms.</summary>
/// <param name="Terms">A refusal where a day is missing (a cheque without its issue).</param>
/// <param name="Facts">What was written down of this title.</param>
public sealed record TitleLimitation(Debt Debt, DebtEvidence Evidence, Result<LimitationResult> Terms, IReadOnlyList<LimitationFact> Facts)
{
    /// <summary>A claim before a court does not prescribe while the process runs (CC art. 202 I, sole §).</summary>
    public bool InCourt => Facts.Any(fact => fact.InCourt);

    public static TitleLimitation Of(Debt debt, bool onPaper, IReadOnlyList<LimitationFact> facts)
    {
        ArgumentNullException.ThrowIfNull(debt);
        var evidence = TitleFacts.EvidenceOf(debt, onPaper, facts);
        return new(
            debt, evidence, Limitation.Compute(debt.Instrument, debt.DueOn, debt.IssuedOn, evidence), [.. facts.Where(fact => fact.DebtId == debt.Id)]);
    }

    /// <summary>Why the title may not be collected on a day; <see langword="null"/> while it may.</summary>
    public Problem? RefusalOn(DateOnly day) => InCourt || Terms.Failed || !Terms.Value.PrescribedOn(day)
        ? null
        : DebtProblems.Prescribed(Debt.DisplayNumber, Terms.Value.LastDay, Terms.Value.Terms.MaxBy(term => term.Until)!.Source);
}
