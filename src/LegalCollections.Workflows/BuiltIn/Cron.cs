using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Waits for the next time that a cron expression names; as a trigger it starts an instance at each.</summary>
[Activity("Elsa.Cron", Category = "Scheduling", Description = "Trigger workflow execution at a specific interval using a CRON expression.", IsTrigger = true)]
[Input("cronExpression", Required = true)]
internal sealed class Cron : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        if (!context.IsTrigger)
        {
            var text = context.Input<string>("cronExpression") ?? "";
            var at = CronExpression.Parse(text).NextAfter(context.Now) ?? throw new FaultException($"The cron expression '{text}' names no further time.");
            context.Bookmark("Elsa.Cron", new Dictionary<string, object?> { ["executeAt"] = at, ["cronExpression"] = text }, dueAt: at);
        }

        return ValueTask.CompletedTask;
    }
}
