using System.Text;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>A line of text with every piece at its place.</summary>
internal sealed class LineBox : Box
{
    // Word keeps the lines at the sides four points away from the text.
    private const double SideRoom = 4;

    private readonly LineOfPieces _line;
    private readonly ParagraphFormat _format;
    private readonly StructElement _element;
    private readonly double _start;
    private readonly double _room;
    private readonly double _baseline;
    private readonly double _height;
    private readonly double _width;
    private readonly int _lastTab;
    private readonly bool _hasFigure;

    public LineBox(LineOfPieces line, ParagraphFormat format, double width, bool isFirst, TextStyle mark, StructElement element)
    {
        _line = line;
        _format = format;
        _element = element;
        _width = width;
        _start = format.IndentLeft + (isFirst ? format.FirstLine : 0);
        _room = width - _start - format.IndentRight;
        _lastTab = LastTab(line.Pieces);
        _hasFigure = line.Pieces.Any(p => p.Figure is not null);
        var (ascent, below) = Heights(line.Pieces, mark);
        var natural = ascent + below;
        _height = format.LineRule switch
        {
            LineRule.Multiple => natural * format.LineSpacing,
            LineRule.AtLeast => Math.Max(natural, format.LineSpacing),
            _ => format.LineSpacing,
        };
        Slack = format.LineRule == LineRule.Multiple ? Math.Max(0, _height - natural) : 0;
        // Extra room of a multiple stands below the text, as LibreOffice sets it; any other rule keeps the text at the foot.
        _baseline = format.LineRule == LineRule.Multiple ? Math.Min(ascent, _height - below) : _height - below;
    }

    public override double Height => _height;

    public override double Slack { get; }

    /// <summary>The whole heading text when this line opens a heading.</summary>
    public string? OutlineTitle { get; init; }

    /// <summary>The names under which links reach this line.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>The element of the label that opens the line; null where none does.</summary>
    public StructElement? Label { get; init; }

    public Border? RuleAbove { get; init; }

    public Border? RuleBelow { get; init; }

    public override void Draw(DrawTarget target, double x, double y)
    {
        if (OutlineTitle is { Length: > 0 })
        {
            target.Outline(_format.HeadingLevel, OutlineTitle, y);
        }

        foreach (var anchor in Anchors)
        {
            target.Anchor(anchor, y);
        }

        DrawRules(target, x, y);
        if (_line.Pieces.Any(p => p.Kind is not PieceKind.Break))
        {
            DrawText(target, x, y);
        }

        if (_hasFigure)
        {
            DrawFigures(target, x, y);
        }
    }

    private void DrawRules(DrawTarget target, double x, double y)
    {
        var (left, right, above, below) = (x + _format.IndentLeft, x + _width - _format.IndentRight, y - 1, y + _height + 1);
        if (_format.Shade is { } shade)
        {
            target.Decoration(() => target.Page.Fill(left, y, right - left, _height, shade));
        }

        Rule(target, RuleAbove, left, above, right, above);
        Rule(target, RuleBelow, left, below, right, below);
        Rule(target, _format.BorderLeft, left - SideRoom, above, left - SideRoom, below);
        Rule(target, _format.BorderRight, right + SideRoom, above, right + SideRoom, below);
    }

    private static void Rule(DrawTarget target, Border? border, double x1, double y1, double x2, double y2)
    {
        if (border is not null)
        {
            target.Decoration(() => target.Page.Line(x1, y1, x2, y2, border.Thickness, border.Color));
        }
    }

    private static (double Ascent, double Below) Heights(IReadOnlyList<Piece> pieces, TextStyle mark)
    {
        var (ascent, below, figure, hasText) = (0.0, 0.0, 0.0, false);
        foreach (var piece in pieces)
        {
            if (piece.Figure is { } drawn)
            {
                figure = Math.Max(figure, drawn.Height);
            }
            else
            {
                (ascent, below, hasText) = (Math.Max(ascent, Ascent(piece.Style)), Math.Max(below, Below(piece.Style)), true);
            }
        }

        return hasText ? (Math.Max(ascent, figure), below) : (Math.Max(Ascent(mark), figure), Below(mark));
    }

    private static double Ascent(TextStyle style) => style.Font.Ascent * style.Size;

    private static double Below(TextStyle style) => (style.Font.Descent + style.Font.LineGap) * style.Size;

    private static int LastTab(IReadOnlyList<Piece> pieces)
    {
        var last = pieces.Count - 1;
        while (last >= 0 && pieces[last].Kind != PieceKind.Tab)
        {
            last--;
        }

        return last;
    }

    private void DrawText(DrawTarget target, double x, double y)
    {
        var (left, extra) = Fit();
        var widths = Widths(extra);
        var stretched = x + left;
        for (var i = 0; i <= _lastTab; i++)
        {
            stretched += widths[i];
        }

        var runs = Runs(x + left, widths);
        foreach (var run in runs.Where(r => r.Style.Shade is not null))
        {
            target.Decoration(() => target.Page.Fill(run.X, y, run.Width, _height, run.Style.Shade!));
        }

        for (var next = 0; next < runs.Count;)
        {
            var first = next;
            var (link, isLabel) = (runs[first].Style.Link, runs[first].IsLabel);
            while (next < runs.Count && runs[next].Style.Link == link && runs[next].IsLabel == isLabel)
            {
                next++;
            }

            var (from, to) = (first, next);
            var element = isLabel && Label is not null ? Label : link is null ? _element : _element.Add("Link");
            target.Tagged(element, () =>
            {
                for (var i = from; i < to; i++)
                {
                    DrawRun(target.Page, runs[i], y, runs[i].X >= stretched - 0.01 ? extra : 0);
                }
            });
            if (link is not null)
            {
                target.Link(element, link, string.Concat(runs[from..to].Select(run => run.Text)), (runs[from].X, y, runs[to - 1].X + runs[to - 1].Width - runs[from].X, _height));
            }
        }
    }

