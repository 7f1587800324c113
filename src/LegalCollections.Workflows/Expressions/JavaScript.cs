using System.Globalization;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;
using Jint.Runtime;

namespace LegalCollections.Workflows.Expressions;

/// <summary>A script prepared once and run in a fresh, limited engine each time, so that no run sees another one.</summary>
internal sealed partial class JavaScript
{
    private static readonly ScriptPreparationOptions Preparation = new()
    {
        ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true },
    };

    private readonly Prepared<Script> _script;
    private readonly string[] _names;

    private JavaScript(Prepared<Script> script, string[] names)
    {
        _script = script;
        _names = names;
    }

    /// <exception cref="ScriptException">The source is not JavaScript.</exception>
    public static JavaScript Prepare(string source)
    {
        try
        {
            var names = Identifier().Matches(source).Select(m => m.Value).Distinct().ToArray();
            return new JavaScript(Engine.PrepareScript(source, options: Preparation), names);
        }
        catch (Exception e) when (e is ScriptPreparationException or Acornima.ParseErrorException)
        {
            throw new ScriptException(e.Message, e);
        }
    }

    /// <exception cref="ScriptException">The script threw or went over a limit.</exception>
    public object? Evaluate(IScriptScope scope, ScriptLimits limits)
    {
        var engine = new Engine(options =>
        {
            options.TimeoutInterval(limits.Timeout);
            options.MaxStatements(limits.MaxStatements);
            options.LimitMemory(limits.MaxBytes);
            options.LimitRecursion(limits.MaxRecursion);
            options.Strict(false);
            options.TimeSystem = new ScopeTime(scope);
        });
        try
        {
            ScriptGlobals.Define(engine, scope, _names);
            return JavaScriptValues.FromJs(engine.Evaluate(_script));
        }
        catch (Exception e) when (e is JintException or TimeoutException or MemoryLimitExceededException or InsufficientExecutionStackException)
        {
            throw new ScriptException(e.Message, e);
        }
    }

    /// <summary>Scripts read the clock of the engine, so that a dry run and the real run see the same day; their zone is UTC.</summary>
    private sealed class ScopeTime(IScriptScope scope) : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture)
    {
        public override DateTimeOffset GetUtcNow() => scope.Now;
    }

    [GeneratedRegex(@"[A-Za-z_$][\w$]*")]
    private static partial Regex Identifier();
}

/// <summary>How long and how large a script may become before it is stopped.</summary>
public sealed record ScriptLimits(TimeSpan Timeout, int MaxStatements, long MaxBytes, int MaxRecursion)
{
    /// <summary>200 ms, 100,000 statements, 16 MB, recursion 100.</summary>
    public static ScriptLimits Default { get; } = new(TimeSpan.FromMilliseconds(200), 100_000, 16_000_000, 100);
}

/// <summary>A script that cannot be read, that threw or that was stopped.</summary>
public sealed class ScriptException(string message, Exception inner) : Exception(message, inner);

/// <summary>What a script may see and change of its instance.</summary>
internal interface IScriptScope
{
    DateTimeOffset Now { get; }
    string InstanceId { get; }
    string DefinitionId { get; }
    string DefinitionVersionId { get; }
    int DefinitionVersion { get; }
    string? CorrelationId { get; set; }
    string? InstanceName { get; set; }
    object? LastResult { get; }

    /// <summary>The outcomes chosen by a script, where an activity follows them.</summary>
    IReadOnlyList<string>? ScriptOutcomes { get; set; }

    IEnumerable<string> VariableNames { get; }
    IEnumerable<string> InputNames { get; }

    bool TryGetVariable(string name, out object? value);

    void SetVariable(string name, object? value);

    object? GetInput(string name);

    object? OutputFrom(string activity, string? output);
}
