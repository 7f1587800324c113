using System.Buffers.Binary;
using System.Text;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Links, photos held sideways, and letters that the shipped fonts do not have.</summary>
public sealed class PdfDetailTests
{
    [Fact]
    public void Links_lead_to_addresses_and_to_places_in_the_document_and_nowhere_else()
    {
        var flow = new Flow().Paragraph(t => t.Text("Veja ").Link("o sítio", "https://exemplo.example/a b").Text(" e ").Link("o anexo", "#anexo").Text(", não ").Link("isto", "javascript:x").Text("."))
            .PageBreak().Heading(1, "Anexo", "anexo");
        using var pdf = PdfDocument.Open(new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(SamplePdf.Identity));
        var links = pdf.GetPage(1).GetAnnotations().Where(a => a.Type == AnnotationType.Link).ToList();
        Assert.Equal(["o sítio", "o anexo"], links.Select(a => a.Content));
        Assert.All(links, a => Assert.InRange(a.Rectangle.Width, 20, 60));
        var text = Encoding.Latin1.GetString(new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(SamplePdf.Identity));
        Assert.DoesNotContain("javascript", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cross_reference_of_Word_leads_to_its_place()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"{0}\"/></w:r>";
        var docx = With(
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"fatos\"/><w:r><w:t>Dos fatos</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>",
            "<w:p>" + field.Replace("{0}", "begin", StringComparison.Ordinal) + "<w:r><w:instrText> REF fatos \\h </w:instrText></w:r>" + field.Replace("{0}", "separate", StringComparison.Ordinal)
            + "<w:r><w:t>Dos fatos</w:t></w:r>" + field.Replace("{0}", "end", StringComparison.Ordinal) + "<w:r><w:t>, acima</w:t></w:r></w:p>");
        using var pdf = PdfDocument.Open(WordToPdf.Render(docx, SamplePdf.Identity).Value);
        Assert.Equal("Dos fatos", Assert.Single(pdf.GetPage(1).GetAnnotations()).Content);
    }

    [Theory]
    [InlineData(1, 40, 20)]
    [InlineData(3, 40, 20)]
    [InlineData(6, 20, 40)]
    [InlineData(8, 20, 40)]
    public void A_photo_stands_as_the_camera_was_held(ushort orientation, int width, int height)
    {
        var image = PdfImage.Read(Photo(orientation))!;
        Assert.Equal((width, height, orientation), (image.Width, image.Height, (ushort)image.Orientation));
        Assert.Equal((40, 20), (PdfImage.Read(Photo(orientation), asStored: true)!.Width, PdfImage.Read(Photo(orientation), asStored: true)!.Height));
    }

    [Fact]
    public void Each_page_of_a_table_closes_with_the_total_of_its_own_rows()
    {
        var flow = new Flow().Table(table =>
        {
            table.Column(200).Column(100).Header("Título", "Valor").TotalPerPage(sum => ["Nesta página", $"soma {sum}"]);
            for (var i = 1; i <= 60; i++)
            {
                table.Row(i, $"NP-{i}", $"{i},00");
            }

            table.Total("Total", "1830");
        });
        using var pdf = PdfDocument.Open(new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(SamplePdf.Identity));
        var words = pdf.GetPages().Select(page => page.GetWords().Select(w => w.Text).ToList()).ToList();
        Assert.True(words.Count > 1);
        Assert.All(words, page => Assert.Equal(
            page.Where(w => w.StartsWith("NP-", StringComparison.Ordinal)).Sum(w => int.Parse(w[3..], System.Globalization.CultureInfo.InvariantCulture)),
            int.Parse(page[page.IndexOf("soma") + 1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(60, words.SelectMany(w => w).Count(w => w.StartsWith("NP-", StringComparison.Ordinal)));
        Assert.True(words[^1].IndexOf("soma") < words[^1].IndexOf("Total"));
    }

    [Fact]
    public void A_table_on_one_page_closes_with_its_total_alone()
    {
        var flow = new Flow().Table(table => table.Column(200).Column(100).Header("Título", "Valor").TotalPerPage(sum => ["soma", "1"]).Row(1, "NP-1", "1").Total("Total", "1"))
            .PageBreak().Paragraph("outra página");
        using var pdf = PdfDocument.Open(new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(SamplePdf.Identity));
        Assert.DoesNotContain("soma", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_the_fonts_lack_is_refused_by_name_instead_of_shown_as_a_box()
    {
        var problem = Assert.Single(WordToPdf.Render(With(P("Sr. 中村")), SamplePdf.Identity).Problems);
        Assert.Equal(("UnsupportedElement", "document 1", "中 (U+4E2D)"), (problem.Code, problem.Paragraph, problem.Name));
    }

    [Fact]
    public void Words_joined_by_a_no_break_hyphen_are_read_with_a_hyphen()
    {
        using var pdf = PdfDocument.Open(WordToPdf.Render(With("<w:p><w:r><w:t>guarda</w:t><w:noBreakHyphen/><w:t>chuva</w:t></w:r></w:p>"), SamplePdf.Identity).Value);
        Assert.Equal("guarda\u2010chuva", pdf.GetPage(1).Text.Trim());
    }

    /// <summary>The head of a JPEG of 40 by 20 pixels with an Exif segment; no reader of sizes needs more.</summary>
    private static byte[] Photo(ushort orientation)
    {
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, 0xFF, 0xC0, 0, 17, 8, 0, 20, 0, 40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xD9];
    }
}
