using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Starts another workflow after this burst; may wait for its end.</summary>
[Activity("Elsa.DispatchWorkflow", Category = "Composition", DisplayName = "Dispatch Workflow", Outputs = ["Result"],
    Description = "Create a new workflow instance of the specified workflow and dispatch it for execution.")]
[Input("workflowDefinitionId", UIHint = "workflow-definition-picker", Required = true)]
[Input("correlationId")]
[Input("input", "ObjectDictionary", UIHint = "dropdown")]
[Input("waitForCompletion", "Boolean", UIHint = "checkbox")]
[Input("startNewTrace", "Boolean", UIHint = "checkbox")]
[Input("channelName", UIHint = "dropdown")]
internal sealed class DispatchWorkflow : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var child = ChildCall.Request(context);
        await context.Run.PublishedAsync(child.DefinitionId);
        context.Run.Children.Add(child);
        if (context.Input<bool>("waitForCompletion"))
        {
            ChildCall.Wait(context, "Elsa.DispatchWorkflow", child.InstanceId);
        }
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.SetOutput("Result", (input as Dictionary<string, object?>)?.GetValueOrDefault("Output"));
        context.Complete();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Runs another workflow inside this burst; may wait for its end if it suspends.</summary>
[Activity("Elsa.ExecuteWorkflow", Category = "Composition", DisplayName = "Execute Workflow", Outputs = ["Result"],
    Description = "Create a new workflow instance of the specified workflow and execute it.")]
[Input("workflowDefinitionId", UIHint = "workflow-definition-picker", Required = true)]
[Input("correlationId")]
[Input("input", "ObjectDictionary", UIHint = "dropdown")]
[Input("waitForCompletion", "Boolean", UIHint = "checkbox")]
internal sealed class ExecuteWorkflow : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var child = await context.Run.RunChildAsync(ChildCall.Request(context));
        if (child.Status == WorkflowStatus.Running && context.Input<bool>("waitForCompletion"))
        {
            ChildCall.Wait(context, "Elsa.ExecuteWorkflow", child.State.InstanceId);
            return;
        }

        context.SetOutput("Result", ChildCall.ResultOf(child.State));
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.SetOutput("Result", input);
        context.Complete();
        return ValueTask.CompletedTask;
    }
}

/// <summary>What calling a child and hearing of its end have in common.</summary>
internal static class ChildCall
{
    public static ChildRequest Request(ActivityContext context)
    {
        var correlationId = context.Input<string>("correlationId");
        var input = new Dictionary<string, object?>(context.Input<Dictionary<string, object?>>("input") ?? [])
        {
            ["ParentInstanceId"] = context.InstanceId,
        };
        return new ChildRequest(
            context.NewId(),
            context.Input<string>("workflowDefinitionId") ?? "",
            context.InstanceId,
            string.IsNullOrEmpty(correlationId) ? null : correlationId,
            input);
    }

    public static void Wait(ActivityContext context, string name, string childId) =>
        context.Bookmark(name, new Dictionary<string, object?> { ["childInstanceId"] = childId }, key: childId);

    public static Dictionary<string, object?> ResultOf(WorkflowState child) => new()
    {
        ["WorkflowDefinitionVersionId"] = null,
        ["WorkflowInstanceId"] = child.InstanceId,
        ["CorrelationId"] = null,
        ["Status"] = (int)child.Status,
        ["SubStatus"] = (int)child.SubStatus,
        ["Output"] = child.Output ?? [],
    };
}
