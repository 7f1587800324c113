using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Evidence;

/// <summary>Finds the office's own copy of a dossier by the code on its cover.</summary>
public sealed class FindDossier(AppDb db) : IUseCase
{
    public async Task<KnownDossier?> ByCodeAsync(string? code, CancellationToken ct)
    {
        if (!Guid.TryParseExact(string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)), "N", out var id))
        {
            return null;
        }

        var key = new DocumentId(id);
        return await db.StoredDocuments.AsNoTracking().Where(d => d.Id == key && d.Kind == DocumentKind.Dossier)
            .Join(db.CollectionCases, d => d.CaseId, c => c.Id, (d, c) => new KnownDossier(c.Id, c.Number, d.CreatedAt, d.FileHash!)).FirstOrDefaultAsync(ct);
    }
}

/// <summary>A dossier as the office keeps it.</summary>
public sealed record KnownDossier(CaseId Case, long Number, DateTimeOffset BuiltAt, string Sha256);
