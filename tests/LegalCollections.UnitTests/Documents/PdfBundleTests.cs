using System.Text;
using System.Text.RegularExpressions;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using UglyToad.PdfPig;

namespace LegalCollections.UnitTests.Documents;

public sealed class PdfBundleTests
{
    [Fact]
    public void Pages_come_in_order_with_the_number_of_their_exhibit_and_a_line_in_the_outline()
    {
        using var merged = PdfDocument.Open(Bundle());
        Assert.Equal(
            ["Doc. 1 – 1/2 Contrato folha 1", "Doc. 1 – 2/2 Contrato folha 2", "Doc. 2 – 1/1 Boleto"],
            merged.GetPages().Select(page => string.Join(' ', page.GetWords().Select(w => w.Text))));
        Assert.True(merged.TryGetBookmarks(out var outline));
        Assert.Equal(["Doc. 1 Contrato", "Doc. 2 Boleto"], outline.GetNodes().Select(node => node.Title));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void The_exhibit_number_is_read_upright_at_the_head_of_a_turned_page(int turn)
    {
        var part = new BundlePart("Foto", SamplePdf.Open(SamplePdf.Handmade("Foto", $"/Rotate {turn}")), "Doc. 7");
        using var merged = PdfDocument.Open(PdfBundle.Write([part], SamplePdf.Identity));
        var page = merged.GetPage(1);
        var stamp = page.Letters.First(l => l.Value == "D");
        Assert.Equal(UglyToad.PdfPig.Content.TextOrientation.Horizontal, stamp.TextOrientation);
        Assert.InRange(stamp.StartBaseLine.Y, page.Height - 30, page.Height);
        Assert.InRange(stamp.StartBaseLine.X, page.Width - 120, page.Width);
    }

    [Fact]
    public void A_filled_form_field_stays_to_be_seen()
    {
        const string look = "<</Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 5 0 R>>>>/Length 36>>\nstream\nBT /F1 12 Tf 2 4 Td (Recebido) Tj ET \nendstream";
        var form = SamplePdf.Handmade("Recibo", "/Annots[6 0 R]", false, "<</Type/Annot/Subtype/Widget/Rect[100 100 300 140]/F 4/AP<</N 7 0 R>>>>", look);
        using var merged = PdfDocument.Open(PdfBundle.Write([new BundlePart("Recibo", SamplePdf.Open(form))], SamplePdf.Identity));
        Assert.Contains("Recebido", merged.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_pages_of_a_source_can_be_taken_alone()
    {
        var part = new BundlePart("Extrato", SamplePdf.Open(SamplePdf.Make("Extrato", 5))) { Pages = 1..3 };
        using var merged = PdfDocument.Open(PdfBundle.Write([part], SamplePdf.Identity));
        Assert.Equal(["Extrato folha 2", "Extrato folha 3"], merged.GetPages().Select(page => string.Join(' ', page.GetWords().Select(w => w.Text))));
    }

    [Fact]
    public void An_attachment_comes_back_as_it_went_in()
    {
        var reader = new BundleReader(SamplePdf.Open(Bundle()));
        Assert.Equal("manifesto – ção", Encoding.UTF8.GetString(reader.Attachment("manifest.json")!));
        Assert.Null(reader.Attachment("other.json"));
    }

    [Fact]
    public void One_altered_byte_of_an_exhibit_changes_its_fingerprint_and_no_other()
    {
        var bundle = Bundle();
        var reader = new BundleReader(SamplePdf.Open(bundle));
        Assert.True(reader.SealHolds);
        var (contract, slip) = (reader.DigestOf(1, 2), reader.DigestOf(3, 1));
        var text = Encoding.Latin1.GetString(bundle);
        bundle[text.IndexOf("(Boleto)", StringComparison.Ordinal) + 2]++;
        var altered = new BundleReader(PdfSource.OpenDamaged(bundle).Source!);
        Assert.Equal(contract, altered.DigestOf(1, 2));
        Assert.NotEqual(slip, altered.DigestOf(3, 1));
        Assert.False(altered.SealHolds);
    }

    [Fact]
    public void What_is_added_behind_the_seal_is_told() =>
        Assert.False(new BundleReader(SamplePdf.Open([.. Bundle(), .. "\n% more"u8])).SealHolds);

    [Fact]
    public void A_note_laid_over_a_page_behind_the_seal_changes_that_page_even_where_a_signature_is_feigned()
    {
        var bundle = Encoding.Latin1.GetString(Bundle());
        var pages = Regex.Matches(bundle, @"\n(\d+ 0 obj\n<<[^\n]*/Type ?/Page/[^\n]*)>>\nendobj", RegexOptions.RightToLeft);
        var covered = $"{bundle}{pages[0].Groups[1].Value}/Annots[<</Type/Annot/Subtype/Square/Rect[0 0 595 842]/IC[1 1 1]>>]>>\nendobj\n9999 0 obj\n<</ByteRange [0 1 2 3]>>\nendobj\nstartxref\n0\n%%EOF\n";
        var reader = new BundleReader(PdfSource.OpenDamaged(Encoding.Latin1.GetBytes(covered)).Source!);
        Assert.True(reader.SealHolds);
        Assert.Null(reader.DigestOf(3, 1));
        Assert.Equal(new BundleReader(SamplePdf.Open(Bundle())).DigestOf(1, 2), reader.DigestOf(1, 2));
    }

    [Fact]
    public void Every_single_byte_is_under_the_seal()
    {
        var bundle = PdfBundle.Write([new BundlePart("Boleto", SamplePdf.Open(SamplePdf.Handmade("Boleto")))], SamplePdf.Identity);
        for (var at = 0; at < bundle.Length; at++)
        {
            bundle[at] ^= 1;
            Assert.True(PdfSource.OpenDamaged(bundle).Source is not { } source || !new BundleReader(source).SealHolds, $"Byte {at} can be altered unseen.");
            bundle[at] ^= 1;
        }
    }

    private static byte[] Bundle() => PdfBundle.Write(
        [
            new BundlePart("Doc. 1 Contrato", SamplePdf.Open(SamplePdf.Make("Contrato", 2)), "Doc. 1 – {0}/{1}"),
            new BundlePart("Doc. 2 Boleto", SamplePdf.Open(SamplePdf.Handmade("Boleto")), "Doc. 2 – {0}/{1}"),
        ],
        SamplePdf.Identity, [new BundleAttachment("manifest.json", "application/json", Encoding.UTF8.GetBytes("manifesto – ção"), "Manifesto")]);
}
