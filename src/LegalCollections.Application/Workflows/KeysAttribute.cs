using System.Globalization;
using System.Reflection;
using LegalCollections.Application.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>Says which keys an input of an activity takes, so that a misspelt one is found at the drawing and not on the day it is needed.</summary>
/// <param name="input">Name of the input.</param>
/// <param name="source">An enum whose members are the keys, or the type that lists them.</param>
/// <param name="member">The static property of <paramref name="source"/> with the keys; not needed for an enum.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class KeysAttribute(string input, Type source, string? member = null) : Attribute
{
    public string Input { get; } = input;

    public Type Source { get; } = source;

    public string? Member { get; } = member;

    /// <summary>The static method of <see cref="Source"/> that names a key in a language; not needed for an enum.</summary>
    public string? Words { get; init; }

    /// <summary>Another input on whose value the keys depend.</summary>
    public string? Beside { get; init; }

    /// <summary>The static method of <see cref="Source"/> that tells whether a key fits a value of <see cref="Beside"/>.</summary>
    public string? Fits { get; init; }

    public IReadOnlyCollection<string> Keys() => Member is null
        ? Enum.GetNames(Source)
        : (IReadOnlyCollection<string>)Source.GetProperty(Member, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>The keys that fit a value of <see cref="Beside"/>; all of them while that is not known.</summary>
    public IReadOnlyCollection<string> KeysBeside(string? value)
    {
        if (Fits is null || value is null)
        {
            return Keys();
        }

        var fits = Source.GetMethod(Fits, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, string, bool>>();
        return [.. Keys().Where(key => fits(key, value))];
    }

    /// <summary>What people call a key; null when nobody has named it.</summary>
    public string? NameOf(string key, CultureInfo culture) =>
        Member is null ? Texts.Find($"enum.{Source.Name}.{key}", culture)
        : Words is null ? null
        : (string?)Source.GetMethod(Words, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [key, culture]);
}
