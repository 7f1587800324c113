using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Word;

/// <summary>The properties that act on one paragraph or run, weakest first: defaults, styles, numbering, own.</summary>
internal sealed record Layers(IReadOnlyList<XElement> All)
{
    public static Layers Of(IEnumerable<XElement?> layers) => new([.. layers.OfType<XElement>()]);

    public XElement? Last(string name) => All.Select(layer => layer.Child(name)).LastOrDefault(found => found is not null);

    public string? Attr(string element, string attribute) =>
        All.Select(layer => layer.Child(element).Attr(attribute)).LastOrDefault(found => found is not null);

    public bool IsOn(string name) => WordStyles.IsOn(Last(name));

    public double Points(string element, string attribute) => WordStyles.Twentieths(Attr(element, attribute)) ?? 0;
}

/// <summary>Resolves Word's style inheritance (ECMA-376, 17.7.2).</summary>
/// <param name="root">The part of the styles.</param>
/// <param name="theme">The part that names the fonts behind <c>minorHAnsi</c> and the like.</param>
/// <param name="table">What the style of the table around gives to its texts, weakest first.</param>
internal sealed class WordStyles(XElement? root, XElement? theme, IReadOnlyList<XElement> table)
{
    private static readonly XElement Plain = new(W.RunProperties);
    private static readonly Dictionary<string, string> Highlights = new()
    {
        ["yellow"] = "FFFF00",
        ["green"] = "00FF00",
        ["cyan"] = "00FFFF",
        ["magenta"] = "FF00FF",
        ["blue"] = "0000FF",
        ["red"] = "FF0000",
        ["darkBlue"] = "000080",
        ["darkCyan"] = "008080",
        ["darkGreen"] = "008000",
        ["darkMagenta"] = "800080",
        ["darkRed"] = "800000",
        ["darkYellow"] = "808000",
        ["darkGray"] = "808080",
        ["lightGray"] = "C0C0C0",
        ["black"] = "000000",
    };

    private static readonly string[] SerifNames = ["serif", "times", "tinos", "georgia", "cambria", "garamond", "book"];

    private readonly Dictionary<string, IReadOnlyList<XElement>> _chains = [];
    private readonly Dictionary<string, string?> _defaults = [];
    private readonly Dictionary<string, Dictionary<XElement, RunLook>> _looks = [];
    private readonly Dictionary<string, XElement> _styles = root?.Elements(W.Namespace + "style")
        .GroupBy(s => s.Attr("styleId") ?? "").ToDictionary(g => g.Key, g => g.First()) ?? [];

    public static bool IsOn(XElement? toggle) => toggle is not null && toggle.Attr("val") is not ("0" or "false" or "off");

    /// <summary>Word's lengths are twentieths of a point.</summary>
    public static double? Twentieths(string? value) => Number(value) / 20;

