using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Benchmarks;

/// <summary>Measures a three-page report beside pdfmake from npm: same words, table, bars, fonts and machine, both warm.</summary>
internal static class ReportBenchmark
{
    private const string Sentence =
        "A carteira foi recebida em janeiro e cada título foi conferido, corrigido e comunicado ao devedor, com prova de envio e de recebimento guardada no caso. ";

    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 6).Select(i => string.Concat(Enumerable.Repeat(Sentence, 3 + i % 2)))];
    private static readonly string[][] Rows =
        [.. Enumerable.Range(1, 62).Select(i => new[] { i.ToString(CultureInfo.InvariantCulture), $"Mercado Esperança {i} Ltda.", $"NP-{1000 + i}", $"R$ {i * 137},50" })];
    private static readonly double[] Bars = [1, 0.72, 0.55, 0.31, 0.12];

    /// <returns>The process's exit code: 1 when the peer cannot run.</returns>
    public static async Task<int> RunAsync(int times, [CallerFilePath] string source = "")
    {
        byte[] pdf = [];
        var own = Cost.Of(times, () => pdf = Report());
        Console.WriteLine($"This product: {own} a report, {pdf.Length / 1024.0:N0} KB, tagged, declared PDF/A-2a");
        var fonts = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../src/LegalCollections.Documents/Pdf/Fonts"));
        var output = Path.GetTempFileName();
        try
        {
            var input = JsonSerializer.Serialize(new { paragraphs = Paragraphs, rows = Rows, bars = Bars });
            if (await Peer.RunAsync("report.mjs", input, fonts, times.ToString(CultureInfo.InvariantCulture), output) is not { } peer)
            {
                return 1;
            }

            Console.WriteLine($"pdfmake: {own.Against(peer, "7")}, {new FileInfo(output).Length / 1024.0:N0} KB");
            return 0;
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static byte[] Report()
    {
        var page = new PageSetup();
        var flow = new Flow().Heading(1, "Situação da carteira");
        foreach (var text in Paragraphs)
        {
            flow.Paragraph(text, new ParagraphFormat(TextAlign.Justify));
        }

        flow.Figure(new BarChart([.. Bars.Select(share => new Bar("", (decimal)share, ""))], 420, 90, "Saldo por etapa"));
        flow.Heading(2, "Casos").Table(table =>
        {
            table.Column(60).Column(150).Column(120).Column(100).Header("Nº", "Devedor", "Título", "Valor");
            foreach (var row in Rows)
            {
                table.Row(row);
            }
        });
        return new LayoutDocument(page, flow.Blocks)
        {
            Header = new Flow(new TextStyle(Size: 8)).Paragraph("Prado & Nunes Advogados").Blocks,
            Footer = new Flow(new TextStyle(Size: 8)).PageNumbers("Relatório da carteira", "Página {0} de {1}", page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity("Relatório", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero)));
    }
}
