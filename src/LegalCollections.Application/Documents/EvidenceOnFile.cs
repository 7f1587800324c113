using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>What the papers of cases prove of each title: one that names a title counts for it alone, one that names none for every title of its case, one that was replaced for none.</summary>
public sealed class EvidenceOnFile
{
    private readonly ILookup<CaseId, Paper> _papers;

    private EvidenceOnFile(IEnumerable<Paper> papers) => _papers = papers.ToLookup(paper => paper.Case);

    /// <param name="documents">Those of the cases that are asked about.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<EvidenceOnFile> ReadAsync(IQueryable<StoredDocument> documents, CancellationToken ct) => new(
        await documents.Where(d => d.Proves != EvidenceRole.Other && !documents.Any(later => later.Replaces == d.Id)).Select(d => new Paper(d.CaseId, d.DebtId, d.Proves, d.CreatedAt)).ToListAsync(ct));

    /// <summary>What is proved of a title, each with the moment at which the paper came.</summary>
    public IEnumerable<(EvidenceRole Role, DateTimeOffset At)> Of(Debt debt)
    {
        ArgumentNullException.ThrowIfNull(debt);
        return _papers[debt.CaseId].Where(paper => paper.Debt is null || paper.Debt == debt.Id).Select(paper => (paper.Proves, paper.At));
    }

    /// <summary>A title that lost its force is still written proof of the debt (CPC art. 700).</summary>
    public bool InWriting(Debt debt) => Of(debt).Any(paper => paper.Role is EvidenceRole.Title or EvidenceRole.WrittenProof);

    private sealed record Paper(CaseId Case, DebtId? Debt, EvidenceRole Proves, DateTimeOffset At);
}
