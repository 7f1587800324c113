using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Waits for an event; as the trigger of the instance it passes at once.</summary>
[Activity("Elsa.Event", Category = "Primitives", Description = "Wait for an event to be published.", IsTrigger = true, Outputs = ["Result"])]
[Input("eventName", Required = true)]
internal sealed class EventActivity : Activity
{
    /// <summary>The name of the bookmark; its key is the name of the event.</summary>
    public const string BookmarkName = "Elsa.Event";

    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        if (context.IsTrigger)
        {
            context.SetOutput("Result", context.TriggerInput ?? new Dictionary<string, object?>());
            context.Complete();
        }
        else
        {
            var name = context.Input<string>("eventName") ?? "";
            context.Bookmark(BookmarkName, new Dictionary<string, object?> { ["eventName"] = name }, key: name);
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.SetOutput("Result", input ?? new Dictionary<string, object?>());
        context.Complete();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Publishes an event, to this instance or to all.</summary>
[Activity("Elsa.PublishEvent", Category = "Primitives", DisplayName = "Publish Event", Description = "Publishes an event.")]
[Input("eventName", Required = true)]
[Input("correlationId")]
[Input("isLocalEvent", "Boolean", UIHint = "checkbox")]
[Input("payload", "Object")]
internal sealed class PublishEvent : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var correlationId = context.Input<string>("correlationId");
        context.Publish(
            context.Input<string>("eventName") ?? "",
            context.Input("payload"),
            string.IsNullOrEmpty(correlationId) ? null : correlationId,
            context.Input<bool>("isLocalEvent"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Asks somebody outside to do a piece of work and waits for the result.</summary>
[Activity("Elsa.RunTask", Category = "Primitives", DisplayName = "Run Task", Description = "Requests a given task to be run.", Outputs = ["TaskId", "Result"])]
[Input("taskName", Required = true)]
[Input("payload", "ObjectDictionary", UIHint = "dropdown")]
internal sealed class RunTask : Activity
{
    /// <summary>The name of the bookmark; its key is the id of the task.</summary>
    public const string BookmarkName = "Elsa.RunTask";

    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var id = context.NewId();
        var name = context.Input<string>("taskName") ?? "";
        context.SetOutput("TaskId", id);
        context.Run.Tasks.Add(new TaskRequest(id, name, context.Input<Dictionary<string, object?>>("payload") ?? []));
        context.Bookmark(BookmarkName, new Dictionary<string, object?> { ["taskId"] = id, ["taskName"] = name }, key: id);
        return ValueTask.CompletedTask;
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.SetOutput("Result", input);
        context.Complete();
        return ValueTask.CompletedTask;
    }
}
