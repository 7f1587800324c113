using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>A composite that runs its body again and again, and ends when the body asks for a break.</summary>
internal abstract class Loop : Composite
{
    protected override void Start(ActivityContext context) => Next(context);

    public override void ChildCompleted(ActivityContext context, Frame child, IReadOnlyList<string> outcomes)
    {
        if (context.Frame.Breaks || context.Run.NodeOf(child).Type == "Elsa.Complete")
        {
            context.Complete();
            return;
        }

        Next(context);
    }

    protected abstract void Next(ActivityContext context);

    protected static void RunBody(ActivityContext context, IReadOnlyDictionary<string, object?>? variables = null)
    {
        if (context.Node.Ports.TryGetValue("body", out var body))
        {
            context.Run.Schedule(context.Frame, body, variables: variables);
        }
        else
        {
            context.Complete();
        }
    }
}

/// <summary>Repeats its body while a condition holds.</summary>
[Activity("Elsa.While", Category = "Looping", Description = "Execute an activity while a given condition evaluates to true.", Ports = ["Body"])]
[Input("condition", "Boolean", Lazy = true)]
internal sealed class While : Loop
{
    protected override void Next(ActivityContext context)
    {
        if (context.Fresh<bool>("condition"))
        {
            RunBody(context);
        }
        else
        {
            context.Complete();
        }
    }
}

/// <summary>Counts from a start to an end.</summary>
[Activity("Elsa.For", Category = "Looping", Description = "Iterate over a sequence of steps between a start and an end number.", Ports = ["Body"], Outputs = ["CurrentValue"])]
[Input("start", "Int32")]
[Input("end", "Int32")]
[Input("step", "Int32", Default = 1)]
[Input("outerBoundInclusive", "Boolean", UIHint = "checkbox", Default = true)]
internal sealed class For : Loop
{
    protected override void Next(ActivityContext context)
    {
        var step = context.Input<int>("step");
        var end = context.Input<int>("end");
        var value = context.Recall<int?>("next") ?? context.Input<int>("start");
        var inclusive = context.Input<bool>("outerBoundInclusive");
        var goesOn = step >= 0 ? value < end || (inclusive && value == end) : value > end || (inclusive && value == end);
        if (!goesOn)
        {
            context.Complete();
            return;
        }

        context.Remember("next", value + step);
        context.SetOutput("CurrentValue", value);
        RunBody(context, new Dictionary<string, object?> { ["CurrentValue"] = value });
    }
}

/// <summary>Runs its body once for each item; the items are read anew for each round.</summary>
[Activity("Elsa.ForEach", Category = "Looping", DisplayName = "For Each", Description = "Iterate over a set of values.", Ports = ["Body"], Outputs = ["CurrentValue"])]
[Input("items", "Object[]", UIHint = "dropdown", Lazy = true)]
internal sealed class ForEach : Loop
{
    protected override void Next(ActivityContext context)
    {
        var items = context.Fresh<List<object?>>("items") ?? [];
        var index = context.Recall<int>("next");
        if (index >= items.Count)
        {
            context.Complete();
            return;
        }

        context.Remember("next", index + 1);
        context.SetOutput("CurrentValue", items[index]);
        RunBody(context, new Dictionary<string, object?> { ["CurrentIndex"] = index, ["CurrentValue"] = items[index] });
    }
}

/// <summary>Ends the loop around it, once the activities between the two have ended.</summary>
[Activity("Elsa.Break", Category = "Looping", Description = "Break out of a loop.", IsTerminal = true)]
internal sealed class BreakActivity : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Run.Break(context.Frame);
        return ValueTask.CompletedTask;
    }
}
