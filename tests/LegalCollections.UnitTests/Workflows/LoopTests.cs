using System.Text.Json.Nodes;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Loops, switches and breaks follow the descriptors of Elsa where no recording covers them.</summary>
public sealed class LoopTests
{
    [Fact]
    public async Task A_break_ends_the_sequence_around_it_after_its_present_step_and_then_the_loop()
    {
        var body = Sequence(
            Draw.Line("B", "variables.CurrentValue"),
            Draw.Activity("If", "I", ("condition", "JavaScript", "getCurrentValue() == 'b'")).With("then", Sequence("Then", Draw.Activity("Break", "X"), Draw.Line("Never", "'never'"))),
            Draw.Line("Late", "'late ' + getCurrentValue()"));

        Assert.Equal(["a", "late a", "b", "after"], await LinesAsync(Loop(body), Draw.Line("Z", "'after'")));
    }

    [Fact]
    public async Task A_break_inside_an_if_of_a_flowchart_lets_the_flowchart_run_to_its_end_before_the_loop_ends()
    {
        var body = new JsonObject
        {
            ["type"] = "Elsa.Flowchart",
            ["id"] = "Inner",
            ["activities"] = new JsonArray(
                Draw.Activity("If", "I", ("condition", "JavaScript", "getCurrentValue() == 'b'")).With("then", Draw.Activity("Break", "X")), Draw.Line("Last", "getCurrentValue()")),
            ["connections"] = new JsonArray(new JsonObject { ["source"] = "I", ["target"] = "Last" }),
        };

        Assert.Equal(["a", "b", "after"], await LinesAsync(Loop(body), Draw.Line("Z", "'after'")));
    }

    [Fact]
    public async Task A_break_reaches_only_the_innermost_loop()
    {
        var inner = Draw.Activity("For", "N", ("start", "Literal", 1), ("end", "Literal", 9)).With("body", Sequence(
            Draw.Line("B", "getCurrentValue()"),
            Draw.Activity("If", "I", ("condition", "JavaScript", "getCurrentValue() == 2")).With("then", Draw.Activity("Break", "X"))));
        var outer = Draw.Activity("For", "L", ("start", "Literal", 1), ("end", "Literal", 2)).With("body", inner);

        Assert.Equal(["1", "2", "1", "2", "after"], await LinesAsync(outer, Draw.Line("Z", "'after'")));
    }

    [Fact]
    public async Task A_parallel_loop_does_not_hear_a_break_of_one_of_its_bodies()
    {
        var loop = Draw.Activity("ParallelForEach", "L", ("items", "JavaScript", "[1, 2]")).With("body", Sequence(
            Draw.Activity("If", "I", ("condition", "JavaScript", "getCurrentValue() == 1")).With("then", Draw.Activity("Break", "X")), Draw.Line("B", "getCurrentIndex()")));

        Assert.Equal(["1", "after"], await LinesAsync(loop, Draw.Line("Z", "'after'")));
    }

    [Theory]
    [InlineData("MatchFirst", new[] { "one", "after" })]
    [InlineData("MatchAny", new[] { "one", "two", "after" })]
    public async Task A_switch_runs_the_first_or_every_case_that_holds(string mode, string[] lines)
    {
        var choice = Draw.Activity("Switch", "W", ("mode", "Literal", mode)).With("default", Draw.Line("D", "'default'"))
            .With("cases", new JsonArray(Case("one", "getN() < 1"), Case("two", "getN() < 2"), Case("three", "getN() > 2")));

        Assert.Equal(lines, await LinesAsync(choice, Draw.Line("Z", "'after'")));
    }

    [Fact]
    public async Task A_switch_without_a_match_and_without_a_default_goes_on()
    {
        var choice = Draw.Activity("Switch", "W").With("cases", new JsonArray(Case("one", "false")));

        Assert.Equal(["after"], await LinesAsync(choice, Draw.Line("Z", "'after'")));
    }

    [Fact]
    public async Task A_container_runs_what_it_holds() =>
        Assert.Equal(["inside", "after"], await LinesAsync(Draw.Activity("FlowNode", "W").With("body", Draw.Line("B", "'inside'")), Draw.Line("Z", "'after'")));

    private static JsonObject Loop(JsonObject body) => Draw.Activity("ForEach", "L", ("items", "Object", "[\"a\",\"b\",\"c\"]")).With("body", body);

    private static JsonObject Sequence(params JsonNode[] activities) => Sequence("S", activities);

    private static JsonObject Sequence(string id, params JsonNode[] activities) => new() { ["type"] = "Elsa.Sequence", ["id"] = id, ["activities"] = new JsonArray(activities) };

    private static JsonObject Case(string label, string script) => new()
    {
        ["label"] = label,
        ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script },
        ["activity"] = Draw.Line($"Case{label}", $"'{label}'"),
    };

    private static async Task<IEnumerable<string?>> LinesAsync(JsonObject first, JsonObject second)
    {
        var instance = await Draw.RunAsync(Draw.Flow([first, second], $"{first["id"]}>{second["id"]}"));
        Assert.Equal(WorkflowSubStatus.Finished, instance.State.SubStatus);
        return instance.Lines.Select(l => ValueConversion.AsText(l.Value));
    }
}
