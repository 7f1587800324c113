using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.UnitTests.Documents;

namespace LegalCollections.Benchmarks;

/// <summary>The shipped petition that begins an execution, with its fragments, filled with an invented case of five titles: four pages, 20 rows of calculation.</summary>
internal static class ShippedPetition
{
    private static readonly TemplateLibrary Library = new();

    /// <param name="number">Tells the cases apart.</param>
    public static byte[] Fill(int number)
    {
        var model = SampleModel.Of(debtors: (number % 3) + 1, titles: 5);
        model["caso"] = new Dictionary<string, object?>((Dictionary<string, object?>)model["caso"]!) { ["numero"] = $"2026-{number:000000}" };
        return Library.Word(Library.Find("execucao-titulo-extrajudicial")!).Fill(TemplateModel.Of(model)).Value;
    }
}
