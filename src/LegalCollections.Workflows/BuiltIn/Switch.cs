using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Runs the embedded activities of the cases that hold, or the default one.</summary>
[Activity("Elsa.Switch", Category = "Branching", Description = "Evaluate a set of case conditions and schedule the activity for a matching case.", Ports = ["Default"], Outputs = ["Output"])]
[Input("cases", "Object", UIHint = "switch-editor", Raw = true)]
[Input("mode", UIHint = "dropdown", Default = "MatchFirst", Options = ["MatchFirst", "MatchAny"])]
internal sealed class Switch : Composite
{
    protected override void Start(ActivityContext context)
    {
        var matching = FlowSwitch.Matching(context);
        var branches = matching.Select(c => c.Activity).ToList();
        if (matching.Count == 0)
        {
            branches.Add(context.Node.Ports.GetValueOrDefault("default"));
        }

        foreach (var branch in branches.OfType<Definitions.ActivityNode>())
        {
            context.Run.Schedule(context.Frame, branch);
        }
    }

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        if (!context.Run.HasPendingWork(context.Frame) && !context.Run.HasFaultedChild(context.Frame))
        {
            context.Complete();
        }
    }
}

/// <summary>Runs its body once for each item, all of them side by side.</summary>
[Activity("Elsa.ParallelForEach", Category = "Looping", DisplayName = "Parallel for Each", Description = "Schedule an activity for each item in parallel.", Ports = ["Body"])]
[Input("items", "Object[]")]
internal sealed class ParallelForEach : Composite
{
    protected override void Start(ActivityContext context)
    {
        if (!context.Node.Ports.TryGetValue("body", out var body))
        {
            return;
        }

        var items = context.Input<List<object?>>("items") ?? [];
        for (var index = 0; index < items.Count; index++)
        {
            context.Run.Schedule(context.Frame, body, variables: new Dictionary<string, object?> { ["CurrentIndex"] = index, ["CurrentValue"] = items[index] });
        }
    }

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        if (!context.Run.HasPendingWork(context.Frame) && !context.Run.HasFaultedChild(context.Frame))
        {
            context.Complete();
        }
    }
}
