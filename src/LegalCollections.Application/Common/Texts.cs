using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace LegalCollections.Application.Common;

/// <summary>Every sentence that a person reads, in each language, from the embedded <c>Texts/*.json</c>: so that no page carries words of its own.</summary>
public static class Texts
{
    public const string Default = "pt-BR";

    /// <summary>The languages of the product; the first is the office's own.</summary>
    public static readonly IReadOnlyList<CultureInfo> Languages = [CultureInfo.GetCultureInfo(Default), CultureInfo.GetCultureInfo("en")];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByKey = Load();

    /// <summary>All keys with their sentences by language; a test holds them against the views.</summary>
    public static IReadOnlyDictionary<string, FrozenDictionary<string, string>> All => ByKey;

    /// <summary>The words of one language, with its way to write money, numbers and days.</summary>
    public static Wording In(CultureInfo culture) => new(culture);

    /// <summary>The sentence under <paramref name="key"/>, filled with <paramref name="args"/>; a key that is missing shows as <c>⟦key⟧</c>.</summary>
    public static string Get(string key, CultureInfo culture, params object?[] args)
    {
        if (Find(key, culture) is not { } sentence)
        {
            return args.Length == 0 ? $"⟦{key}⟧" : $"⟦{key}: {string.Join(", ", args)}⟧";
        }

        return args.Length == 0 ? sentence : string.Format(culture, sentence, args);
    }

    /// <summary>The sentence as it is written in the file, or null.</summary>
    public static string? Find(string key, CultureInfo culture) =>
        ByKey.TryGetValue(key, out var byLanguage)
            ? byLanguage.GetValueOrDefault(culture.TwoLetterISOLanguageName == "pt" ? Default : "en")
            : null;

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        var assembly = typeof(Texts).Assembly;
        var all = new Dictionary<string, FrozenDictionary<string, string>>();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (key, sentences) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!)
            {
                if (!all.TryAdd(key, sentences.ToFrozenDictionary()))
                {
                    throw new InvalidOperationException($"The text {key} is written twice; the second time in {file}.");
                }
            }
        }

        return all.ToFrozenDictionary();
    }
}
