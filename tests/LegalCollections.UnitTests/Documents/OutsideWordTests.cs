using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using static LegalCollections.UnitTests.Documents.ForeignWordFile;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>What was found wrong when some three thousand Word files of other people and tools were filled and set.</summary>
public sealed class OutsideWordTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"));
    private static readonly PdfIdentity Info = new("Documento", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    private static readonly Dictionary<string, object?> Sample = new()
    {
        ["nome"] = "Ana",
        ["média"] = "7",
        ["parte"] = new Dictionary<string, object?> { ["nome"] = "Bia" },
        ["lista"] = new List<object?> { new Dictionary<string, object?> { ["n"] = "001" }, new Dictionary<string, object?> { ["n"] = "002" } },
    };

    [Theory]
    [InlineData("{{\u200B nome\u200B }}", "Ana")]
    [InlineData("{{ no\u00ADme }}", "Ana")]
    [InlineData("{{\uFEFFnome }}", "Ana")]
    [InlineData("{{ me\u0301dia }}", "7")]
    public void Marks_that_are_not_seen_and_loose_accents_do_not_spoil_a_tag(string text, string expected) => Assert.Equal([expected], Fill(P(text)));

    [Theory]
    [InlineData("{{ parte }}", "parte")]
    [InlineData("{{ lista }}", "lista")]
    public void A_part_or_a_list_is_not_written_as_text(string text, string name)
    {
        var problem = Assert.Single(Parse(P(text)).Fill(TemplateModel.Of(Sample)).Problems);
        Assert.Equal(("NotAValue", name), (problem.Code, problem.Name));
    }

    [Fact]
    public void Blanks_of_the_file_do_not_become_blanks_of_the_text() =>
        Assert.Equal(["A Ana"], Fill("<w:p><w:r><w:t>\n  A {{nome}}\n </w:t></w:r></w:p>"));

    [Fact]
    public void The_address_of_a_link_is_not_filled_however_it_is_written()
    {
        var docx = HostileWordTests.Add(With(P("x")), "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://x/%7b%7bnome%7d%7d\" TargetMode=\"External\"/></Relationships>");
        Assert.Equal("UnreachedPlaceholder", Assert.Single(WordTemplate.Parse(docx, Filters).Problems).Code);
    }

    [Fact]
    public void A_control_with_tags_of_its_own_inside_is_refused()
    {
        var problem = Assert.Single(WordTemplate.Parse(With($"<w:p>{Control("nome", "<w:r><w:t>de {{ cidade }}</w:t></w:r>")}</w:p>"), Filters).Problems);
        Assert.Equal(("ControlWithTags", "document 1", "nome"), (problem.Code, problem.Paragraph, problem.Name));
    }

    [Fact]
    public void A_repeating_section_with_two_items_is_refused()
    {
        const string word = "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
        string Item(string text) => $"<w:sdt><w:sdtPr><w15:repeatingSectionItem {word}/></w:sdtPr><w:sdtContent>{P(text)}</w:sdtContent></w:sdt>";
        var problems = WordTemplate.Parse(With(Control("lista", Item("um") + Item("dois"), $"<w15:repeatingSection {word}/>")), Filters).Problems;
        Assert.Equal(("RepeatedItems", "lista"), (Assert.Single(problems).Code, problems[0].Name));
        Assert.Empty(WordTemplate.Parse(With(Control("lista", Item("um"), $"<w15:repeatingSection {word}/>")), Filters).Problems);
    }

    [Fact]
    public void Shapes_of_older_Word_keep_names_of_their_own_when_they_are_repeated()
    {
        const string shape = "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" path=\"m,l,21600r21600,l21600,xe\"/>"
            + "<v:shape id=\"Caixa\" type=\"#_x0000_t202\"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{n}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var filled = Parse(P("{{#each lista}}"), shape, P("{{/each}}"), P("fim")).Fill(TemplateModel.Of(Sample)).Value;
        var root = Tree(Parts(filled)["word/document.xml"]);
        Assert.Equal(["Caixa", "Caixa_2"], root.Descendants().Where(e => e.Name.LocalName == "shape").Select(e => (string?)e.Attribute("id")));
        Assert.Single(root.Descendants(), e => e.Name.LocalName == "shapetype");
        Assert.Empty(SchemaErrors(filled));
    }

    [Fact]
    public void The_building_blocks_of_a_glossary_do_not_lend_their_styles()
    {
        var pdf = Letters(OutsideWordFile.With(
            P("texto"), styles: Style("Normal", "<w:sz w:val=\"40\"/>", isDefault: true), glossaryStyles: Style("Normal", "<w:sz w:val=\"16\"/>", isDefault: true)));
        Assert.All(pdf, letter => Assert.Equal(20, letter.PointSize, 1));
    }

    [Fact]
    public void Capitals_of_the_default_style_are_shown() =>
        Assert.Equal("AUTOR", Text(OutsideWordFile.With(P("autor"), styles: Style("Normal", "<w:caps/>", isDefault: true))));

    [Fact]
    public void Small_capitals_are_capitals_of_a_smaller_size()
    {
        var letters = Letters(With("<w:p><w:r><w:rPr><w:smallCaps/><w:sz w:val=\"20\"/></w:rPr><w:t>Réu</w:t></w:r></w:p>"));
        Assert.Equal(["R", "É", "U"], letters.Select(l => l.Value));
        Assert.Equal([10.0, 8.0, 8.0], letters.Select(l => Math.Round(l.PointSize, 1)));
    }

    [Fact]
    public void Hidden_text_stays_hidden() =>
        Assert.Equal("visto", Text(With("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r><w:r><w:t>visto</w:t></w:r></w:p>")));

    [Fact]
    public void Stretched_letters_stand_apart()
    {
        var (plain, wide) = (Letters(With(P("abc"))), Letters(With("<w:p><w:r><w:rPr><w:spacing w:val=\"40\"/></w:rPr><w:t>abc</w:t></w:r></w:p>")));
        Assert.Equal(4, wide[2].StartBaseLine.X - wide[0].StartBaseLine.X - (plain[2].StartBaseLine.X - plain[0].StartBaseLine.X), 1);
    }

    [Fact]
    public void A_table_style_gives_its_look_to_the_first_row_only()
    {
        const string styles = "<w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:sz w:val=\"36\"/></w:rPr></w:tblStylePr></w:style>";
        var table = Table(Row("a", "b"), Row("c", "d")).Replace("<w:tblPr>", "<w:tblPr><w:tblStyle w:val=\"T\"/>").Replace("</w:tblPr>", "<w:tblLook w:val=\"0020\"/></w:tblPr>");
        Assert.Equal(
            [("a", 18.0), ("b", 18.0), ("c", 12.0), ("d", 12.0), ("x", 10.0)],
            Letters(OutsideWordFile.With(table + P("x"), styles)).Select(l => (l.Value, Math.Round(l.PointSize, 1))));
    }

    [Fact]
    public void A_list_goes_on_where_its_override_says_and_counts_ordinals()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"ordinal\"/><w:lvlText w:val=\"Art. %1\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";
        const string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        Assert.Equal("Art.7ºxArt.8ºx", Text(OutsideWordFile.With(item + item, numbering: numbering)).Replace(" ", "", StringComparison.Ordinal));
        var problem = Assert.Single(WordToPdf.Render(OutsideWordFile.With(item, numbering: numbering.Replace("\"ordinal\"", "\"ordinalText\"", StringComparison.Ordinal)), Info).Problems);
        Assert.Equal(("document 1", "numFmt ordinalText"), (problem.Paragraph, problem.Name));
    }

    [Fact]
    public void Even_pages_have_their_header_only_where_the_file_says_so()
    {
        var body = P("um") + "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>dois</w:t></w:r></w:p>";
        Assert.Equal(["Ium", "Pdois"], Pages(OutsideWordFile.With(body, header: "I", evenHeader: "P", settings: "<w:evenAndOddHeaders/>")));
        Assert.Equal(["Ium", "Idois"], Pages(OutsideWordFile.With(body, header: "I", evenHeader: "P")));
    }

    [Fact]
    public void A_section_on_the_same_sheet_is_a_new_page_and_another_sheet_is_refused()
    {
        string Section(string type, string width) => $"<w:sectPr><w:type w:val=\"{type}\"/><w:pgSz w:w=\"{width}\" w:h=\"16838\"/></w:sectPr>";
        string Body(string type, string width) => $"<w:p><w:pPr>{Section("nextPage", "11906")}</w:pPr><w:r><w:t>um</w:t></w:r></w:p>{P("dois")}{Section(type, width)}";
        Assert.Equal(["um", "dois"], Pages(With(Body("nextPage", "11906"))));
        Assert.Equal(["umdois"], Pages(With(Body("continuous", "11906"))));
        Assert.Equal("sectPr", Assert.Single(WordToPdf.Render(With(Body("nextPage", "16838")), Info).Problems).Name);
    }

    [Fact]
    public void A_style_that_the_PDF_cannot_show_is_refused_by_its_name()
    {
        var problem = Assert.Single(WordToPdf.Render(OutsideWordFile.With(P("x"), styles: Style("Normal", "<w:emboss/>", isDefault: true)), Info).Problems);
        Assert.Equal(("styles", "Normal", "emboss"), (problem.Paragraph, problem.Text, problem.Name));
    }

    [Fact]
    public void Fields_of_a_form_and_of_properties_show_what_they_hold()
    {
        string Field(string code, string result, string data = "") => $"<w:r><w:fldChar w:fldCharType=\"begin\">{data}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        const string box = "<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val=\"1\"/></w:checkBox></w:ffData>";
        Assert.Equal("a☒b", Text(With($"<w:p>{Field("FORMTEXT", "a")}{Field("FORMCHECKBOX", "", box)}{Field("DOCPROPERTY x", "b")}</w:p>")));
    }

    [Fact]
    public void What_Word_recognized_in_a_text_is_text() =>
        Assert.Equal("Ana", Text(With("<w:p><w:smartTag w:uri=\"u\" w:element=\"PersonName\"><w:smartTagPr/><w:r><w:t>Ana</w:t></w:r></w:smartTag></w:p>")));

    [Fact]
    public void A_shade_is_drawn_behind_letters_and_a_paragraph()
    {
        using var pdf = PdfDocument.Open(WordToPdf.Render(
            With("<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"FF0000\"/></w:pPr><w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>x</w:t></w:r></w:p>"), Info).Value);
        Assert.Equal(["(1, 0, 0)", "(1, 1, 0)"], pdf.GetPage(1).Paths.Where(p => p.IsFilled).Select(p => p.FillColor!.ToRGBValues()).Select(c => $"({c.r:0}, {c.g:0}, {c.b:0})"));
    }

    [Fact]
    public void Another_number_of_a_list_goes_on_counting_and_restarts_only_its_own_level()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        string Item(int number, int level) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        Assert.Equal("1.x2.x2.5.x2.6.x3.x", Text(OutsideWordFile.With(Item(1, 0) + Item(1, 0) + Item(2, 1) + Item(2, 1) + Item(1, 0), numbering: numbering)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_below_levels_that_no_paragraph_has_counts_from_their_starts()
    {
        string Level(int level, int start, string text) => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
        var numbering = $"<w:abstractNum w:abstractNumId=\"0\">{Level(0, 4, "%1.")}{Level(1, 3, "%1.%2.")}{Level(2, 1, "%1.%2.%3.")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        const string clause = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        Assert.Equal("4.3.1.x4.3.2.x", Text(OutsideWordFile.With(clause + clause, numbering: numbering)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_a_format_that_is_not_written_here_are_refused()
    {
        string List(string format) => $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">{format}<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        const string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        const string english = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>";
        string Refused(byte[] docx) => Assert.Single(WordToPdf.Render(docx, Info).Problems).Name;
        Assert.Equal("numFmt ordinal", Refused(OutsideWordFile.With(item, numbering: List("<w:numFmt w:val=\"ordinal\"/>"), styles: english)));
        Assert.Equal("numFmt custom", Refused(OutsideWordFile.With(item, numbering: List("<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"/>"))));
    }

    [Fact]
    public void The_number_of_a_page_is_known_only_to_headers_and_footers() => Assert.Equal(
        "fldSimple PAGE", Assert.Single(WordToPdf.Render(With("<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>"), Info).Problems).Name);

    [Fact]
    public void The_way_to_a_tab_is_filled_with_its_leader()
    {
        var letters = Letters(With("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"2000\"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>b</w:t></w:r></w:p>"));
        var leader = letters.Where(l => l.Value == "_").ToList();
        Assert.InRange(leader.Count, 15, 18);
        Assert.Equal(letters.Single(l => l.Value == "b").StartBaseLine.X, leader[^1].EndBaseLine.X, 1);
    }

    [Fact]
    public void Neighbours_with_the_same_frame_stand_in_one()
    {
        string Framed(string color) => $"<w:p><w:pPr><w:pBdr>{string.Concat(new[] { "top", "left", "bottom", "right" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"8\" w:color=\"{color}\"/>"))}</w:pBdr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        int Lines(string body)
        {
            using var pdf = PdfDocument.Open(WordToPdf.Render(With(body), Info).Value);
            return pdf.GetPage(1).Paths.Count(p => p.IsStroked);
        }

        Assert.Equal(4, Lines(Framed("000000")));
        Assert.Equal(6, Lines(Framed("000000") + Framed("000000")));
        Assert.Equal(8, Lines(Framed("000000") + Framed("FF0000")));
    }

    [Fact]
    public void The_strict_form_is_refused_with_the_way_out() => Assert.Equal(
        "StrictFormat", Assert.Single(WordDraft.Check(OutsideWordFile.Strict())).Code);

    private static string Style(string id, string look, bool isDefault) =>
        $"<w:style w:type=\"paragraph\" {(isDefault ? "w:default=\"1\" " : "")}w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:rPr>{look}</w:rPr></w:style>";

    private static string Control(string tag, string content, string properties = "") =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static WordTemplate Parse(params string[] body) => WordTemplate.Parse(With(body), Filters).Value;

    private static IReadOnlyList<string> Fill(params string[] body) => WordFile.Paragraphs(Parse(body).Fill(TemplateModel.Of(Sample)).Value);

    private static IReadOnlyList<Letter> Letters(byte[] docx)
    {
        using var pdf = PdfDocument.Open(WordToPdf.Render(docx, Info).Value);
        return [.. pdf.GetPages().SelectMany(p => p.Letters)];
    }

    private static string Text(byte[] docx) => string.Concat(Letters(docx).Select(l => l.Value)).Trim();

    private static IReadOnlyList<string> Pages(byte[] docx)
    {
        using var pdf = PdfDocument.Open(WordToPdf.Render(docx, Info).Value);
        return [.. pdf.GetPages().Select(p => string.Concat(p.Letters.Select(l => l.Value)))];
    }
}
