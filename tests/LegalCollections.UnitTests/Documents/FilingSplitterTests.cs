using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.UnitTests.Documents;

public sealed class FilingSplitterTests
{
    [Fact]
    public void The_cut_falls_between_exhibits_and_no_part_is_larger_than_the_limit()
    {
        var one = PdfBundle.Write([Part("Contrato", 2)], SamplePdf.Identity).Length;
        var split = FilingSplitter.Split([Part("Contrato", 2), Part("Recibo", 1), Part("Extrato", 2)], one + 6_000, "parte-{0}-de-{1}.pdf", SamplePdf.Identity);
        Assert.Null(split.TooLarge);
        Assert.Equal(["Contrato", "Recibo", "Extrato"], split.Files.SelectMany(file => file.Titles));
        Assert.Equal(Enumerable.Range(1, split.Files.Count).Select(i => $"parte-{i}-de-{split.Files.Count}.pdf"), split.Files.Select(file => file.Name));
        Assert.True(split.Files.Count > 1);
        Assert.All(split.Files, file => Assert.InRange(file.Content.Length, 1, one + 6_000));
    }

    [Fact]
    public void An_exhibit_too_large_alone_is_cut_between_pages_and_its_runs_are_numbered()
    {
        var page = PdfBundle.Write([Part("Extrato", 1)], SamplePdf.Identity).Length;
        var split = FilingSplitter.Split([Part("Extrato", 40)], page + 4_000, "{0}-{1}.pdf", SamplePdf.Identity);
        Assert.Null(split.TooLarge);
        Assert.Equal(40, split.Files.Sum(file => SamplePdf.Open(file.Content).PageCount));
        Assert.Equal(split.Files.Select((_, i) => $"Extrato ({i + 1}/{split.Files.Count})"), split.Files.SelectMany(file => file.Titles));
        Assert.All(split.Files, file => Assert.InRange(file.Content.Length, 1, page + 4_000));
    }

    [Fact]
    public void An_exhibit_whose_single_page_is_too_large_is_named()
    {
        var split = FilingSplitter.Split([Part("Foto", 1)], 500, "{0}-{1}.pdf", SamplePdf.Identity);
        Assert.Equal("Foto", split.TooLarge);
        Assert.Empty(split.Files);
    }

    [Fact]
    public void A_document_with_pages_heavier_than_the_court_takes_is_named()
    {
        var (light, heavy) = (Part("Recibo", 2), Part("Foto", 1));
        var limit = (light.Source.Content.Length / 2) + 1;
        var split = FilingSplitter.Split([light, heavy], 1_000_000, "{0}-{1}.pdf", SamplePdf.Identity, maxPage: limit);
        Assert.Equal("Foto", split.TooHeavy);
        Assert.Empty(split.Files);
        Assert.Null(FilingSplitter.Split([light], 1_000_000, "{0}-{1}.pdf", SamplePdf.Identity, maxPage: limit).TooHeavy);
    }

    [Fact]
    public void Files_are_dealt_in_order_to_filings_that_the_court_takes_at_once()
    {
        FilingFile[] files = [File("a", 60), File("b", 40), File("c", 50), File("d", 60)];
        Assert.Equal(["a b", "c", "d"], FilingSplitter.Lots(files, 100).Select(lot => string.Join(' ', lot.Select(file => file.Name))));
        Assert.Single(FilingSplitter.Lots(files, null));

        static FilingFile File(string name, int bytes) => new(name, new byte[bytes], [name]);
    }

    [Theory]
    [InlineData("SP", 30 * 1024 * 1024)] // Portaria TJSP 8.755/2013
    [InlineData("MT", 5 * 1024 * 1024)] // Portaria TJMT 512/2017
    [InlineData("AC", 1536 * 1024)] // Resolução CNJ 185/2013, art. 13, §1º
    public void A_court_takes_files_as_its_act_says_and_else_as_the_floor_of_the_cnj(string state, int bytes) =>
        Assert.Equal(bytes, FilingLimit.Of(state, new DateOnly(2026, 3, 2)).MaxFile);

    private static BundlePart Part(string title, int pages) => new(title, PdfSource.Open(SamplePdf.Make(title, pages)).Source!);
}
