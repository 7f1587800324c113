using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>What an activity sees of its instance and may do to it during one turn.</summary>
public sealed class ActivityContext
{
    private Dictionary<string, object?>? _inputs;

    internal ActivityContext(BurstRun run, Frame frame)
    {
        Run = run;
        Frame = frame;
        Node = run.NodeOf(frame);
    }

    public ActivityNode Node { get; }
    public string InstanceId => Run.State.InstanceId;
    public string DefinitionId => Run.Definition.DefinitionId;
    public string ActivityId => Node.Id;

    /// <summary>Names this execution: the same when the burst is run again from the same stored state, so effects can be made idempotent by it.</summary>
    public string ExecutionId => $"{InstanceId}:{Frame.Id}";

    public DateTimeOffset Now => Run.Now;
    public CancellationToken Cancellation => Run.Cancellation;

    public string? CorrelationId
    {
        get => Run.CorrelationId;
        set => Run.CorrelationId = value;
    }

    /// <summary>The correlation id that the run began with: that of the outermost instance, which no activity changes.</summary>
    public string? Origin => Run.Origin;

    public string? InstanceName
    {
        get => Run.State.Name;
        set => Run.State.Name = value;
    }

    /// <summary>Whether the instance was just started by the trigger of this activity.</summary>
    public bool IsTrigger => Run.TriggerActivityId == Node.Id;

    public object? TriggerInput => Run.TriggerInput;

    internal BurstRun Run { get; }
    internal Frame Frame { get; }
    internal bool HasNewBookmark { get; private set; }

    /// <summary>An input, converted; default when it is not given and the activity declares none.</summary>
    /// <exception cref="InputEvaluationException">The expression failed or the value does not fit.</exception>
    public T? Input<T>(string name)
    {
        try
        {
            return ValueConversion.To<T>(Input(name));
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new InputEvaluationException(name, e);
        }
    }

    /// <summary>An input as its expression gave it.</summary>
    public object? Input(string name)
    {
        _inputs ??= new(StringComparer.OrdinalIgnoreCase);
        if (!_inputs.TryGetValue(name, out var value))
        {
            _inputs[name] = value = Evaluate(name);
        }

        return value;
    }

    public object? GetVariable(string name)
    {
        Run.Current = Frame;
        return Run.TryGetVariable(name, out var value) ? value : null;
    }

    /// <exception cref="InvalidOperationException">No enclosing scope declares the variable.</exception>
    public void SetVariable(string name, object? value)
    {
        Run.Current = Frame;
        Run.SetVariable(name, value);
    }

    /// <summary>Gives an output of the activity; it lands in the variable that the definition binds to it.</summary>
    public void SetOutput(string name, object? value)
    {
        Run.Current = Frame;
        Run.SetOutput(Frame, name, value);
    }

    /// <summary>What this execution noted earlier; kept over suspensions.</summary>
    public T? Recall<T>(string key) => ValueConversion.To<T>(Frame.Memory?.GetValueOrDefault(key));

    public void Remember(string key, object? value) => (Frame.Memory ??= [])[key] = value;

    /// <summary>Waits: the activity goes on in <see cref="Activity.ResumeAsync"/> when the bookmark is hit or due.</summary>
    public Bookmark Bookmark(string name, object? payload = null, string? key = null, DateTimeOffset? dueAt = null)
    {
        var bookmark = new Bookmark($"{InstanceId}:b{++Run.State.NextId}", name, key, dueAt, Node.Id, Frame.Id, payload);
        Run.State.Bookmarks.Add(bookmark);
        HasNewBookmark = true;
        return bookmark;
    }

    /// <summary>Ends the activity with the outcomes to follow; none means Done.</summary>
    public void Complete(params IReadOnlyList<string> outcomes) => Run.Complete(Frame, outcomes.Count == 0 ? ["Done"] : outcomes);

    /// <summary>Stops here with an incident.</summary>
    /// <exception cref="FaultException">Always; the runner turns it into the incident.</exception>
    public static void Fault(string message, string? code = null) => throw new FaultException(message, code);

    public void WriteLine(object? value)
    {
        Run.Lines.Add(new WrittenLine(Node.Id, value));
        Run.Console.Add(value);
    }

    public void Publish(string eventName, object? payload, string? correlationId = null, bool onlyThisInstance = false) =>
        Run.Events.Add(new PublishedEvent(eventName, correlationId, onlyThisInstance ? InstanceId : null, payload));

    /// <summary>An id that is the same when the burst is run again.</summary>
    public string NewId()
    {
        var name = System.Text.Encoding.UTF8.GetBytes($"{InstanceId}:{++Run.State.NextId}");
        return new Guid(System.Security.Cryptography.SHA256.HashData(name).AsSpan(0, 16)).ToString("N");
    }

    internal void EvaluateInputs()
    {
        if (Node.Inputs.Count == 0)
        {
            return;
        }

        var descriptor = Run.Runner.Catalog.Find(Node.Type);
        foreach (var name in Node.Inputs.Keys)
        {
            if (descriptor?.Input(name) is { Lazy: false })
            {
                Input(name);
            }
        }
    }

    /// <summary>Evaluates anew, for conditions that are asked once for each round.</summary>
    internal T? Fresh<T>(string name)
    {
        _inputs?.Remove(name);
        return Input<T>(name);
    }

    internal object? Evaluate(Expression expression, string typeName)
    {
        Run.Current = Frame;
        var value = expression.Type switch
        {
            "Literal" => expression.Value,
            "Object" or "Json" => expression.Value,
            "JavaScript" => expression.Script.Evaluate(Run, Run.Runner.Limits.Scripts),
            "Variable" => Run.GetVariableById(expression.Reference("id"), expression.Reference("name")),
            "Input" => Run.GetInput(expression.Reference("name") ?? ""),
            _ => throw new NotSupportedException($"Expression type '{expression.Type}' is unknown."),
        };
        if (value is null || expression.IsReference)
        {
            return value;
        }

        return value is string { Length: 0 } && typeName is not ("String" or "Object") ? null : ValueConversion.To(value, typeName);
    }

    private object? Evaluate(string name)
    {
        var input = Run.Runner.Catalog.Find(Node.Type)?.Input(name);
        if (!Node.Inputs.TryGetValue(name, out var expression))
        {
            return input?.Default;
        }

        try
        {
            return Evaluate(input is { Script: true } ? expression.AsScript() : expression, input?.TypeName ?? "Object") ?? input?.Default;
        }
        catch (Exception e) when (e is ScriptException or FormatException or OverflowException or NotSupportedException or ArgumentException or System.Text.Json.JsonException)
        {
            throw new InputEvaluationException(input?.DisplayName ?? name, e);
        }
    }
}
