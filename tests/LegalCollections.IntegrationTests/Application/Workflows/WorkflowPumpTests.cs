using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LegalCollections.IntegrationTests.Application.Workflows.FlowOffice;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>Many bursts share a transaction, and nobody can tell: order, faults and time are as if each had its own.</summary>
public sealed class WorkflowPumpTests
{
    private static readonly string TwoEvents = Draw(
        "two-events", 1, [Activity("Event", "A", ("eventName", "First")), Activity("Event", "B", ("eventName", "Second"))], "A>B");

    [Fact]
    public async Task One_burst_that_cannot_be_done_is_set_aside_and_harms_none_of_its_batch()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(30);
        var version = await office.PublishAsync(TwoEvents);
        await office.InScopeAsync(services =>
        {
            var start = services.GetRequiredService<StartStrategy>();
            start.Request(cases.Take(15), version);
            start.Request([cases[15]], "nobody-drew-this:1");
            start.Request(cases.Skip(16), version);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });

        await office.PumpAsync();

        var started = await office.InstancesAsync();
        Assert.Equal(cases.Where(c => c != cases[15]).Order(ById), started.Select(i => i.CaseId).Order(ById));
        Assert.Equal(cases[15], (await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Kind == CaseEventKind.WorkflowFault))).CaseId);
        Assert.Equal(0, await office.PumpAsync());
    }

    [Fact]
    public async Task Signals_of_one_case_are_delivered_in_the_order_in_which_they_were_raised()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(20);
        await office.StartFlowAsync(await office.PublishAsync(TwoEvents), cases);

        await office.InScopeAsync(services =>
        {
            var signals = services.GetRequiredService<WorkflowSignals>();
            foreach (var one in cases)
            {
                signals.Raise(one, "First");
            }

            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        office.Clock.StandAt(office.Clock.GetUtcNow().AddSeconds(1));
        await office.RaiseAsync("Second", cases);

        Assert.All(await office.InstancesAsync(), instance => Assert.Equal(WorkflowSubStatus.Finished, instance.SubStatus));
    }

    [Fact]
    public async Task Two_pumps_at_once_run_every_burst_exactly_once()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(400);
        var version = await office.PublishAsync(TwoEvents);
        await office.InScopeAsync(services =>
        {
            services.GetRequiredService<StartStrategy>().Request(cases, version);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });

        var done = await Task.WhenAll(Task.Run(office.PumpAsync), Task.Run(office.PumpAsync));
        var left = await office.PumpAsync();

        Assert.Equal(cases.Count, done.Sum() + left);
        Assert.Equal(cases.Order(ById), (await office.InstancesAsync()).Select(i => i.CaseId).Order(ById));
        Assert.Equal(cases.Count, await office.ReadAsync(db => db.WorkflowJournal.CountAsync()));
        Assert.Equal(cases.Count, await office.ReadAsync(db => db.WorkflowBookmarks.CountAsync()));
    }

    [Fact]
    public async Task Delays_that_fell_due_while_the_office_was_down_run_once_the_most_overdue_first()
    {
        await using var office = await TestOffice.StartAsync();
        var cases = await office.AddCasesAsync(3);
        foreach (var (one, days) in cases.Zip([3, 1, 2]))
        {
            var flow = Draw($"days-{days}", 1, [Activity("Delay", "Wait", ("timeSpan", $"{days}.00:00:00"))]);
            await office.StartFlowAsync(await office.PublishAsync(flow), one);
        }

        office.Clock.StandAt(office.Clock.GetUtcNow().AddDays(10));
        var order = new List<CaseId>();
        for (var burst = 0; burst < 3; burst++)
        {
            Assert.Equal(1, await office.InScopeAsync(s => s.GetRequiredService<WorkflowBatch>().RunAsync(office.Clock.GetUtcNow(), 1, CancellationToken.None)));
            order.Add((await office.InstancesAsync()).Single(i => i.Status == WorkflowStatus.Finished && !order.Contains(i.CaseId)).CaseId);
        }

        Assert.Equal([cases[1], cases[2], cases[0]], order);
        Assert.Equal(0, await office.PumpAsync());
        foreach (var one in cases)
        {
            Assert.Single(await office.StepsAsync(one), "Wait Resumed");
        }
    }

    [Fact]
    public async Task A_parent_that_waits_goes_on_with_what_its_child_gives()
    {
        await using var office = await TestOffice.StartAsync();
        var one = (await office.AddCasesAsync(1))[0];
        await office.PublishAsync(Draw("child", 1, [Activity("Event", "Ask", ("eventName", "Go")), Activity("WriteLine", "Say", ("text", "done"))], "Ask>Say"));
        var parent = Draw(
            "parent", 1,
            [
                Activity("DispatchWorkflow", "Call", ("workflowDefinitionId", "child"), ("waitForCompletion", "=true")),
                Activity("Event", "After", ("eventName", "Later")),
            ],
            "Call>After");
        await office.StartFlowAsync(await office.PublishAsync(parent), one);
        Assert.Equal(["Ask", "Call"], await WaitingAsync(office));

        await office.RaiseAsync("Go", one);

        Assert.Equal(["After"], await WaitingAsync(office));
    }

    [Fact]
    public async Task A_flow_keeps_its_case_whatever_it_correlates_itself_to_and_so_do_the_flows_that_it_calls()
    {
        await using var office = await TestOffice.StartAsync();
        var one = (await office.AddCasesAsync(1))[0];
        await office.PublishAsync(Draw("called", 1, [Activity("LegalCollections.MoveStage", "Moved", ("stage", "Letter"))]));
        var calling = Draw(
            "calling", 1,
            [
                Activity("Correlate", "Name", ("correlationId", "somebody else")),
                Activity("ExecuteWorkflow", "Call", ("workflowDefinitionId", "called"), ("waitForCompletion", "=true")),
                Activity("Event", "Pause", ("eventName", "Go")),
                Activity("LegalCollections.MoveStage", "Decided", ("stage", "Decision")),
            ],
            "Name>Call", "Call>Pause", "Pause>Decided");

        await office.StartFlowAsync(await office.PublishAsync(calling), one);
        Assert.Equal(CollectionStage.Letter, (await office.ReadAsync(db => db.CollectionCases.SingleAsync())).Stage);
        await office.RaiseAsync("Go", one);

        Assert.Equal(CollectionStage.Decision, (await office.ReadAsync(db => db.CollectionCases.SingleAsync())).Stage);
        Assert.All(await office.InstancesAsync(), instance => Assert.Equal(WorkflowSubStatus.Finished, instance.SubStatus));
    }

    private static Comparer<CaseId> ById { get; } = Comparer<CaseId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private static Task<List<string>> WaitingAsync(TestOffice office) =>
        office.ReadAsync(db => db.WorkflowBookmarks.Select(b => b.ActivityId).Order().ToListAsync());
}
