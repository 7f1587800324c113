using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Runs activities along connections, counter-based: an activity with several ways in waits for all that are still alive.</summary>
[Activity("Elsa.Flowchart", Category = "Flow", Description = "A flowchart is a collection of activities and connections between them.")]
internal sealed class Flowchart : Composite
{
    protected override void Start(ActivityContext context)
    {
        var node = context.Node;
        var trigger = node.Activities.FirstOrDefault(a => a.Id == context.Run.TriggerActivityId);
        context.Frame.Flow = new FlowCounters { Start = trigger is null || trigger.Id == node.Graph.Start?.Id ? null : trigger.Id };
        if (GraphOf(context).Start is { } start)
        {
            context.Run.Schedule(context.Frame, start);
        }
    }

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        if (EndsComposite(context, child, outcomes, out var passedOn))
        {
            context.Complete(passedOn);
            return;
        }

        if (!new FlowStep(context, GraphOf(context)).Leave(child.ActivityId, outcomes, child.Backward))
        {
            CompleteIfNothingIsLeft(context);
        }
    }

    public override void ChildCanceled(ActivityContext context, Frame child)
    {
        if (!new FlowStep(context, GraphOf(context)).Leave(child.ActivityId, [], child.Backward))
        {
            CompleteIfNothingIsLeft(context);
        }
    }

    private static FlowGraph GraphOf(ActivityContext context) => context.Node.GraphFrom(context.Frame.Flow!.Start);

    private static void CompleteIfNothingIsLeft(ActivityContext context)
    {
        if (!context.Run.HasPendingWork(context.Frame) && !context.Run.HasFaultedChild(context.Frame))
        {
            context.Complete();
        }
    }
}
