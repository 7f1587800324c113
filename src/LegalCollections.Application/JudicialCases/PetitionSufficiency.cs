using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Holds what the law of an action asks of its petition against what the firm has, for one lawsuit or for a thousand.</summary>
public sealed class PetitionSufficiency(AppDb db, OfficeClock clock) : IUseCase
{
    /// <returns>Every paper with its law, missing ones marked.</returns>
    public async Task<IReadOnlyList<PaperNeed>> OfAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        return (await OfAsync([lawsuit], ct))[lawsuit.Id].Needs;
    }

    /// <summary>The same for many lawsuits, in as many questions to the database as for one.</summary>
    public async Task<IReadOnlyDictionary<JudicialCaseId, Sufficiency>> OfAsync(IReadOnlyCollection<JudicialCase> lawsuits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuits);
        var (ids, cases, clients) = (lawsuits.Select(j => (JudicialCaseId?)j.Id).ToList(), lawsuits.Select(j => j.CaseId).Distinct().ToList(), lawsuits.Select(j => j.ClientId).Distinct().ToList());
        var papers = (await db.ClientPapers.AsNoTracking().Where(p => clients.Contains(p.ClientId)).ToListAsync(ct)).ToLookup(p => p.ClientId);
        var receipts = (await db.CaseCosts.AsNoTracking()
            .Where(c => ids.Contains(c.JudicialCaseId) && c.Kind == CostKind.CourtCosts && c.ReceiptId != null)
            .Select(c => new { c.JudicialCaseId, c.RecordedAt }).ToListAsync(ct)).ToLookup(c => c.JudicialCaseId!.Value, c => c.RecordedAt);
        var debts = (await db.Debts.AsNoTracking().Where(d => ids.Contains(d.JudicialCaseId)).ToListAsync(ct)).ToLookup(d => d.JudicialCaseId!.Value);
        var evidence = (await db.StoredDocuments.Where(d => cases.Contains(d.CaseId) && d.Proves != EvidenceRole.Other)
            .Select(d => new { d.CaseId, d.DebtId, d.Proves, d.CreatedAt }).ToListAsync(ct)).ToLookup(d => d.CaseId);
        var located = (await (
            from file in db.CollectionCases
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            where cases.Contains(file.Id) && profile.Street != null && profile.Street != "" && profile.City != null && profile.City != ""
            select file.Id).ToListAsync(ct)).ToHashSet();
        return lawsuits.ToDictionary(j => j.Id, j =>
        {
            var own = evidence[j.CaseId].Where(d => d.DebtId is not { } debt || debts[j.Id].Any(title => title.Id == debt)).Select(d => (d.Proves, d.CreatedAt));
            return Of(j, [.. debts[j.Id]], new Held(papers[j.ClientId], receipts[j.Id], own, located.Contains(j.CaseId)));
        });
    }

    private Sufficiency Of(JudicialCase lawsuit, List<Debt> debts, Held held)
    {
        var have = HaveSince(lawsuit, debts, held);
        var unaccepted = debts.Exists(d => d.Instrument == InstrumentKind.Duplicata && !d.Accepted);
        var needs = ActionDecisionTable.PapersFor(PetitionDrafting.PathOf(lawsuit), unaccepted).Select(need => new PaperNeed(need.Paper, need.Source, !have.ContainsKey(need.Paper))).ToList();
        return new Sufficiency(needs, needs.Exists(need => need.Missing) ? null : needs.Select(need => have[need.Paper]).Append(clock.DayOf(lawsuit.CreatedAt)).Max());
    }

    /// <summary>The papers at hand, each with the day from which it was.</summary>
    private Dictionary<RequiredPaper, DateOnly> HaveSince(JudicialCase lawsuit, List<Debt> debts, Held held)
    {
        var begun = clock.DayOf(lawsuit.CreatedAt);
        var have = new Dictionary<RequiredPaper, DateOnly> { [RequiredPaper.UpdatedStatement] = begun };
        void Have(RequiredPaper paper, bool has, DateOnly since)
        {
            if (has)
            {
                have[paper] = have.TryGetValue(paper, out var earlier) && earlier < since ? earlier : since;
            }
        }

        foreach (var paper in held.Papers.Where(p => p.HoldsOn(lawsuit.FiledOn ?? clock.Today)))
        {
            Have(paper.Kind == ClientPaperKind.PowerOfAttorney ? RequiredPaper.PowerOfAttorney : RequiredPaper.CorporateActs, paper.Kind != ClientPaperKind.Logo, clock.DayOf(paper.KeptAt));
        }

        foreach (var (role, at) in held.Evidence)
        {
            PapersOnFile.ShownBy(role).ToList().ForEach(paper => Have(paper, true, clock.DayOf(at)));
        }

        held.Receipts.ToList().ForEach(at => Have(RequiredPaper.CostsReceipt, true, clock.DayOf(at)));
        Have(RequiredPaper.DebtorAddress, held.DebtorLocated, begun);
        Have(RequiredPaper.DeliveryProof, debts.Count > 0 && debts.TrueForAll(d => d.DeliveryProof), begun);
        Have(RequiredPaper.ProtestInstrument, debts.Count > 0 && debts.TrueForAll(d => d.ProtestedOn is not null), begun);
        return have;
    }

    private sealed record Held(IEnumerable<ClientPaper> Papers, IEnumerable<DateTimeOffset> Receipts, IEnumerable<(EvidenceRole Role, DateTimeOffset At)> Evidence, bool DebtorLocated);
}

/// <summary>What a petition needs, and since when all of it is there.</summary>
/// <param name="CompleteOn">The day on which the last paper came, not before the action was decided; null while one is missing.</param>
public sealed record Sufficiency(IReadOnlyList<PaperNeed> Needs, DateOnly? CompleteOn);
