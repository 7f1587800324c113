using System.Collections.Frozen;
using System.Reflection;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows;

/// <summary>The whole check of a flow: the engine's rules, and every template, channel, stage, role and calendar that it names.</summary>
public static class FlowChecks
{
    /// <summary>The keys of our own activities' inputs, by <c>type.input</c>.</summary>
    private static readonly FrozenDictionary<string, KeysAttribute> Known = typeof(FlowChecks).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<KeysAttribute>(), (type, keys) => (Type: type.GetCustomAttribute<ActivityAttribute>()!.Type, keys))
        .ToFrozenDictionary(one => Path(one.Type, one.keys.Input), one => one.keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the keys of an input come from; null when it takes none.</summary>
    public static KeysAttribute? KeysOf(string activityType, string input) => Known.GetValueOrDefault(Path(activityType, input));

    /// <summary>All problems of a flow, warnings included.</summary>
    /// <param name="definition">The flow.</param>
    /// <param name="activities">The activities that exist.</param>
    /// <param name="flows">Logical ids of the flows that it may start.</param>
    public static IReadOnlyList<DefinitionProblem> Check(WorkflowDefinition definition, ActivityCatalog activities, IReadOnlyCollection<string> flows) =>
        [.. DefinitionCheck.Check(definition, activities, (activity, input, literal) => CheckKey(activity, input, literal, flows)), .. CaseRules.Check(definition)];

    private static IEnumerable<DefinitionProblem> CheckKey(
        ActivityNode activity, InputDescriptor input, object? literal, IReadOnlyCollection<string> flows)
    {
        var known = KeysOf(activity.Type, input.Name);
        var keys = input.Name == "workflowDefinitionId" ? flows : known?.KeysBeside(known.Beside is { } other ? Literal(activity, other) : null);
        if (literal is string { Length: > 0 } key && keys is not null && !keys.Contains(key))
        {
            yield return new DefinitionProblem(activity.Id, "UnknownKey", ProblemSeverity.Error, input.Name, key, keys.Order(StringComparer.Ordinal).ToList());
        }
    }

    private static string? Literal(ActivityNode activity, string input) =>
        activity.Inputs.GetValueOrDefault(input) is { Type: "Literal", Value: string value } ? value : null;

    private static string Path(string activityType, string input) => $"{activityType}.{input}";
}
