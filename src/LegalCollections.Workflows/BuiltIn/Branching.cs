using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>Follows one of two ways.</summary>
[Activity("Elsa.FlowDecision", Category = "Branching", DisplayName = "Decision", Description = "Evaluate a Boolean condition to determine which path to execute next.", Outcomes = ["True", "False"])]
[Input("condition", "Boolean")]
internal sealed class FlowDecision : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Complete(context.Input<bool>("condition") ? "True" : "False");
        return ValueTask.CompletedTask;
    }
}

/// <summary>Follows the ways of the cases that hold.</summary>
[Activity("Elsa.FlowSwitch", Category = "Branching", DisplayName = "Switch (flow)", Description = "Evaluate a set of case conditions and follow the matching ones.", Outcomes = ["Default"])]
[Input("cases", "Object", UIHint = "flow-switch-editor", Raw = true)]
[Input("mode", UIHint = "dropdown", Default = "MatchFirst", Options = ["MatchFirst", "MatchAny"])]
internal sealed class FlowSwitch : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Complete(Matching(context).Select(c => c.Label).DefaultIfEmpty("Default").ToArray());
        return ValueTask.CompletedTask;
    }

    internal static List<SwitchCase> Matching(ActivityContext context)
    {
        var matching = context.Node.Cases.Where(one => ValueConversion.To<bool>(ConditionOf(context, one))).ToList();
        return context.Input<string>("mode") == "MatchAny" ? matching : [.. matching.Take(1)];
    }

    private static object? ConditionOf(ActivityContext context, SwitchCase one)
    {
        try
        {
            return context.Evaluate(one.Condition, "Boolean");
        }
        catch (Exception e) when (e is ScriptException or FormatException)
        {
            throw new InputEvaluationException($"Cases: {one.Label}", e);
        }
    }
}

/// <summary>Follows all named ways.</summary>
[Activity("Elsa.FlowFork", Category = "Branching", DisplayName = "Fork (flow)", Description = "Branch execution into multiple branches that are executed side by side.", TakesAll = true)]
[Input("branches", "String[]", UIHint = "dynamic-outcomes")]
internal sealed class FlowFork : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Complete(context.Input<List<string>>("branches") ?? []);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Marks the start of a flowchart.</summary>
[Activity("Elsa.Start", Category = "Flow", Description = "A milestone activity that marks the start of a flowchart.")]
internal sealed class StartActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context) => ValueTask.CompletedTask;
}

/// <summary>Ends the flowchart it stands in.</summary>
[Activity("Elsa.End", Category = "Flow", Description = "A milestone activity that marks the end of a flowchart.", IsTerminal = true)]
internal sealed class EndActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context) => ValueTask.CompletedTask;
}

/// <summary>Ends the composite it stands in with outcomes of its own.</summary>
[Activity("Elsa.Complete", Category = "Composition", Description = "Completes the enclosing composite with the given outcomes.", IsTerminal = true)]
[Input("outcomes", "Object", UIHint = "outcome-picker")]
internal sealed class CompleteActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Complete(context.Input<List<string>>("outcomes") ?? []);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Ends the whole workflow at once.</summary>
[Activity("Elsa.Finish", Category = "Primitives", Description = "Mark the workflow as finished.", IsTerminal = true)]
internal sealed class FinishActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Run.FinishAt(context.Frame);
        return ValueTask.CompletedTask;
    }
}
