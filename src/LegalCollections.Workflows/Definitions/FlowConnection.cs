namespace LegalCollections.Workflows.Definitions;

/// <summary>A line of the drawing from an outcome of one activity to another activity.</summary>
public sealed record FlowConnection(string Source, string Port, string Target)
{
    /// <summary>The name under which the connection is counted in the state of an instance.</summary>
    public string Key { get; } = Port == "Done" ? $"{Source}>{Target}" : $"{Source}:{Port}>{Target}";
}