    private void DrawRun(PdfPage page, PlacedRun run, double y, double extra)
    {
        var style = run.Style;
        var baseline = y + _baseline - style.Raise;
        page.Text(style.Font, style.Size, style.Color, run.X, baseline, run.Text, extra, style.Spacing);
        if (style.Underline)
        {
            page.Line(run.X, baseline + style.Size * 0.11, run.X + run.Width, baseline + style.Size * 0.11, style.Size * 0.06, style.Color);
        }

        if (style.Strike)
        {
            page.Line(run.X, baseline - style.Size * 0.28, run.X + run.Width, baseline - style.Size * 0.28, style.Size * 0.05, style.Color);
        }
    }

    private void DrawFigures(DrawTarget target, double x, double y)
    {
        var (left, extra) = Fit();
        var widths = Widths(extra);
        var at = x + left;
        for (var i = 0; i < widths.Length; i++)
        {
            if (_line.Pieces[i].Figure is { } figure)
            {
                var element = _element.Add("Figure", figure.AlternateText);
                var (figureX, figureY) = (at, y + _baseline - figure.Height);
                target.Tagged(element, () => FigureDrawing.Draw(figure, target.Page, figureX, figureY));
                target.Cover(element, figureX, figureY, figure.Width, figure.Height);
            }

            at += widths[i];
        }
    }

    /// <summary>Joins neighbours of one look, so that a reader finds whole phrases; the space at a wrapped end stays for it.</summary>
    private List<PlacedRun> Runs(double x, double[] widths)
    {
        var runs = new List<PlacedRun>();
        var text = new StringBuilder();
        var (style, isLabel, start, at) = (_line.Pieces[0].Style, false, x, x);
        for (var i = 0; i < widths.Length; i++)
        {
            var piece = _line.Pieces[i];
            var isText = piece.Kind is PieceKind.Word or PieceKind.Space;
            if (text.Length > 0 && (!isText || style != piece.Style || isLabel != piece.IsLabel))
            {
                runs.Add(new PlacedRun(text.ToString(), style, start, at - start, isLabel));
                text.Clear();
            }

            if (isText)
            {
                (style, isLabel, start) = text.Length == 0 ? (piece.Style, piece.IsLabel, at) : (style, isLabel, start);
                text.Append(piece.Text);
            }

            at += widths[i];
        }

        if (text.Length > 0)
        {
            runs.Add(new PlacedRun(text.ToString(), style, start, at - start, isLabel));
        }

        return runs;
    }

    /// <param name="extra">What each space after the last tab is stretched by.</param>
    private double[] Widths(double extra)
    {
        var widths = new double[_line.Pieces.Count];
        var at = _start;
        for (var i = 0; i < widths.Length; i++)
        {
            var piece = _line.Pieces[i];
            widths[i] = piece.Kind switch
            {
                PieceKind.Tab => TabWidth(i, at),
                PieceKind.Space when i > _lastTab => piece.Width + extra,
                _ => piece.Width,
            };
            at += widths[i];
        }

        return widths;
    }

    private double TabWidth(int index, double at)
    {
        var stop = TabStops.Next(_format, at);
        var following = _line.Pieces.Skip(index + 1).TakeWhile(p => p.Kind != PieceKind.Tab).Sum(p => p.Width);
        var before = stop.Align switch { TextAlign.Right => following, TextAlign.Center => following / 2, _ => 0 };
        return Math.Max(0, stop.Position - at - before);
    }

    /// <summary>Where the line begins and how much each space after the last tab is stretched.</summary>
    private (double Left, double Extra) Fit()
    {
        if (_format.Align == TextAlign.Left || _lastTab >= 0 && _format.Align != TextAlign.Justify)
        {
            return (_start, 0);
        }

        var end = _line.Pieces.Count;
        while (end > 0 && _line.Pieces[end - 1].Kind is PieceKind.Space or PieceKind.Break)
        {
            end--;
        }

        var (free, spaces, widths) = (_room, 0, Widths(0));
        for (var i = 0; i < end; i++)
        {
            free -= widths[i];
            spaces += i > _lastTab && _line.Pieces[i].Kind == PieceKind.Space ? 1 : 0;
        }

        return _format.Align switch
        {
            TextAlign.Center => (_start + free / 2, 0),
            TextAlign.Right => (_start + free, 0),
            _ when !_line.EndsParagraph && spaces > 0 => (_start, Math.Max(0, free / spaces)),
            _ => (_start, 0),
        };
    }

    private readonly record struct PlacedRun(string Text, TextStyle Style, double X, double Width, bool IsLabel);
}
