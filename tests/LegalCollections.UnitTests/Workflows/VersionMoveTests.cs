using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>A running instance goes on in another version of its flow, or stays where it is with the reason.</summary>
public sealed class VersionMoveTests
{
    private static readonly WorkflowRunner Runner = new(ActivityCatalog.BuiltIn(), TimeProvider.System);

    [Fact]
    public async Task A_waiting_step_goes_on_in_the_new_drawing_and_the_given_state_is_left_as_it_is()
    {
        var old = Draw.Flow([Wait("W"), Draw.Line("Z", "'old'")], "W>Z");
        var waiting = await StartAsync(old);
        var before = waiting.State.ToJson();

        var move = VersionMove.Plan(waiting.State, old, New([Wait("W"), Draw.Line("Y", "'new'"), Draw.Line("Z", "'end ' + getN()")], "W>Y", "Y>Z"));

        Assert.Equal([new StepMove("W", "Elsa.Event", null)], move.Steps);
        Assert.Equal(before, waiting.State.ToJson());
        Assert.Equal("v2", move.Moved!.DefinitionVersionId);
        Assert.Equal(["new", "end 0"], await EventAsync(move.Moved, New([Wait("W"), Draw.Line("Y", "'new'"), Draw.Line("Z", "'end ' + getN()")], "W>Y", "Y>Z"), "W"));
    }

    [Fact]
    public async Task A_step_without_its_place_keeps_the_whole_instance_where_it_is()
    {
        var old = Draw.Flow([Fork("F", 4), Wait("Stays"), Wait("Leaves"), Wait("Changes"), Wait("Unlinked")], "F:1>Stays", "F:2>Leaves", "F:3>Changes", "F:4>Unlinked");
        var waiting = await StartAsync(old);

        var move = VersionMove.Plan(waiting.State, old, New([Fork("F", 4), Wait("Stays"), Draw.Activity("Delay", "Changes"), Wait("Unlinked")], "F:1>Stays", "F:3>Changes"));

        Assert.Equal(
            [
                new("Stays", "Elsa.Event", null), new("Leaves", "Elsa.Event", MoveProblem.Gone),
                new("Changes", "Elsa.Event", MoveProblem.OtherType), new StepMove("Unlinked", "Elsa.Event", MoveProblem.Gone),
            ],
            move.Steps);
        Assert.Null(move.Moved);
    }

    [Fact]
    public async Task A_step_that_now_stands_inside_another_activity_does_not_map()
    {
        var old = Draw.Flow([Wait("W")]);
        var waiting = await StartAsync(old);

        var move = VersionMove.Plan(waiting.State, old, New([Sequence("S", Wait("W"))]));

        Assert.Equal([new StepMove("W", "Elsa.Event", MoveProblem.OtherPlace)], move.Steps);
    }

    [Fact]
    public async Task A_join_does_not_wait_for_a_new_way_that_starts_before_the_instances_present_step()
    {
        string[] lines = ["A>F", "F:1>W", "F:2>V", "W>J", "V>J", "J>Z"];
        JsonObject[] Activities(params JsonObject[] more) =>
            [Draw.Line("A", "'A'"), Fork("F", 3), Wait("W"), Wait("V"), Draw.Activity("FlowJoin", "J", ("mode", "Literal", "WaitAllActive")), Draw.Line("Z", "'Z'"), .. more];
        var old = Draw.Flow(Activities(), lines);
        var waiting = await StartAsync(old);
        var drawn = New(Activities(Draw.Line("X", "'X'"), Draw.Line("Y", "'Y'")), [.. lines, "F:3>X", "X>Y", "Y>J"]);

        var moved = VersionMove.Plan(waiting.State, old, drawn).Moved!;

        Assert.Equal([], await EventAsync(moved, drawn, "W"));
        Assert.Equal(["Z"], await EventAsync(moved, drawn, "V"));
        Assert.Equal(WorkflowStatus.Finished, moved.Status);
    }

    [Fact]
    public async Task A_join_that_only_waited_for_what_is_gone_would_never_wake_and_so_the_instance_stays()
    {
        JsonObject[] Activities() =>
            [Fork("F", 2), Draw.Line("A", "'A'"), Wait("W"), Draw.Line("B", "'B'"), Draw.Activity("FlowJoin", "J", ("mode", "Literal", "WaitAllActive"))];
        var old = Draw.Flow(Activities(), "F:1>A", "F:2>W", "W>B", "B>J", "A>J");
        var waiting = await StartAsync(old);

        var move = VersionMove.Plan(waiting.State, old, New(Activities(), "F:1>A", "F:2>W", "W>B", "A>J"));

        Assert.Equal([new StepMove("W", "Elsa.Event", MoveProblem.JoinOverdue)], move.Steps);
    }

