using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Templates;
using static LegalCollections.UnitTests.Documents.ForeignWordFile;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Templates that Word and LibreOffice made: what is no tag is still there when they are filled.</summary>
public sealed class ForeignTemplateTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR")).WithPicture("imagem");

    private static readonly Dictionary<string, string> Values = new()
    {
        ["devedor.nome"] = "Mercado Esperança Ltda.",
        ["credor.nome"] = "Atacado Boa Safra",
        ["cidade"] = "Santos",
        ["caso.numero"] = "2026-17",
        ["data"] = "9 de março de 2026",
        ["total"] = "R$ 1.234,56",
        ["parcela"] = "3",
        ["numero"] = "NF 001",
        ["valor"] = "R$ 500,00",
        ["advogado.nome"] = "Helena Prado",
        ["advogado.oab"] = "OAB/SP 123.456",
    };

    [Theory]
    [InlineData("word-made")]
    [InlineData("libreoffice-letter.docx")]
    [InlineData("libreoffice-html.docx")]
    public void What_is_no_tag_is_there_after_filling(string sample)
    {
        var docx = Read(sample);
        var filled = WordTemplate.Parse(docx, Filters).Value.Fill(Model()).Value;
        var (before, after) = (Parts(docx), Parts(filled));
        Assert.Empty(before.Keys.Except(after.Keys));
        foreach (var (name, part) in before.Where(p => !p.Value.AsSpan().SequenceEqual(after[p.Key])))
        {
            var (template, document) = (WithoutOtherTags(Tree(part)), Tree(after[name]));
            if (name.EndsWith(".rels", StringComparison.Ordinal) || name.StartsWith('['))
            {
                Assert.Empty(template.Elements().Select(e => e.ToString()).Except(document.Elements().Select(e => e.ToString())));
                continue;
            }

            Assert.Equal(FilledLines(template, Values), Lines(document));
            Assert.Equal(Skeleton(template, isTemplate: true), Skeleton(document, isTemplate: false));
            Assert.Equal(Bookmarks(template), Bookmarks(document));
            Assert.Equal(Fields(template), Fields(document));
        }
    }

    [Fact]
    public void A_note_inside_a_loop_speaks_of_its_item()
    {
        var model = Members();
        model["titulos"] = new List<object?> { Title("001"), Title("002") };
        var filled = Parts(WordTemplate.Parse(Read("word-made"), Filters).Value.Fill(TemplateModel.Of(model)).Value);
        var (document, notes) = (Tree(filled["word/document.xml"]), Tree(filled["word/footnotes.xml"]));
        Assert.Equal(["2", "4", "3"], document.Descendants(W + "footnoteReference").Select(e => (string?)e.Attribute(W + "id")));
        Assert.Equal(
            [("2", " O título 001 vale R$ 500,00."), ("4", " O título 002 vale R$ 500,00."), ("3", " Nota fixa.")],
            notes.Elements().Skip(2).Select(n => ((string)n.Attribute(W + "id")!, n.Value)));
    }

    [Fact]
    public void A_note_is_checked_with_the_names_of_its_place()
    {
        var model = Members();
        model["titulos"] = new List<object?> { new Dictionary<string, object?> { ["numero"] = "001" } };
        Assert.Equal(
            ["document valor", "footnotes valor"],
            WordTemplate.Parse(Read("word-made"), Filters).Value.Check(TemplateShape.OfSample(model)).Select(p => $"{p.Paragraph.Split(' ')[0]} {p.Name}"));
    }

    [Fact]
    public void A_section_that_ends_where_a_block_ends_is_there_once_even_when_the_block_is_left_out()
    {
        var model = Members();
        model["parcela"] = 0;
        var filled = Parts(WordTemplate.Parse(Read("word-made"), Filters).Value.Fill(TemplateModel.Of(model)).Value);
        Assert.Equal(2, Tree(filled["word/document.xml"]).Descendants(W + "sectPr").Count());
    }

    [Theory]
    [InlineData("{{{nome}}}", "BadSyntax")]
    [InlineData("{% if nome %}x{% endif %}", "SingleBraces")]
    [InlineData("{{#titulos}}", "BadSyntax")]
    [InlineData("{{^titulos}}", "BadSyntax")]
    [InlineData("{ nome }", "SingleBraces")]
    [InlineData("{-w:tr titulos}", "SingleBraces")]
    [InlineData("${nome}", "SingleBraces")]
    [InlineData("{{r nome }}", "BadSyntax")]
    public void The_syntax_of_another_tool_is_refused_by_name(string text, string code)
    {
        var problems = WordTemplate.Parse(With(P(text)), Filters).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal((code, "document 1"), (problem.Code, problem.Paragraph)));
    }

    [Fact]
    public void A_prompt_that_holds_a_tag_gives_way_to_the_value()
    {
        var filled = WordTemplate.Parse(
            With("<w:p><w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{{ cidade }}</w:t></w:r></w:sdtContent></w:sdt></w:p>"), Filters).Value.Fill(Model()).Value;
        Assert.Equal(["Santos"], WordFile.Paragraphs(filled));
        Assert.Empty(Tree(Parts(filled)["word/document.xml"]).Descendants(W + "showingPlcHdr"));
    }

    [Fact]
    public void A_value_with_half_a_letter_or_a_sign_that_XML_lacks_is_cleaned()
    {
        var filled = WordTemplate.Parse(With(P("{{ cidade }}")), Filters).Value.Fill(TemplateModel.Of(new Dictionary<string, object?> { ["cidade"] = "a\uD800b\u0001c\U0001F600" }));
        Assert.Equal(["a\uFFFDbc\U0001F600"], WordFile.Paragraphs(filled.Value));
    }

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static TemplateModel Model() => TemplateModel.Of(Members());

    private static Dictionary<string, object?> Members() => new()
    {
        ["devedor"] = new Dictionary<string, object?> { ["nome"] = Values["devedor.nome"] },
        ["credor"] = new Dictionary<string, object?> { ["nome"] = Values["credor.nome"] },
        ["caso"] = new Dictionary<string, object?> { ["numero"] = Values["caso.numero"] },
        ["advogado"] = new Dictionary<string, object?> { ["nome"] = Values["advogado.nome"], ["oab"] = Values["advogado.oab"] },
        ["cidade"] = Values["cidade"],
        ["data"] = Values["data"],
        ["total"] = Values["total"],
        ["parcela"] = Values["parcela"],
        ["titulos"] = new List<object?> { Title(Values["numero"]) },
        ["logo"] = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documents", "Samples", "word-made", "word", "media", "image1.png")),
    };

    private static Dictionary<string, object?> Title(string number) => new() { ["numero"] = number, ["valor"] = Values["valor"] };

    /// <summary>What merge fields and tagged controls become, put by hand into the template that is compared.</summary>
    private static XElement WithoutOtherTags(XElement root)
    {
        root.Descendants(W + "rPr").Where(look => look.Parent!.Value == "Clique aqui").Remove();
        foreach (var text in root.Descendants(W + "t"))
        {
            text.Value = text.Value switch
            {
                "«devedor.nome»" => Values["devedor.nome"],
                "«cidade»" => "SANTOS",
                "Clique aqui" => Values["cidade"],
                "valor" => Values["total"],
                var other => other,
            };
        }

        return root;
    }
}
