using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LegalCollections.IntegrationTests.Application.Workflows.FlowOffice;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>Running cases change their version only where their step has its place in the new drawing, and each change is on record.</summary>
public sealed class MoveInstancesTests
{
    private static readonly string First = Draw(
        "strategy", 1,
        [Activity("Event", "Wait", ("eventName", "Go")), Activity("Event", "Old", ("eventName", "Then"))],
        "Wait>Old");

    private static readonly string Second = Draw(
        "strategy", 2,
        [Activity("Event", "Wait", ("eventName", "Go")), Activity("Event", "New", ("eventName", "Then"))],
        "Wait>New");

    [Fact]
    public async Task Cases_move_with_audit_and_the_case_whose_step_is_gone_stays_and_is_listed()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(3);
        var first = await office.PublishAsync(First);
        await office.StartFlowAsync(first, cases);
        await office.RaiseAsync("Go", cases[2]);
        var second = await office.PublishAsync(Second);

        var plan = (await office.InScopeAsync(s => s.GetRequiredService<MoveInstances>().PreviewAsync(first, second, CancellationToken.None))).Value;
        Assert.Equal(
            [new StandingStep("Old", "Elsa.Event", MoveProblem.Gone, 1), new StandingStep("Wait", "Elsa.Event", null, 2)], plan.Steps);
        Assert.Equal((2, cases[2]), (plan.Moving, Assert.Single(plan.Staying)));
        Assert.All(await office.InstancesAsync(), instance => Assert.Equal(first, instance.VersionId));

        var lawyer = await office.PersonAsync(Roles.Lawyer);
        var done = await office.InScopeAsync(s => s.GetRequiredService<MoveInstances>().HandleAsync(new(first, second, "nova régua"), CancellationToken.None), lawyer);
        Assert.Equal((2, 1), (done.Value.Moving, done.Value.Staying.Count));
        Assert.Equal([cases[2]], (await office.InstancesAsync()).Where(i => i.VersionId == first).Select(i => i.CaseId));
        var audit = await office.ReadAsync(db => db.AuditEntries.Where(e => e.Act == "moved").ToListAsync());
        Assert.Equal(2, audit.Count);
        Assert.All(audit, entry => Assert.Contains("nova régua", entry.After, StringComparison.Ordinal));

        await office.RaiseAsync("Go", cases[0]);
        Assert.Equal("New", (await office.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(b => b.CaseId == cases[0]))).ActivityId);
        Assert.Equal("Old", (await office.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(b => b.CaseId == cases[2]))).ActivityId);
        Assert.Contains("New Suspended", await office.StepsAsync(cases[0]));
    }

    [Fact]
    public async Task Versions_of_two_flows_are_refused_and_so_is_a_move_without_a_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var first = await office.PublishAsync(First);
        var other = await office.PublishAsync(Draw("other", 1, [Activity("Event", "Wait", ("eventName", "Go"))]));

        var refused = await office.InScopeAsync(s => s.GetRequiredService<MoveInstances>().PreviewAsync(first, other, CancellationToken.None));
        Assert.Equal("moves.NotTwoVersions", refused.Problem!.Code);
        var silent = await office.InScopeAsync(s => s.GetRequiredService<MoveInstances>().HandleAsync(new(first, other, " "), CancellationToken.None));
        Assert.Equal("incidents.ReasonMissing", silent.Problem!.Code);
    }

    [Fact]
    public async Task The_page_shows_the_preview_and_moves_the_cases()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(2);
        await office.StartFlowAsync(await office.PublishAsync(First), cases);
        var second = await office.PublishAsync(Second);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync("/flows/strategy/move");
        var answer = await lawyer.SubmitAsync(page, "form[method=post]:has([name=reason])", ("reason", "nova régua"));

        Assert.Contains("Mudaram de versão: 2", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(await office.InstancesAsync(), instance => Assert.Equal(second, instance.VersionId));
    }
}
