using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>What a join waits for.</summary>
internal enum JoinMode
{
    WaitAny,
    WaitAll,
    WaitAllActive,
}

/// <summary>Merges branches; when to run is decided by the flowchart, running it ends the branches that lost.</summary>
[Activity("Elsa.FlowJoin", Category = "Branching", DisplayName = "Join", Description = "Explicitly merge multiple branches into a single branch of execution.")]
[Input("mode", UIHint = "dropdown", Default = "WaitAny", Options = ["WaitAny", "WaitAll", "WaitAllActive"])]
internal sealed class FlowJoin : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var flowchart = context.Run.FrameOf(context.Frame.ParentId)!;
        if (flowchart.Flow is { } flow)
        {
            var outer = new ActivityContext(context.Run, flowchart);
            CancelAncestors(outer, outer.Node.GraphFrom(flow.Start), context.ActivityId);
        }

        context.Complete();
        return ValueTask.CompletedTask;
    }

    internal static JoinMode ModeOf(ActivityNode join, ActivityContext flowchart)
    {
        if (!join.Inputs.TryGetValue("mode", out var mode))
        {
            return JoinMode.WaitAny;
        }

        var text = ValueConversion.AsText(flowchart.Evaluate(mode, "String"));
        return string.IsNullOrEmpty(text) ? JoinMode.WaitAny : Enum.Parse<JoinMode>(text, ignoreCase: true);
    }

    internal static void CancelAncestors(ActivityContext flowchart, FlowGraph graph, string joinId)
    {
        var ancestors = graph.Ancestors(joinId);
        foreach (var frame in flowchart.Run.ChildrenOf(flowchart.Frame).Where(f => ancestors.Contains(f.ActivityId)))
        {
            flowchart.Run.Cancel(frame);
        }
    }
}
