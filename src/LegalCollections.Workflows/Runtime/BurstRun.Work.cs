using LegalCollections.Workflows.BuiltIn;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>The queue, the frames and the values of a burst.</summary>
internal sealed partial class BurstRun : IScriptScope
{
    public string InstanceId => State.InstanceId;
    public string DefinitionId => Definition.DefinitionId;
    public string DefinitionVersionId => Definition.Id;
    public int DefinitionVersion => Definition.Version;

    public string? CorrelationId
    {
        get => State.CorrelationId;
        set
        {
            State.Origin ??= State.CorrelationId == value ? null : State.CorrelationId;
            State.CorrelationId = value;
        }
    }

    /// <summary>What the outermost instance was started with, whatever the flow calls itself since.</summary>
    public string? Origin => State.Origin ?? State.CorrelationId;

    public string? InstanceName
    {
        get => State.Name;
        set => State.Name = value;
    }

    /// <summary>The execution from which scripts look outwards for variables.</summary>
    public Frame? Current { get; set; }

    public IEnumerable<string> VariableNames => Scopes()
        .SelectMany(frame => NodeOf(frame).Variables.Select(v => v.Name).Concat(frame.Named?.Keys ?? Enumerable.Empty<string>()))
        .Distinct();

    public IEnumerable<string> InputNames => Definition.Inputs.Select(i => i.Name);

    public Frame? FrameOf(int id)
    {
        foreach (var frame in State.Frames)
        {
            if (frame.Id == id)
            {
                return frame;
            }
        }

        return null;
    }

    public List<Frame> ChildrenOf(Frame frame) => State.Frames.FindAll(f => f.ParentId == frame.Id);

    public ActivityNode NodeOf(Frame frame) => frame.Node ??= Definition.Find(frame.ActivityId)!;

    public void Schedule(Frame owner, ActivityNode node, bool backward = false, IReadOnlyDictionary<string, object?>? variables = null) =>
        _queue.AddLast(new WorkItem(owner, node, backward, variables));

    public bool IsQueued(Frame owner, string activityId) => _queue.Any(i => i.Owner == owner && i.Node.Id == activityId);

    /// <summary>Tells the enclosing sequences and the innermost loop that the loop is to end.</summary>
    public void Break(Frame from)
    {
        for (var frame = FrameOf(from.ParentId); frame is not null; frame = FrameOf(frame.ParentId))
        {
            var activity = ActivityOf(frame);
            frame.Breaks |= activity is Loop or Sequence;
            if (activity is Loop)
            {
                return;
            }
        }
    }

    public bool IsRunning(Frame owner, string activityId) =>
        State.Frames.Exists(f => f.ParentId == owner.Id && f.ActivityId == activityId && f.Status == FrameStatus.Running);

    public bool HasPendingWork(Frame frame) =>
        _queue.Any(i => i.Owner == frame) || State.Frames.Exists(f => f.ParentId == frame.Id && f.Status == FrameStatus.Running);

    public bool HasFaultedChild(Frame frame) => State.Frames.Exists(f => f.ParentId == frame.Id && f.Status == FrameStatus.Faulted);

