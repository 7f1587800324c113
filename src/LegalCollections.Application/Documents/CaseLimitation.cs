using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Until when each open title of a case can be claimed, from the title, the proof on file and what lawyers wrote down.</summary>
/// <remarks>It stands with the documents because what is proved in writing depends on the papers of each title.</remarks>
public sealed class CaseLimitation(AppDb db, OfficeSources sources) : IUseCase
{
    public async Task<IReadOnlyList<TitleLimitation>> OfAsync(CaseId caseId, CancellationToken ct)
    {
        var debts = await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.CaseId == caseId && d.Status == DebtStatus.Open)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var facts = await db.LimitationFacts.AsNoTracking().Where(f => f.CaseId == caseId).OrderBy(f => f.On).ToListAsync(ct);
        var evidence = await EvidenceOnFile.ReadAsync(db.StoredDocuments.Where(d => d.CaseId == caseId), ct);
        var reviews = await sources.AllAsync(ct);
        return [.. debts.Select(debt => TitleLimitation.Of(debt, evidence.InWriting(debt), facts, reviews))];
    }

    /// <summary>Tells of each title the last day on which it may be collected; reads no facts where none can have prescribed by that day.</summary>
    public async Task<Func<Debt, DateOnly?>> LastDaysAsync(IReadOnlyList<Debt> debts, DateOnly on, CancellationToken ct)
    {
        var reviews = await sources.AllAsync(ct);
        var cases = debts.Where(debt => MayHavePrescribed(debt, on, reviews)).Select(debt => debt.CaseId).Distinct().ToList();
        return cases.Count == 0 ? _ => null : await LastDaysAsync(db.CollectionCases.Select(c => c.Id).Where(id => cases.Contains(id)), on, ct);
    }

    /// <summary>The same for the titles of many cases.</summary>
    public async Task<Func<Debt, DateOnly?>> LastDaysAsync(IQueryable<CaseId> cases, DateOnly on, CancellationToken ct)
    {
        var reviews = await sources.AllAsync(ct);
        var facts = (await db.LimitationFacts.AsNoTracking().Where(f => cases.Contains(f.CaseId)).ToListAsync(ct)).ToLookup(f => f.DebtId);
        var evidence = await EvidenceOnFile.ReadAsync(db.StoredDocuments.Where(d => cases.Contains(d.CaseId)), ct);
        return debt => MayHavePrescribed(debt, on, reviews)
            ? TitleLimitation.Of(debt, evidence.InWriting(debt), [.. facts[debt.Id]], reviews).CollectableUntil
            : null;
    }

    /// <summary>Written proof shortens the general term and recorded facts only lengthen any, so this is the earliest day possible.</summary>
    private static bool MayHavePrescribed(Debt debt, DateOnly on, ReviewedSources reviews) =>
        debt.Status == DebtStatus.Open && TitleLimitation.Of(debt, onPaper: true, [], reviews).CollectableUntil < on;
}

/// <summary>One open title with its terms.</summary>
/// <param name="Terms">A refusal where a day is missing (a cheque without its issue).</param>
/// <param name="Facts">What was written down of this title.</param>
public sealed record TitleLimitation(Debt Debt, DebtEvidence Evidence, Result<LimitationResult> Terms, IReadOnlyList<LimitationFact> Facts)
{
    /// <summary>A claim before a court does not prescribe while the process runs (CC art. 202 I, sole §); a final judgment ends it, until its enforcement is asked for.</summary>
    public bool InCourt => Facts.Any(fact => fact.InCourt && !(fact.On <= Evidence.JudgmentFinalOn));

    public static TitleLimitation Of(Debt debt, bool onPaper, IReadOnlyList<LimitationFact> facts, ReviewedSources reviews)
    {
        ArgumentNullException.ThrowIfNull(debt);
        var evidence = TitleFacts.EvidenceOf(debt, onPaper, facts);
        return new(
            debt, evidence, Limitation.Compute(debt.Instrument, debt.DueOn, debt.IssuedOn, evidence, reviews), [.. facts.Where(fact => fact.DebtId == debt.Id)]);
    }

    /// <summary>The last day on which it may be collected; <see langword="null"/> where it is in court, or its term cannot be computed.</summary>
    public DateOnly? CollectableUntil => InCourt || Terms.Failed ? null : Terms.Value.LastDay;

    /// <summary>Why the title may not be collected on a day; <see langword="null"/> while it may.</summary>
    public Problem? RefusalOn(DateOnly day) => !(day > CollectableUntil)
        ? null
        : DebtProblems.Prescribed(Debt.DisplayNumber, Terms.Value.LastDay, Terms.Value.Terms.MaxBy(term => term.Until)!.Source);
}
