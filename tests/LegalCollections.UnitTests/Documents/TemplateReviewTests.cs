using System.Globalization;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>An author who sends a file learns of every fault in it at once, not of one after the other.</summary>
public sealed class TemplateReviewTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"));

    private static readonly TemplateShape Shape = TemplateShape.OfSample(new Dictionary<string, object?>
    {
        ["nome"] = "Ana",
        ["caso"] = new Dictionary<string, object?> { ["numero"] = "17" },
        ["total"] = 10m,
        ["titulos"] = new List<object?> { new Dictionary<string, object?> { ["numero"] = "NF 1" } },
    });

    [Fact]
    public void A_block_that_is_not_closed_hides_no_other_fault() => Assert.Equal(
        [
            ("UnbalancedBlock", "document 1", "{{#if nome}}"),
            ("UnknownMember", "document 2", "nom"),
            ("UnknownMember", "document 3", "caso.numer"),
            ("UnknownFilter", "document 4", "moedas"),
            ("WrongFilter", "document 5", "total | date"),
        ],
        Review(P("{{#if nome}}Olá"), P("{{ nom }}"), P("{{ caso.numer }}"), P("{{ total | moedas }}"), P("{{ total | date }}")));

    [Fact]
    public void The_end_of_an_outer_block_tells_which_inner_one_was_not_closed() => Assert.Equal(
        [("UnbalancedBlock", "document 2", "{{#if numero}}")],
        Review(P("{{#each titulos}}"), P("{{#if numero}}"), P("{{ numero }}"), P("{{/each}}")));

    [Fact]
    public void The_names_of_items_are_not_called_wrong_where_only_the_beginning_of_their_block_is_missing() => Assert.Equal(
        [("UnbalancedBlock", "document 2", "{{/each}}"), ("UnknownMember", "document 1", "valr")],
        Review(P("{{ numero }} {{ valr }}"), P("{{/each}}")));

    [Fact]
    public void What_a_reviewer_left_open_is_named_once()
    {
        var file = With("<w:p><w:ins w:id=\"1\" w:author=\"Maria\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>");
        var problems = WordTemplate.Review(file, Filters, null, Shape).Concat(WordSubset.CheckTemplate(file));
        Assert.Equal([("UnresolvedChange", "Maria")], problems.Select(p => (p.Code, p.Name)));
    }

    [Fact]
    public void Two_versions_are_laid_side_by_side_word_by_word_where_a_paragraph_was_reworded()
    {
        var changes = TextChanges.Of(
            ["Prezados,", "Pague em {{ prazo_dias }} dias úteis.", "Este parágrafo sai.", "Atenciosamente,"],
            ["Prezados,", "Pague em {{ prazo }} dias corridos.", "Atenciosamente,", "Ana"]);
        Assert.Equal(
            [
                (TextChangeKind.Kept, "Prezados,"), (TextChangeKind.Reworded, "Pague em {{ prazo }} dias corridos."), (TextChangeKind.Removed, "Este parágrafo sai."),
                (TextChangeKind.Kept, "Atenciosamente,"), (TextChangeKind.Added, "Ana"),
            ],
            changes.Select(c => (c.Kind, c.Text)));
        Assert.Equal(
            "Pague em [-{{ prazo_dias }}][+{{ prazo }}] dias [-úteis][+corridos].",
            string.Concat(changes[1].Pieces.Select(p => p.Kind switch { TextChangeKind.Removed => $"[-{p.Text}]", TextChangeKind.Added => $"[+{p.Text}]", _ => p.Text })));
    }

    private static IEnumerable<(string, string, string)> Review(params string[] body) =>
        WordTemplate.Review(With(body), Filters, null, Shape).Select(p => (p.Code, p.Paragraph, p.Name));
}
