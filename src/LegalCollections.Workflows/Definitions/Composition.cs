using System.Text.RegularExpressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>Puts workflows that are used as activities into their places, so that the engine runs one drawing.</summary>
/// <remarks>Ids inside begin with the id of the activity that uses the workflow: a workflow may be used twice.</remarks>
internal static partial class Composition
{
    private const int Deepest = 16;

    /// <summary>The type under which Elsa offers a workflow as an activity: its name without blanks and underlines, each word with a capital.</summary>
    public static string TypeOf(WorkflowDefinition definition) =>
        Words().Replace(definition.Name ?? definition.DefinitionId, word => word.Groups[1].Value.ToUpperInvariant());

    /// <param name="find">The workflow that an activity type stands for, if it is one.</param>
    /// <exception cref="FormatException">Workflows use each other without an end.</exception>
    public static WorkflowDefinition Of(WorkflowDefinition definition, Func<string, WorkflowDefinition?> find) =>
        definition.AllNodes.Any(node => find(node.Type) is not null) ? definition.With(Copy(definition.Wrapper, "", null, find, 0)) : definition;

    private static ActivityNode Copy(ActivityNode node, string prefix, string? above, Func<string, WorkflowDefinition?> find, int depth)
    {
        var id = prefix + node.Id;
        var path = above is null ? id : $"{above}:{id}";
        var used = find(node.Type);
        if (used is not null && depth == Deepest)
        {
            throw new FormatException($"Workflows use each other as activities more than {Deepest} deep, the last one being '{used.Name}'.");
        }

        var copy = new ActivityNode
        {
            Type = node.Type,
            Version = node.Version,
            Id = id,
            DrawnId = node.Id,
            NodeId = path,
            Name = node.Name,
            DisplayText = node.DisplayText,
            Description = node.Description,
            Position = node.Position,
            CanStartWorkflow = node.CanStartWorkflow,
            Inputs = node.Inputs,
            Outputs = node.Outputs,
            Raw = node.Raw,
            CustomProperties = node.CustomProperties,
            Ports = node.Ports.ToDictionary(port => port.Key, port => Copy(port.Value, prefix, path, find, depth), StringComparer.OrdinalIgnoreCase),
            Activities = [.. node.Activities.Select(inner => Copy(inner, prefix, path, find, depth))],
            Cases = [.. node.Cases.Select(one => one with { Activity = one.Activity is { } inner ? Copy(inner, prefix, path, find, depth) : null })],
            Connections = [.. node.Connections.Select(line => new FlowConnection(prefix + line.Source, line.Port, prefix + line.Target))],
            Variables = used is null ? node.Variables : Exchanged(used),
            Used = used is null ? null : Copy(used.Wrapper, id + "/", path, find, depth + 1),
            Gives = used is null ? [] : [.. used.Outputs.Select(output => output.Name)],
        };
        foreach (var child in copy.Children)
        {
            child.Parent = copy;
        }

        return copy;
    }

    /// <summary>What goes in and comes out stands in variables around the workflow that is used.</summary>
    private static VariableDefinition[] Exchanged(WorkflowDefinition used) =>
    [
        .. used.Inputs.Select(input => new VariableDefinition(input.Name, input.Name, input.TypeName, input.IsArray, null, input.IsPersisted)),
        .. used.Outputs.Where(output => used.Inputs.All(input => input.Name != output.Name))
            .Select(output => new VariableDefinition(output.Name, output.Name, "Object", false, null, false)),
    ];

    [GeneratedRegex("(?:^|_| +)(.)")]
    private static partial Regex Words();
}
