using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The way by which a notice learns of agreements and payments, which belong to later slices.</summary>
public interface ICaseStory
{
    Task<CaseStory> OfAsync(CaseId caseId, CancellationToken ct);
}
