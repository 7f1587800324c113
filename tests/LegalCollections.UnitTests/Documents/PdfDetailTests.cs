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

    [Fact]
    public void A_photo_that_was_cut_off_is_refused() => Assert.Null(PdfImage.ReadScan(Photo(1)[..^2]));

    [Fact]
    public void A_scan_in_inks_is_shown_and_its_document_declares_no_archive()
    {
        var inks = Photo(1);
        inks[inks.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0, 0 }) + 9] = 4;
        Assert.Null(PdfImage.Read(inks));
        var pdf = new LayoutDocument(new PageSetup(), new Flow().Add(new FigureBlock(new Picture(PdfImage.ReadScan(inks)!, 40, 20, "Contrato"))).Blocks).ToPdf(SamplePdf.Identity);
        Assert.Contains("/DeviceCMYK", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid:part", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    /// <summary>Five by five pixels, the diagonal white, each pass of Adam7 as the standard deals it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void An_interlaced_picture_is_put_together(byte depth)
    {
        var plain = PdfImage.Read(Diagonal(depth, interlaced: false))!;
        var interlaced = PdfImage.Read(Diagonal(depth, interlaced: true))!;
        Assert.Equal(Pixels(plain), Pixels(interlaced));

        static byte[] Pixels(PdfImage image)
        {
            var pdf = new LayoutDocument(new PageSetup(), new Flow().Add(new FigureBlock(new Picture(image, 5, 5, "Diagonal"))).Blocks).ToPdf(SamplePdf.Identity);
            using var read = PdfDocument.Open(pdf);
            return read.GetPage(1).GetImages().Single().TryGetBytesAsMemory(out var bytes) ? bytes.ToArray() : [];
        }
    }

    private static byte[] Diagonal(byte depth, bool interlaced)
    {
        (int X, int Y, int StepX, int StepY)[] passes = interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (x0, y0, dx, dy) in passes)
            {
                for (var y = y0; y < 5 && x0 < 5; y += dy)
                {
                    var line = string.Concat(Enumerable.Range(0, (5 - x0 + dx - 1) / dx).Select(i => x0 + i * dx == y ? '1' : '0').SelectMany(bit => Enumerable.Repeat(bit, depth)));
                    zip.WriteByte(0);
                    zip.Write(line.PadRight((line.Length + 7) / 8 * 8, '0').Chunk(8).Select(bits => Convert.ToByte(new string(bits), 2)).ToArray());
                }
            }
        }

        byte[] head = [0, 0, 0, 5, 0, 0, 0, 5, depth, 0, 0, 0, (byte)(interlaced ? 1 : 0)];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];

        static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            return [.. length, .. name, .. content, 0, 0, 0, 0];
        }
    }

    /// <summary>The head of a JPEG of 40 by 20 pixels with an Exif segment; no reader of sizes needs more.</summary>
    private static byte[] Photo(ushort orientation)
    {
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, 0xFF, 0xC0, 0, 17, 8, 0, 20, 0, 40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9];
    }
}
