using System.Diagnostics;
using System.Globalization;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.UnitTests.Documents;

namespace LegalCollections.Benchmarks;

/// <summary>Damages Word files by the thousand: each must be refused by name, or filled and set as a PDF that can be read, in little time and memory.</summary>
internal static class WordFuzzBenchmark
{
    private const int LongestSeconds = 5;
    private static readonly PdfIdentity Identity = new("Fuzz", "Fuzz", "pt-BR", DateTimeOffset.UnixEpoch);

    /// <param name="inputs">How many damaged files.</param>
    /// <param name="files">Word files of other makers to damage beside the shipped petitions.</param>
    /// <returns>The process's exit code: 1 when a file crashed the reader or took over 5 seconds or 500 MB.</returns>
    public static int Run(int inputs, IReadOnlyList<string> files)
    {
        var petitions = new TemplateLibrary().All.Where(t => t.IsWord).Select(t => t.Content);
        byte[][] originals = [.. petitions, LongPetition.Write("{{", "}}", "#each ", "/each"), .. files.Select(File.ReadAllBytes)];
        var random = new Random(20260309);
        var model = TemplateModel.Of(SampleModel.Of(2));
        var (ends, slowest) = (new SortedDictionary<string, int>(StringComparer.Ordinal), TimeSpan.Zero);
        for (var i = 0; i < inputs; i++)
        {
            var input = DamagedWord.Of(originals[i % originals.Length], random);
            var watch = Stopwatch.StartNew();
            try
            {
                var end = EndOf(input, model);
                ends[end] = ends.GetValueOrDefault(end) + 1;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Console.WriteLine($"Input {i} crashed the reader: {fault}");
                return 1;
            }

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / 1024 / 1024;
        var told = string.Join(", ", ends.Select(end => string.Create(CultureInfo.InvariantCulture, $"{end.Value:N0} {end.Key}")));
        Console.WriteLine($"{inputs:N0} damaged Word files of {originals.Length}: {told}, none crashed; slowest {slowest.TotalMilliseconds:N0} ms (limit 5,000), peak memory {memory:N0} MB (limit 500)");
        return slowest > TimeSpan.FromSeconds(LongestSeconds) || memory > 500 ? 1 : 0;
    }

    private static string EndOf(byte[] input, TemplateModel model)
    {
        WordDraft.Check(input);
        WordText.Paragraphs(input);
        var template = WordTemplate.Parse(input, PetitionFilters.All, TemplateLibrary.Fragment);
        if (template.Failed)
        {
            return "refused";
        }

        var word = template.Value.Fill(model);
        if (word.Failed)
        {
            return "not filled";
        }

        if (WordDraft.Check(word.Value).Count > 0)
        {
            throw new InvalidOperationException("What was filled cannot be read.");
        }

        var pdf = WordToPdf.Render(word.Value, Identity);
        return pdf.Failed ? "filled, no PDF"
            : PdfSource.Open(pdf.Value).Source is not null ? "filled and set as PDF"
            : throw new InvalidOperationException("The PDF cannot be read.");
    }
}
