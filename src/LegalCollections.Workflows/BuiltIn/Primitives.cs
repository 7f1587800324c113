using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Assigns a value to a variable, converted to its type.</summary>
[Activity("Elsa.SetVariable", Category = "Primitives", Description = "Assign a value to a workflow variable.")]
[Input("variable", "Object", UIHint = "variable-picker", Raw = true, Required = true)]
[Input("value", "Object")]
internal sealed class SetVariable : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var variable = context.Node.Raw.GetValueOrDefault("variable") as System.Text.Json.Nodes.JsonObject;
        context.Run.Current = context.Frame;
        var id = DefinitionReader.Text(variable?["id"]) ?? "";
        if (!context.Run.TrySetVariableById(id, context.Input("value")))
        {
            throw new InvalidOperationException($"Variable '{id}' not found.");
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Gives an output of the workflow.</summary>
[Activity("Elsa.SetOutput", Category = "Composition", Description = "Assigns a given value to an output of the workflow.")]
[Input("outputName", UIHint = "output-picker", Required = true)]
[Input("outputValue", "Object")]
internal sealed class SetOutput : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Run.GiveOutput(context.Frame, context.Input<string>("outputName") ?? "", context.Input("outputValue"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Names the instance.</summary>
[Activity("Elsa.SetName", Category = "Primitives", Description = "Set the name of the workflow instance to a specified value.")]
[Input("value")]
internal sealed class SetName : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.InstanceName = context.Input<string>("value");
        return ValueTask.CompletedTask;
    }
}

/// <summary>Sets the id by which events find the instance.</summary>
[Activity("Elsa.Correlate", Category = "Primitives", Description = "Set the CorrelationId of the workflow to a given value.")]
[Input("correlationId")]
internal sealed class Correlate : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.CorrelationId = context.Input<string>("correlationId");
        return ValueTask.CompletedTask;
    }
}

/// <summary>Writes a line; the value is kept as its expression gave it.</summary>
[Activity("Elsa.WriteLine", Category = "Console", Description = "Write a line of text to the console.")]
[Input("text")]
internal sealed class WriteLine : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.WriteLine(context.Input("text"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Raises an incident on purpose.</summary>
[Activity("Elsa.Fault", Category = "Primitives", Description = "Faults the workflow.")]
[Input("code")]
[Input("category")]
[Input("faultType")]
[Input("message")]
internal sealed class Fault : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        ActivityContext.Fault(context.Input<string>("message") ?? "", context.Input<string>("code"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Runs a script; it chooses the ways to follow by setOutcome or setOutcomes.</summary>
[Activity("Elsa.RunJavaScript", Category = "Scripting", DisplayName = "Run JavaScript", Description = "Executes JavaScript code", Outputs = ["Result"])]
[Input("script", "Object", Script = true, UIHint = "code-editor", Lazy = true)]
[Input("possibleOutcomes", "String[]", UIHint = "dynamic-outcomes", Lazy = true)]
internal sealed class RunJavaScript : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        var result = context.Input("script");
        if (result is not null)
        {
            context.SetOutput("Result", result);
        }

        context.Complete(context.Run.ScriptOutcomes ?? []);
        return ValueTask.CompletedTask;
    }
}
