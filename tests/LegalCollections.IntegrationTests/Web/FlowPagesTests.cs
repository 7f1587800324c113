using System.Net;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>The pages about flows: who uses which version, how many cases stand where, and what changed.</summary>
public sealed class FlowPagesTests
{
    [Fact]
    public async Task The_pages_count_the_cases_at_each_step_and_lead_to_them()
    {
        await using var office = await TestOffice.StartAsync();
        await CollectedCase.StartAsync(office); // waits for time and for an answer at once
        using var collector = await office.SignInAsAsync(Roles.Collector);

        var catalogue = await collector.GetPageAsync("/flows");
        Assert.Contains("Remessa", catalogue.QuerySelector(".flow-cards li")!.TextContent, StringComparison.Ordinal);

        var page = await collector.GetPageAsync("/flows/amicable-collection");
        var marks = page.QuerySelectorAll("a.flow-mark").Select(mark => (Text: mark.QuerySelector("text")!.TextContent, Address: mark.GetAttribute("href")!)).ToList();
        Assert.Equal(["1", "1"], marks.Select(mark => mark.Text));

        foreach (var step in new[] { "ReminderWait", "Answered" })
        {
            var cases = await collector.GetPageAsync(Assert.Single(marks, mark => mark.Address.Contains(step, StringComparison.Ordinal)).Address);
            Assert.Contains("Ana Souza", Assert.Single(cases.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        }

        var nobody = await collector.GetPageAsync("/cases?flow=amicable-collection:1&step=LetterWait");
        Assert.Empty(nobody.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_step_that_the_case_has_left_is_counted_no_more_and_is_marked_as_done_on_its_page()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 9)); // the reminder's wait ends: letter
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync("/flows/amicable-collection");
        Assert.Contains("LetterWait", Assert.Single(page.QuerySelectorAll("a.flow-mark")).GetAttribute("href")!, StringComparison.Ordinal);

        var own = await lawyer.GetPageAsync($"/cases/show/{caseId.Value}?tab=flow");
        Assert.Equal("LetterWait", Assert.Single(own.QuerySelectorAll("g.flow-step.flow-here")).GetAttribute("data-step"));
        Assert.Contains("SendReminder", own.QuerySelectorAll("g.flow-step.flow-passed").Select(step => step.GetAttribute("data-step")!));
    }

    [Fact]
    public async Task Each_version_is_listed_with_its_portfolios_and_compared_with_the_one_before()
    {
        await using var office = await TestOffice.StartAsync();
        await CollectedCase.StartAsync(office);
        await PublishAsync(office, json => json.Replace("\"Carta de cobrança\"", "\"Carta com boleto\"", StringComparison.Ordinal));
        using var partner = await office.SignInAsAsync(Roles.Partner);

        var versions = await partner.GetPageAsync("/flows/amicable-collection/versions");
        var rows = versions.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.DoesNotContain("Remessa", rows[0], StringComparison.Ordinal);
        Assert.Contains("Remessa", rows[1], StringComparison.Ordinal);

        var differences = await partner.GetPageAsync(versions.QuerySelector("a[href*='differences']")!.GetAttribute("href")!);
        Assert.Equal(["Carta com boleto"], differences.QuerySelectorAll("ins").Select(value => value.TextContent));
        Assert.Equal(["Carta de cobrança"], differences.QuerySelectorAll("del").Select(value => value.TextContent));
        Assert.Equal(["SendLetter", "SendLetter"], differences.QuerySelectorAll("g.flow-step.flow-changed").Select(step => step.GetAttribute("data-step")!));

        var old = await partner.GetPageAsync("/flows/amicable-collection?version=1");
        Assert.Equal(2, old.QuerySelectorAll("a.flow-mark").Length);
    }

    [Fact]
    public async Task A_lawyer_begins_a_flow_by_its_name_and_its_drawing_opens_as_a_draft()
    {
        await using var office = await TestOffice.StartAsync();
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal);

        var design = await lawyer.SubmitAsync(await lawyer.GetPageAsync("/flows"), "form[action='/flows/new']", ("name", "Régua curta"));

        var begun = await office.ReadAsync(db => db.WorkflowVersions.SingleAsync(v => v.Name == "Régua curta"));
        Assert.Equal($"/flows/{begun.DefinitionId}/design", design.Location.PathName);
        Assert.NotNull(design.QuerySelector($"iframe[src='/studio/design/{begun.DefinitionId}']"));
        Assert.Null(begun.PublishedAt);
        var listed = await lawyer.GetPageAsync($"/flows/{begun.DefinitionId}/versions");
        Assert.Contains("Rascunho", listed.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await paralegal.GetPageAsync("/flows")).QuerySelector("form[action='/flows/new']"));
    }

    [Fact]
    public async Task Who_approves_a_strategy_sees_its_picture_first()
    {
        await using var office = await TestOffice.StartAsync();
        var portfolio = await CollectedCase.PlanAsync(office);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync($"/portfolios/details/{portfolio.Value}");

        Assert.Equal(
            page.QuerySelectorAll("#version option").Select(option => option.TextContent),
            page.QuerySelectorAll(".flow-choice > summary").Select(choice => choice.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".flow-choice svg [data-step=SendFormalNotice]"));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Lawyer)]
    [InlineData(Roles.Paralegal)]
    [InlineData(Roles.Collector)]
    public async Task Everyone_in_the_office_reads_the_flows_and_no_text_is_missing(string role)
    {
        await using var office = await TestOffice.StartAsync();
        using var person = await office.SignInAsAsync(role);

        foreach (var address in new[] { "/flows", "/flows/amicable-collection", "/flows/judicial-collection", "/flows/judicial-collection/versions" })
        {
            var page = await person.GetPageAsync(address);
            Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        }

        using var none = await person.Http.GetAsync(new Uri("/flows/no-such-flow", UriKind.Relative), TestContext.Current.CancellationToken);
        using var single = await person.Http.GetAsync(new Uri("/flows/judicial-collection/differences", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, single.StatusCode));
    }

    /// <summary>Publishes a second version of the amicable flow.</summary>
    private static Task<int> PublishAsync(TestOffice office, Func<string, string> redraw) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var first = await db.WorkflowVersions.SingleAsync(v => v.Id == "amicable-collection:1");
        var json = redraw(first.Json);
        first.Retire();
        db.WorkflowVersions.Add(WorkflowVersion.Publish(WorkflowDefinition.Parse(json).Value, json, 2, office.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });
}
