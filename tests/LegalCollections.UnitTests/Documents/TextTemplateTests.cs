using System.Globalization;
using LegalCollections.Documents.Templates;

namespace LegalCollections.UnitTests.Documents;

public sealed class TextTemplateTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"))
        .With("moeda", static (value, culture) => value is decimal amount ? "R$ " + amount.ToString("N2", culture) : null);

    [Fact]
    public void Values_in_an_HTML_body_are_escaped() =>
        Assert.Equal("<p>A &amp; B &lt;b&gt; R$ 1.234,50</p>", Html("<p>{{ devedor.nome }} {{ total | moeda }}</p>"));

    [Fact]
    public void A_subject_is_plain_text() =>
        Assert.Equal("A & B <b>", TextTemplate.ParseText("{{ devedor.nome }}", Filters).Value.Fill(Model).Value);

    [Fact]
    public void Blocks_may_span_lines() =>
        Assert.Equal("<ul>\n\n<li>1: um</li>\n\n<li>2: dois</li>\n\n</ul>", Html("<ul>\n{{#each linhas}}\n<li>{{@number}}: {{texto}}</li>\n{{/each}}\n</ul>"));

    [Fact]
    public void A_filter_that_cannot_read_the_value_is_a_problem() =>
        Assert.Equal("devedor.nome | moeda", Assert.Single(TextTemplate.ParseHtml("{{ devedor.nome | moeda }}", Filters).Value.Fill(Model).Problems).Name);

    [Fact]
    public void The_catalogue_lists_lists_and_examples() =>
        Assert.Equal(
            [("devedor", ""), ("devedor.nome", "Ana"), ("total", "1.234,50"), ("linhas[]", ""), ("linhas[].texto", "um")],
            PlaceholderCatalog.Of<Letter>().Select(e => (e.Path, e.Example)));

    [Fact]
    public void A_record_type_is_the_shape_that_templates_are_checked_against() =>
        Assert.Equal(["devedor.idade"], TextTemplate.ParseText("{{devedor.nome}} {{devedor.idade}} {{#each linhas}}{{texto}}{{/each}}", Filters)
            .Value.Check(TemplateShape.Of<Letter>()).Select(p => p.Name));

    private static readonly TemplateModel Model = TemplateModel.Of(new Letter(new Person("A & B <b>"), 1234.5m, [new Line("um"), new Line("dois")]));

    private static string Html(string text) => TextTemplate.ParseHtml(text, Filters).Value.Fill(Model).Value;

    private sealed record Person([property: Placeholder("nome", Example = "Ana")] string Name);

    private sealed record Line([property: Placeholder("texto", Example = "um")] string Text);

    private sealed record Letter(
        [property: Placeholder("devedor")] Person Debtor,
        [property: Placeholder("total", Example = "1.234,50")] decimal Total,
        [property: Placeholder("linhas")] IReadOnlyList<Line> Lines);
}