    private static double? Number(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The same styles inside a table.</summary>
    public WordStyles Inside(IReadOnlyList<XElement> styles) => new(root, theme, styles);

    public Layers Paragraph(XElement? own, Func<Layers, XElement?> numbering)
    {
        var styled = Defaults("pPrDefault", "pPr").Concat(table.Select(s => s.Child("pPr"))).Concat(Chain(own.Val("pStyle") ?? DefaultStyle("paragraph")).Select(s => s.Child("pPr")));
        var beforeNumbering = Layers.Of(styled.Append(own));
        return Layers.Of(styled.Append(numbering(beforeNumbering)).Append(own));
    }

    public TextStyle Run(XElement? paragraph, XElement? own) => Look(paragraph, own).Style;

    /// <summary>A document has few looks and many runs.</summary>
    public RunLook Look(XElement? paragraph, XElement? own)
    {
        var style = paragraph.Val("pStyle") ?? "";
        if (!_looks.TryGetValue(style, out var looks))
        {
            _looks[style] = looks = new Dictionary<XElement, RunLook>(new XNodeEqualityComparer());
        }

        var key = own ?? Plain;
        if (!looks.TryGetValue(key, out var look))
        {
            looks[key] = look = Read(paragraph, own);
        }

        return look;
    }

    private RunLook Read(XElement? paragraph, XElement? own)
    {
        var layers = Layers.Of(Defaults("rPrDefault", "rPr")
            .Concat(table.Select(s => s.Child("rPr")))
            .Concat(Chain(paragraph.Val("pStyle") ?? DefaultStyle("paragraph")).Select(s => s.Child("rPr")))
            .Concat(Chain(own.Val("rStyle")).Select(s => s.Child("rPr")))
            .Append(own));
        var size = double.Parse(layers.Attr("sz", "val") ?? "20", CultureInfo.InvariantCulture) / 2;
        var raised = layers.Attr("vertAlign", "val");
        var color = layers.Attr("color", "val");
        var style = new TextStyle(
            Family(FontName(layers)), raised is "superscript" or "subscript" ? size * 0.58 : size, layers.IsOn("b"), layers.IsOn("i"),
            layers.Attr("u", "val") is not (null or "none"), layers.IsOn("strike"), color is null or "auto" ? "000000" : color,
            raised switch { "superscript" => size * 0.33, "subscript" => -size * 0.08, _ => (Number(layers.Attr("position", "val")) ?? 0) / 2 })
        {
            Spacing = layers.Points("spacing", "val"),
            Shade = Highlights.GetValueOrDefault(layers.Attr("highlight", "val") ?? "") ?? ShadeOf(layers.Last("shd")),
        };
        return new RunLook(style, layers.IsOn("caps"), layers.IsOn("smallCaps"), layers.IsOn("vanish"));
    }

    /// <returns>Null for no colour behind the text.</returns>
    public static string? ShadeOf(XElement? shade) =>
        shade.Attr("val") == "solid" && shade.Attr("color") is { Length: 6 } color ? color : shade.Attr("fill") is { Length: 6 } fill ? fill : null;

    /// <summary>The styles that act on a part, with those that they are based on.</summary>
    public IEnumerable<XElement> Used(XElement part) => part.Descendants().Where(e => e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle")
        .Select(e => e.Attr("val")).Append(DefaultStyle("paragraph")).Distinct().SelectMany(Chain);

    public Layers Table(XElement? own) => Layers.Of(TableStyles(own).Select(s => s.Child("tblPr")).Append(own));

    /// <summary>The style of a table and those that it is based on, weakest first.</summary>
    public IReadOnlyList<XElement> TableStyles(XElement? own) => Chain(own.Val("tblStyle") ?? DefaultStyle("table"));

    /// <summary>The strongest layer that names a font decides; a font of the theme goes before a font by name.</summary>
    private string? FontName(Layers layers)
    {
        var fonts = layers.All.Select(l => l.Child("rFonts")).LastOrDefault(f => f.Attr("ascii") is not null || f.Attr("asciiTheme") is not null);
        return fonts.Attr("asciiTheme") is { } name && ThemeFont(name.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont") is { } font ? font : fonts.Attr("ascii");
    }

    private string? ThemeFont(string kind) =>
        (string?)theme?.Descendants(DrawingNames.Main + kind).Elements(DrawingNames.Main + "latin").Attributes("typeface").FirstOrDefault();

    /// <summary>1 to 6 for a heading, else 0; from the outline level.</summary>
    public static int HeadingLevel(Layers paragraph) =>
        int.TryParse(paragraph.Attr("outlineLvl", "val"), CultureInfo.InvariantCulture, out var level) && level < 6 ? level + 1 : 0;

    private static FontFamily Family(string? name) =>
        name is not null && !name.Contains("sans", StringComparison.OrdinalIgnoreCase)
            && SerifNames.Any(serif => name.Contains(serif, StringComparison.OrdinalIgnoreCase))
            ? FontFamily.Serif
            : FontFamily.Sans;

    private IEnumerable<XElement?> Defaults(string group, string properties) => [root.Child("docDefaults").Child(group).Child(properties)];

    private string? DefaultStyle(string type)
    {
        if (!_defaults.TryGetValue(type, out var id))
        {
            _defaults[type] = id = _styles.Values.FirstOrDefault(s => s.Attr("type") == type && s.Attr("default") is ("1" or "true")).Attr("styleId");
        }

        return id;
    }

    private IReadOnlyList<XElement> Chain(string? id)
    {
        if (id is null)
        {
            return [];
        }

        if (!_chains.TryGetValue(id, out var known))
        {
            _chains[id] = known = Follow(id);
        }

        return known;
    }

    private List<XElement> Follow(string? id)
    {
        var chain = new List<XElement>();
        while (id is not null && _styles.TryGetValue(id, out var style) && !chain.Contains(style))
        {
            chain.Insert(0, style);
            id = style.Val("basedOn");
        }

        return chain;
    }

}

/// <summary>How a run looks, and what it does to its letters.</summary>
internal sealed record RunLook(TextStyle Style, bool IsCaps, bool IsSmallCaps, bool IsHidden);
