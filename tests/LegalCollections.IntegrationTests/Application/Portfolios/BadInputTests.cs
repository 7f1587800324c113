using System.Text;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace LegalCollections.IntegrationTests.Application.Portfolios;

/// <summary>Files that cannot be imported: each is refused with its reason and leaves the database as it was.</summary>
public sealed class BadInputTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly string GoodLine = $"G-1;;Cheque;10,00;;05/01/2026;José Conceição;{Carteira.Ana};;;;";

    public static TheoryData<string, byte[]> Unreadable() => new()
    {
        { "portfolios.FileEmpty", [] },
        { "portfolios.FileEmpty", Encoding.UTF8.GetBytes(Carteira.Heading + "\r\n") },
        { "portfolios.EncodingMixed", [.. Encoding.UTF8.GetBytes(Carteira.File(GoodLine)), .. Encoding.Latin1.GetBytes(GoodLine)] },
        { "portfolios.EncodingInvalid", [.. Encoding.UTF8.Preamble, .. Encoding.Latin1.GetBytes(Carteira.File(GoodLine))] },
        { "portfolios.FileNotATable", Encoding.Unicode.GetBytes(Carteira.File(GoodLine)) },
        { "portfolios.ColumnsMissing", Encoding.UTF8.GetBytes("Documento;Valor\r\nA;10,00\r\n") },
        { "portfolios.QuoteNotClosed", Encoding.UTF8.GetBytes(Carteira.Heading + "\r\n\"A;;Cheque;10,00\r\n" + GoodLine) },
        { "portfolios.BrokenSpreadsheet", HalfOf(Workbook()) },
        { "portfolios.OldSpreadsheet", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_file_is_refused_and_the_database_is_as_before(string code, byte[] bytes)
    {
        var portfolio = await PortfolioAsync();
        var before = await office.SnapshotAsync();

        var import = await office.ImportAsync(portfolio, bytes);

        Assert.Equal(code, import.Problem?.Code);
        Assert.Equal(before, await office.SnapshotAsync());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_our_own_message()
    {
        await using var small = await TestOffice.StartAsync(("Uploads:MaxMegabytes", "1"));
        var portfolio = await small.OpenPortfolioAsync(await small.RegisterClientAsync("Credor"), "R");

        var import = await small.ImportAsync(portfolio, new byte[1024 * 1024 + 1]);

        Assert.Equal(("portfolios.FileTooLarge", 1), (import.Problem?.Code, import.Problem?.Args[0]));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(small.DataFolder, "imports")));
    }

    [Fact]
    public async Task Windows_1252_commas_and_a_workbook_give_the_same_titles_as_UTF_8()
    {
        var utf8 = await PreviewAsync(Encoding.UTF8.GetBytes(Carteira.File(GoodLine)));
        var latin = await PreviewAsync(Encoding.Latin1.GetBytes(Carteira.File(GoodLine)));
        var commas = await PreviewAsync(Encoding.UTF8.GetBytes("Document,Amount,Due date,Debtor,Tax id\nG-1,\"1,010.50\",2026-01-05,José Conceição,11144477735\n"));
        var workbook = await PreviewAsync(Workbook());

        Assert.Equal(("José Conceição", 10m, "D:G-1|"), utf8);
        Assert.Equal(utf8, latin);
        Assert.Equal(("José Conceição", 1_010.5m, "D:G-1|"), commas);
        Assert.Equal(utf8, workbook);
    }

    [Fact]
    public async Task The_second_line_with_the_same_document_and_instalment_is_refused_with_the_number_of_the_first()
    {
        var import = (await office.ImportAsync(await PortfolioAsync(), Carteira.File(GoodLine, GoodLine), commit: false)).Value;

        var troubled = await TroubledAsync(import);
        Assert.Equal((1, 1), (import.NewCount, import.RefusedCount));
        Assert.Equal((3, "portfolios.DuplicateInFile", 2), (troubled.Single().Line, troubled.Single().Problem.Code, troubled.Single().Problem.Args[0]));
        await office.RollBackAsync(import.Id);
    }

    [Fact]
    public async Task Refused_lines_remain_after_the_commit_with_their_line_column_and_value()
    {
        var import = (await office.ImportAsync(await PortfolioAsync(), Carteira.File(
            $"L-1;;Cheque;10,00;;05/01/2026;Ana;{Carteira.Ana};;;;", "L-2;;Cheque;-5,00;;15/06/2090;=cmd;111.444.777-36;;;;"))).Value;

        var troubled = await TroubledAsync(import);
        Assert.Equal(
            [(3, "Valor", "-5,00"), (3, "Vencimento", "15/06/2090"), (3, "CPF/CNPJ", "111.444.777-36")],
            troubled.Select(t => (t.Line, t.Column, t.Value)));
        await office.RollBackAsync(import.Id);
    }

    private async Task<LegalCollections.Domain.Common.PortfolioId> PortfolioAsync() =>
        await office.OpenPortfolioAsync(await office.RegisterClientAsync("Credor"), "R");

    private async Task<(string? Name, decimal? Principal, string? Key)> PreviewAsync(byte[] bytes)
    {
        var import = (await office.ImportAsync(await PortfolioAsync(), bytes, commit: false)).Value;
        var row = await office.ReadAsync(db => Task.FromResult(db.PortfolioRows.Single(r => r.ImportId == import.Id)));
        await office.RollBackAsync(import.Id);
        return (row.DebtorName, row.Principal, row.RowKey);
    }

    private Task<List<TroubledLine>> TroubledAsync(PortfolioImport import) => office.InScopeAsync(async services =>
    {
        var lines = new List<TroubledLine>();
        await foreach (var line in services.GetRequiredService<ShowImport>().TroubledLinesAsync(import.Id))
        {
            lines.Add(line);
        }

        return lines;
    });

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[]
        {
            new { Documento = "G-1", Valor = 10.0, Vencimento = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified), Devedor = "José Conceição", CPF = "111.444.777-35" },
        });
        return stream.ToArray();
    }

    private static byte[] HalfOf(byte[] bytes) => bytes[..(bytes.Length / 2)];
}
