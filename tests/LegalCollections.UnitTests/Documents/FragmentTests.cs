using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalCollections.Documents.Templates;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

public sealed class FragmentTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"))
        .WithAgreement("concorda", "genero").WithList("lista", " e ");

    private static readonly Dictionary<string, byte[]> Pieces = new()
    {
        ["partes"] = With(P("{{#each devedores}}"), P("{{nome}}, {{&gt; endereco}};"), P("{{/each}}"), Table(Row("Cidade", "{{cidade}}"))),
        ["endereco"] = With(P("residente em {{cidade}}")),
        ["vazio"] = With(P("{{ apelido }}")),
        ["roda"] = With(P("{{&gt; roda}}")),
    };

    [Fact]
    public void A_fragment_alone_in_its_paragraph_brings_its_paragraphs_and_tables() => Assert.Equal(
        ["antes", "Ana, residente em Santos;", "Bia, residente em Santos;", "Cidade", "Santos", "depois"],
        Fill(Parties("f", "f"), P("antes"), P("{{&gt; ", "partes }}"), P("depois")));

    [Fact]
    public void A_fragment_of_one_paragraph_stands_inside_a_sentence() =>
        Assert.Equal(["Ana, residente em Santos, deve."], Fill(Parties("f"), P("Ana, {{&gt; endereco}}, deve.")));

    [Fact]
    public void The_filled_file_with_fragments_is_valid() =>
        Assert.Empty(SchemaErrors(Parse(P("{{&gt; partes}}")).Value.Fill(TemplateModel.Of(Parties("f", "m"))).Value));

    [Fact]
    public void A_fragment_is_checked_with_the_names_of_the_place_that_includes_it() => Assert.Equal(
        [new TemplateProblem("UnknownMember", "fragments/vazio 1", "{{ apelido }}", "apelido")],
        Parse(P("{{&gt; vazio}}")).Value.Check(TemplateShape.OfSample(Parties("m"))));

    [Fact]
    public void A_numbered_fragment_brings_its_list_into_a_document_without_any()
    {
        const string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>pedido</w:t></w:r></w:p>";
        var filled = WordTemplate.Parse(With(P("{{&gt; pedidos}}")), Filters, _ => WithNumbering(With(item, item))).Value.Fill(TemplateModel.Of(Parties("m"))).Value;
        Assert.Empty(SchemaErrors(filled));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        var id = document.MainDocumentPart!.Document!.Descendants<NumberingId>().Select(n => n.Val!.Value).Distinct().Single();
        var number = document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().Single(n => n.NumberID!.Value == id);
        Assert.Equal("%1)", document.MainDocumentPart.NumberingDefinitionsPart.Numbering.Elements<AbstractNum>().Single(a => a.AbstractNumberId!.Value == number.AbstractNumId!.Val!.Value)
            .Descendants<LevelText>().Single().Val!.Value);
    }

    [Fact]
    public void The_hash_of_a_template_covers_the_fragments_it_includes()
    {
        var docx = With(P("{{&gt; endereco}}"));
        string Hash(string text) => WordTemplate.Parse(docx, Filters, _ => With(P(text))).Value.Hash;
        Assert.NotEqual(Hash("residente em {{cidade}}"), Hash("domiciliado em {{cidade}}"));
        var plain = With(P("{{cidade}}"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(plain)), WordTemplate.Parse(plain, Filters).Value.Hash);
    }

    [Theory]
    [InlineData("{{&gt; nenhum}}", "UnknownFragment", "document 1")]
    [InlineData("{{&gt; roda}}", "FragmentInItself", "fragments/roda 1")]
    [InlineData("veja {{&gt; partes}}", "FragmentNotInline", "document 1")]
    public void A_fragment_that_cannot_come_in_is_refused(string text, string code, string paragraph)
    {
        var problem = Assert.Single(Parse(P(text)).Problems);
        Assert.Equal((code, paragraph), (problem.Code, problem.Paragraph));
    }

    [Theory]
    [InlineData("m", "o executado deve")]
    [InlineData("f", "a executada deve")]
    [InlineData("", "o executado deve")]
    [InlineData("m f", "os executados devem")]
    [InlineData("f f", "as executadas devem")]
    public void Words_agree_with_the_number_and_the_gender_of_the_parties(string genders, string expected) => Assert.Equal(
        [expected],
        Fill(
            Parties(genders.Split(' ')),
            P("{{ devedores | concorda: “o executado”, “a executada”, “os executados”, “as executadas” }} {{ devedores | concorda: \"deve\", \"devem\" }}")));

    [Theory]
    [InlineData("m", "Ana")]
    [InlineData("m f", "Ana e Bia")]
    [InlineData("m f m", "Ana, Bia e Caio")]
    public void A_list_is_written_as_in_a_sentence(string genders, string expected) =>
        Assert.Equal([expected], Fill(Parties(genders.Split(' ')), P("{{ devedores | lista: \"nome\" }}")));

    [Theory]
    [InlineData("{{ devedores | concorda: \"a\", \"b\", \"c\" }}", "WrongFilterWords", "concorda")]
    [InlineData("{{ devedores | lista: \"apelido\" }}", "UnknownMember", "devedores.apelido")]
    [InlineData("{{ cidade | concorda: \"a\", \"b\", \"c\", \"d\" }}", "UnknownMember", "cidade.genero")]
    public void A_filter_with_the_wrong_words_is_refused(string text, string code, string name)
    {
        var problem = Assert.Single(Parse(P(text)).Value.Check(TemplateShape.OfSample(Parties("m"))));
        Assert.Equal((code, name), (problem.Code, problem.Name));
    }

    private static byte[] WithNumbering(byte[] docx)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var part = document.MainDocumentPart!.AddNewPart<NumberingDefinitionsPart>();
            part.Numbering = new Numbering(
                new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.LowerLetter }, new LevelText { Val = "%1)" })
                {
                    LevelIndex = 0,
                })
                { AbstractNumberId = 3 },
                new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 7 });
        }

        return stream.ToArray();
    }

    private static Dictionary<string, object?> Parties(params string[] genders) => new()
    {
        ["cidade"] = "Santos",
        ["devedores"] = genders.Zip(new[] { "Ana", "Bia", "Caio" }, (gender, name) => new Dictionary<string, object?> { ["nome"] = name, ["genero"] = gender }).ToList(),
    };

    private static TemplateResult<WordTemplate> Parse(params string[] body) => WordTemplate.Parse(With(body), Filters, Pieces.GetValueOrDefault);

    private static IReadOnlyList<string> Fill(Dictionary<string, object?> model, params string[] body) => Paragraphs(Parse(body).Value.Fill(TemplateModel.Of(model)).Value);
}
