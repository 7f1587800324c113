using System.Text.Json.Nodes;
using CsCheck;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Any drawing comes to rest, and storing an instance between its steps changes nothing.</summary>
public sealed class RandomFlowchartTests
{
    private static readonly string[] Kinds = ["WriteLine", "Event", "FlowDecision", "FlowFork", "FlowJoin", "Inc"];
    private static readonly string[] Modes = ["WaitAny", "WaitAll", "WaitAllActive"];

    private static readonly Gen<WorkflowDefinition> Flows =
        from size in Gen.Int[2, 12]
        from kinds in Gen.Int[0, Kinds.Length - 1].Array[size]
        from modes in Gen.Int[0, 2].Array[size]
        from lines in Gen.Select(Gen.Int[0, size - 1], Gen.Int[0, size - 1], Gen.Bool).Array[size - 1, 2 * size]
        select Build(kinds, modes, lines);

    [Fact]
    public void Any_flowchart_comes_to_rest_and_survives_storage_between_any_two_steps() => Flows.Sample(
        definition =>
        {
            var kept = Play(definition, throughJson: false);
            var stored = Play(definition, throughJson: true);
            return kept == stored;
        },
        iter: 400,
        threads: 1);

    /// <summary>Resumes whatever waits, first come first served, up to 40 times, and tells all that happened.</summary>
    private static string Play(WorkflowDefinition definition, bool throughJson)
    {
        var runner = new WorkflowRunner(ActivityCatalog.BuiltIn(), TimeProvider.System, limits: RunnerLimits.Default with { MaxSteps = 500 });
        var burst = Wait(runner.StartAsync(definition, new StartRequest("i"), Nothing.Instance));
        var told = new List<string>();
        for (var round = 0; round < 40; round++)
        {
            told.AddRange(burst.Journal.Select(j => $"{j.ActivityId}.{j.Event}"));
            told.Add($"{burst.Status}/{burst.SubStatus}");
            Assert.Equal(burst.Status == WorkflowStatus.Running, burst.State.Bookmarks.Count > 0);
            if (burst.State.Bookmarks.FirstOrDefault() is not { } next)
            {
                break;
            }

            var state = throughJson ? WorkflowState.FromJson(burst.State.ToJson()) : burst.State;
            burst = Wait(runner.ResumeAsync(definition, state, next.Id, null, Nothing.Instance));
        }

        return string.Join(' ', told);
    }

    private static Burst Wait(ValueTask<Burst> burst) => burst.AsTask().GetAwaiter().GetResult();

    private static WorkflowDefinition Build(int[] kinds, int[] modes, (int From, int To, bool Other)[] lines)
    {
        var activities = kinds.Select((kind, i) => Kinds[kind] switch
        {
            "Event" => Draw.Activity("Event", $"a{i}", ("eventName", "Literal", $"e{i}")),
            "FlowDecision" => Draw.Activity("FlowDecision", $"a{i}", ("condition", "Literal", i % 2 == 0 ? "true" : "false")),
            "FlowFork" => Draw.Activity("FlowFork", $"a{i}", ("branches", "Object", "[\"Done\",\"True\"]")),
            "FlowJoin" => Draw.Activity("FlowJoin", $"a{i}", ("mode", "Literal", Modes[modes[i]])),
            "Inc" => Draw.Activity("SetVariable", $"a{i}", ("value", "Literal", i)).With("variable", new JsonObject { ["id"] = "vN" }),
            _ => Draw.Activity("WriteLine", $"a{i}", ("text", "Literal", $"l{i}")),
        }).ToList();
        string Port((int From, int To, bool Other) line) => Kinds[kinds[line.From]] switch
        {
            "FlowDecision" => line.Other ? "False" : "True",
            "FlowFork" => line.Other ? "Done" : "True",
            _ => "Done",
        };
        return Draw.Flow(activities, [.. lines.Select(l => $"a{l.From}:{Port(l)}>a{l.To}")]);
    }

    private sealed class Nothing : IServiceProvider
    {
        public static readonly Nothing Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
