using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Reads what stands between two pairs of braces; one grammar for Word and for e-mail text.</summary>
internal static partial class TagParser
{
    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}")]
    public static partial Regex Tags();

    [GeneratedRegex(@"^(?<path>@?\w+(\.\w+)*)(?<optional>\?)?(\s*\|\s*(?<filter>\w+))*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^#each\s+(?<path>@?\w+(\.\w+)*)$")]
    private static partial Regex Each();

    [GeneratedRegex(@"^#if\s+(?<path>@?\w+(\.\w+)*)(\s*(?<op>==|!=|>=|<=|>|<)\s*(?<right>-?\d+([.,]\d+)?|""[^""]*""))?$")]
    private static partial Regex If();

    [GeneratedRegex(@"^/(?<block>each|if)$")]
    private static partial Regex End();

    /// <returns>Null when the words between the braces are not of the grammar.</returns>
    public static Tag? Parse(string source, Place place)
    {
        // Word's autocorrection writes typographic quotes and no-break spaces.
        var inner = source[2..^2].Replace('“', '"').Replace('”', '"').Replace('\u00A0', ' ').Trim();
        if (inner == "else")
        {
            return new ElseTag(source, place);
        }

        if (End().Match(inner) is { Success: true } end)
        {
            return new EndTag(source, place, end.Groups["block"].Value);
        }

        if (Each().Match(inner) is { Success: true } each)
        {
            return new EachTag(source, place, PathOf(each));
        }

        if (If().Match(inner) is { Success: true } condition)
        {
            var op = condition.Groups["op"];
            return new IfTag(source, place, PathOf(condition), op.Success ? op.Value : null, Literal(condition.Groups["right"]));
        }

        var value = Value().Match(inner);
        return value.Success
            ? new ValueTag(source, place, PathOf(value), value.Groups["optional"].Success,
                [.. value.Groups["filter"].Captures.Select(c => c.Value)])
            : null;
    }

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
