using System.Text.RegularExpressions;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The pieces that templates of one language share, as one client's documents have them: the firm's words where it wrote its own, else the shipped ones.</summary>
/// <remarks>Portuguese words do not enter a letter in another language: there a piece is missing until the firm writes it.</remarks>
public sealed partial class FragmentSet
{
    public static readonly FragmentSet Shipped = new(Languages.Portuguese, []);

    private readonly string _language;
    private readonly Dictionary<string, byte[]> _own;

    /// <param name="language">The language of the template that includes them.</param>
    /// <param name="own">The firm's own fragments with the hashes of their files.</param>
    public FragmentSet(string language, IReadOnlyCollection<(string Key, string Hash, byte[] Content)> own)
    {
        _language = language;
        _own = own.ToDictionary(f => f.Key, f => f.Content, StringComparer.Ordinal);
        Stamp = string.Concat(own.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"/{f.Key}:{f.Hash}"));
    }

    /// <summary>The same for sets of the same words; empty for the shipped ones.</summary>
    public string Stamp { get; }

    /// <returns>Null for a key that does not exist, or not in this language.</returns>
    public byte[]? Find(string key) =>
        _own.TryGetValue(key, out var own) ? own : TemplateLibrary.Fragment(key) is { } shipped && Fits(shipped, _language) ? shipped : null;

    /// <summary>Whether a Portuguese piece can stand in a language: it has no words of its own, only values.</summary>
    public static bool Fits(byte[] portuguese, string language) =>
        language == Languages.Portuguese || !WordText.Paragraphs(portuguese).Any(text => Tag().Replace(text, WordsOf).Any(char.IsLetter));

    /// <summary>The same problems, where a piece is missing in this language only, saying so.</summary>
    public static IReadOnlyList<TemplateProblem> Named(IReadOnlyList<TemplateProblem> problems) =>
        [.. problems.Select(p => p.Code == TemplateProblemCodes.UnknownFragment && TemplateLibrary.FragmentKeys.Contains(p.Name) ? p with { Code = "FragmentLanguage" } : p)];

    private static string WordsOf(Match tag) => string.Concat(Quoted().Matches(tag.Value).Select(m => m.Value));

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""["“”][^"“”]*["“”]""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
