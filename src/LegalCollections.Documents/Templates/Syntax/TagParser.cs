using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Reads what stands between two pairs of braces; one grammar for Word and for e-mail text.</summary>
internal static partial class TagParser
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}|#/\"");
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    [GeneratedRegex(@"(?<!\{)\{\{(?<inner>[^{}]*)\}\}(?!\})")]
    public static partial Regex Tags();

    [GeneratedRegex(@"^(?<path>@?\w+(\.\w+)*)(?<optional>\?)?(\s*\|\s*(?<filter>\w+(\s*:\s*""[^""]*""(\s*,\s*""[^""]*"")*)?))*$")]
    private static partial Regex Value();

    [GeneratedRegex("\"(?<word>[^\"]*)\"")]
    private static partial Regex Word();

    [GeneratedRegex(@"^>\s*(?<key>[\w-]+)$")]
    private static partial Regex Include();

    [GeneratedRegex(@"^#each\s+(?<path>@?\w+(\.\w+)*)(?<optional>\?)?$")]
    private static partial Regex Each();

    [GeneratedRegex(@"^#if\s+(?<path>@?\w+(\.\w+)*)(?<optional>\?)?(\s*(?<op>==|!=|>=|<=|>|<)\s*(?<right>-?\d+([.,]\d+)?|""[^""]*""))?$")]
    private static partial Regex If();

    [GeneratedRegex(@"^/(?<block>each|if)$")]
    private static partial Regex End();

    /// <returns>Null when the words between the braces are not of the grammar.</returns>
    public static Tag? Parse(string source, Place place)
    {
        var inner = Typed(source[2..^2]);
        if (inner == "else")
        {
            return new ElseTag(source, place);
        }

        if (Include().Match(inner) is { Success: true } include)
        {
            return new IncludeTag(source, place, include.Groups["key"].Value);
        }

        if (End().Match(inner) is { Success: true } end)
        {
            return new EndTag(source, place, end.Groups["block"].Value);
        }

        if (Each().Match(inner) is { Success: true } each)
        {
            return new EachTag(source, place, PathOf(each), IsOptional(each));
        }

        if (If().Match(inner) is { Success: true } condition)
        {
            var op = condition.Groups["op"];
            return new IfTag(source, place, PathOf(condition), IsOptional(condition), op.Success ? op.Value : null, Literal(condition.Groups["right"]));
        }

        var value = Value().Match(inner);
        return value.Success
            ? new ValueTag(source, place, PathOf(value), IsOptional(value),
                [.. value.Groups["filter"].Captures.Select(c => Filter(c.Value))])
            : null;
    }

    /// <summary>What the author typed: Word's autocorrection writes typographic quotes and no-break spaces, a copied text brings marks that are not seen and letters with loose accents.</summary>
    private static string Typed(string text) => string.Concat(text.Where(c => !Unseen.Contains(c)))
        .Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('\u00A0', ' ').Replace('\u202F', ' ').Normalize().Trim();

    /// <summary>A name that is not of the grammar, as other tools allow: one name with spaces or signs in it.</summary>
    public static ValueTag? Named(string name, string source, Place place) =>
        name.Length > 0 && !name.AsSpan().ContainsAny(Signs) ? new ValueTag(source, place, [name], Optional: false, []) : null;

    private static FilterCall Filter(string text) =>
        new(text.Split(':')[0].TrimEnd(), [.. Word().Matches(text).Select(m => m.Groups["word"].Value)]);

    private static bool IsOptional(Match match) => match.Groups["optional"].Success;

    private static string[] PathOf(Match match) => match.Groups["path"].Value.Split('.');

    private static object? Literal(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        return group.Value.StartsWith('"')
            ? group.Value.Trim('"')
            : decimal.Parse(group.Value.Replace(',', '.'), CultureInfo.InvariantCulture);
    }
}