    public bool TryGetVariable(string name, out object? value)
    {
        foreach (var frame in Scopes())
        {
            if (frame.Named is not null && frame.Named.TryGetValue(name, out value))
            {
                return true;
            }

            if (Declared(frame, v => v.Name == name) is { } variable)
            {
                value = Read(frame, variable);
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Sets the innermost variable of this name; one that nobody declares is created in the enclosing container.</summary>
    public void SetVariable(string name, object? value)
    {
        foreach (var frame in Scopes())
        {
            if (frame.Named?.ContainsKey(name) == true)
            {
                frame.Named[name] = value;
                return;
            }

            if (Declared(frame, v => v.Name == name) is { } variable)
            {
                Write(frame, variable, value);
                return;
            }
        }

        (Scopes().First(f => NodeOf(f).Activities.Count > 0).Named ??= [])[name] = value;
    }

    /// <summary>False when no enclosing scope declares the variable.</summary>
    public bool TrySetVariableById(string id, object? value)
    {
        foreach (var frame in Scopes())
        {
            if (Declared(frame, v => v.Id == id) is { } variable)
            {
                Write(frame, variable, value);
                return true;
            }
        }

        return false;
    }

    public object? GetVariableById(string? id, string? name)
    {
        foreach (var frame in Scopes())
        {
            if (Declared(frame, v => v.Id == id) is { } variable)
            {
                return Read(frame, variable);
            }
        }

        return name is not null && TryGetVariable(name, out var value) ? value : null;
    }

    public object? GetInput(string name) => IsInsideUsed && TryGetVariable(name, out var value) ? value : Input.GetValueOrDefault(name);

    public object? OutputFrom(string activity, string? output)
    {
        var node = Near(n => n.DrawnId == activity)
            ?? Near(n => string.Equals(n.Name, activity, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"Activity '{activity}' not found.");
        return _outputs.GetValueOrDefault(node.Id)?.GetValueOrDefault(output ?? "Result");
    }

    /// <summary>The activity that is meant: one of the same drawing first, then one of a workflow that is used or that uses it.</summary>
    private ActivityNode? Near(Func<ActivityNode, bool> isMeant)
    {
        var here = Current is null ? "" : DrawingOf(NodeOf(Current));
        return Definition.AllNodes.Where(isMeant).OrderByDescending(n => DrawingOf(n) == here).FirstOrDefault();
    }

    private static string DrawingOf(ActivityNode node) => node.Id[..^node.DrawnId.Length];

    public void SetOutput(Frame frame, string name, object? value)
    {
        LastResult = value;
        if (!_outputs.TryGetValue(frame.ActivityId, out var outputs))
        {
            _outputs[frame.ActivityId] = outputs = new(StringComparer.OrdinalIgnoreCase);
        }

        outputs[name] = value;
        if (NodeOf(frame).Outputs.TryGetValue(name, out var target) && !TrySetVariableById(target, value) && Definition.Outputs.Any(o => o.Name == target))
        {
            (State.Output ??= [])[target] = value;
        }
    }

    /// <summary>Gives the variables of a composite their defaults, or what a loop hands in.</summary>
    private static void EnterScope(Frame frame, ActivityNode node, IReadOnlyDictionary<string, object?>? handedIn)
    {
        foreach (var variable in node.Variables.Where(v => v.Default is not null))
        {
            Write(frame, variable, variable.Default);
        }

        if (handedIn is not null)
        {
            frame.Named = new(handedIn);
        }
    }

    /// <summary>After a suspension: kept values get their types back, the others fall back to their defaults.</summary>
    private void RestoreVariables()
    {
        foreach (var frame in State.Frames)
        {
            foreach (var variable in NodeOf(frame).Variables)
            {
                if (!variable.IsPersisted && variable.Default is not null)
                {
                    Write(frame, variable, variable.Default);
                }
                else if (frame.Variables?.GetValueOrDefault(variable.Id) is { } value)
                {
                    Write(frame, variable, value);
                }
            }
        }
    }

    /// <summary>The current execution and those around it, innermost first.</summary>
    private IEnumerable<Frame> Scopes()
    {
        for (var frame = Current; frame is not null; frame = FrameOf(frame.ParentId))
        {
            yield return frame;
        }
    }

    private VariableDefinition? Declared(Frame frame, Predicate<VariableDefinition> isMeant)
    {
        foreach (var variable in NodeOf(frame).Variables)
        {
            if (isMeant(variable))
            {
                return variable;
            }
        }

        return null;
    }

    private static object? Read(Frame frame, VariableDefinition variable) =>
        (variable.IsPersisted ? frame.Variables : frame.Volatile)?.GetValueOrDefault(variable.Id);

    private static void Write(Frame frame, VariableDefinition variable, object? value)
    {
        var values = variable.IsPersisted ? frame.Variables ??= [] : frame.Volatile ??= [];
        values[variable.Id] = value is null ? null : ValueConversion.To(value, variable.TypeName, variable.IsArray);
    }

    /// <summary>A number or flag that was set to nothing is stored as its zero.</summary>
    private void StoreZeros()
    {
        foreach (var frame in State.Frames)
        {
            if (frame.Variables?.ContainsValue(null) != true)
            {
                continue;
            }

            foreach (var id in frame.Variables.Where(v => v.Value is null).Select(v => v.Key).ToList())
            {
                frame.Variables[id] = Definition.FindVariable(id) is { } variable ? ValueConversion.To(null, variable.TypeName, variable.IsArray) : null;
            }
        }
    }
}
