using System.Collections;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace LegalCollections.Workflows.Expressions;

/// <summary>Carries values between scripts and instances; a script gets copies, so it cannot reach into .NET.</summary>
internal static class JavaScriptValues
{
    public static JsValue ToJs(Engine engine, object? value) => value switch
    {
        null => JsValue.Null,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => (double)number,
        decimal number => (double)number,
        double number => number,
        DateTimeOffset at => Date(engine, at),
        DateTime at => Date(engine, new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))),
        IEnumerable<KeyValuePair<string, object?>> members => Object(engine, members),
        IEnumerable items => new JsArray(engine, [.. items.Cast<object?>().Select(i => ToJs(engine, i))]),
        _ => ValueConversion.AsText(value) is { } text ? text : JsValue.Null,
    };

    public static object? FromJs(JsValue value) => value switch
    {
        { } when value.IsNull() || value.IsUndefined() => null,
        { } when value.IsString() => value.ToString(),
        { } when value.IsBoolean() => value.AsBoolean(),
        { } when value.IsNumber() && IsWhole(value.AsNumber()) => (object)(long)value.AsNumber(),
        { } when value.IsNumber() => value.AsNumber(),
        { } when value.IsDate() => new DateTimeOffset(value.AsDate().ToDateTime().ToUniversalTime()),
        { } when value.IsArray() => value.AsArray().Select(FromJs).ToList(),
        Jint.Native.Function.Function => null,
        ObjectInstance instance => instance.GetOwnProperties()
            .Where(p => p.Value.Enumerable && p.Key.IsString())
            .ToDictionary(p => p.Key.ToString(), p => FromJs(instance.Get(p.Key))),
        _ => value!.ToString(),
    };

    private static bool IsWhole(double number) => Math.Abs(number) <= 9007199254740991d && Math.Floor(number) == number;

    private static JsDate Date(Engine engine, DateTimeOffset at) => new(engine, at);

    private static JsObject Object(Engine engine, IEnumerable<KeyValuePair<string, object?>> members)
    {
        var instance = new JsObject(engine);
        foreach (var (name, member) in members)
        {
            instance.Set(name, ToJs(engine, member));
        }

        if (instance.HasProperty("WorkflowInstanceId") && instance.HasProperty("SubStatus"))
        {
            AddCamelCase(instance);
        }

        return instance;
    }

    /// <summary>The result of a child workflow is an object of .NET in Elsa: its members answer to <c>output</c> as to <c>Output</c>.</summary>
    private static void AddCamelCase(JsObject result)
    {
        foreach (var (key, property) in result.GetOwnProperties().ToList())
        {
            var name = key.ToString();
            result.DefineOwnProperty(char.ToLowerInvariant(name[0]) + name[1..], new PropertyDescriptor(property.Value, writable: false, enumerable: false, configurable: false));
        }
    }
}
