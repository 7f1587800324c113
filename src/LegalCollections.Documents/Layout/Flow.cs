namespace LegalCollections.Documents.Layout;

/// <summary>Builds a document from top to bottom in reading order; reports and letters are written with it.</summary>
public sealed class Flow(TextStyle style)
{
    private static readonly double[] HeadingSizes = [16, 13, 11.5, 10.5, 10, 10];

    private readonly List<Block> _blocks = [];

    public Flow()
        : this(new TextStyle())
    {
    }

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <param name="level">1 to 6; each heading gets an outline entry.</param>
    /// <param name="anchor">The name under which links reach the heading.</param>
    public Flow Heading(int level, string text, string? anchor = null)
    {
        var look = style with { Size = HeadingSizes[level - 1], Bold = true };
        var format = new ParagraphFormat(SpaceBefore: level == 1 ? 0 : 10, SpaceAfter: 4, KeepWithNext: true, KeepLines: true, HeadingLevel: level);
        return Add(new ParagraphBlock([new TextInline(text, look)], format, look) { Anchors = anchor is null ? [] : [anchor] });
    }

    public Flow Paragraph(string text, ParagraphFormat? format = null) => Paragraph(t => t.Text(text), format);

    public Flow Paragraph(Action<TextBuilder> write, ParagraphFormat? format = null)
    {
        var text = new TextBuilder(style);
        write(text);
        return Add(new ParagraphBlock(text.Inlines, format ?? new ParagraphFormat(), style));
    }

    public Flow Table(Action<TableBuilder> build)
    {
        var table = new TableBuilder(style);
        build(table);
        return Add(table.Build()).Space(8);
    }

    public Flow Figure(IFigure figure, TextAlign align = TextAlign.Left) => Add(new FigureBlock(figure, align));

    public Flow KeepTogether(Action<Flow> build)
    {
        var inner = new Flow(style);
        build(inner);
        return Add(new KeepTogetherBlock(inner.Blocks));
    }

    public Flow PageBreak() => Add(new PageBreakBlock());

    /// <summary>An empty band; <paramref name="points"/> high.</summary>
    public Flow Space(double points) =>
        Add(new ParagraphBlock([], new ParagraphFormat(SpaceAfter: 0, LineSpacing: points, LineRule: LineRule.Exact), style));

    public Flow Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>A footer line with the text at the left and the page numbers at the right.</summary>
    /// <param name="pageOfPages">Such as <c>Página {0} de {1}</c>.</param>
    public Flow PageNumbers(string left, string pageOfPages, double textWidth)
    {
        var format = new ParagraphFormat(SpaceAfter: 0) { Tabs = [new TabStop(textWidth, TextAlign.Right)] };
        return Paragraph(text => text.Text(left + "\t").PageOfPages(pageOfPages), format);
    }
}

/// <summary>Writes the text of one paragraph in runs of different looks.</summary>
public sealed class TextBuilder(TextStyle style)
{
    private readonly List<Inline> _inlines = [];

    public IReadOnlyList<Inline> Inlines => _inlines;

    public TextBuilder Text(string text) => Add(new TextInline(text, style));

    public TextBuilder Bold(string text) => Add(new TextInline(text, style with { Bold = true }));

    public TextBuilder Italic(string text) => Add(new TextInline(text, style with { Italic = true }));

    public TextBuilder Styled(string text, Func<TextStyle, TextStyle> look) => Add(new TextInline(text, look(style)));

    /// <param name="target">An address on the web or for mail, or <c>#</c> and the anchor of a heading.</param>
    public TextBuilder Link(string text, string target) => Add(new TextInline(text, style with { Link = target, Underline = true, Color = "1D4ED8" }));

    public TextBuilder PageOfPages(string format)
    {
        var parts = format.Split("{0}", 2);
        var rest = parts[^1].Split("{1}", 2);
        Text(parts[0]).Add(new PageNumberInline(style));
        return rest.Length < 2 ? Text(rest[0]) : Text(rest[0]).Add(new PageNumberInline(style, IsTotal: true)).Text(rest[1]);
    }

    private TextBuilder Add(Inline inline)
    {
        _inlines.Add(inline);
        return this;
    }
}
