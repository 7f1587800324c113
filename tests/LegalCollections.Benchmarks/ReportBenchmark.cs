using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Benchmarks;

/// <summary>Measures a three-page report beside pdfmake from npm: same words, table, bars, fonts and machine, both warm.</summary>
internal static class ReportBenchmark
{
    private const int Warm = 5;
    private const string Sentence =
        "A carteira foi recebida em janeiro e cada título foi conferido, corrigido e comunicado ao devedor, com prova de envio e de recebimento guardada no caso. ";

    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 6).Select(i => string.Concat(Enumerable.Repeat(Sentence, 3 + i % 2)))];
    private static readonly string[][] Rows =
        [.. Enumerable.Range(1, 62).Select(i => new[] { i.ToString(CultureInfo.InvariantCulture), $"Mercado Esperança {i} Ltda.", $"NP-{1000 + i}", $"R$ {i * 137},50" })];
    private static readonly double[] Bars = [1, 0.72, 0.55, 0.31, 0.12];

    /// <returns>The process's exit code: 1 when the peer cannot run.</returns>
    public static async Task<int> RunAsync(int times)
    {
        byte[] pdf = [];
        for (var i = 0; i < Warm; i++)
        {
            pdf = Report();
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            pdf = Report();
        }

        var own = watch.Elapsed.TotalMilliseconds / times;
        Console.WriteLine($"This product: {own:N2} ms a report, {pdf.Length / 1024.0:N0} KB, tagged, declared PDF/A-2a");
        if (await PeerAsync(times) is not var (peer, size))
        {
            Console.Error.WriteLine("pdfmake could not run: it needs Node.js and npm.");
            return 1;
        }

        Console.WriteLine($"pdfmake: {peer:N2} ms a report, {size / 1024.0:N0} KB; ratio {peer / own:N1} (aim: 7)");
        return 0;
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

    private static async Task<(double Milliseconds, long Bytes)?> PeerAsync(int times, [CallerFilePath] string source = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(source)!, "peers");
        var fonts = Path.GetFullPath(Path.Combine(folder, "../../../src/LegalCollections.Documents/Pdf/Fonts"));
        var output = Path.GetTempFileName();
        try
        {
            if (await RunAsync(folder, "npm", null, "ci", "--no-audit", "--no-fund", "--silent") is null
                || await RunAsync(folder, "node", JsonSerializer.Serialize(new { paragraphs = Paragraphs, rows = Rows, bars = Bars }), "report.mjs", fonts, times.ToString(CultureInfo.InvariantCulture), output) is not { } printed)
            {
                return null;
            }

            return (double.Parse(printed.Trim(), CultureInfo.InvariantCulture), new FileInfo(output).Length);
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <returns>What the program printed; null when it is missing or failed.</returns>
    private static async Task<string?> RunAsync(string folder, string program, string? input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
