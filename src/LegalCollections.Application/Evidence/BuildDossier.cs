using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Evidence;

/// <summary>Builds the evidence dossier of a case: one file that a judge can read and anybody can check.</summary>
public sealed class BuildDossier(
    AppDb db, DossierFacts facts, GatherExhibits gather, DocumentStore store, Timeline timeline, CurrentUser user, OfficeClock clock, IOptions<OfficeOptions> office) : IUseCase
{
    private const string Stamp = "Doc. {0} – {1}";
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    public async Task<Result<Dossier>> HandleAsync(CaseId caseId, CancellationToken ct)
    {
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == caseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        var id = DocumentId.New();
        var title = Portuguese["evidence.title", collectionCase.Number];
        var identity = new PdfIdentity(title, office.Value.FirmName, Texts.Default, clock.GetUtcNow());
        var exhibits = await gather.OfAsync(caseId, identity, ct);
        var told = await facts.OfAsync(collectionCase, ct);
        if (told.Failed)
        {
            return told.Problem;
        }

        var pdf = Merge(CodeOf(id), told.Value, exhibits, identity);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var name = string.Create(CultureInfo.InvariantCulture, $"dossie-{collectionCase.Number}-{clock.Today:yyyyMMdd}.pdf");
        var document = StoredDocument.Receive(
            caseId, collectionCase.ClientId, DocumentKind.Dossier, title, await store.SaveAsync(pdf, ct), name, "application/pdf", clock.GetUtcNow(), user.Name, id);
        db.StoredDocuments.Add(document);
        timeline.AddOn(collectionCase, CaseEventKind.DossierBuilt, clock.Today, id, exhibits.Count.ToString(CultureInfo.InvariantCulture), document.FileHash!);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Dossier(document, pdf, exhibits.Count);
    }

    /// <summary>The code on the cover: the document's own key, in groups that can be read out.</summary>
    public static string CodeOf(DocumentId id) => string.Join('-', id.Value.ToString("N").ToUpperInvariant().Chunk(4).Select(group => new string(group)));

    private byte[] Merge(string code, CaseFacts told, IReadOnlyList<Exhibit> exhibits, PdfIdentity identity)
    {
        // The index names pages that lie behind itself, so it is set twice: once to see how long it is.
        var front = Front(exhibits.Count);
        front = Front(front.PageCount);
        var parts = new List<BundlePart> { new(Portuguese["evidence.front"], front) };
        parts.AddRange(exhibits.Select((e, i) => new BundlePart(
            Portuguese["evidence.outline", i + 1, e.Title], e.Pages, string.Format(CultureInfo.InvariantCulture, Stamp, i + 1, "{0}/{1}"))));
        var untouched = exhibits.Select((e, i) => e.Untouched is null ? null : e.Untouched with { Name = AttachmentOf(e, i) }).OfType<BundleAttachment>().ToList();
        var reader = new BundleReader(PdfSource.Open(PdfBundle.Write(parts, identity, untouched)).Source!);
        var manifest = ManifestOf(code, told, exhibits, front.PageCount, reader);
        return PdfBundle.Write(parts, identity, [.. untouched, new BundleAttachment(DossierManifest.FileName, "application/json", manifest.ToJson(), Portuguese["evidence.manifest"])]);

        PdfSource Front(int pages) => PdfSource.Open(DossierFront.Render(code, told, Indexed(exhibits, pages), identity, office.Value)).Source!;
    }

    private static List<(Exhibit Exhibit, int Number, int FirstPage)> Indexed(IReadOnlyList<Exhibit> exhibits, int frontPages)
    {
        var page = frontPages + 1;
        var indexed = new List<(Exhibit, int, int)>();
        foreach (var exhibit in exhibits)
        {
            indexed.Add((exhibit, indexed.Count + 1, page));
            page += exhibit.Pages.PageCount;
        }

        return indexed;
    }

    private DossierManifest ManifestOf(string code, CaseFacts told, IReadOnlyList<Exhibit> exhibits, int frontPages, BundleReader reader)
    {
        var parts = new List<ManifestPart> { new(0, Portuguese["evidence.front"], clock.Today, 1, frontPages, reader.DigestOf(1, frontPages)!, null, null) };
        parts.AddRange(Indexed(exhibits, frontPages).Select(e => new ManifestPart(
            e.Number, e.Exhibit.Title, e.Exhibit.On, e.FirstPage, e.Exhibit.Pages.PageCount, reader.DigestOf(e.FirstPage, e.Exhibit.Pages.PageCount)!,
            e.Exhibit.SourceSha256, e.Exhibit.Untouched is null ? null : AttachmentOf(e.Exhibit, e.Number - 1))));
        var chained = DossierManifest.Chain(parts);
        return new DossierManifest(code, told.Case.Number, told.ClientName, told.DebtorName, clock.GetUtcNow(), user.Name, chained, chained[^1].Link);
    }

    private static string AttachmentOf(Exhibit exhibit, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"doc-{index + 1:000}{Path.GetExtension(exhibit.Untouched!.Name)}");
}

/// <summary>A dossier as it was built and kept.</summary>
public sealed record Dossier(StoredDocument Document, byte[] Pdf, int Exhibits);
