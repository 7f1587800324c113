using System.Net;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>The case page and its neighbours, as people of each role meet them.</summary>
public sealed class CasePagesTests
{
    [Fact]
    public async Task A_collector_records_a_payment_on_the_case_page_and_opens_its_receipt()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        using var collector = await office.SignInAsAsync(Roles.Collector);
        var page = await collector.GetPageAsync($"/cases/show/{caseId.Value}");

        var after = await collector.SubmitAsync(page, "#payment", ("Amount", "127,26"), ("PaidOn", "2026-03-02"), ("Reference", "PIX 9"));

        Assert.Contains("907,00", after.QuerySelector(".alert-success")!.TextContent, StringComparison.Ordinal);
        var receipt = after.QuerySelector(".case-timeline a[href*='/cases/document/']")!.GetAttribute("href")!;
        using var pdf = await collector.Http.GetAsync(new Uri(receipt, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Lawyer)]
    [InlineData(Roles.Paralegal)]
    [InlineData(Roles.Collector)]
    public async Task Staff_open_every_part_of_a_case_and_no_text_is_missing(string role)
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 9)); // the reminder's wait ends: letter
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 31)); // the letter's wait has ended: call task
        using var person = await office.SignInAsAsync(role);
        var task = await office.ReadAsync(db => db.CaseTasks.Select(t => t.Id).FirstAsync());

        string[] pages =
        [
            "/", "/cases", "/cases?text=ana&stage=Call", "/tasks?all=true", "/search?q=ana", $"/tasks/show/{task.Value}",
            .. new[] { "timeline", "titles", "documents", "tasks", "lawsuits", "flow", "people" }.Select(tab => $"/cases/show/{caseId.Value}?tab={tab}"),
        ];
        foreach (var address in pages)
        {
            var page = await person.GetPageAsync(address);
            Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_clients_user_reaches_no_page_of_the_desk()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync());
        using var visitor = await office.SignInAsAsync(Roles.Client, client);

        foreach (var address in new[] { "/cases", $"/cases/show/{caseId.Value}", "/tasks", "/search?q=ana", "/clients" })
        {
            using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("/account/denied", answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }
}
