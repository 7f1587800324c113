using System.Diagnostics;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;

namespace LegalCollections.Benchmarks;

/// <summary>Measures a filled petition on its way to PDF beside LibreOffice, which is started anew for every file.</summary>
internal static class ToPdfBenchmark
{
    private static readonly PdfIdentity Identity = new("Petição", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    /// <returns>The process's exit code: 1 when LibreOffice cannot run.</returns>
    public static async Task<int> RunAsync(int times)
    {
        var docx = ShippedPetition.Fill(1);
        byte[] pdf = [];
        var own = Cost.Of(times, () => pdf = WordToPdf.Render(docx, Identity).Value);
        Console.WriteLine($"This product: {own} a petition, {pdf.Length / 1024.0:N0} KB");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "petition.docx");
            await File.WriteAllBytesAsync(file, docx);
            string[] arguments = [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file];

            // The first start makes the profile.
            const int starts = 5;
            var isThere = await Peer.RunAsync(folder.FullName, "soffice", "", arguments) is not null && File.Exists(Path.ChangeExtension(file, ".pdf"));
            var watch = Stopwatch.StartNew();
            for (var i = 0; isThere && i < starts; i++)
            {
                await Peer.RunAsync(folder.FullName, "soffice", "", arguments);
            }

            if (!isThere)
            {
                await Console.Error.WriteLineAsync("LibreOffice could not run: install libreoffice-writer.");
                return 1;
            }

            var peer = watch.Elapsed.TotalMilliseconds / starts;
            Console.WriteLine($"LibreOffice headless, one by one: {peer:N0} ms, {new FileInfo(Path.ChangeExtension(file, ".pdf")).Length / 1024.0:N0} KB; ratio {peer / own.Wall:N0} (aim: 100)");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
