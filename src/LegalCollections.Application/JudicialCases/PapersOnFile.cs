using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A paper that goes with a petition.</summary>
/// <param name="Id">The client's paper, or the document of the case; null while it is missing.</param>
/// <param name="ValidUntil">Its last day; past when it is missing because it expired.</param>
public sealed record PaperOnFile(RequiredPaper Paper, Guid? Id, DateOnly? ValidUntil);

/// <summary>Looks which papers the firm holds for a petition: those of the client and the receipt of the court costs.</summary>
public sealed class PapersOnFile(AppDb db, OfficeClock clock) : IUseCase
{
    /// <param name="lawsuit">The lawsuit whose receipt is meant; null asks for one that no lawsuit has taken yet.</param>
    public async Task<IReadOnlyList<PaperOnFile>> OfAsync(CaseId caseId, ClientId client, JudicialCaseId? lawsuit, CancellationToken ct)
    {
        var papers = await db.ClientPapers.AsNoTracking().Where(p => p.ClientId == client).ToListAsync(ct);
        var receipt = await db.CaseCosts.AsNoTracking()
            .Where(c => c.CaseId == caseId && c.JudicialCaseId == lawsuit && c.Kind == CostKind.CourtCosts && c.ReceiptId != null)
            .OrderByDescending(c => c.RecordedAt).FirstOrDefaultAsync(ct);
        return
        [
            Latest(papers, ClientPaperKind.PowerOfAttorney, RequiredPaper.PowerOfAttorney),
            Latest(papers, ClientPaperKind.CorporateActs, RequiredPaper.CorporateActs),
            new PaperOnFile(RequiredPaper.CostsReceipt, receipt?.ReceiptId?.Value, null),
        ];
    }

    /// <summary>What a petition may rest on a paper of the case: a title without force is written proof, but no written proof is a title.</summary>
    public static IReadOnlyList<RequiredPaper> ShownBy(EvidenceRole role) => role switch
    {
        EvidenceRole.Title => [RequiredPaper.TitleOriginal, RequiredPaper.WrittenProof],
        EvidenceRole.WrittenProof => [RequiredPaper.WrittenProof],
        EvidenceRole.Delivery => [RequiredPaper.DeliveryProof, RequiredPaper.CounterPerformance],
        EvidenceRole.Protest => [RequiredPaper.ProtestInstrument],
        _ => [],
    };

    private PaperOnFile Latest(List<ClientPaper> papers, ClientPaperKind kind, RequiredPaper paper)
    {
        var latest = papers.Where(p => p.Kind == kind).MaxBy(p => p.KeptAt);
        return new PaperOnFile(paper, latest?.HoldsOn(clock.Today) == true ? latest.Id : null, latest?.ValidUntil);
    }
}
