using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The templates that the product ships, by key; each text, the firm's own too, is parsed and checked once.</summary>
public sealed class TemplateLibrary
{
    private const string Prefix = "templates/";

    private static readonly Lazy<Dictionary<string, ShippedTemplate>> Shipped = new(ReadAll);

    private readonly Dictionary<string, ShippedTemplate> _all = Shipped.Value;
    private readonly ConcurrentDictionary<string, WordTemplate> _word = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TextTemplate> _texts = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Keys => Shipped.Value.Keys;

    public static IReadOnlyCollection<string> Families => [.. Shipped.Value.Values.Select(t => t.Family).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A template's title in a language; null for a key that does not exist.</summary>
    public static string? TitleOf(string key, CultureInfo culture) =>
        Shipped.Value.GetValueOrDefault(key)?.Titles[culture.TwoLetterISOLanguageName == "pt" ? Texts.Default : "en"];

    public IReadOnlyCollection<ShippedTemplate> All => [.. _all.Values.OrderBy(t => t.Key, StringComparer.Ordinal)];

    public ShippedTemplate? Find(string key) => _all.GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">A template has errors that were not found when it was taken in; the product is broken.</exception>
    public WordTemplate Word(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _word.GetOrAdd(template.Hash, _ =>
        {
            var parsed = WordTemplate.Parse(template.Content, PetitionFilters.All, Fragment).Value;
            Demand(template.Key, parsed.Check(TemplateShape.Of<CaseDocument>()));
            return parsed;
        });
    }

    /// <summary>An e-mail body (HTML, values escaped).</summary>
    public TextTemplate Html(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _texts.GetOrAdd(template.Key, _ => Checked(template.Key, TextTemplate.ParseHtml(Encoding.UTF8.GetString(template.Content), PetitionFilters.All)));
    }

    public TextTemplate Subject(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _texts.GetOrAdd(template.Key + "#subject", _ => Checked(template.Key, TextTemplate.ParseText(template.Subject, PetitionFilters.All)));
    }

    /// <summary>A piece that templates share, by its key; null for a key that does not exist.</summary>
    public static byte[]? Fragment(string key)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = $"{Prefix}fragments/{key}.docx";
        return assembly.GetManifestResourceInfo(name) is null ? null : Read(assembly, name);
    }

    private static TextTemplate Checked(string key, TemplateResult<TextTemplate> parsed)
    {
        Demand(key, parsed.Problems);
        Demand(key, parsed.Value.Check(TemplateShape.Of<CaseDocument>()));
        return parsed.Value;
    }

    private static void Demand(string key, IReadOnlyList<TemplateProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"{key}: {string.Join("; ", problems)}");
        }
    }

    private static Dictionary<string, ShippedTemplate> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<string, ShippedTemplate>(StringComparer.Ordinal);
        foreach (var about in names.Where(n => n.EndsWith(".json", StringComparison.Ordinal)))
        {
            var stem = about[..^".json".Length];
            var file = names.FirstOrDefault(n => n == stem + ".docx") ?? stem + ".html";
            var description = JsonSerializer.Deserialize<TemplateDescription>(Read(assembly, about), JsonSerializerOptions.Web)!;
            var content = Read(assembly, file);
            all.Add(description.Key, new ShippedTemplate(
                description.Key, description.Family, description.Title, description.Subject?["pt-BR"] ?? "", content,
                Convert.ToHexStringLower(SHA256.HashData(content)), file.EndsWith(".docx", StringComparison.Ordinal)));
        }

        return all;
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record TemplateDescription(string Key, string Family, Dictionary<string, string> Title, Dictionary<string, string>? Subject);
}

/// <summary>One template file with its description.</summary>
/// <param name="Titles">By language.</param>
public sealed record ShippedTemplate(
    string Key, string Family, IReadOnlyDictionary<string, string> Titles, string Subject, byte[] Content, string Hash, bool IsWord)
{
    public string Title => Titles[Texts.Default];
}
