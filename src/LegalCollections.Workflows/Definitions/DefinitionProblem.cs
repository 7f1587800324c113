namespace LegalCollections.Workflows.Definitions;

/// <summary>Tells whether a problem forbids publishing or only has to be seen by the designer.</summary>
public enum ProblemSeverity
{
    Error,
    Warning,
}

/// <summary>One reason why a definition is refused or doubtful, with the activity it stands at, so that a designer finds it.</summary>
/// <remarks>Codes are stable names; <see cref="Args"/> fill the text that the host keeps for the code.</remarks>
public sealed record DefinitionProblem(string? ActivityId, string Code, ProblemSeverity Severity, params object[] Args)
{
    public override string ToString() => $"{ActivityId ?? "definition"}: {Code}({string.Join(", ", Args.Select(arg => arg is IEnumerable<string> list ? string.Join(" | ", list) : arg))})";
}
