using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Documents;

/// <summary>The templates that the product ships, by key; each text, the firm's own too, is parsed and checked once.</summary>
public sealed class TemplateLibrary
{
    private const string Prefix = "templates/";

    private static readonly JsonSerializerOptions Sheet = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<Dictionary<string, ShippedTemplate>> Shipped = new(ReadAll);
    private static readonly Lazy<Dictionary<string, ShippedTemplate>> ShippedFragments = new(ReadFragments);

    private readonly Dictionary<string, ShippedTemplate> _all = Shipped.Value;
    private readonly ConcurrentDictionary<string, WordTemplate> _word = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TextTemplate> _texts = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Keys => Shipped.Value.Keys;

    /// <summary>What a flow may send by itself: no petition, and nothing that asks a person first.</summary>
    public static IReadOnlyCollection<string> NoticeKeys =>
        [.. Shipped.Value.Values.Where(t => t.Court == CourtNeed.None && t.Kind is DocumentKind.Letter or DocumentKind.FormalNotice && t.Questions.All(q => q.Optional)).Select(t => t.Key)];

    /// <summary>What a person may be asked to write for a case: everything in Word.</summary>
    public static IReadOnlyCollection<string> WordKeys => [.. Shipped.Value.Values.Where(t => t.IsWord).Select(t => t.Key)];

    /// <summary>Whether a template can be sent by a <see cref="NoticeChannel"/>: e-mails are HTML, letters are Word.</summary>
    public static bool GoesBy(string key, string channel) => Shipped.Value[key].IsWord != (channel == nameof(NoticeChannel.Email));

    public static IReadOnlyCollection<string> Families => [.. Shipped.Value.Values.Select(t => t.Family).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyCollection<string> FragmentKeys => ShippedFragments.Value.Keys;

    /// <summary>The title of a template or fragment in a language; null for a key that does not exist.</summary>
    public static string? TitleOf(string key, CultureInfo culture) =>
        FindAny(key)?.Titles[culture.TwoLetterISOLanguageName == "pt" ? Texts.Default : "en"];

    public IReadOnlyCollection<ShippedTemplate> All => [.. _all.Values.OrderBy(t => t.Key, StringComparer.Ordinal)];

    public static IReadOnlyCollection<ShippedTemplate> Fragments => [.. ShippedFragments.Value.Values.OrderBy(t => t.Key, StringComparer.Ordinal)];

    public ShippedTemplate? Find(string key) => _all.GetValueOrDefault(key);

    /// <summary>A template, or a fragment that templates include.</summary>
    public static ShippedTemplate? FindAny(string key) => Shipped.Value.GetValueOrDefault(key) ?? ShippedFragments.Value.GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">A template has errors that were not found when it was taken in; the product is broken.</exception>
    public WordTemplate Word(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _word.GetOrAdd(template.Tongue + template.Hash + template.Fragments.Stamp, _ =>
        {
            Demand(template.Key, Check(template, out var parsed));
            return parsed!;
        });
    }

    /// <summary>What is wrong in a Word template with the fragments that it includes.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parsed">Null where it cannot be read.</param>
    public static IReadOnlyList<TemplateProblem> Check(ShippedTemplate template, out WordTemplate? parsed)
    {
        ArgumentNullException.ThrowIfNull(template);
        var read = WordTemplate.Parse(template.Content, template.Filters, template.Fragments.Find);
        parsed = read.Failed ? null : read.Value;
        return FragmentSet.Named(parsed?.Check(template.Shape) ?? read.Problems);
    }

    /// <summary>What a document keeps of the template it was made from; <see langword="null"/> for a text that a newer product no longer reads.</summary>
    public static string? Fingerprint(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var parsed = WordTemplate.Parse(template.Content, template.Filters, template.Fragments.Find);
        return parsed.Failed ? null : parsed.Value.Hash;
    }

    /// <summary>An e-mail body (HTML, values escaped).</summary>
    public TextTemplate Html(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _texts.GetOrAdd(template.Tongue + template.Hash, _ => Checked(template.Key, TextTemplate.ParseHtml(Encoding.UTF8.GetString(template.Content), template.Filters)));
    }

    public TextTemplate Subject(ShippedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _texts.GetOrAdd($"{template.Tongue}#{template.Subject}", _ => Checked(template.Key, TextTemplate.ParseText(template.Subject, template.Filters)));
    }

    /// <summary>A piece that templates share, by its key; null for a key that does not exist.</summary>
    public static byte[]? Fragment(string key)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = $"{Prefix}fragments/{key}.docx";
        return assembly.GetManifestResourceInfo(name) is null ? null : Read(assembly, name);
    }

    /// <summary>Every name that a template may use, from the sheet beside its file or, without one, from the shipped sheet of its key.</summary>
    /// <exception cref="JsonException">The sheet is no sheet.</exception>
    public static TemplateShape ShapeOf(string key, string? sheet)
    {
        var questions = sheet is null ? Shipped.Value.GetValueOrDefault(key)?.Questions : JsonSerializer.Deserialize<TemplateDescription>(sheet, Sheet)?.Questions;
        return ShippedTemplate.ShapeWith(questions ?? []);
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
            var description = JsonSerializer.Deserialize<TemplateDescription>(Read(assembly, about), Sheet)!;
            var content = Read(assembly, file);
            all.Add(description.Key, new ShippedTemplate(
                description.Key, description.Family, description.Title, description.Subject?["pt-BR"] ?? "", content,
                Convert.ToHexStringLower(SHA256.HashData(content)), file.EndsWith(".docx", StringComparison.Ordinal))
            {
                Language = description.Language ?? Texts.Default,
                ShippedLanguage = description.Language ?? Texts.Default,
                SheetAddressee = description.Addressee,
                Kind = description.Kind ?? DocumentKind.Letter,
                Court = description.Court ?? CourtNeed.None,
                TakesAnyTitle = description.Titles == "any",
                Questions = description.Questions ?? [],
                Articles = description.Articles,
                RequiredDocuments = description.RequiredDocuments,
            });
        }

        return all;
    }

    private static Dictionary<string, ShippedTemplate> ReadFragments()
    {
        const string folder = $"{Prefix}{ShippedTemplate.FragmentFamily}/";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Select(name =>
        {
            var key = Path.GetFileNameWithoutExtension(name[folder.Length..]);
            var titles = new[] { Texts.Default, "en" }.ToDictionary(language => language, language => Texts.Get($"templates.fragment.{key}", CultureInfo.GetCultureInfo(language)));
            var content = Read(assembly, name);
            return new ShippedTemplate(key, ShippedTemplate.FragmentFamily, titles, "", content, Convert.ToHexStringLower(SHA256.HashData(content)), IsWord: true);
        }).ToDictionary(t => t.Key, StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record TemplateDescription(
        string Key, string Family, Dictionary<string, string> Title, Dictionary<string, string>? Subject, string? Language, DocumentKind? Kind,
        CourtNeed? Court, string? Titles, Addressee? Addressee, IReadOnlyList<TemplateQuestion>? Questions, IReadOnlyList<string> Articles,
        IReadOnlyList<IReadOnlyDictionary<string, string>> RequiredDocuments);
}
