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
    private static readonly PdfIdentity Identity = new("Fuzz", "Fuzz", "pt-BR", DateTimeOffset.UnixEpoch);

    private static readonly TemplateShape Shape = TemplateShape.OfSample(SampleModel.Of(2));

    /// <param name="files">Word files of other makers to damage beside the shipped petitions.</param>
    public static int Run(int inputs, IReadOnlyList<string> files)
    {
        var petitions = new TemplateLibrary().All.Where(t => t.IsWord).Select(t => t.Content);
        var model = TemplateModel.Of(SampleModel.Of(2));
        return FuzzRun.Run(
            "Word", inputs, [.. petitions, LongPetition.Write("{{", "}}", "#each ", "/each"), .. files.Select(File.ReadAllBytes)], DamagedWord.Of, input => EndOf(input, model));
    }

    private static string EndOf(byte[] input, TemplateModel model)
    {
        WordDraft.Check(input);
        WordText.Paragraphs(input);
        WordTemplate.Review(input, PetitionFilters.All, TemplateLibrary.Fragment, Shape);
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
