using LegalCollections.Application.Flows;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LegalCollections.IntegrationTests.Application.Workflows.FlowOffice;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>A step that fails stops its case and nothing else, until a lawyer decides.</summary>
public sealed class IncidentTests
{
    private static readonly string Calling = Draw(
        "calling", 1,
        [
            Activity("ExecuteWorkflow", "Call", ("workflowDefinitionId", "called"), ("waitForCompletion", "=true")),
            Activity("Event", "After", ("eventName", "Go")),
        ],
        "Call>After");

    private static readonly string Called = Draw("called", 1, [Activity("WriteLine", "Said", ("text", "hello"))]);

    [Fact]
    public async Task A_failed_step_is_listed_with_its_case_and_runs_again_when_its_cause_is_gone()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await FailedAsync(office);
        var incident = Assert.Single(await ListAsync(office));
        Assert.Equal((caseId, "Call", "calling"), (incident.CaseId, incident.ActivityId, incident.Flow));
        Assert.Contains("called", incident.Message, StringComparison.Ordinal);

        await office.PublishAsync(Called);
        Assert.False((await DecideAsync(office, incident, IncidentDecision.Retry)).Failed);

        Assert.Empty(await ListAsync(office));
        var waiting = Assert.Single(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync()));
        Assert.Equal("After", waiting.ActivityId);
    }

    [Fact]
    public async Task A_step_is_skipped_by_an_outcome_of_the_drawing_and_with_a_reason_that_stands_in_audit_and_timeline()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await FailedAsync(office);
        var incident = Assert.Single(await ListAsync(office));

        Assert.Equal("incidents.ReasonMissing", (await DecideAsync(office, incident, IncidentDecision.Skip, "Done")).Problem!.Code);
        Assert.Equal("incidents.UnknownOutcome", (await DecideAsync(office, incident, IncidentDecision.Skip, "Elsewhere", "feito à mão")).Problem!.Code);
        Assert.False((await DecideAsync(office, incident, IncidentDecision.Skip, "Done", "feito à mão")).Failed);

        Assert.Equal("After", Assert.Single(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync())).ActivityId);
        var audited = await office.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Act == "skip"));
        Assert.Equal((incident.InstanceId, "Test lawyer"), (audited.EntityKey, audited.Actor));
        Assert.Contains("feito à mão", audited.After, StringComparison.Ordinal);
        var told = await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.CaseId == caseId && e.Kind == CaseEventKind.WorkflowDecided));
        Assert.Equal(["Skip", "Call", "feito à mão"], told.Details);
    }

    [Fact]
    public async Task A_flow_that_is_ended_wakes_no_more_and_leaves_the_list()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await FailedAsync(office);
        var incident = Assert.Single(await ListAsync(office));

        Assert.False((await DecideAsync(office, incident, IncidentDecision.Cancel, reason: "acordo fora do sistema")).Failed);

        Assert.Empty(await ListAsync(office));
        Assert.Equal(WorkflowSubStatus.Cancelled, Assert.Single(await office.InstancesAsync()).SubStatus);
        Assert.Equal("incidents.NoIncident", (await DecideAsync(office, incident, IncidentDecision.Retry)).Problem!.Code);
        Assert.True(await office.ReadAsync(db => db.CollectionCases.AnyAsync(c => c.Id == caseId && c.Status == CaseStatus.Active)));
    }

    [Fact]
    public async Task A_lawyer_finds_the_stopped_flow_from_home_and_decides_on_its_page()
    {
        await using var office = await TestOffice.StartAsync();
        await FailedAsync(office);
        await office.PublishAsync(Called);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        Assert.NotNull((await lawyer.GetPageAsync("/")).QuerySelector("a[href='/flows/incidents']"));
        var page = await lawyer.GetPageAsync("/flows/incidents");
        var answer = await lawyer.SubmitAsync(page, "form:has([name=activityId])", ("decision", "Retry"));

        Assert.Contains("executada de novo", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.QuerySelector("[name=activityId]"));
    }

    /// <summary>A case whose flow calls another one that nobody has published.</summary>
    private static async Task<CaseId> FailedAsync(TestOffice office)
    {
        var version = await office.PublishAsync(Calling);
        var caseId = (await office.AddCasesAsync(1))[0];
        await office.StartFlowAsync(version, caseId);
        return caseId;
    }

    private static Task<IReadOnlyList<OpenIncident>> ListAsync(TestOffice office) =>
        office.InScopeAsync(services => services.GetRequiredService<FlowIncidents>().ListAsync(CancellationToken.None));

    private static async Task<Result<Done>> DecideAsync(
        TestOffice office, OpenIncident incident, IncidentDecision decision, string? outcome = null, string? reason = null)
    {
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        return await office.InScopeAsync(
            services => services.GetRequiredService<ResolveIncident>().HandleAsync(
                new(incident.InstanceId, incident.ActivityId, decision, outcome, reason), CancellationToken.None),
            lawyer);
    }
}
