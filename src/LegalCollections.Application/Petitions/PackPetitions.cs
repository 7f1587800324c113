using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Packs the accepted petitions of a run for one court after the other, each folder with its protocol list.</summary>
public sealed class PackPetitions(AppDb db, DocumentStore store, ShowPetitionRun show) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <param name="id">The run.</param>
    /// <param name="court">One court, as <see cref="PetitionRow.Court"/> has it; null packs all.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>A temporary file that goes when it is closed, at its beginning.</returns>
    public async Task<Result<Stream>> HandleAsync(Guid id, string? court, CancellationToken ct)
    {
        if (await show.HandleAsync(id, ct) is not { } page)
        {
            return PetitionProblems.NotFound();
        }

        var ready = page.Ready.Where(row => court is null || row.Court == court).ToList();
        if (ready.Count == 0)
        {
            return PetitionProblems.NoneAccepted();
        }

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var folder in ready.GroupBy(row => FolderOf(row.Court)).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                await PackAsync(zip, folder.Key, folder, ct);
            }
        }

        file.Position = 0;
        return file;
    }

    private async Task PackAsync(ZipArchive zip, string folder, IEnumerable<PetitionRow> rows, CancellationToken ct)
    {
        var list = new StringBuilder(SpreadsheetText.CsvLine(
            Portuguese["petitions.list.case"], Portuguese["petitions.list.action"], Portuguese["petitions.list.defendant"], Portuguese["petitions.list.value"],
            Portuguese["petitions.list.signed"], Portuguese["petitions.list.file"], Portuguese["petitions.list.number"]));
        foreach (var row in rows)
        {
            var draft = row.Lawsuit.DraftId!.Value;
            var document = await db.StoredDocuments.AsNoTracking().SingleAsync(d => d.Id == draft, ct);
            var name = string.Create(CultureInfo.InvariantCulture, $"{row.CaseNumber}-{document.FileName}");
            await using (var entry = await zip.CreateEntry($"{folder}/{name}", CompressionLevel.NoCompression).OpenAsync(ct))
            {
                await entry.WriteAsync(await store.LoadAsync(document.SignedHash ?? document.FileHash!, ct), ct);
            }

            list.Append(SpreadsheetText.CsvLine(
                row.CaseNumber.ToString(CultureInfo.InvariantCulture), Portuguese["debts.path." + row.Lawsuit.Path], row.Debtor, Portuguese.Number(row.Lawsuit.ValueOfCause, 2),
                Portuguese[document.SignedHash is null ? "petitions.list.no" : "petitions.list.yes"], name, ""));
        }

        await using var protocol = await zip.CreateEntry($"{folder}/{Portuguese["petitions.list.name"]}").OpenAsync(ct);
        await protocol.WriteAsync(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(list.ToString())).ToArray(), ct);
    }

    private static string FolderOf(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is '/' or '\\' or '.' ? '_' : c));
}
