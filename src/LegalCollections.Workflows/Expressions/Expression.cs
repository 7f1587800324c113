using System.Text.Json.Nodes;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Expressions;

/// <summary>A value of a definition that is computed when an activity runs; a script is prepared once.</summary>
public sealed class Expression(string type, object? value)
{
    private JavaScript? _script;
    private Expression? _asScript;

    /// <summary>The types this engine evaluates; any other is refused when a definition is checked.</summary>
    public static IReadOnlySet<string> KnownTypes { get; } =
        new HashSet<string>(["Literal", "Object", "Json", "JavaScript", "Variable", "Input"], StringComparer.Ordinal);

    public string Type { get; } = type;

    /// <summary>A literal, JSON text, source text, or the variable or input referred to.</summary>
    public object? Value { get; } = value;

    /// <summary>Whether the value is taken as it is, so that its type is not changed to the type of the input.</summary>
    internal bool IsReference => Type is "Variable" or "Input";

    internal JavaScript Script => _script ??= JavaScript.Prepare(Value as string ?? "");

    /// <summary>The same text taken as source, for inputs that hold code.</summary>
    internal Expression AsScript() => Type == "JavaScript" ? this : _asScript ??= new Expression("JavaScript", Value);

    internal static Expression Read(JsonObject json) => new(DefinitionReader.Text(json["type"]) ?? "Literal", JsonGraph.FromNode(json["value"]));

    /// <summary>The name or id of the variable or input that is referred to.</summary>
    internal string? Reference(string member) =>
        Value is Dictionary<string, object?> reference ? reference.GetValueOrDefault(member) as string : Value as string;
}
