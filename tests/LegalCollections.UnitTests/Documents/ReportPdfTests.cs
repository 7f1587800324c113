using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Tokens;

namespace LegalCollections.UnitTests.Documents;

public sealed class ReportPdfTests
{
    private static readonly PdfIdentity Info = new("Relatório", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    // A 1 x 1 red pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    [Fact]
    public void The_text_comes_out_in_reading_order_with_its_accents()
    {
        var text = TextOf(Report(3));
        Assert.Matches(@"(?s)Situação da carteira.*Justificado.*Título.*Valor.*Devedor 1 .*R\$ 1,00.*Devedor 3 ", text);
    }

    [Fact]
    public void A_long_table_repeats_its_header_and_every_page_has_its_number()
    {
        using var pdf = PdfDocument.Open(Report(120));
        Assert.True(pdf.NumberOfPages >= 3);
        foreach (var page in pdf.GetPages())
        {
            var text = ContentOrderTextExtractor.GetText(page);
            Assert.Contains("Título", text, StringComparison.Ordinal);
            Assert.Contains($"Página {page.Number} de {pdf.NumberOfPages}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_row_is_lost_or_doubled_at_a_page_break()
    {
        using var pdf = PdfDocument.Open(Report(120));
        var words = pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text).Where(w => w.StartsWith('#')).ToList();
        Assert.Equal(Enumerable.Range(1, 120).Select(i => $"#{i}"), words);
    }

    [Fact]
    public void A_QR_code_is_drawn_and_says_in_words_what_it_is()
    {
        const double side = 29; // one point a module: version 1 has 21, with the margin of 4 at each end
        var flow = new Flow().Figure(new QrCode("12345", side, "Código do dossiê"));
        using var pdf = PdfDocument.Open(new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(Info));
        var bars = pdf.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()!.Value).ToList();

        Assert.Equal(side - 8, bars.Max(bar => bar.Right) - bars.Min(bar => bar.Left), 0.01);
        Assert.Equal(7, bars.MinBy(bar => (-bar.Top, bar.Left)).Width, 0.01); // the upper edge of the first finder pattern
        var alternate = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => pdf.Structure.GetObject(key).Data).OfType<DictionaryToken>()
            .Select(d => d.TryGet(NameToken.Create("Alt"), out var words) ? words : null).OfType<IDataToken<string>>();
        Assert.Equal(["Código do dossiê"], alternate.Select(words => words.Data));
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset()
    {
        using var pdf = PdfDocument.Open(Report(3));
        var fonts = pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName).Distinct().ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, name => Assert.Matches("^[A-Z]{6}\\+Liberation", name));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Report(5), Report(5));

    [Fact]
    public void A_heading_is_in_the_outline()
    {
        using var pdf = PdfDocument.Open(Report(3));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Situação da carteira", "Casos"], bookmarks.GetNodes().Select(n => n.Title));
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        var page = new PageSetup(Height: 300);
        for (var lines = 1; lines < 40; lines++)
        {
            var flow = new Flow();
            for (var i = 0; i < lines; i++)
            {
                flow.Paragraph("texto", new ParagraphFormat(SpaceAfter: 0));
            }

            flow.Heading(2, "CABEÇA").Paragraph("CORPO");
            using var pdf = PdfDocument.Open(new LayoutDocument(page, flow.Blocks).ToPdf(Info));
            var holder = pdf.GetPages().Single(p => p.Text.Contains("CABEÇA", StringComparison.Ordinal));
            Assert.Contains("CORPO", holder.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cell_higher_than_a_page_is_cut_and_keeps_all_its_words()
    {
        var words = Enumerable.Range(1, 2000).Select(i => $"w{i}").ToList();
        var cell = new TableCell([new ParagraphBlock([new TextInline(string.Join(' ', words), new TextStyle())], new ParagraphFormat(), new TextStyle())]);
        var table = new TableBlock([200], [new TableRow([cell], CanSplit: true)]);
        using var pdf = PdfDocument.Open(new LayoutDocument(new PageSetup(), [table]).ToPdf(Info));
        Assert.Equal(words, pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    [Fact]
    public void A_broken_picture_is_refused_and_a_good_one_has_its_size()
    {
        Assert.Null(PdfImage.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3]));
        Assert.Equal((1, 1), (PdfImage.Read(Png)!.Width, PdfImage.Read(Png)!.Height));
    }

    private static string TextOf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Join("\n", pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
    }

    internal static byte[] Report(int rows)
    {
        var page = new PageSetup();
        var flow = new Flow()
            .Heading(1, "Situação da carteira")
            .Paragraph(t => t.Bold("Justificado: ").Text(string.Concat(Enumerable.Repeat("A cobrança segue em dia e sem atraso. ", 12))).Italic("Fim."),
                new ParagraphFormat(TextAlign.Justify))
            .Figure(new BarChart([new Bar("Recuperado", 30m, "R$ 30"), new Bar("Em acordo", 12m, "R$ 12")], 400, 60, "Recuperado 30, em acordo 12"))
            .Figure(new BarChart([new Bar("jan", 3m, "3"), new Bar("fev", 5m, "5"), new Bar("mar", 0m, "0")], 300, 110, "Por mês", Horizontal: false))
            .Figure(new Picture(PdfImage.Read(Png)!, 20, 20, "Marca"))
            .Heading(1, "Casos")
            .Table(table =>
            {
                table.Column(60).Column(240).Column(150, TextAlign.Right).Header("Título", "Devedor", "Valor");
                for (var i = 1; i <= rows; i++)
                {
                    table.Row($"#{i}", $"Devedor {i} da Silva", $"R$ {i},00");
                }

                table.Total("Total", "", "R$ 1.000,00");
            });
        return new LayoutDocument(page, flow.Blocks)
        {
            Header = new Flow().Paragraph("Escritório de Advocacia").Blocks,
            Footer = new Flow().PageNumbers("Confidencial", "Página {0} de {1}", page.TextWidth).Blocks,
        }.ToPdf(Info);
    }
}
