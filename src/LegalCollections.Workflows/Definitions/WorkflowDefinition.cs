using System.Text.Json.Nodes;

namespace LegalCollections.Workflows.Definitions;

/// <summary>A version of a workflow, parsed into an immutable graph that any number of instances may run at the same time.</summary>
public sealed class WorkflowDefinition
{
    /// <summary>The id of the implicit wrapper around the root activity.</summary>
    public const string WrapperId = "Workflow1";

    private readonly Dictionary<string, ActivityNode> _nodes;
    private readonly Dictionary<string, VariableDefinition> _variables;

    internal WorkflowDefinition(JsonObject source, ActivityNode wrapper, IReadOnlyList<InputDefinition> inputs, IReadOnlyList<OutputDefinition> outputs)
    {
        Source = source;
        Wrapper = wrapper;
        Inputs = inputs;
        Outputs = outputs;
        AllNodes = [.. Walk(wrapper)];
        _nodes = AllNodes.ToDictionary(n => n.Id);
        _variables = [];
        foreach (var variable in AllNodes.SelectMany(n => n.Variables))
        {
            _variables.TryAdd(variable.Id, variable);
        }
    }

    /// <summary>The id of this version.</summary>
    public required string Id { get; init; }

    /// <summary>The logical id, the same over all versions.</summary>
    public required string DefinitionId { get; init; }

    public string? Name { get; init; }
    public string? Description { get; init; }
    public int Version { get; init; }
    public IncidentStrategy IncidentStrategy { get; init; }

    /// <summary>Whether Elsa would offer it to other workflows as an activity of its own.</summary>
    public bool IsUsableAsActivity { get; init; }
    public IReadOnlyList<VariableDefinition> Variables => Wrapper.Variables;
    public IReadOnlyList<InputDefinition> Inputs { get; }
    public IReadOnlyList<OutputDefinition> Outputs { get; }

    /// <summary>The document as read, unknown properties and layout included; not to be changed.</summary>
    public JsonObject Source { get; }

    public ActivityNode Root => Wrapper.Activities[0];

    /// <summary>Every activity, the wrapper first.</summary>
    public IReadOnlyList<ActivityNode> AllNodes { get; }

    /// <summary>Activities by which a trigger may start the workflow.</summary>
    public IEnumerable<ActivityNode> Triggers => (Root.CanStartWorkflow ? [Root] : Root.Activities).Where(a => a.CanStartWorkflow);

    internal ActivityNode Wrapper { get; }

    /// <summary>Reads a definition document; never throws for what stands in the text.</summary>
    public static ParsedDefinition Parse(string json) => DefinitionReader.Read(json);

    /// <summary>The same workflow with another tree of activities.</summary>
    internal WorkflowDefinition With(ActivityNode wrapper) => new(Source, wrapper, Inputs, Outputs)
    {
        Id = Id,
        DefinitionId = DefinitionId,
        Name = Name,
        Description = Description,
        Version = Version,
        IncidentStrategy = IncidentStrategy,
        IsUsableAsActivity = IsUsableAsActivity,
    };

    public ActivityNode? Find(string activityId) => _nodes.GetValueOrDefault(activityId);

    public VariableDefinition? FindVariable(string variableId) => _variables.GetValueOrDefault(variableId);

    private static IEnumerable<ActivityNode> Walk(ActivityNode node) => node.Children.SelectMany(Walk).Prepend(node);
}

/// <summary>Either a definition or the reasons why the text is none.</summary>
public sealed record ParsedDefinition(WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems)
{
    /// <exception cref="InvalidOperationException">The text was refused.</exception>
    public WorkflowDefinition Value => Definition ?? throw new InvalidOperationException(string.Join("; ", Problems));
}