    [Fact]
    public async Task A_sequence_goes_on_behind_the_present_step_wherever_that_now_stands()
    {
        var old = Draw.Flow([Sequence("S", Draw.Line("A", "'A'"), Wait("W"), Draw.Line("Z", "'Z'"))]);
        var waiting = await StartAsync(old);
        var drawn = New([Sequence("S", Wait("W"), Draw.Line("Y", "'Y'"), Draw.Line("Z", "'Z'"))]);

        var moved = VersionMove.Plan(waiting.State, old, drawn).Moved!;

        Assert.Equal(["Y", "Z"], await EventAsync(moved, drawn, "W"));
    }

    [Theory]
    [InlineData("Int32", "7", null)]
    [InlineData("String", "7", null)]
    [InlineData("DateTimeOffset", null, MoveProblem.ValueDoesNotFit)]
    public async Task A_variable_is_converted_to_its_new_type_or_the_instance_stays(string type, string? line, MoveProblem? problem)
    {
        var set = Draw.Activity("SetVariable", "A", ("value", "Literal", 7)).With("variable", new JsonObject { ["id"] = "vN" });
        var old = Draw.Flow([set, Wait("W"), Draw.Line("Z", "getN()")], "A>W", "W>Z");
        var waiting = await StartAsync(old);
        var json = JsonNode.Parse(Draw.FlowJson([set.DeepClone().AsObject(), Wait("W"), Draw.Line("Z", "getN() + ''")], "A>W", "W>Z"))!;
        json["variables"]![0]!["typeName"] = type;
        json["variables"]![0]!["value"] = null;
        var drawn = WorkflowDefinition.Parse(json.ToJsonString()).Value;

        var move = VersionMove.Plan(waiting.State, old, drawn);

        Assert.Equal(problem, Assert.Single(move.Steps).Problem);
        if (move.Moved is { } moved)
        {
            Assert.Equal([line], await EventAsync(moved, drawn, "W"));
        }
    }

    [Fact]
    public async Task An_instance_that_has_ended_does_not_move()
    {
        var old = Draw.Flow([Draw.Line("A", "'A'")]);

        Assert.Null(VersionMove.Plan((await StartAsync(old)).State, old, New([Draw.Line("A", "'A'")])).Moved);
    }

    [Fact]
    public async Task A_faulted_instance_moves_with_the_work_that_was_set_aside_and_is_retried_in_the_new_version()
    {
        var old = Draw.Flow([Fork("F", 3), Wait("W"), Draw.Line("X", "broken()"), Draw.Line("Q", "'Q'")], "F:1>W", "F:2>X", "F:3>Q");
        var faulted = await StartAsync(old);
        var drawn = New([Fork("F", 3), Wait("W"), Draw.Line("X", "'mended'"), Draw.Line("Q", "'Q'")], "F:1>W", "F:2>X", "F:3>Q");

        var move = VersionMove.Plan(faulted.State, old, drawn);
        var retried = await Runner.RetryAsync(drawn, move.Moved!, Nothing.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(["W", "X", "Q"], move.Steps.Select(s => s.ActivityId));
        Assert.Equal(["mended", "Q"], retried.Lines.Select(l => l.Value));
        Assert.Single(retried.State.Bookmarks);
    }

    private static JsonObject Wait(string id) => Draw.Activity("Event", id, ("eventName", "Literal", id));

    private static JsonObject Fork(string id, int ways) =>
        Draw.Activity("FlowFork", id, ("branches", "Object", $"[{string.Join(',', Enumerable.Range(1, ways).Select(i => $"\"{i}\""))}]"));

    private static JsonObject Sequence(string id, params JsonNode[] activities) => new() { ["type"] = "Elsa.Sequence", ["id"] = id, ["activities"] = new JsonArray(activities) };

    private static WorkflowDefinition New(IEnumerable<JsonObject> activities, params string[] connections)
    {
        var json = JsonNode.Parse(Draw.FlowJson(activities, connections))!;
        json["id"] = "v2";
        return WorkflowDefinition.Parse(json.ToJsonString()).Value;
    }

    private static async Task<Burst> StartAsync(WorkflowDefinition definition) =>
        await Runner.StartAsync(definition, new StartRequest("i1"), Nothing.Instance, TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<object?>> EventAsync(WorkflowState state, WorkflowDefinition definition, string name)
    {
        var burst = await Runner.ResumeAsync(definition, state, state.Bookmarks.Find(b => b.Key == name)!.Id, null, Nothing.Instance, TestContext.Current.CancellationToken);
        return burst.Lines.Select(l => l.Value);
    }
}
