using System.Text;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace LegalCollections.Workflows.Expressions;

/// <summary>The functions that scripts of a definition may call: those of Elsa that need no .NET types.</summary>
internal static class ScriptGlobals
{
    private delegate JsValue Body(Engine engine, IScriptScope scope, JsValue[] args);

    private static readonly Dictionary<string, Body> Functions = new()
    {
        ["getWorkflowDefinitionId"] = (_, s, _) => s.DefinitionId,
        ["getWorkflowDefinitionVersionId"] = (_, s, _) => s.DefinitionVersionId,
        ["getWorkflowDefinitionVersion"] = (_, s, _) => s.DefinitionVersion,
        ["getWorkflowInstanceId"] = (_, s, _) => s.InstanceId,
        ["getCorrelationId"] = (e, s, _) => JavaScriptValues.ToJs(e, s.CorrelationId),
        ["setCorrelationId"] = (_, s, a) => Do(() => s.CorrelationId = Text(a, 0)),
        ["getWorkflowInstanceName"] = (e, s, _) => JavaScriptValues.ToJs(e, s.InstanceName),
        ["setWorkflowInstanceName"] = (_, s, a) => Do(() => s.InstanceName = Text(a, 0)),
        ["getVariable"] = (e, s, a) => JavaScriptValues.ToJs(e, s.TryGetVariable(Text(a, 0) ?? "", out var value) ? value : null),
        ["setVariable"] = (_, s, a) => Do(() => s.SetVariable(Text(a, 0) ?? "", JavaScriptValues.FromJs(a.At(1)))),
        ["getInput"] = (e, s, a) => JavaScriptValues.ToJs(e, s.GetInput(Text(a, 0) ?? "")),
        ["getOutputFrom"] = (e, s, a) => JavaScriptValues.ToJs(e, s.OutputFrom(Text(a, 0) ?? "", Text(a, 1))),
        ["getLastResult"] = (e, s, _) => JavaScriptValues.ToJs(e, s.LastResult),
        ["setOutcome"] = (_, s, a) => Do(() => s.ScriptOutcomes = [Text(a, 0) ?? "Done"]),
        ["setOutcomes"] = (_, s, a) => Do(() => s.ScriptOutcomes = ValueConversion.To<List<string>>(JavaScriptValues.FromJs(a.At(0)))),
        ["isNullOrEmpty"] = (_, _, a) => string.IsNullOrEmpty(Text(a, 0)),
        ["isNullOrWhiteSpace"] = (_, _, a) => string.IsNullOrWhiteSpace(Text(a, 0)),
        ["parseGuid"] = (_, _, a) => Guid.Parse(Text(a, 0) ?? "").ToString(),
        ["getGuid"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["getGuidString"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["getShortGuid"] = (_, _, _) => ShortGuid(),
        ["newGuid"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["newGuidString"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["newShortGuid"] = (_, _, _) => ShortGuid(),
        ["toJson"] = (_, _, a) => JsonGraph.ToJson(JavaScriptValues.FromJs(a.At(0))),
        ["stringToBase64"] = (_, _, a) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a, 0) ?? "")),
        ["stringFromBase64"] = (_, _, a) => Encoding.UTF8.GetString(Convert.FromBase64String(Text(a, 0) ?? "")),
        ["bytesFromString"] = (e, _, a) => JavaScriptValues.ToJs(e, Numbers(Encoding.UTF8.GetBytes(Text(a, 0) ?? ""))),
        ["bytesToString"] = (_, _, a) => Encoding.UTF8.GetString(Bytes(a)),
        ["bytesFromBase64"] = (e, _, a) => JavaScriptValues.ToJs(e, Numbers(Convert.FromBase64String(Text(a, 0) ?? ""))),
        ["bytesToBase64"] = (_, _, a) => Convert.ToBase64String(Bytes(a)),
    };

    /// <summary>Defines only the names that occur in the script: most scripts use one or two.</summary>
    public static void Define(Engine engine, IScriptScope scope, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Functions.TryGetValue(name, out var body))
            {
                Add(engine, name, args => body(engine, scope, args));
            }
            else if (name == "variables")
            {
                engine.SetValue(name, Variables(engine, scope));
            }
            else if (name.Length > 3 && (name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal)))
            {
                DefineAccessor(engine, scope, name);
            }
        }
    }

    private static void DefineAccessor(Engine engine, IScriptScope scope, string function)
    {
        var suffix = function[3..];
        var variable = scope.VariableNames.FirstOrDefault(n => Pascal(n) == suffix);
        if (function[0] == 's')
        {
            if (variable is not null)
            {
                Add(engine, function, args => Do(() => scope.SetVariable(variable, JavaScriptValues.FromJs(args.At(0)))));
            }
        }
        else if (scope.InputNames.Contains(suffix))
        {
            Add(engine, function, _ => JavaScriptValues.ToJs(engine, scope.GetInput(suffix)));
        }
        else if (variable is not null)
        {
            Add(engine, function, _ => JavaScriptValues.ToJs(engine, scope.TryGetVariable(variable, out var value) ? value : null));
        }
        else if (suffix.IndexOf("From", StringComparison.Ordinal) is > 0 and var at)
        {
            var (output, activity) = (suffix[..at], suffix[(at + 4)..]);
            Add(engine, function, _ => JavaScriptValues.ToJs(engine, scope.OutputFrom(activity, output)));
        }
    }

    private static JsObject Variables(Engine engine, IScriptScope scope)
    {
        var container = new JsObject(engine);
        foreach (var name in scope.VariableNames)
        {
            var get = new ClrFunction(engine, name, (_, _) => JavaScriptValues.ToJs(engine, scope.TryGetVariable(name, out var value) ? value : null));
            var set = new ClrFunction(engine, name, (_, args) => Do(() => scope.SetVariable(name, JavaScriptValues.FromJs(args.At(0)))));
            container.DefineOwnProperty(name, new GetSetPropertyDescriptor(get, set, enumerable: true, configurable: true));
        }

        return container;
    }

    private static void Add(Engine engine, string name, Func<JsValue[], JsValue> body) =>
        engine.SetValue(name, new ClrFunction(engine, name, (_, args) => body(args)));

    private static JsValue Do(Action action)
    {
        action();
        return JsValue.Undefined;
    }

    private static string? Text(JsValue[] args, int index) => args.At(index) is { } value && !value.IsNull() && !value.IsUndefined() ? value.ToString() : null;

    private static string ShortGuid() => Convert.ToBase64String(Guid.CreateVersion7().ToByteArray()).Replace("/", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).TrimEnd('=');

    private static List<object?> Numbers(byte[] bytes) => [.. bytes.Select(b => (object?)(int)b)];

    private static byte[] Bytes(JsValue[] args) =>
        [.. (JavaScriptValues.FromJs(args.At(0)) as List<object?> ?? []).Select(b => ValueConversion.To<int>(b)).Select(b => (byte)b)];

    /// <summary>The name of a variable as it stands in its accessors: "due date" and "due_date" become DueDate.</summary>
    private static string Pascal(string name) =>
        string.Concat(name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
