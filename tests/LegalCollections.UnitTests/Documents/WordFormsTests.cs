using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LegalCollections.Documents.Templates;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Merge fields, content controls, pictures and bookmarks as Word writes them.</summary>
public sealed class WordFormsTests
{
    // One red pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR")).WithPicture("imagem");

    private static readonly Dictionary<string, object?> Sample = new()
    {
        ["cidade"] = "Santos",
        ["Nome do Cliente"] = "Ana",
        ["devedor"] = new Dictionary<string, object?> { ["nome"] = "Bia" },
        ["titulos"] = new List<object?> { new Dictionary<string, object?> { ["numero"] = "001" }, new Dictionary<string, object?> { ["numero"] = "002" } },
        ["logo"] = Convert.FromBase64String(Png),
    };

    [Theory]
    [InlineData(" MERGEFIELD devedor.nome \\* MERGEFORMAT ", "Bia")]
    [InlineData(" MERGEFIELD \"Nome do Cliente\" ", "Ana")]
    [InlineData(" MERGEFIELD  cidade \\* Upper ", "SANTOS")]
    [InlineData(" MERGEFIELD \"cidade | lower\" ", "santos")]
    public void A_simple_merge_field_takes_its_value(string instruction, string expected) =>
        Assert.Equal([$"Sr. {expected}!"], Fill($"<w:p>{Run("Sr. ")}<w:fldSimple w:instr=\"{instruction.Replace("\"", "&quot;", StringComparison.Ordinal)}\">{Run("«x»")}</w:fldSimple>{Run("!")}</w:p>"));

    [Fact]
    public void A_complex_merge_field_with_a_split_instruction_takes_its_value_in_the_look_of_its_result()
    {
        var filled = Parse($"<w:p>{Run("Sr. ")}{Field("begin")}{Code(" MERGEFI")}{Code("ELD deve")}{Code("dor.nome ")}{Field("separate")}<w:r><w:rPr><w:b/></w:rPr><w:t>«dev</w:t></w:r>"
            + $"<w:bookmarkStart w:id=\"1\" w:name=\"aqui\"/>{Run("edor»")}<w:bookmarkEnd w:id=\"1\"/>{Field("end")}{Run("!")}</w:p>").Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["Sr. Bia!"], Paragraphs(filled));
        Assert.Equal("Bia", Root(filled).Descendants(W + "r").Single(r => r.Descendants(W + "b").Any()).Value);
        Assert.DoesNotContain(Root(filled).Descendants(), e => e.Name.LocalName is "fldChar" or "instrText");
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void Merge_fields_open_and_close_a_block() => Assert.Equal(
        ["001, 002, "],
        Fill($"<w:p>{Merge("&quot;#each titulos&quot;")}{Merge("numero")}{Run(", ")}{Merge("/each")}</w:p>"));

    [Theory]
    [InlineData("MERGEFIELD total \\# 0,00", "WrongField", "\\# 0,00")]
    [InlineData("ADDRESSBLOCK \\f x", "UnreachedPlaceholder", "ADDRESSBLOCK")]
    [InlineData("INCLUDETEXT C:/x.docx", "ExternalLink", "INCLUDETEXT C:/x.docx")]
    public void A_field_that_cannot_be_filled_is_refused_by_name(string instruction, string code, string name)
    {
        var problem = Assert.Single(Problems($"<w:p><w:fldSimple w:instr=\"{instruction}\">{Run("x")}</w:fldSimple></w:p>"));
        Assert.Equal((code, "document 1", name), (problem.Code, problem.Paragraph, problem.Name));
    }

    [Fact]
    public void A_merge_field_inside_the_condition_of_another_field_is_refused()
    {
        var problem = Assert.Single(Problems($"<w:p>{Field("begin")}{Code(" IF ")}{Field("begin")}{Code(" MERGEFIELD sexo ")}{Field("end")}{Code(" = 1 ")}{Field("separate")}{Run("x")}{Field("end")}</w:p>"));
        Assert.Equal(("UnreachedPlaceholder", "MERGEFIELD sexo"), (problem.Code, problem.Name));
    }

    [Fact]
    public void Content_controls_take_values_by_tag_in_a_line_a_paragraph_and_a_cell()
    {
        var filled = Parse(
            $"<w:p>{Run("Em ")}{Control("cidade", Run("clique aqui"), "<w:showingPlcHdr/>")}{Run(".")}</w:p>",
            Control("devedor.nome", $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{Run("nome")}</w:p>{P("mais")}"),
            Table($"<w:tr>{Control("Nome do Cliente", $"<w:tc>{P("x")}</w:tc>")}<w:tc>{P("fixo")}</w:tc></w:tr>"), P("fim")).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["Em Santos.", "Bia", "Ana", "fixo", "fim"], Paragraphs(filled));
        Assert.Equal(3, Root(filled).Descendants(W + "sdt").Count());
        Assert.Empty(Root(filled).Descendants(W + "showingPlcHdr"));
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void A_check_box_is_ticked_where_its_condition_holds()
    {
        const string box = "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"1\"/>"
            + "<w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";
        var filled = Parse(
            $"<w:p>{Control("titulos", Run("☐"), box)}{Run(" títulos, ")}{Control("titulos.count > 5", Run("☐"), box)}{Run(" mais de cinco")}</w:p>",
            Control("cidade == &quot;Campinas&quot;", P("☒"), box), P("fim")).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["☒ títulos, ☐ mais de cinco", "☐", "fim"], Paragraphs(filled));
        Assert.Equal(["1", "0", "0"], Root(filled).Descendants().Where(e => e.Name.LocalName == "checked").Select(e => e.Attributes().Single().Value));
        Assert.Equal(["MS Gothic", "MS Gothic", "MS Gothic"], Root(filled).Descendants(W + "rFonts").Select(e => e.Attribute(W + "hAnsi")!.Value));
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void What_is_filled_from_a_Word_template_is_a_document()
    {
        using var stream = new MemoryStream();
        stream.Write(With(P("{{ cidade }}")));
        using (var word = WordprocessingDocument.Open(stream, isEditable: true))
        {
            word.ChangeDocumentType(WordprocessingDocumentType.Template);
        }

        using var filled = WordprocessingDocument.Open(new MemoryStream(WordTemplate.Parse(stream.ToArray(), Filters).Value.Fill(TemplateModel.Of(Sample)).Value), isEditable: false);
        Assert.Equal(WordprocessingDocumentType.Document, filled.DocumentType);
    }

    [Fact]
    public void Content_controls_repeat_rows_and_paragraphs_by_tag()
    {
        var filled = Parse(Control("#each titulos", P("Título {{numero}}")), Table(Row("a", "b"), Control("#each titulos", Row("{{@number}}", "{{numero}}"))), P("fim"))
            .Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["Título 001", "Título 002", "a", "b", "1", "001", "2", "002", "fim"], Paragraphs(filled));
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void A_repeating_section_repeats_its_item()
    {
        const string repeating = "<w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>";
        var item = "<w:sdt><w:sdtPr><w:id w:val=\"7\"/><w15:repeatingSectionItem xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/></w:sdtPr><w:sdtContent>"
            + Row("{{numero}}", "x") + "</w:sdtContent></w:sdt>";
        var filled = Parse(Table(Control("titulos", item, repeating)), P("fim")).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal(["001", "x", "002", "x", "fim"], Paragraphs(filled));
        Assert.Equal(2, Root(filled).Descendants(W + "id").Attributes(W + "val").Select(a => a.Value).Distinct().Count());
    }

    [Fact]
    public void Repeated_bookmarks_get_names_of_their_own_and_their_references_follow()
    {
        var filled = Parse(
            P("{{#each titulos}}"),
            "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"titulo\"/>" + Run("{{numero}}") + "<w:bookmarkEnd w:id=\"3\"/></w:p>",
            $"<w:p>{Run("veja ")}{Field("begin")}{Code(" REF titulo \\h ")}{Field("separate")}{Run("x")}{Field("end")}</w:p>",
            P("{{/each}}"), "<w:p><w:hyperlink w:anchor=\"titulo\">" + Run("acima") + "</w:hyperlink></w:p>").Fill(TemplateModel.Of(Sample)).Value;
        var marks = Root(filled).Descendants(W + "bookmarkStart").ToList();
        Assert.Equal(["titulo", "titulo_2"], marks.Attributes(W + "name").Select(a => a.Value));
        Assert.Equal(2, marks.Attributes(W + "id").Select(a => a.Value).Distinct().Count());
        Assert.Equal([" REF titulo \\h ", " REF titulo_2 \\h "], Root(filled).Descendants(W + "instrText").Select(e => e.Value));
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void A_picture_stands_where_its_tag_stands_in_the_width_that_was_asked_for()
    {
        var filled = Parse(P("{{ logo | imagem: \"2\" }}")).Fill(TemplateModel.Of(Sample)).Value;
        Assert.Equal("720000", (string?)Root(filled).Descendants().First(e => e.Name.LocalName == "extent").Attribute("cx"));
        Assert.Empty(SchemaErrors(filled));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        using var stream = Assert.Single(document.MainDocumentPart!.ImageParts).GetStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(Png, Convert.ToBase64String(copy.ToArray()));
    }

    [Fact]
    public void What_is_no_picture_is_refused_where_a_picture_stands()
    {
        var problem = Assert.Single(Parse(P("{{ cidade | imagem }}")).Fill(TemplateModel.Of(Sample)).Problems);
        Assert.Equal(("NotAPicture", "cidade"), (problem.Code, problem.Name));
    }

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Code(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>";

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Merge(string name) => $"<w:fldSimple w:instr=\" MERGEFIELD {name} \">{Run("«x»")}</w:fldSimple>";

    private static string Control(string tag, string content, string properties = "") =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static IReadOnlyList<TemplateProblem> Problems(params string[] body) => WordTemplate.Parse(With(body), Filters).Problems;

    private static WordTemplate Parse(params string[] body) => WordTemplate.Parse(With(body), Filters).Value;

    private static IReadOnlyList<string> Fill(params string[] body) => Paragraphs(Parse(body).Fill(TemplateModel.Of(Sample)).Value);

    private static XElement Root(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        using var stream = document.MainDocumentPart!.GetStream();
        return XElement.Load(stream);
    }
}
