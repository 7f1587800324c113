using System.Globalization;
using LegalCollections.Documents.Templates;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

public sealed class WordTemplateTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"));

    private static readonly Dictionary<string, object?> Sample = new()
    {
        ["cidade"] = "Santos",
        ["complemento"] = "",
        ["devedor"] = new Dictionary<string, object?> { ["nome"] = "Ana & Filhos Ltda." },
        ["titulos"] = new List<object?>
        {
            Title("001", 1234.5m, "Ana", "Bia"),
            Title("002", 80m, "Caio"),
        },
        ["data"] = new DateOnly(2026, 3, 9),
        ["vazios"] = Array.Empty<object?>(),
    };

    [Fact]
    public void A_placeholder_split_over_three_runs_takes_the_value_once() =>
        Assert.Equal(["Contra Ana & Filhos Ltda., de Santos."], Fill(P("Contra {{ dev", "edor.no", "me }}, de {{cidade}}.")));

    [Fact]
    public void Two_placeholders_in_one_run_are_both_filled() =>
        Assert.Equal(["SANTOS, 09/03/2026"], Fill(P("{{ cidade | upper }}, {{ data | date }}")));

    [Fact]
    public void A_row_repeats_for_each_item() =>
        Assert.Equal(
            ["Título", "Valor", "1. 001", "1.234,50", "2. 002", "80,00"],
            Fill(Table(Row("Título", "Valor"), Row("{{#each titulos}}{{@number}}. {{numero}}", "{{valor}}{{/each}}"))));

    [Fact]
    public void Rows_that_hold_only_the_block_tags_disappear() =>
        Assert.Equal(
            ["001", "1.234,50", "002", "80,00"],
            Fill(Table(Row("{{#each titulos}}", ""), Row("{{numero}}", "{{valor}}"), Row("{{/each}}", ""))));

    [Fact]
    public void Loops_nest_and_see_the_names_outside() =>
        Assert.Equal(
            ["Título 001", "Ana (001, Santos)", "Bia (001, Santos)", "Título 002", "Caio (002, Santos)"],
            Fill(P("{{#each titulos}}"), P("Título {{numero}}"), P("{{#each avalistas}}"), P("{{this}} ({{numero}}, {{cidade}})"),
                P("{{/each}}"), P("{{/each}}")));

    [Fact]
    public void A_loop_inside_one_paragraph_joins_its_items() =>
        Assert.Equal(
            ["Títulos 001 e 002."],
            Fill(P("Títulos {{#each titulos}}{{numero}}{{#if @last}}.{{else}} e {{/if}}{{/each}}")));

    [Theory]
    [InlineData("{{#if titulos.count > 1}}os títulos{{else}}o título{{/if}}", "os títulos")]
    [InlineData("{{#if titulos.count == 1}}o título{{else}}os títulos{{/if}}", "os títulos")]
    [InlineData("{{#if cidade == “Santos”}}aqui{{/if}}.", "aqui.")]
    [InlineData("{{#if complemento}}com{{else}}sem{{/if}}", "sem")]
    [InlineData("{{#if vazios}}há{{else}}não há{{/if}}", "não há")]
    public void Conditions_choose_their_text(string template, string expected) => Assert.Equal([expected], Fill(P(template)));

    [Fact]
    public void A_paragraph_whose_condition_is_false_leaves_no_gap() =>
        Assert.Equal(["antes", "depois"], Fill(P("antes"), P("{{#if complemento}}nunca{{/if}}"), P("depois")));

    [Fact]
    public void Headers_are_filled()
    {
        var filled = Parse(WithHeader(P("{{ devedor.nome }}"), P("corpo"))).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["Ana & Filhos Ltda."], HeaderParagraphs(filled));
    }

    [Fact]
    public void Filling_twice_gives_the_same_bytes()
    {
        var template = Parse(With(P("{{ cidade }}")));
        Assert.Equal(template.Fill(TemplateModel.Of(Sample)).Value, template.Fill(TemplateModel.Of(Sample)).Value);
    }

    [Fact]
    public void The_filled_file_is_valid_WordprocessingML()
    {
        var filled = Parse(With(P("{{ cidade }}"), Table(Row("{{#each vazios}}", "{{/each}}")), P("fim"))).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void Unknown_members_and_filters_are_refused_with_paragraph_and_name()
    {
        var problems = Parse(With(P("um"), P("Sr. {{ devedor.apelido }}"), P("{{ cidade | moeda }}"), P("{{#each cidade}}x{{/each}}"), P("{{ titulos }}")))
            .Check(TemplateShape.OfSample(Sample));
        Assert.Equal(
            [
                new TemplateProblem("UnknownMember", "document 2", "Sr. {{ devedor.apelido }}", "devedor.apelido"),
                new TemplateProblem("UnknownFilter", "document 3", "{{ cidade | moeda }}", "moeda"),
                new TemplateProblem("NotAList", "document 4", "{{#each cidade}}x{{/each}}", "cidade"),
                new TemplateProblem("NotAValue", "document 5", "{{ titulos }}", "titulos"),
            ],
            problems);
    }

    [Fact]
    public void Every_empty_required_value_is_listed_and_optional_ones_are_not()
    {
        var filled = Parse(With(P("{{ complemento }}"), P("{{ complemento? }}"), P("{{ devedor.nome }}{{ vazio }}")))
            .Fill(TemplateModel.Of(new Dictionary<string, object?>(Sample) { ["vazio"] = null }));
        Assert.Equal(
            [("EmptyValue", "document 1", "complemento"), ("EmptyValue", "document 3", "vazio")],
            filled.Problems.Select(p => (p.Code, p.Paragraph, p.Name)));
    }

    [Theory]
    [InlineData("{{#each titulos}}x", "UnbalancedBlock")]
    [InlineData("x{{/if}}", "UnbalancedBlock")]
    [InlineData("{{ nome do devedor }}", "BadSyntax")]
    [InlineData("{{ nome", "BadSyntax")]
    public void A_template_that_cannot_be_read_is_refused(string text, string code) =>
        Assert.Equal(code, WordTemplate.Parse(With(P(text)), Filters).Problems.Select(p => p.Code).Distinct().Single());

    [Fact]
    public void A_file_that_is_not_Word_is_refused() =>
        Assert.Equal("NotAWordFile", Assert.Single(WordTemplate.Parse([0x50, 0x4B, 1, 2, 3], Filters).Problems).Code);

    private static WordTemplate Parse(byte[] docx) => WordTemplate.Parse(docx, Filters).Value;

    private static IReadOnlyList<string> Fill(params string[] body) => Paragraphs(Parse(With(body)).Fill(TemplateModel.Of(Sample)).Value);

    private static Dictionary<string, object?> Title(string number, decimal amount, params string[] guarantors) =>
        new() { ["numero"] = number, ["valor"] = amount, ["avalistas"] = guarantors };
}
