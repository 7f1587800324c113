namespace LegalCollections.Workflows.Definitions;

/// <summary>A variable of a workflow or of a composite, so that its values are typed and known to be kept or not.</summary>
/// <param name="Default">The default as written in the definition; converted to <paramref name="TypeName"/> when the scope is entered.</param>
/// <param name="IsPersisted">False: the value lives for one burst only and falls back to the default after a suspension.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, object? Default, bool IsPersisted);

/// <summary>A declared workflow input; only those with a storage driver survive the first suspension.</summary>
public sealed record InputDefinition(string Name, string TypeName, bool IsArray, bool IsPersisted);

/// <summary>A declared workflow output, offered to designers and parents of a workflow.</summary>
public sealed record OutputDefinition(string Name, string TypeName);

/// <summary>What happens to the rest of an instance when an activity faults.</summary>
public enum IncidentStrategy
{
    Fault,
    ContinueWithIncidents,
}
