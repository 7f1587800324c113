using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>One activity of a definition, parsed once and shared by all instances.</summary>
public sealed class ActivityNode
{
    private readonly ConcurrentDictionary<string, FlowGraph> _graphsByStart = new();
    private FlowGraph? _graph;

    public required string Type { get; init; }
    public required int Version { get; init; }
    public required string Id { get; init; }

    /// <summary>Its id in the workflow it was drawn in; another than <see cref="Id"/> inside a workflow that is used as an activity.</summary>
    public string DrawnId { get => field ?? Id; init; }

    /// <summary>The path of ids from the wrapper, such as <c>Workflow1:Flowchart1:Delay1</c>; recomputed when parsed.</summary>
    public required string NodeId { get; init; }

    public string? Name { get; init; }

    /// <summary>The words that the designer wrote on it.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What the designer wrote about the step.</summary>
    public string? Description { get; init; }

    /// <summary>Its upper left corner on the drawing; null when it was never laid out.</summary>
    public DrawnPosition? Position { get; init; }

    /// <summary>Whether an external trigger may start the workflow at this activity.</summary>
    public bool CanStartWorkflow { get; init; }

    /// <summary>Inputs that hold an expression, by name without regard to case.</summary>
    public required IReadOnlyDictionary<string, Expression> Inputs { get; init; }

    /// <summary>Outputs: name to the id of the variable that receives it.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Activities embedded in a property (<c>then</c>, <c>body</c>).</summary>
    public required IReadOnlyDictionary<string, ActivityNode> Ports { get; init; }

    /// <summary>Properties that are neither expression, output nor activity, such as <c>variable</c> and <c>cases</c>.</summary>
    public required IReadOnlyDictionary<string, JsonNode?> Raw { get; init; }

    public required IReadOnlyList<ActivityNode> Activities { get; init; }
    public required IReadOnlyList<FlowConnection> Connections { get; init; }
    public required IReadOnlyList<VariableDefinition> Variables { get; init; }
    public required IReadOnlyList<SwitchCase> Cases { get; init; }

    /// <summary>Free properties of the designer, kept as they came.</summary>
    public required JsonObject CustomProperties { get; init; }

    public ActivityNode? Parent { get; internal set; }

    public IEnumerable<ActivityNode> Children =>
        Activities.Concat(Ports.Values).Concat(Cases.Select(c => c.Activity).OfType<ActivityNode>()).Concat(Used is null ? [] : [Used]);

    /// <summary>The workflow, from its wrapper, that this activity stands for; null for an activity of the catalogue.</summary>
    internal ActivityNode? Used { get; init; }

    /// <summary>The outputs of that workflow.</summary>
    internal IReadOnlyList<string> Gives { get; init; } = [];

    /// <summary>The flow of this flowchart as entered at its default start.</summary>
    internal FlowGraph Graph => _graph ??= FlowGraph.Build(this, FlowGraph.DefaultStart(this));

    /// <summary>The flow as entered at another start (a trigger).</summary>
    internal FlowGraph GraphFrom(string? startId) =>
        startId is null || Graph.Start?.Id == startId ? Graph : _graphsByStart.GetOrAdd(startId, id => FlowGraph.Build(this, Activities.First(a => a.Id == id)));
}

/// <summary>A place on the designer's canvas, in its pixels; may be negative.</summary>
public sealed record DrawnPosition(double X, double Y);

/// <summary>A case of a switch: its label is an outcome (flow switch) or it embeds an activity (plain switch).</summary>
public sealed record SwitchCase(string Label, Expression Condition, ActivityNode? Activity);
