using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;

namespace LegalCollections.Documents.Word;

/// <summary>Reads the paragraphs and tables of one part as blocks of the layout.</summary>
internal sealed class WordBlocks(WordStyles styles, WordNumbering numbering, PartLinks links)
{
    private const double SingleLine = 240;
    private static readonly XElement Plain = new(W.ParagraphProperties);

    private readonly Dictionary<XElement, ParagraphLook> _looks = new(new XNodeEqualityComparer());
    private readonly Dictionary<string, WordBlocks> _inside = [];

    public IReadOnlyList<Block> Read(IEnumerable<XElement> elements)
    {
        var blocks = new List<Block>();
        foreach (var element in elements)
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    blocks.AddRange(Paragraph(element));
                    break;
                case "tbl":
                    blocks.Add(new WordTables(styles, this).Read(element));
                    break;
                case "sdt":
                    blocks.AddRange(Read(element.Child("sdtContent")!.Elements()));
                    break;
            }
        }

        return blocks;
    }

    /// <summary>The reader of cells to which a table's style gives something.</summary>
    /// <param name="key">Names the cells to which it gives the same.</param>
    /// <param name="given">Pieces of the style, weakest first.</param>
    public WordBlocks Inside(string key, IReadOnlyList<XElement> given)
    {
        if (!_inside.TryGetValue(key, out var blocks))
        {
            _inside[key] = blocks = new WordBlocks(styles.Inside(given), numbering, links);
        }

        return blocks;
    }

    /// <summary>A page break inside a paragraph cuts it in two.</summary>
    private IEnumerable<Block> Paragraph(XElement paragraph)
    {
        var own = paragraph.Element(W.ParagraphProperties);
        if (IsHidden(paragraph, own))
        {
            yield break;
        }

        var (layers, format, mark) = LookOf(own);
        var inlines = new WordInlines(styles, links, own).Read(paragraph);
        if (numbering.NextLabel(layers) is { } label)
        {
            inlines = [new TextInline(label, LabelStyle(layers, mark)) { IsLabel = format.HeadingLevel == 0 }, .. inlines];
        }

        var parts = WordInlines.SplitAtPageBreaks(inlines);
        var section = own?.Element(W.SectionProperties);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                yield return new PageBreakBlock();
            }

            if (i == 0 || parts[i].Count > 0)
            {
                yield return i > 0
                    ? new ParagraphBlock(parts[i], format, mark)
                    : new ParagraphBlock(parts[i], format, mark) { Anchors = [.. Anchors(paragraph)], List = format.HeadingLevel == 0 ? numbering.PlaceOf(layers) : null };
            }
        }

        if (section is not null && WordSections.BreaksPage(section))
        {
            yield return new PageBreakBlock();
        }
    }

    private bool IsHidden(XElement paragraph, XElement? own) =>
        styles.Look(own, own.Child("rPr")).IsHidden && paragraph.Descendants(W.Run).All(run => styles.Look(own, run.Element(W.RunProperties)).IsHidden);

    /// <summary>A document has few looks and many paragraphs.</summary>
    private ParagraphLook LookOf(XElement? own)
    {
        var key = own ?? Plain;
        if (!_looks.TryGetValue(key, out var look))
        {
            var layers = styles.Paragraph(own, p => numbering.Level(p).Child("pPr"));
            _looks[key] = look = new ParagraphLook(layers, Format(layers), styles.Run(own, own.Child("rPr")));
        }

        return look;
    }

    private static IEnumerable<string> Anchors(XElement paragraph) => paragraph.Descendants(W.BookmarkStart).Select(mark => mark.Attr("name") ?? "");

    private TextStyle LabelStyle(Layers layers, TextStyle mark)
    {
        var own = numbering.Level(layers).Child("rPr");
        return own.Child("b") is { } bold ? mark with { Bold = WordStyles.IsOn(bold) } : mark;
    }

    private static ParagraphFormat Format(Layers layers)
    {
        var rule = layers.Attr("spacing", "lineRule") switch { "exact" => LineRule.Exact, "atLeast" => LineRule.AtLeast, _ => LineRule.Multiple };
        var line = double.Parse(layers.Attr("spacing", "line") ?? "240", CultureInfo.InvariantCulture);
        return new ParagraphFormat(
            Align(layers.Attr("jc", "val")),
            Indent(layers, "left", "start"),
            Indent(layers, "right", "end"),
            FirstLine(layers),
            layers.Points("spacing", "before"),
            layers.Points("spacing", "after"),
            rule == LineRule.Multiple ? line / SingleLine : line / 20,
            rule,
            layers.IsOn("keepNext"),
            layers.IsOn("keepLines"),
            layers.IsOn("pageBreakBefore"),
            WordStyles.HeadingLevel(layers))
        {
            Tabs = [.. Tabs(layers)],
            BorderTop = Line(layers.Last("pBdr").Child("top")),
            BorderBottom = Line(layers.Last("pBdr").Child("bottom")),
            BorderLeft = Line(layers.Last("pBdr").Child("left")),
            BorderRight = Line(layers.Last("pBdr").Child("right")),
            BorderBetween = Line(layers.Last("pBdr").Child("between")),
            Shade = WordStyles.ShadeOf(layers.Last("shd")),
            SharesSpace = true,
            ContextualSpacing = layers.IsOn("contextualSpacing"),
        };
    }

    public static TextAlign Align(string? value) => value switch
    {
        "center" => TextAlign.Center,
        "right" or "end" => TextAlign.Right,
        "both" or "distribute" => TextAlign.Justify,
        _ => TextAlign.Left,
    };

    /// <returns>Null for no line; sizes are eighths of a point.</returns>
    public static Border? Line(XElement? border)
    {
        if (border?.Attr("val") is null or "nil" or "none")
        {
            return null;
        }

        var color = border.Attr("color");
        return new Border(double.Parse(border.Attr("sz") ?? "4", CultureInfo.InvariantCulture) / 8, color is null or "auto" ? "000000" : color);
    }

    private static double Indent(Layers layers, string name, string newName) =>
        WordStyles.Twentieths(layers.Attr("ind", name) ?? layers.Attr("ind", newName)) ?? 0;

    /// <summary>The strongest layer that names either hanging or firstLine decides.</summary>
    private static double FirstLine(Layers layers)
    {
        var indent = layers.All.Select(l => l.Child("ind")).LastOrDefault(i => i.Attr("hanging") is not null || i.Attr("firstLine") is not null);
        return WordStyles.Twentieths(indent.Attr("hanging")) is { } hanging ? -hanging : WordStyles.Twentieths(indent.Attr("firstLine")) ?? 0;
    }

    private static IEnumerable<TabStop> Tabs(Layers layers) => layers.All
        .SelectMany(layer => layer.Child("tabs")?.Elements(W.Tab) ?? [])
        .GroupBy(tab => tab.Attr("pos")).Select(tabs => tabs.Last())
        .Where(tab => tab.Attr("val") != "clear")
        .Select(tab => new TabStop(WordStyles.Twentieths(tab.Attr("pos")) ?? 0, Align(tab.Attr("val"))));

    private sealed record ParagraphLook(Layers Layers, ParagraphFormat Format, TextStyle Mark);
}
