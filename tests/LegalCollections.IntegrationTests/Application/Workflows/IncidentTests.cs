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

    [Fact]
    public async Task Of_two_people_who_decide_at_once_the_second_is_refused_in_words_and_nothing_runs_twice()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await FailedAsync(office);
        var incident = Assert.Single(await ListAsync(office));
        await office.PublishAsync(Called);
        var lawyer = await office.PersonAsync(Roles.Lawyer);

        var decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => office.InScopeAsync(
            services => services.GetRequiredService<ResolveIncident>().HandleAsync(
                new ResolveIncident.Command(incident.InstanceId, incident.ActivityId, IncidentDecision.Retry, null, null), CancellationToken.None),
            lawyer))));

        Assert.Single(decisions, decision => !decision.Failed);
        Assert.All(decisions.Where(decision => decision.Failed), refused => Assert.Equal("incidents.NoIncident", refused.Problem!.Code));
        Assert.Single(await office.ReadAsync(db => db.AuditEntries.Where(e => e.Act == "retry").ToListAsync()));
        Assert.Single(await office.StepsAsync(caseId), "After Suspended");
    }

    [Fact]
    public async Task What_failed_outside_its_flow_is_listed_with_case_step_and_message_and_is_tried_again()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = (await office.AddCasesAsync(1))[0];
        var version = WorkflowVersion.IdOf("called", 1);
        await office.StartFlowAsync(version, caseId);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var page = await lawyer.GetPageAsync("/flows/incidents");
        var card = page.QuerySelector("form[action*='/flows/incidents/signals/']")!;
        Assert.Contains("Início do fluxo", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector($"a[href='/cases/show/{caseId.Value}']"));
        Assert.NotNull((await lawyer.GetPageAsync("/")).QuerySelector("a[href='/flows/incidents']"));

        await office.PublishAsync(Called);
        var answer = await lawyer.SubmitAsync(page, "form[action*='/flows/incidents/signals/']", ("decision", "Retry"));

        Assert.Null(answer.QuerySelector("form[action*='/flows/incidents/']"));
        Assert.Equal(WorkflowSubStatus.Finished, Assert.Single(await office.InstancesAsync()).SubStatus);
    }

    [Fact]
    public async Task A_due_step_that_cannot_be_kept_waits_for_a_decision_and_its_time_wakes_it_no_more()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(2);
        await office.StartFlowAsync(await office.PublishAsync(Draw("waiting", 1, [Activity("Delay", "Wait", ("timeSpan", "1.00:00:00"))])), cases);
        office.Clock.StandAt(office.Clock.GetUtcNow().AddDays(2));
        foreach (var bookmark in await office.ReadAsync(db => db.WorkflowBookmarks.AsNoTracking().ToListAsync()))
        {
            await office.InScopeAsync(async services =>
            {
                await services.GetRequiredService<SetAside>().HandleAsync(new BurstSubject(bookmark.CaseId, null, bookmark.Id), "disk full", CancellationToken.None);
                return true;
            });
        }

        Assert.Equal(0, await office.PumpAsync());
        var found = await office.InScopeAsync(services => services.GetRequiredService<FlowIncidents>().SetAsideAsync(CancellationToken.None));
        Assert.Equal([("waiting", "Wait", "disk full"), ("waiting", "Wait", "disk full")], found.Select(one => (one.Flow!, one.ActivityId!, one.Message)));

        Assert.Equal("incidents.ReasonMissing", (await DecideAsync(office, found[0], IncidentDecision.Cancel)).Problem!.Code);
        Assert.False((await DecideAsync(office, found[0], IncidentDecision.Cancel, "encerrado à mão")).Failed);
        Assert.False((await DecideAsync(office, found[1], IncidentDecision.Retry)).Failed);
        Assert.Equal("incidents.NoIncident", (await DecideAsync(office, found[1], IncidentDecision.Retry)).Problem!.Code);
        await office.PumpAsync();

        var ends = (await office.InstancesAsync()).ToDictionary(i => i.CaseId, i => i.SubStatus);
        Assert.Equal((WorkflowSubStatus.Cancelled, WorkflowSubStatus.Finished), (ends[found[0].CaseId], ends[found[1].CaseId]));
        Assert.Equal(0, await office.InScopeAsync(services => services.GetRequiredService<FlowIncidents>().CountAsync(CancellationToken.None)));
    }

    private static async Task<Result<Done>> DecideAsync(TestOffice office, SetAsideStep step, IncidentDecision decision, string? reason = null)
    {
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        return await office.InScopeAsync(
            services => services.GetRequiredService<ResolveIncident>().HandleAsync(new ResolveIncident.SetAsideCommand(step.SignalId, decision, reason), CancellationToken.None),
            lawyer);
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
                new ResolveIncident.Command(incident.InstanceId, incident.ActivityId, decision, outcome, reason), CancellationToken.None),
            lawyer);
    }
}
