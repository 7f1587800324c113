using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>The queue, the frames and the values of a burst.</summary>
internal sealed partial class BurstRun : IScriptScope
{
    /// <summary>Variables that a loop gives to its body without a declaration.</summary>
    private static readonly string[] LoopNames = ["CurrentIndex", "CurrentValue"];

    public string InstanceId => State.InstanceId;
    public string DefinitionId => Definition.DefinitionId;
    public string DefinitionVersionId => Definition.Id;
    public int DefinitionVersion => Definition.Version;

    public string? CorrelationId
    {
        get => State.CorrelationId;
        set => State.CorrelationId = value;
    }

    public string? InstanceName
    {
        get => State.Name;
        set => State.Name = value;
    }

    /// <summary>The execution from which scripts look outwards for variables.</summary>
    public Frame? Current { get; set; }

    public IEnumerable<string> VariableNames => ScopesFrom(Current)
        .SelectMany(s => s.Node.Variables.Select(v => v.Name).Concat(LoopNames.Where(n => s.Frame.Memory?.ContainsKey(n) == true)))
        .Distinct();

    public Frame? FrameOf(int id) => id == 0 ? null : State.Frames.Find(f => f.Id == id);

    public List<Frame> ChildrenOf(Frame frame) => State.Frames.FindAll(f => f.ParentId == frame.Id);

    public ActivityNode NodeOf(Frame frame) => Definition.Find(frame.ActivityId)!;

    public void Schedule(Frame owner, ActivityNode node, bool backward = false, IReadOnlyDictionary<string, object?>? variables = null) =>
        _queue.AddLast(new WorkItem(owner, node, backward, variables));

    public bool IsQueued(Frame owner, string activityId) => _queue.Any(i => i.Owner == owner && i.Node.Id == activityId);

    public bool IsRunning(Frame owner, string activityId) =>
        State.Frames.Exists(f => f.ParentId == owner.Id && f.ActivityId == activityId && f.Status == FrameStatus.Running);

    public bool HasPendingWork(Frame frame) =>
        _queue.Any(i => i.Owner == frame) || State.Frames.Exists(f => f.ParentId == frame.Id && f.Status == FrameStatus.Running);

    public bool HasFaultedChild(Frame frame) => State.Frames.Exists(f => f.ParentId == frame.Id && f.Status == FrameStatus.Faulted);

    public bool TryGetVariable(string name, out object? value)
    {
        if (LoopNames.Contains(name) && ScopesFrom(Current).FirstOrDefault(s => s.Frame.Memory?.ContainsKey(name) == true).Frame is { } round)
        {
            value = round.Memory![name];
            return true;
        }

        var scope = ScopesFrom(Current).FirstOrDefault(s => s.Node.Variables.Any(v => v.Name == name));
        if (scope.Frame is null)
        {
            value = null;
            return false;
        }

        value = Read(scope.Frame, scope.Node.Variables.First(v => v.Name == name));
        return true;
    }

    public void SetVariable(string name, object? value)
    {
        var scope = ScopesFrom(Current).FirstOrDefault(s => s.Node.Variables.Any(v => v.Name == name));
        if (scope.Frame is null)
        {
            throw new InvalidOperationException($"Variable '{name}' not found.");
        }

        Write(scope.Frame, scope.Node.Variables.First(v => v.Name == name), value);
    }

    /// <exception cref="InvalidOperationException">No enclosing scope declares the variable.</exception>
    public void SetVariableById(string id, object? value)
    {
        var scope = ScopesFrom(Current).FirstOrDefault(s => s.Node.Variables.Any(v => v.Id == id));
        if (scope.Frame is null)
        {
            throw new InvalidOperationException($"Variable '{id}' not found.");
        }

        Write(scope.Frame, scope.Node.Variables.First(v => v.Id == id), value);
    }

    public object? GetVariableById(string? id, string? name)
    {
        var scope = ScopesFrom(Current).FirstOrDefault(s => s.Node.Variables.Any(v => v.Id == id));
        return scope.Frame is not null
            ? Read(scope.Frame, scope.Node.Variables.First(v => v.Id == id))
            : name is not null && TryGetVariable(name, out var value) ? value : null;
    }

    public object? GetInput(string name) => Input.GetValueOrDefault(name);

    public object? OutputFrom(string activity, string? output)
    {
        var id = Definition.Find(activity)?.Id ?? Definition.AllNodes.FirstOrDefault(n => n.Name == activity)?.Id ?? activity;
        return _outputs.GetValueOrDefault(id)?.GetValueOrDefault(output ?? "Result");
    }

    public void SetOutput(Frame frame, string name, object? value)
    {
        LastResult = value;
        if (!_outputs.TryGetValue(frame.ActivityId, out var outputs))
        {
            _outputs[frame.ActivityId] = outputs = new(StringComparer.OrdinalIgnoreCase);
        }

        outputs[name] = value;
        if (NodeOf(frame).Outputs.TryGetValue(name, out var variableId))
        {
            SetVariableById(variableId, value);
        }
    }

    /// <summary>Gives the variables of a composite their defaults, or the values handed in by a loop.</summary>
    private static void EnterScope(Frame frame, ActivityNode node, IReadOnlyDictionary<string, object?>? handedIn)
    {
        foreach (var variable in node.Variables.Where(v => v.Default is not null))
        {
            Write(frame, variable, variable.Default);
        }

        foreach (var (name, value) in handedIn ?? new Dictionary<string, object?>())
        {
            (frame.Memory ??= [])[name] = value;
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

    private IEnumerable<(Frame Frame, ActivityNode Node)> ScopesFrom(Frame? frame)
    {
        for (; frame is not null; frame = FrameOf(frame.ParentId))
        {
            yield return (frame, NodeOf(frame));
        }
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
        foreach (var values in State.Frames.Select(f => f.Variables).OfType<Dictionary<string, object?>>())
        {
            foreach (var id in values.Where(v => v.Value is null).Select(v => v.Key).ToList())
            {
                values[id] = Definition.FindVariable(id) is { } variable ? ValueConversion.To(null, variable.TypeName, variable.IsArray) : null;
            }
        }
    }
}
