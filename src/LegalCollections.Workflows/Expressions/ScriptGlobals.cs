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
        ["isNullOrEmpty"] = (_, _, a) => string.IsNullOrEmpty(Text(a, 0)),
        ["isNullOrWhiteSpace"] = (_, _, a) => string.IsNullOrWhiteSpace(Text(a, 0)),
        ["parseGuid"] = (_, _, a) => Guid.Parse(Text(a, 0) ?? "").ToString(),
        ["getGuid"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["getGuidString"] = (_, _, _) => Guid.CreateVersion7().ToString(),
        ["getShortGuid"] = (_, _, _) => Convert.ToBase64String(Guid.CreateVersion7().ToByteArray()).TrimEnd('='),
        ["toJson"] = (_, _, a) => JsonGraph.ToJson(JavaScriptValues.FromJs(a.At(0))),
        ["stringToBase64"] = (_, _, a) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a, 0) ?? "")),
        ["stringFromBase64"] = (_, _, a) => Encoding.UTF8.GetString(Convert.FromBase64String(Text(a, 0) ?? "")),
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

            return;
        }

        Add(engine, function, _ => JavaScriptValues.ToJs(
            engine,
            variable is not null && scope.TryGetVariable(variable, out var value) ? value : scope.GetInput(suffix)));
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

    private static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
