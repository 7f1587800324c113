using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

public sealed class WordToPdfTests
{
    private static readonly PdfIdentity Info = new("Documento", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    private const string PageField =
        "<w:p><w:r><w:t xml:space=\"preserve\">folha </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>9</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t xml:space=\"preserve\"> de </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    [Fact]
    public void Page_fields_are_computed_in_both_forms() =>
        Assert.Equal(
            ["folha 1 de 2|um", "folha 2 de 2|dois"],
            PagesOf(WithHeader(PageField, P("um"), "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>dois</w:t></w:r></w:p>")));

    [Fact]
    public void A_table_keeps_its_words_cell_by_cell() =>
        Assert.Equal(["antes|a b|c d|depois"], PagesOf(With(P("antes"), Table(Row("a", "b"), Row("c", "d")), P("depois"))).Select(t => t.Replace("a|b", "a b").Replace("c|d", "c d")));

    [Theory]
    [InlineData("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "footnoteReference")]
    [InlineData("<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>", "ins")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>", "instrText TOC")]
    [InlineData("<w:p><w:r><w:object/></w:r></w:p>", "object")]
    [InlineData("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r></w:p>", "sym")]
    [InlineData("<w:p><w:r><w:t>☕</w:t></w:r></w:p>", "☕ (U+2615)")]
    public void What_the_PDF_cannot_show_is_refused_by_name(string paragraph, string name)
    {
        var problem = Assert.Single(WordToPdf.Render(With(P("primeiro"), paragraph), Info).Problems);
        Assert.Equal(("UnsupportedElement", "document 2", name), (problem.Code, problem.Paragraph, problem.Name));
    }

    [Fact]
    public void The_boxes_of_a_form_are_set_in_a_font_that_has_them()
    {
        var box = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\"/></w:rPr><w:t>☐</w:t></w:r><w:r><w:t xml:space=\"preserve\"> sim ☒ não ☑✓✔✗✘</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>";
        using var pdf = PdfDocument.Open(WordToPdf.Render(With(box), Info).Value);
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal("☐ sim ☒ não ☑✓✔✗✘☑", string.Concat(letters.Select(l => l.Value)));
        Assert.All(letters.Where(l => l.Value[0] > '\u2600'), l => Assert.EndsWith("LegalCollectionsSigns-Regular", l.FontName, StringComparison.Ordinal));
        Assert.All(letters.Where(l => l.Value[0] > '\u2600'), l => Assert.InRange(l.BoundingBox.Width, 4, 8));
    }

    [Fact]
    public void A_long_paragraph_loses_no_word_over_its_pages()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"w{i}").ToList();
        using var pdf = PdfDocument.Open(WordToPdf.Render(With(P(string.Join(' ', words))), Info).Value);
        Assert.Equal(words, pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    private static IEnumerable<string> PagesOf(byte[] docx)
    {
        using var pdf = PdfDocument.Open(WordToPdf.Render(docx, Info).Value);
        return [.. pdf.GetPages().Select(p => string.Join('|', ContentOrderTextExtractor.GetText(p)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
    }
}
