using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Waits for a time of any length; the instant is fixed when the activity runs.</summary>
[Activity("Elsa.Delay", Category = "Scheduling", Description = "Delay execution for the specified amount of time.")]
[Input("timeSpan", "TimeSpan", Default = "00:01:00")]
internal sealed class Delay : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var resumeAt = context.Now + context.Input<TimeSpan>("timeSpan");
        context.Bookmark("Elsa.Delay", new Dictionary<string, object?> { ["resumeAt"] = resumeAt }, dueAt: resumeAt);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Waits for an instant; one that has passed is no wait at all.</summary>
[Activity("Elsa.StartAt", Category = "Scheduling", DisplayName = "Start at", Description = "Trigger execution at a specific time in the future.", IsTrigger = true)]
[Input("dateTime", "DateTimeOffset", Required = true)]
internal sealed class StartAt : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var at = context.Input<DateTimeOffset?>("dateTime") ?? throw new FaultException("The date and time of the start is missing.");
        if (!context.IsTrigger && at > context.Now)
        {
            context.Bookmark("Elsa.StartAt", new Dictionary<string, object?> { ["executeAt"] = at }, dueAt: at);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Waits for one interval; as a trigger it starts an instance at each.</summary>
[Activity("Elsa.Timer", Category = "Scheduling", Description = "Trigger workflow execution at a specific interval.", IsTrigger = true)]
[Input("interval", "TimeSpan", Default = "00:01:00")]
internal sealed class TimerActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        if (!context.IsTrigger)
        {
            var resumeAt = context.Now + context.Input<TimeSpan>("interval");
            context.Bookmark("Elsa.Timer", new Dictionary<string, object?> { ["resumeAt"] = resumeAt }, dueAt: resumeAt);
        }

        return ValueTask.CompletedTask;
    }
}
