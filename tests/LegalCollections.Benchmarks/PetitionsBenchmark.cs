using System.Diagnostics;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;

namespace LegalCollections.Benchmarks;

/// <summary>Writes petitions by the thousand, each as a .docx and as the PDF of it, on two cores.</summary>
internal static class PetitionsBenchmark
{
    private const int Cores = 2;

    public static void Run(int petitions)
    {
        var bytes = 0L;
        var instant = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        Parallel.For(0, petitions, new ParallelOptions { MaxDegreeOfParallelism = Cores }, number =>
        {
            var docx = ShippedPetition.Fill(number);
            var pdf = WordToPdf.Render(docx, new PdfIdentity($"Petição {number}", "Escritório", "pt-BR", instant)).Value;
            Interlocked.Add(ref bytes, docx.Length + pdf.Length);
        });

        var elapsed = watch.Elapsed;
        process.Refresh();
        Console.WriteLine($"{petitions:N0} petitions to .docx and PDF on {Cores} cores: {elapsed.TotalSeconds:N1} s (aim: 30), "
            + $"{(process.TotalProcessorTime - before).TotalMilliseconds / petitions:N1} ms of processor each, {bytes / 1024 / petitions:N0} KB each");
    }
}
