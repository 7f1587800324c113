using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;

namespace LegalCollections.Documents.Word;

/// <summary>Counts numbered paragraphs and writes their labels (ECMA-376, 17.9).</summary>
/// <param name="root">The part of the lists.</param>
/// <param name="language">That of the document, such as <c>pt-BR</c>; null where it names none.</param>
internal sealed partial class WordNumbering(XElement? root, string? language)
{
    // What is counted further is written in digits, as no reader would follow it.
    private const int LastRoman = 3_999;
    private const int LastLetters = 780;

    private static readonly HashSet<string> Counted =
        ["decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "bullet", "none"];

    private readonly Dictionary<(string List, int Level), int> _counters = [];
    private readonly HashSet<(string Number, int Level)> _restarted = [];
    private readonly Dictionary<string, XElement> _numbers = ById(root, "num", "numId");
    private readonly Dictionary<string, XElement> _lists = ById(root, "abstractNum", "abstractNumId");

    [GeneratedRegex("%(?<level>[1-9])")]
    private static partial Regex Placeholder();

    public XElement? Level(Layers paragraph)
    {
        var number = paragraph.Last("numPr");
        var id = number.Val("numId");
        return id is null or "0" ? null : LevelOf(id, LevelNumber(number));
    }

    /// <returns>The label of this paragraph and its suffix (a tab unless the level says otherwise); null without numbering.</returns>
    public string? NextLabel(Layers paragraph)
    {
        var number = paragraph.Last("numPr");
        if (Level(paragraph) is not { } level || number.Val("numId") is not { } id)
        {
            return null;
        }

        // Numbers that share an abstract list count on; one that says where it starts does so when it comes first.
        var list = Number(id).Val("abstractNumId") ?? id;
        var depth = LevelNumber(number);
        var restart = Override(id, depth).Val("startOverride");
        var isRestarted = restart is not null && _restarted.Add((id, depth));
        var start = int.Parse(restart ?? level.Val("start") ?? "1", CultureInfo.InvariantCulture);
        _counters[(list, depth)] = !isRestarted && _counters.TryGetValue((list, depth), out var last) ? last + 1 : start;
        foreach (var deeper in _counters.Keys.Where(k => k.List == list && k.Level > depth).ToList())
        {
            _counters.Remove(deeper);
        }

        var label = Placeholder().Replace(Readable(level.Val("lvlText") ?? ""), match => Part(id, list, int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture) - 1));
        return label + level.Val("suff") switch { "nothing" => "", "space" => " ", _ => "\t" };
    }

    /// <summary>Where the paragraph stands in its list; null without numbering.</summary>
    public ListPlace? PlaceOf(Layers paragraph) => Level(paragraph) is not { } level ? null : new ListPlace(LevelNumber(paragraph.Last("numPr")), level.Val("numFmt") switch
    {
        "lowerLetter" => "LowerAlpha",
        "upperLetter" => "UpperAlpha",
        "lowerRoman" => "LowerRoman",
        "upperRoman" => "UpperRoman",
        "bullet" => "Disc",
        "none" => "None",
        _ => "Decimal",
    });

    private string Part(string id, string list, int depth)
    {
        // A level above that no paragraph had stands at its start.
        var value = _counters.TryGetValue((list, depth), out var counted) ? counted : int.Parse(LevelOf(id, depth).Val("start") ?? "1", CultureInfo.InvariantCulture);
        return LevelOf(id, depth).Val("numFmt") switch
        {
            "lowerLetter" when value is > 0 and <= LastLetters => Letters(value).ToLowerInvariant(),
            "upperLetter" when value is > 0 and <= LastLetters => Letters(value),
            "lowerRoman" when value is > 0 and <= LastRoman => Roman(value).ToLowerInvariant(),
            "upperRoman" when value is > 0 and <= LastRoman => Roman(value),
            "decimalZero" when value is >= 0 and < 10 => $"0{value}",
            "ordinal" => $"{value}º",
            "none" => "",
            "bullet" => "",
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <returns>The format of the paragraph's numbers where it is one that is not counted here; else null.</returns>
    public string? Uncounted(XElement? numbers) =>
        numbers.Val("numId") is { } id && LevelOf(id, LevelNumber(numbers)) is { } level && FormatOf(level) is var format && !Counted.Contains(format) && !(format == "ordinal" && HasOrdinals)
            ? format
            : null;

    /// <summary>In English the ordinals are 1st, 2nd; of those only the Portuguese, Spanish and Italian ones are written here.</summary>
    private bool HasOrdinals => language is null || language.StartsWith("pt", StringComparison.Ordinal) || language.StartsWith("es", StringComparison.Ordinal) || language.StartsWith("it", StringComparison.Ordinal);

    /// <summary>A format of one's own stands beside the one that older Word shows.</summary>
    private static string FormatOf(XElement level) => level.Val("numFmt") ?? (level.Elements().Any(e => e.Name.LocalName == "AlternateContent") ? "custom" : "decimal");

    private static int LevelNumber(XElement? number) => int.Parse(number.Val("ilvl") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Word's bullets are private characters of the Symbol and Wingdings fonts; all of them become the plain bullet.</summary>
    private static string Readable(string label) => string.Concat(label.Select(c => c is >= '\uE000' and <= '\uF8FF' ? '•' : c));

    private XElement? Number(string id) => _numbers.GetValueOrDefault(id);

    private XElement? LevelOf(string id, int depth)
    {
        var level = depth.ToString(CultureInfo.InvariantCulture);
        return Override(id, depth).Child("lvl") is { } own ? own : Number(id).Val("abstractNumId") is { } list && _lists.TryGetValue(list, out var found)
            ? found.Elements(W.Namespace + "lvl").FirstOrDefault(l => l.Attr("ilvl") == level)
            : null;
    }

    private XElement? Override(string id, int depth)
    {
        var level = depth.ToString(CultureInfo.InvariantCulture);
        return Number(id)?.Elements(W.Namespace + "lvlOverride").FirstOrDefault(o => o.Attr("ilvl") == level);
    }

    private static Dictionary<string, XElement> ById(XElement? root, string element, string id)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var one in root?.Elements(W.Namespace + element) ?? [])
        {
            found.TryAdd(one.Attr(id) ?? "", one);
        }

        return found;
    }

    private static string Letters(int value) => new((char)('A' + (value - 1) % 26), (value - 1) / 26 + 1);

    private static string Roman(int value)
    {
        (int Value, string Sign)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (step, sign) in signs)
        {
            for (; value >= step; value -= step)
            {
                text += sign;
            }
        }

        return text;
    }
}
