using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.UnitTests.Documents;

public sealed class PdfSourceTests
{
    [Fact]
    public void A_file_of_ours_opens_with_its_pages() => Assert.Equal(3, SamplePdf.Open(SamplePdf.Make("Nota", 3)).PageCount);

    [Fact]
    public void A_file_with_a_table_of_places_opens() => Assert.Equal(1, SamplePdf.Open(SamplePdf.Handmade("Boleto")).PageCount);

    [Fact]
    public void A_file_whose_places_are_wrong_is_looked_through() => Assert.Equal(1, SamplePdf.Open(SamplePdf.Handmade("Boleto", wrongPlaces: true)).PageCount);

    [Fact]
    public void Text_that_is_no_pdf_is_broken() => Assert.Equal(PdfFault.Broken, PdfSource.Open("%PDF-1.7\nnada"u8.ToArray()).Fault);

    [Fact]
    public void A_locked_file_is_named_so()
    {
        var locked = Encoding.Latin1.GetString(SamplePdf.Handmade("Boleto")).Replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 5 0 R", StringComparison.Ordinal);
        Assert.Equal(PdfFault.Encrypted, PdfSource.Open(Encoding.Latin1.GetBytes(locked)).Fault);
    }

    [Fact]
    public void Nesting_without_end_is_refused_before_the_stack_is_full()
    {
        var deep = SamplePdf.Handmade("Boleto", $"/X {new string('[', 200_000)}{new string(']', 200_000)}");
        Assert.NotNull(PdfSource.Open(deep).Fault);
    }

    [Fact]
    public void A_page_tree_that_bites_its_tail_ends()
    {
        var circular = Encoding.Latin1.GetString(SamplePdf.Handmade("Boleto")).Replace("/Kids[3 0 R]", "/Kids[2 0 R]", StringComparison.Ordinal);
        Assert.Equal(PdfFault.Broken, PdfSource.Open(Encoding.Latin1.GetBytes(circular)).Fault);
    }

    [Fact]
    public void A_packed_bomb_is_refused_when_it_has_filled_its_budget()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(new byte[300 * 1024 * 1024]);
        }

        var body = Encoding.Latin1.GetString(packed.ToArray());
        var bomb = Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 9/First 90/Filter/FlateDecode/Length {body.Length}>>\nstream\n{body}\nendstream\nendobj\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(PdfFault.TooLarge, PdfSource.Open(bomb).Fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * 1024 * 1024);
    }

    [Theory]
    [InlineData("{0} 0 obj <</Length 5>> stream\n")]
    [InlineData("{0} 0 obj (\n")]
    [InlineData("{0} 0 obj <\n")]
    [InlineData("{0} 0 obj %")]
    [InlineData("{0} 0 obj <</A [")]
    [InlineData("{0} 0 obj /ByteRange%")]
    public void Objects_without_an_end_do_not_have_the_file_read_once_for_each_of_them(string begun)
    {
        var flood = Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Range(1, 150_000).Select(i => string.Format(CultureInfo.InvariantCulture, begun, i))));
        var watch = Stopwatch.StartNew();
        Assert.NotNull(PdfSource.Open(flood).Fault);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void A_file_beyond_the_page_limit_is_too_large() =>
        Assert.Equal(PdfFault.TooLarge, PdfSource.Open(SamplePdf.Make("Nota", 4), new PdfLimits(MaxPages: 3)).Fault);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Three_hundred_mutilated_files_are_refused_or_merged_in_no_time(bool ours)
    {
        var original = ours ? SamplePdf.Make("Nota", 4) : SamplePdf.Handmade("Boleto");
        var random = new Random(20260309);
        var opened = 0;
        for (var i = 0; i < 300; i++)
        {
            var watch = Stopwatch.StartNew();
            if (PdfSource.Open(Mutation.Of(original, random)).Source is { IsSigned: false } source)
            {
                opened++;
                Assert.NotEmpty(PdfBundle.Write([new BundlePart("Documento", source, "Doc. 1 – {0}/{1}")], SamplePdf.Identity));
            }

            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }

        Assert.InRange(opened, 1, 299);
    }
}
