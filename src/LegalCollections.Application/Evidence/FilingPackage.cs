using System.Globalization;
using System.IO.Compression;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Evidence;

/// <summary>Makes the files that a person uploads at the court: the petition, then the exhibits, cut to the court's limits.</summary>
public sealed class FilingPackage(AppDb db, DocumentStore store, GatherExhibits gather, OfficeClock clock, IOptions<OfficeOptions> office) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <returns>A zip, or the document that the court's limit shuts out.</returns>
    public async Task<Result<PackedFiling>> HandleAsync(JudicialCaseId id, CancellationToken ct)
    {
        if (await db.JudicialCases.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, ct) is not { DraftId: { } draft } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        var petition = await db.StoredDocuments.AsNoTracking().SingleAsync(d => d.Id == draft, ct);
        var identity = new PdfIdentity(petition.Title, office.Value.FirmName, Texts.Default, clock.GetUtcNow());
        var content = await store.LoadAsync(petition.SignedHash ?? petition.FileHash!, ct);
        var limit = FilingLimit.Of(lawsuit.VenueState, clock.Today);
        var number = await db.CollectionCases.Where(c => c.Id == lawsuit.CaseId).Select(c => c.Number).SingleAsync(ct);
        var others = await OfOthersAsync(lawsuit, ct);
        var exhibits = (await gather.OfAsync(lawsuit.CaseId, identity, ct)).Where(e => e.Document is not { } own || (own != draft && !others.Contains(own))).ToList();
        var first = FilingSplitter.Split([new BundlePart(petition.Title, PdfSource.Open(content).Source!)], limit.MaxFile, $"{number}-01-peticao-{{0}}-{{1}}.pdf", identity, limit.MaxPage);
        var rest = FilingSplitter.Split(
            [.. exhibits.Select((e, i) => new BundlePart($"Doc. {i + 1} – {e.Title}", e.Filed ?? e.Pages, $"Doc. {i + 1} – {{0}}/{{1}}"))], limit.MaxFile, $"{number}-02-documentos-{{0}}-{{1}}.pdf", identity, limit.MaxPage);
        if ((first.TooHeavy ?? rest.TooHeavy) is { } heavy)
        {
            return EvidenceProblems.PagesTooHeavy(heavy, limit.MaxPage!.Value / 1024);
        }

        return (first.TooLarge ?? rest.TooLarge) is { } shutOut
            ? EvidenceProblems.BeyondLimit(shutOut, limit.MaxFile / 1024)
            : new PackedFiling($"protocolo-{number}.zip", Zip(FilingSplitter.Lots([.. first.Files, .. rest.Files], limit.MaxLot), limit));
    }

    /// <summary>The petitions of the other lawsuits of the case, and the papers of their titles.</summary>
    private async Task<HashSet<DocumentId>> OfOthersAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        var petitions = db.JudicialCases.Where(j => j.CaseId == lawsuit.CaseId && j.Id != lawsuit.Id && j.DraftId != null).Select(j => j.DraftId!.Value);
        var papers = db.StoredDocuments.Where(d => d.CaseId == lawsuit.CaseId && d.DebtId != null && !db.Debts.Any(t => t.Id == d.DebtId && t.JudicialCaseId == lawsuit.Id)).Select(d => d.Id);
        return [.. await petitions.ToListAsync(ct), .. await papers.ToListAsync(ct)];
    }

    /// <summary>One folder for each filing where the court asks for more than one.</summary>
    private static byte[] Zip(IReadOnlyList<IReadOnlyList<FilingFile>> lots, FilingLimit limit)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = lots.SelectMany((lot, i) => lot.Select(file => file with { Name = lots.Count > 1 ? $"lote-{i + 1}/{file.Name}" : file.Name })).ToList();
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression).Open();
                entry.Write(file.Content);
            }

            using var list = new StreamWriter(zip.CreateEntry("LEIA-ME.txt").Open());
            list.WriteLine(Portuguese["evidence.package.limit", limit.MaxFile / 1024, limit.Source]);
            if (lots.Count > 1)
            {
                list.WriteLine(Portuguese["evidence.package.lot", limit.MaxLot!.Value / 1024, lots.Count]);
            }

            foreach (var file in files)
            {
                list.WriteLine(Portuguese["evidence.package.file", file.Name, (file.Content.Length + 1023) / 1024, string.Join("; ", file.Titles)]);
            }
        }

        return packed.ToArray();
    }
}

/// <summary>The zip of a filing.</summary>
public sealed record PackedFiling(string Name, byte[] Zip);
