using System.Text;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>A paralegal imports a file on the pages: upload, columns, preview, refusals as a file, commit and rollback.</summary>
public sealed class PortfolioPagesTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_paralegal_takes_a_file_from_upload_to_cases_and_back()
    {
        var client = await office.RegisterClientAsync("Credor das páginas");
        using var visitor = await office.SignInAsAsync(Roles.Paralegal);
        var form = await visitor.GetPageAsync("/portfolios/new");
        var portfolio = await visitor.SubmitAsync(form, "form[action='/portfolios/new']", ("ClientId", client.Value.ToString()), ("Name", "Remessa"));
        var columns = await visitor.UploadAsync(portfolio, "form[enctype]", "file", "carteira.csv", Encoding.UTF8.GetBytes(Carteira.File(
            $"P-1;;Cheque;10,00;;05/01/2026;Ana;{Carteira.Ana};;;;", "P-2;;Cheque;10,00;;05/01/2026;@soma(1);111.444.777-36;;;;")));
        Assert.Equal("Vencimento", columns.QuerySelector("#column-DueOn option[selected]")!.TextContent);

        await visitor.SubmitAsync(columns, "form[action*='columns']");
        var address = columns.Location.PathName;
        await office.FinishAsync();
        var preview = await visitor.GetPageAsync(address);
        Assert.Equal("1", preview.QuerySelector("[data-count=new]")!.TextContent);
        Assert.Equal("1", preview.QuerySelector("[data-count=refused]")!.TextContent);
        Assert.Contains("111.444.777-36", preview.Body!.TextContent, StringComparison.Ordinal);
        var refusals = await visitor.Http.GetStringAsync(
            new Uri(preview.QuerySelector("a[href*='refusals']")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("3;CPF/CNPJ;111.444.777-36;", refusals, StringComparison.Ordinal);

        await visitor.SubmitAsync(preview, "form[action*='commit']");
        await office.FinishAsync();
        Assert.Equal(1, await office.ReadAsync(db => db.Debts.CountAsync(d => d.ClientId == client)));
        var result = await visitor.GetPageAsync(address);
        await visitor.SubmitAsync(result, "form[action*='rollback']");
        Assert.Equal(0, await office.ReadAsync(db => db.Debts.CountAsync(d => d.ClientId == client)));
    }

    [Fact]
    public async Task An_unreadable_upload_is_answered_on_the_page_of_the_portfolio()
    {
        var portfolio = await office.OpenPortfolioAsync(await office.RegisterClientAsync("Outro credor"), "R");
        using var visitor = await office.SignInAsAsync(Roles.Lawyer);
        var page = await visitor.GetPageAsync($"/portfolios/details/{portfolio.Value}");

        var answer = await visitor.UploadAsync(page, "form[enctype]", "file", "carteira.xlsx", "PK\u0003\u0004cortado"u8.ToArray());

        Assert.Contains("incompleta ou danificada", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
