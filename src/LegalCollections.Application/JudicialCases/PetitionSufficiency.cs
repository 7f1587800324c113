using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
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
        var evidence = await EvidenceOnFile.ReadAsync(db.StoredDocuments.Where(d => cases.Contains(d.CaseId)), ct);
        var located = (await (
            from file in db.CollectionCases
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            where cases.Contains(file.Id) && profile.Street != null && profile.Street != "" && profile.City != null && profile.City != ""
            select file.Id).ToListAsync(ct)).ToHashSet();
        return lawsuits.ToDictionary(j => j.Id, j => Of(j, [.. debts[j.Id]], new Held(papers[j.ClientId], receipts[j.Id], evidence, located.Contains(j.CaseId))));
    }

    private Sufficiency Of(JudicialCase lawsuit, List<Debt> debts, Held held)
    {
        var asked = ActionDecisionTable.PapersFor(PetitionDrafting.PathOf(lawsuit), [.. debts.Select(debt => (debt.Instrument, debt.Accepted))]);
        var had = asked.Select(need => (Need: need, Since: SinceOf(need.Paper, lawsuit, debts, held))).ToList();
        return new Sufficiency(
            [.. had.Select(item => new PaperNeed(item.Need.Paper, item.Need.Source, item.Since.Exists(since => since.On is null)) { Lacking = LackingOf(item.Since) })],
            had.Exists(item => item.Since.Exists(since => since.On is null)) ? null : had.SelectMany(item => item.Since.Select(since => since.On!.Value)).Append(clock.DayOf(lawsuit.CreatedAt)).Max());
    }

    /// <summary>Since when a paper is there: once for those of the client and of the lawsuit, title by title for those of a title.</summary>
    private List<(string? Title, DateOnly? On)> SinceOf(RequiredPaper paper, JudicialCase lawsuit, List<Debt> debts, Held held)
    {
        var begun = clock.DayOf(lawsuit.CreatedAt);
        return paper switch
        {
            RequiredPaper.UpdatedStatement => [(null, begun)],
            RequiredPaper.DebtorAddress => [(null, held.DebtorLocated ? begun : null)],
            RequiredPaper.CostsReceipt => [(null, Earliest(held.Receipts))],
            RequiredPaper.PowerOfAttorney => [(null, Earliest(OfClient(ClientPaperKind.PowerOfAttorney)))],
            RequiredPaper.CorporateActs => [(null, Earliest(OfClient(ClientPaperKind.CorporateActs)))],
            _ => [.. debts.Where(debt => ActionDecisionTable.Asks(paper, debt.Instrument, debt.Accepted)).Select(debt => (debt.DisplayNumber, OfTitle(debt)))],
        };

        IEnumerable<DateTimeOffset> OfClient(ClientPaperKind kind) => held.Papers.Where(p => p.Kind == kind && p.HoldsOn(lawsuit.FiledOn ?? clock.Today)).Select(p => p.KeptAt);

        DateOnly? OfTitle(Debt debt) =>
            paper == RequiredPaper.DeliveryProof && debt.DeliveryProof || paper == RequiredPaper.ProtestInstrument && debt.ProtestedOn is not null
                ? begun
                : Earliest(held.Evidence.Of(debt).Where(found => PapersOnFile.ShownBy(found.Role).Contains(paper)).Select(found => found.At));
    }

    private DateOnly? Earliest(IEnumerable<DateTimeOffset> moments) => moments.Select(at => (DateOnly?)clock.DayOf(at)).Min();

    private static IReadOnlyList<string> LackingOf(List<(string? Title, DateOnly? On)> since) =>
        since.Exists(item => item.On is not null) ? [.. since.Where(item => item.On is null).Select(item => item.Title).OfType<string>()] : [];

    private sealed record Held(IEnumerable<ClientPaper> Papers, IEnumerable<DateTimeOffset> Receipts, EvidenceOnFile Evidence, bool DebtorLocated);
}

/// <summary>What a petition needs, and since when all of it is there.</summary>
/// <param name="CompleteOn">The day on which the last paper came, not before the action was decided; null while one is missing.</param>
public sealed record Sufficiency(IReadOnlyList<PaperNeed> Needs, DateOnly? CompleteOn);
