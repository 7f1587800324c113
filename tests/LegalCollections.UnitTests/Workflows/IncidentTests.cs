using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>What a person may do with an instance that stopped: run the activity again, or skip it with an outcome of their choice.</summary>
public sealed class IncidentTests
{
    private static readonly WorkflowRunner Runner = new(ActivityCatalog.BuiltIn(), TimeProvider.System);

    [Fact]
    public async Task A_retry_runs_the_faulted_activity_again_and_brings_back_what_the_fault_took_away()
    {
        var definition = Draw.Flow(
            [
                Draw.Activity("FlowFork", "F", ("branches", "Object", "[\"A\",\"B\",\"C\"]")),
                Draw.Activity("Event", "E", ("eventName", "Literal", "go")),
                Draw.Line("X", "if (getCorrelationId() != 'ok') throw new Error('not yet'); return 'X'"),
                Draw.Line("Q", "'Q'"),
            ],
            "F:A>E", "F:B>X", "F:C>Q");
        var faulted = await Runner.StartAsync(definition, new StartRequest("i1"), Nothing.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(WorkflowSubStatus.Faulted, faulted.SubStatus);
        Assert.Empty(faulted.State.Bookmarks);

        var state = WorkflowState.FromJson(faulted.State.ToJson());
        state.CorrelationId = "ok";
        var retried = await Runner.RetryAsync(definition, state, Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(["Q", "X"], retried.Lines.Select(l => l.Value as string).Order());
        Assert.Equal("go", Assert.Single(retried.Created).Key);
        Assert.Equal(WorkflowSubStatus.Suspended, retried.SubStatus);
    }

    [Fact]
    public async Task A_skip_follows_the_chosen_outcome_and_brings_back_what_the_fault_took_away()
    {
        var definition = Fork(Draw.Activity("FlowDecision", "X", ("condition", "JavaScript", "broken()")), "X:True>T", "X:False>N");
        var faulted = await StartAsync(definition);
        Assert.Equal(WorkflowSubStatus.Faulted, faulted.SubStatus);
        Assert.Empty(faulted.State.Bookmarks);

        var skipped = await Runner.SkipAsync(definition, Stored(faulted), "X", "False", Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(["Q", "N"], skipped.Lines.Select(l => l.Value));
        Assert.Equal("go", Assert.Single(skipped.Created).Key);
        Assert.Equal(WorkflowSubStatus.Suspended, skipped.SubStatus);
        Assert.Equal("X", Assert.Single(skipped.Incidents).ActivityId);
        Assert.Contains(skipped.Journal, j => j is { ActivityId: "X", Event: "Completed" } && j.Outcomes.SequenceEqual(["False"]));
    }

    [Fact]
    public async Task A_skip_of_an_activity_that_is_not_faulted_changes_nothing()
    {
        var definition = Fork(Draw.Line("X", "broken()"), "X>T");
        var faulted = await StartAsync(definition);

        var skipped = await Runner.SkipAsync(definition, Stored(faulted), "E", "Done", Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(WorkflowSubStatus.Faulted, skipped.SubStatus);
        Assert.Empty(skipped.Journal);
    }

    [Fact]
    public async Task With_the_strategy_to_continue_the_other_ways_run_on_and_a_skip_lets_the_flow_end()
    {
        var definition = Fork(Draw.Line("X", "broken()"), "X>T").Continuing();
        var burst = await StartAsync(definition);
        Assert.Equal((WorkflowStatus.Running, "Q"), (burst.Status, Assert.Single(burst.Lines).Value));
        burst = await Runner.ResumeAsync(definition, Stored(burst), Assert.Single(burst.State.Bookmarks).Id, null, Nothing.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(WorkflowSubStatus.Suspended, burst.SubStatus);

        var skipped = await Runner.SkipAsync(definition, Stored(burst), "X", "Done", Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal("T", Assert.Single(skipped.Lines).Value);
        Assert.Equal(WorkflowSubStatus.Finished, skipped.SubStatus);
    }

    [Fact]
    public async Task A_retry_inside_a_loop_still_knows_the_item_it_was_at()
    {
        var body = Draw.Line("B", "if (getCorrelationId() != 'ok' && getCurrentValue() == 'b') throw new Error('not yet'); return getCurrentIndex() + getCurrentValue()");
        var definition = Draw.Flow([Draw.Activity("ParallelForEach", "L", ("items", "Object", "[\"a\",\"b\",\"c\"]")).With("body", body)]);
        var faulted = await StartAsync(definition);
        var state = Stored(faulted);
        state.CorrelationId = "ok";

        var retried = await Runner.RetryAsync(definition, state, Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(["0a"], faulted.Lines.Select(l => l.Value));
        Assert.Equal(["1b", "2c"], retried.Lines.Select(l => l.Value));
        Assert.Equal(WorkflowSubStatus.Finished, retried.SubStatus);
    }

    /// <summary>Three ways: one waits for the event "go", one is the activity that faults, one is queued behind it.</summary>
    private static WorkflowDefinition Fork(System.Text.Json.Nodes.JsonObject faulting, params string[] lines) => Draw.Flow(
        [
            Draw.Activity("FlowFork", "F", ("branches", "Object", "[\"A\",\"B\",\"C\"]")), Draw.Activity("Event", "E", ("eventName", "Literal", "go")), faulting,
            Draw.Line("Q", "'Q'"), Draw.Line("T", "'T'"), Draw.Line("N", "'N'"),
        ],
        ["F:A>E", "F:B>X", "F:C>Q", .. lines]);

    private static async Task<Burst> StartAsync(WorkflowDefinition definition) =>
        await Runner.StartAsync(definition, new StartRequest("i1"), Nothing.Instance, TestContext.Current.CancellationToken);

    private static WorkflowState Stored(Burst burst) => WorkflowState.FromJson(burst.State.ToJson());
}
