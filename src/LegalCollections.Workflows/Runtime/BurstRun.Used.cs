using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>What passes between a workflow and those that it uses as activities.</summary>
internal sealed partial class BurstRun
{
    /// <summary>Whether the current execution is inside a workflow that is used as an activity: inputs are then those of that activity.</summary>
    private bool IsInsideUsed => Scopes().Any(frame => frame != Current && NodeOf(frame).Used is not null);

    /// <summary>Evaluates the inputs of the activity where it stands, so that names inside do not hide those around it.</summary>
    public void HandIn(Frame user)
    {
        var node = NodeOf(user);
        foreach (var variable in node.Variables)
        {
            // Elsa marks an input that has the name of a property of every activity, such as Name or Version.
            if (node.Inputs.TryGetValue(variable.Name, out var expression) || node.Inputs.TryGetValue("_" + variable.Name, out expression))
            {
                Write(user, variable, Evaluated(user, variable, expression));
            }
        }
    }

    /// <summary>Gives the outputs to whatever they are bound to around the activity.</summary>
    public void HandOut(Frame user)
    {
        foreach (var name in NodeOf(user).Gives)
        {
            HandOut(user, name);
        }
    }

    /// <summary>An output set inside a used workflow that declares it is that activity's, else the workflow's.</summary>
    public void GiveOutput(Frame from, string name, object? value)
    {
        Current = from;
        if (Scopes().FirstOrDefault(frame => NodeOf(frame).Gives.Contains(name)) is not { } user)
        {
            (State.Output ??= [])[name] = value;
            return;
        }

        SetVariable(name, value);
        Write(user, Declared(user, variable => variable.Name == name)!, value);
        HandOut(user, name);
    }

    private void HandOut(Frame user, string name)
    {
        var value = Read(user, Declared(user, variable => variable.Name == name)!);
        Current = FrameOf(user.ParentId);
        SetOutput(user, name, value);
    }

    private object? Evaluated(Frame user, VariableDefinition variable, Expression expression)
    {
        try
        {
            return new ActivityContext(this, FrameOf(user.ParentId)!).Evaluate(expression, variable.TypeName);
        }
        catch (Exception e) when (e is ScriptException or FormatException or OverflowException or NotSupportedException or ArgumentException or System.Text.Json.JsonException)
        {
            throw new InputEvaluationException(variable.Name, e);
        }
    }
}
