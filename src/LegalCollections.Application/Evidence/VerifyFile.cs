using System.Security.Cryptography;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Evidence;

/// <summary>Tells whoever holds a file whether this office made it and whether it was altered; it tells nothing that the file does not say itself.</summary>
public sealed class VerifyFile(AppDb db) : IUseCase
{
    /// <returns>The finding, or why nothing can be said: the file is no dossier, and the office knows no such document.</returns>
    public async Task<Result<FileFinding>> HandleAsync(byte[] file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var known = await db.StoredDocuments.AsNoTracking()
            .Where(d => (d.FileHash == hash || d.SignedHash == hash) && (d.TemplateKey != null || d.Kind == DocumentKind.Dossier || d.Kind == DocumentKind.Petition || d.Kind == DocumentKind.Report))
            .OrderBy(d => d.CreatedAt).FirstOrDefaultAsync(ct);
        var issued = known is null ? null : new IssuedFile(known.Title, known.CreatedAt, known.SignedHash == hash ? known.ApprovedBy : null, known.SignedHash == hash && known.TimeStamped);
        var dossier = VerifyDossier.Examine(file);
        return !dossier.Failed ? new FileFinding(hash, issued, dossier.Value)
            : issued is not null ? new FileFinding(hash, issued, null)
            : dossier.Problem.Code == EvidenceProblems.NoManifest().Code ? EvidenceProblems.NotOurs() : dossier.Problem;
    }
}

/// <summary>What can be said of a file.</summary>
/// <param name="Issued">The office's own record of exactly these bytes; null where there is none.</param>
/// <param name="Dossier">What a dossier proves by itself; null for another document.</param>
public sealed record FileFinding(string Sha256, IssuedFile? Issued, DossierFinding? Dossier);

/// <summary>A document that the office made, byte for byte.</summary>
/// <param name="SignedBy">Whose signature it carries; null where it is not signed.</param>
public sealed record IssuedFile(string Title, DateTimeOffset At, string? SignedBy, bool TimeStamped);
