using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Holds what the law of an action asks of its petition against what the firm has.</summary>
public sealed class PetitionSufficiency(AppDb db, PapersOnFile papers) : IUseCase
{
    /// <returns>Every paper with its law, missing ones marked.</returns>
    public async Task<IReadOnlyList<PaperNeed>> OfAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        var debts = await db.Debts.AsNoTracking().Where(d => d.JudicialCaseId == lawsuit.Id).ToListAsync(ct);
        var have = await HaveAsync(lawsuit, debts, ct);
        var unaccepted = debts.Any(d => d.Instrument == InstrumentKind.Duplicata && !d.Accepted);
        return [.. ActionDecisionTable.PapersFor(PetitionDrafting.PathOf(lawsuit), unaccepted).Select(need => new PaperNeed(need.Paper, need.Source, !have.Contains(need.Paper)))];
    }

    private async Task<HashSet<RequiredPaper>> HaveAsync(JudicialCase lawsuit, List<Debt> debts, CancellationToken ct)
    {
        var have = (await papers.OfAsync(lawsuit.CaseId, lawsuit.ClientId, lawsuit.Id, ct)).Where(p => p.Id is not null).Select(p => p.Paper).ToHashSet();
        have.Add(RequiredPaper.UpdatedStatement);
        var debtor = await db.CollectionCases.Where(c => c.Id == lawsuit.CaseId).Select(c => c.DebtorId).SingleAsync(ct);
        if (await db.DebtorProfiles.AsNoTracking().SingleAsync(p => p.DebtorId == debtor && p.ClientId == lawsuit.ClientId, ct) is { Street.Length: > 0, City.Length: > 0 })
        {
            have.Add(RequiredPaper.DebtorAddress);
        }

        if (await db.StoredDocuments.AnyAsync(d => d.CaseId == lawsuit.CaseId && d.Kind == DocumentKind.Evidence, ct))
        {
            have.UnionWith([RequiredPaper.TitleOriginal, RequiredPaper.WrittenProof]);
        }

        if (debts.Count > 0 && debts.All(d => d.DeliveryProof))
        {
            have.Add(RequiredPaper.DeliveryProof);
        }

        if (debts.Count > 0 && debts.All(d => d.ProtestedOn is not null))
        {
            have.Add(RequiredPaper.ProtestInstrument);
        }

        return have;
    }
}
