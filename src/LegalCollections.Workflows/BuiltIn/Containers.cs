using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>The implicit activity around the root: its end is the end of the instance, or of the activity that the workflow is used as.</summary>
[Activity("Elsa.Workflow", Category = "Workflows", Description = "A workflow executes its root activity.")]
internal sealed class WorkflowRoot : Composite
{
    protected override void Start(ActivityContext context) => context.Run.Schedule(context.Frame, context.Node.Activities[0]);

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes) => context.Complete(outcomes);

    public override void ChildCanceled(ActivityContext context, Frame child) => context.Complete();
}

/// <summary>Runs activities one after another.</summary>
[Activity("Elsa.Sequence", Category = "Workflows", Description = "Execute a set of activities in sequence.")]
internal sealed class Sequence : Composite
{
    protected override void Start(ActivityContext context) => Next(context, 0);

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        if (context.Frame.Breaks)
        {
            context.Complete();
        }
        else if (EndsComposite(context, child, outcomes, out var passedOn))
        {
            context.Complete(passedOn);
        }
        else
        {
            Next(context, context.Recall<int>("next"));
        }
    }

    private static void Next(ActivityContext context, int index)
    {
        if (index >= context.Node.Activities.Count)
        {
            context.Complete();
            return;
        }

        context.Remember("next", index + 1);
        context.Run.Schedule(context.Frame, context.Node.Activities[index]);
    }
}

/// <summary>Runs the one activity that it holds.</summary>
[Activity("Elsa.FlowNode", Category = "Flow", DisplayName = "Container", Description = "A simple container that executes the specified activity.", Ports = ["Body"])]
internal sealed class FlowNode : Composite
{
    protected override void Start(ActivityContext context)
    {
        if (context.Node.Ports.TryGetValue("body", out var body))
        {
            context.Run.Schedule(context.Frame, body);
        }
    }

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes) => context.Complete();
}

/// <summary>Runs one of two embedded activities.</summary>
[Activity("Elsa.If", Category = "Branching", Description = "Evaluate a Boolean condition to determine which activity to execute next.", Ports = ["Then", "Else"], Outputs = ["Result"])]
[Input("condition", "Boolean", UIHint = "singleline")]
internal sealed class If : Composite
{
    protected override void Start(ActivityContext context)
    {
        var condition = context.Input<bool>("condition");
        context.SetOutput("Result", condition);
        if (context.Node.Ports.TryGetValue(condition ? "then" : "else", out var branch))
        {
            context.Run.Schedule(context.Frame, branch);
        }
        else
        {
            context.Complete();
        }
    }

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes) =>
        context.Complete();
}
