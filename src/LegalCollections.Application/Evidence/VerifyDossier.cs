using System.Security.Cryptography;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Evidence;

/// <summary>Tells of a dossier which exhibit was altered; it needs the file alone, no office.</summary>
public static class VerifyDossier
{
    /// <returns>The finding, or why the file is no dossier.</returns>
    public static Result<DossierFinding> Examine(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (PdfSource.OpenDamaged(file).Source is not { } source)
        {
            return EvidenceProblems.NotReadable();
        }

        var reader = new BundleReader(source);
        if (reader.Attachment(DossierManifest.FileName) is not { } json || DossierManifest.FromJson(json) is not { } manifest)
        {
            return EvidenceProblems.NoManifest();
        }

        var unchained = manifest.Unchained();
        var altered = manifest.Parts.Where(part => unchained.Contains(part.Number) || !Holds(reader, part)).ToList();
        return new DossierFinding(manifest, altered, reader.SealHolds && unchained.Count == 0, source.IsSigned, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static bool Holds(BundleReader reader, ManifestPart part) =>
        reader.DigestOf(part.FirstPage, part.PageCount) == part.Pages
        && (part.Attachment is null || (reader.Attachment(part.Attachment) is { } content && Convert.ToHexStringLower(SHA256.HashData(content)) == part.SourceSha256));
}

/// <summary>What was found in a dossier.</summary>
/// <param name="Altered">The parts whose pages or files are not those that the manifest tells of.</param>
/// <param name="SealHolds">No byte of the file changed since it was built, the parts between the exhibits included.</param>
/// <param name="IsSigned">A signature stands behind it; its own check is the reader's.</param>
/// <param name="Sha256">Of the file as examined.</param>
public sealed record DossierFinding(DossierManifest Manifest, IReadOnlyList<ManifestPart> Altered, bool SealHolds, bool IsSigned, string Sha256)
{
    public bool IsIntact => SealHolds && Altered.Count == 0;
}
