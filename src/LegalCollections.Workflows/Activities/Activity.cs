using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.Activities;

/// <summary>What an activity type does; one object may serve many instances, so it keeps no state of its own.</summary>
/// <remarks>An activity that neither completes nor waits nor schedules is completed with the outcome Done.</remarks>
public abstract class Activity
{
    public abstract ValueTask ExecuteAsync(ActivityContext context);

    /// <summary>Called when one of the bookmarks of the activity is hit; completes with Done unless overridden.</summary>
    public virtual ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.Complete();
        return ValueTask.CompletedTask;
    }
}

/// <summary>An activity that runs others and decides what follows when one of them ends.</summary>
internal abstract class Composite : Activity
{
    public abstract void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes);

    public virtual void ChildCanceled(ActivityContext context, Frame child)
    {
    }

    public sealed override ValueTask ExecuteAsync(ActivityContext context)
    {
        Start(context);
        return ValueTask.CompletedTask;
    }

    protected abstract void Start(ActivityContext context);

    /// <summary>Whether the child ends its composite, and with which outcomes: Complete names them, another end is Done.</summary>
    protected static bool EndsComposite(ActivityContext context, Frame child, IReadOnlyList<string> outcomes, out IReadOnlyList<string> passedOn)
    {
        var type = context.Run.NodeOf(child).Type;
        passedOn = type == "Elsa.Complete" ? outcomes : ["Done"];
        return context.Run.Runner.Catalog.Find(type)?.IsTerminal == true;
    }
}
