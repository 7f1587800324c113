using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Runs a workflow that is used as an activity: inputs go in, outputs come out, and its outcomes are those of the activity.</summary>
internal sealed class UsedWorkflow : Composite
{
    public static readonly UsedWorkflow Instance = new();

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        context.Run.HandOut(context.Frame);
        context.Complete(outcomes);
    }

    public override void ChildCanceled(ActivityContext context, Frame child) => context.Complete();

    protected override void Start(ActivityContext context)
    {
        context.Run.HandIn(context.Frame);
        context.Run.Schedule(context.Frame, context.Node.Used!);
    }
}
