using System.Net;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Clients;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

        var after = await collector.SubmitAsync(page, "#payment", ("Payment.Amount", "127,26"), ("Payment.PaidOn", "2026-03-02"), ("Payment.Reference", "PIX 9"));

        Assert.Contains("907,00", after.QuerySelector(".alert-success")!.TextContent, StringComparison.Ordinal);
        var receipt = after.QuerySelector(".case-timeline a[href*='/cases/document/']")!.GetAttribute("href")!;
        using var pdf = await collector.Http.GetAsync(new Uri(receipt, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_why_at_the_field()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        using var collector = await office.SignInAsAsync(Roles.Collector);
        var page = await collector.GetPageAsync($"/cases/show/{caseId.Value}");

        var promise = await collector.SubmitAsync(
            page, "#contact", ("Contact.Channel", "Phone"), ("Contact.Outcome", "Promise"), ("Contact.PromisedOn", ""), ("Contact.Note", "disse que paga"));
        Assert.True(promise.QuerySelector("details:has(#contact)")!.HasAttribute("open"));
        Assert.Equal("disse que paga", promise.QuerySelector("#Contact_Note")!.TextContent.Trim());
        Assert.Equal("Promise", promise.QuerySelector("#Contact_Outcome option[selected]")!.GetAttribute("value"));
        var error = promise.QuerySelector("#Contact_PromisedOn")!.GetAttribute("aria-describedby")!;
        Assert.NotEmpty(promise.GetElementById(error)!.TextContent.Trim());

        var payment = await collector.SubmitAsync(promise, "#payment", ("Payment.Amount", "10,00"), ("Payment.PaidOn", "2026-03-03"), ("Payment.Reference", "PIX 7"));
        Assert.Equal(
            ["10,00", "2026-03-03", "PIX 7"],
            new[] { "Amount", "PaidOn", "Reference" }.Select(field => payment.QuerySelector($"#Payment_{field}")!.GetAttribute("value")));
        Assert.Equal("true", payment.QuerySelector("#Payment_PaidOn")!.GetAttribute("aria-invalid"));
        Assert.False(payment.QuerySelector("details:has(#contact)")!.HasAttribute("open"));
        Assert.Empty(await office.ReadAsync(db => db.Payments.ToListAsync()));
    }

    [Fact]
    public async Task A_paralegal_records_a_cost_and_keeps_the_clients_papers_which_the_decision_page_links()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync());
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal);

        var costs = await paralegal.GetPageAsync($"/costs/of/{caseId.Value}");
        var refused = await paralegal.SubmitAsync(costs, "#cost", ("Kind", "Other"), ("Amount", "35,90"), ("PaidOn", "2026-03-02"), ("Bearer", "Debtor"), ("Note", ""));
        Assert.Equal("35,90", refused.QuerySelector("#Amount")!.GetAttribute("value"));
        Assert.Equal("true", refused.QuerySelector("#Note")!.GetAttribute("aria-invalid"));
        var recorded = await paralegal.SubmitAsync(refused, "#cost", ("Kind", "Notary"), ("Amount", "35,90"), ("PaidOn", "2026-03-02"), ("Bearer", "Debtor"), ("Note", ""));
        Assert.Contains("35,90", recorded.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        var tab = await paralegal.GetPageAsync($"/cases/show/{caseId.Value}?tab=costs");
        Assert.Contains("35,90", tab.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);

        await office.InScopeAsync(services => services.GetRequiredService<KeepClientPaper>().HandleAsync(
            new(client, ClientPaperKind.PowerOfAttorney, new ScannedFile("procuracao.pdf", "%PDF-1.7"u8.ToArray()), null), CancellationToken.None));
        var papers = await paralegal.GetPageAsync($"/papers/of/{client.Value}");
        Assert.DoesNotContain("⟦", papers.Body!.TextContent, StringComparison.Ordinal);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var decision = await lawyer.GetPageAsync($"/lawsuits/decide/{caseId.Value}");
        var link = decision.QuerySelector("[data-paper=PowerOfAttorney] a")!.GetAttribute("href")!;
        Assert.Null(decision.QuerySelector("[data-paper=CostsReceipt] a[href*='/cases/document/']"));
        using var file = await lawyer.Http.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
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
            .. new[] { "timeline", "titles", "documents", "tasks", "lawsuits", "costs", "flow", "people" }.Select(tab => $"/cases/show/{caseId.Value}?tab={tab}"),
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
