using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The way by which a notice and a preview learn of agreements, lawsuits and payments, which belong to later slices.</summary>
public interface ICaseStory
{
    /// <summary>With the lawsuit that was filed last, if any.</summary>
    Task<CaseStory> OfAsync(CaseId caseId, CancellationToken ct);
}
