using System.Net;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Application.Reports;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Web.Portal;

/// <summary>The report as the lawyer and the creditor meet it on their pages.</summary>
public sealed class ReportPagesTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_lawyer_sees_a_clients_figures_downloads_them_and_sends_them()
    {
        var (client, _) = await office.WorkForAsync("Credor do Advogado", "11222333000181");
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync($"/reports?client={client.Value}&on=2026-03-02");
        var pdf = await DownloadAsync(lawyer, $"/reports/download?client={client.Value}&on=2026-03-02&format=pdf");
        var workbook = await DownloadAsync(lawyer, $"/reports/download?client={client.Value}&on=2026-03-02&format=xlsx");
        var sent = await lawyer.SubmitAsync(page, "#send");

        Assert.Contains("3.726,55", page.QuerySelector("dl.figures")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((byte)'%', pdf[0]);
        Assert.Equal((byte)'P', workbook[0]);
        Assert.Single(sent.QuerySelectorAll("[aria-labelledby=stored] tbody tr"));
        Assert.Equal("credor@exemplo.test", await office.ReadAsync(db => db.OutboxMessages.Where(m => m.ClientId == client).Select(m => m.Recipient).SingleAsync()));
    }

    [Fact]
    public async Task A_day_to_come_is_refused_with_its_reason()
    {
        var (client, _) = await office.WorkForAsync("Credor do Futuro", "11222333000262");
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync($"/reports?client={client.Value}&on=2026-03-03");

        Assert.Contains("O dia 03/03/2026 ainda não chegou.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_reads_the_same_figures_and_the_case_without_the_offices_notes()
    {
        var (client, _) = await office.WorkForAsync("Credor do Portal", "11222333000343");
        using var visitor = await office.SignInAsAsync(Roles.Client, client);

        var home = await visitor.GetPageAsync("/");
        var found = await visitor.GetPageAsync("/portal/cases?text=souza");
        var detail = await visitor.GetPageAsync(found.QuerySelector("tbody a")!.GetAttribute("href")!);

        Assert.Equal("/portal", home.Location.PathName);
        Assert.Contains("3.726,55", home.QuerySelector("dl.figures")!.TextContent, StringComparison.Ordinal);
        Assert.Single(found.QuerySelectorAll("tbody tr"));
        Assert.Contains("1.716,30", detail.QuerySelector("dl.figures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nova etapa da cobrança", detail.QuerySelector(".happened")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("segredo", detail.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<byte[]> DownloadAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
