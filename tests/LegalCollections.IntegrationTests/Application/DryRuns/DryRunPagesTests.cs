using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>A person tries a portfolio and a case on the pages, with the office's own costs.</summary>
[Trait("Database", "SQLite")]
public sealed class DryRunPagesTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private PlannedOffice _office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new PlannedOffice(_house);
        await _office.OpenAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_partner_tries_a_portfolio_before_it_is_approved_and_reads_who_gets_what_at_which_cost()
    {
        using var visitor = await _house.SignInAsAsync(Roles.Partner);
        await SetCostsAsync(visitor);

        var page = await visitor.GetPageAsync($"/dryruns/portfolio/{_office.Portfolio.Value}");
        var started = await visitor.SubmitAsync(page, "#dry-run", ("Days", "10"));
        await _office.WalkDryRunsAsync();
        var result = await visitor.GetPageAsync(started.Location.PathName);

        // Nine debtors: Ivo's cheque has prescribed, so he gets nothing; seven e-mails on Monday 2 March; Fausto has no e-mail and gets his letter
        // at once, the others a week later.
        Assert.Equal("9", result.QuerySelector(".figures dd")!.TextContent);
        var steps = result.QuerySelectorAll("section[aria-labelledby=steps] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal(["E-mail", "Lembrete amigável", "02/03/2026", "02/03/2026", "7", "R$\u00A00,10", "R$\u00A00,70"], steps[0]);
        Assert.Equal(["Carta", "Carta de cobrança", "02/03/2026", "09/03/2026", "8", "R$\u00A04,00", "R$\u00A032,00"], steps[1]);
        Assert.Equal(
            ["02/03/2026: E-mail 7", "02/03/2026: Carta 1", "09/03/2026: Carta 7", "11/03/2026: Tarefa 1"],
            result.QuerySelectorAll(".day-chart rect").Select(column => column.TextContent.Trim()));
        await WorkbookAsync(visitor, result);
    }

    [Fact]
    public async Task On_the_page_of_a_case_an_answer_is_chosen_and_kept_while_nothing_is_written()
    {
        using var visitor = await _house.SignInAsAsync(Roles.Collector);
        var id = (await _office.CaseAsync("Elisa")).Value;

        var usual = await visitor.GetPageAsync($"/dryruns/case/{id}?Days=20");
        var promised = await visitor.GetPageAsync($"/dryruns/case/{id}?Days=20&Answers[CallTask]=Promise");
        var paid = await visitor.GetPageAsync($"/dryruns/case/{id}?Days=20&Debtor=Pays&Answers[CallTask]=Promise");

        Assert.Equal(("NoAnswer", "Promise"), (Chosen(usual), Chosen(promised)));
        Assert.Contains("Carta na fila de impressão: Notificação extrajudicial", usual.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Notificação extrajudicial com AR", promised.QuerySelector(".dry-path")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Promise", paid.QuerySelector("input[name='Answers[CallTask]']")!.GetAttribute("value"));
        Assert.Contains("Caso encerrado", paid.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_without_source_or_below_nothing_is_refused()
    {
        using var visitor = await _house.SignInAsAsync(Roles.Administrator);
        var page = await visitor.GetPageAsync("/dryruns/costs");

        var silent = await visitor.SubmitAsync(page, "#costs", ("rows[1].Source", " "));
        var negative = await visitor.SubmitAsync(page, "#costs", ("rows[1].Amount", "-1"));

        Assert.Contains("Escreva a fonte", silent.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("não pode ser negativo", negative.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_list_tells_which_figures_ship_and_which_are_the_offices_own()
    {
        await using var office = await TestOffice.StartAsync();
        using var visitor = await office.SignInAsAsync(Roles.Partner);

        await SetCostsAsync(visitor);
        var page = await visitor.GetPageAsync("/dryruns/costs");

        var marks = page.QuerySelectorAll("#costs legend .badge").Select(mark => mark.TextContent).ToList();
        Assert.Equal(["Valor do escritório", "Valor do escritório"], marks.Take(2));
        Assert.All(marks.Skip(2), mark => Assert.Equal("Valor que acompanha o programa, a confirmar", mark));
        Assert.Equal(["contrato do escritório", "estimativa de trabalho, carta registrada com AR; a confirmar na tabela vigente dos Correios"],
            new[] { 1, 2 }.Select(row => page.QuerySelector($"[name='rows[{row}].Source']")!.GetAttribute("value")));
    }

    private static string? Chosen(AngleSharp.Dom.IDocument page) => page.QuerySelector("select[name='Answers[CallTask]'] option[selected]")!.GetAttribute("value");

    private static async Task SetCostsAsync(Visitor visitor)
    {
        var page = await visitor.GetPageAsync("/dryruns/costs");
        await visitor.SubmitAsync(page, "#costs", ("rows[0].Amount", "0,10"), ("rows[1].Amount", "4,00"), ("rows[1].Source", "contrato do escritório"));
    }

    private static async Task WorkbookAsync(Visitor visitor, AngleSharp.Dom.IDocument result)
    {
        var bytes = await visitor.Http.GetByteArrayAsync(new Uri(result.QuerySelector("a[href*=workbook]")!.GetAttribute("href")!, UriKind.Relative), Ct);
        using var stream = new MemoryStream(bytes);
        var rows = (await stream.QueryAsync(useHeaderRow: true, sheetName: "Casos", cancellationToken: Ct)).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(result.QuerySelectorAll("section[aria-labelledby=lines] tbody tr").Length, rows.Count);
        Assert.Equal(
            [(new DateTime(2026, 3, 2), "Fausto Lins", "Carta", 4.0), (new DateTime(2026, 3, 9), "Alba Reis", "Carta", 4.0)],
            rows.Where(r => (string)r["Passo"] == "Carta de cobrança").Take(2).Select(r => ((DateTime)r["Dia"], (string)r["Devedor"], (string)r["Canal"], (double)r["Custo"])));
    }
}
