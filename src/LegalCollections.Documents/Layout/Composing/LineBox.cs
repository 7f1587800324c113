using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>A line of text with every piece at its place.</summary>
internal sealed class LineBox : Box
{
    private readonly LineOfPieces _line;
    private readonly ParagraphFormat _format;
    private readonly StructElement _element;
    private readonly double _start;
    private readonly double _room;
    private readonly double _baseline;
    private readonly double _height;
    private readonly double _width;

    public LineBox(LineOfPieces line, ParagraphFormat format, double width, bool isFirst, TextStyle mark, StructElement element)
    {
        _line = line;
        _format = format;
        _element = element;
        _width = width;
        _start = format.IndentLeft + (isFirst ? format.FirstLine : 0);
        _room = width - _start - format.IndentRight;
        var styles = line.Pieces.Where(p => p.Kind != PieceKind.Figure).Select(p => p.Style).DefaultIfEmpty(mark).ToList();
        var ascent = styles.Max(s => s.Font.Ascent * s.Size);
        var below = styles.Max(s => (s.Font.Descent + s.Font.LineGap) * s.Size);
        var figure = line.Pieces.Max(p => p.Figure?.Height) ?? 0;
        ascent = Math.Max(ascent, figure);
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

    public bool RuleAbove { get; init; }

    public bool RuleBelow { get; init; }

    public override void Draw(DrawTarget target, double x, double y)
    {
        if (OutlineTitle is { Length: > 0 })
        {
            target.Outline(_format.HeadingLevel, OutlineTitle, y);
        }

        DrawRules(target, x, y);
        if (_line.Pieces.Any(p => p.Kind is not PieceKind.Break))
        {
            target.Tagged(_element, () => DrawPieces(target.Page, x, y));
            DrawFigures(target, x, y);
        }
    }

    private void DrawRules(DrawTarget target, double x, double y)
    {
        if (RuleAbove && _format.BorderTop is { } top)
        {
            target.Decoration(() => target.Page.Line(x + _format.IndentLeft, y - 1, x + _width - _format.IndentRight, y - 1, top.Thickness, top.Color));
        }

        if (RuleBelow && _format.BorderBottom is { } bottom)
        {
            var at = y + _height + 1;
            target.Decoration(() => target.Page.Line(x + _format.IndentLeft, at, x + _width - _format.IndentRight, at, bottom.Thickness, bottom.Color));
        }
    }

    private void DrawPieces(PdfPage page, double x, double y)
    {
        var (left, extra) = Fit();
        var stretched = x + left + Widths(0).Take(_line.Pieces.ToList().FindLastIndex(p => p.Kind == PieceKind.Tab) + 1).Sum(p => p.Width);
        foreach (var run in Runs(x + left, extra))
        {
            var style = run.Style;
            var baseline = y + _baseline - style.Raise;
            page.Text(style.Font, style.Size, style.Color, run.X, baseline, run.Text, run.X >= stretched - 0.01 ? extra : 0);
            if (style.Underline)
            {
                page.Line(run.X, baseline + style.Size * 0.11, run.X + run.Width, baseline + style.Size * 0.11, style.Size * 0.06, style.Color);
            }

            if (style.Strike)
            {
                page.Line(run.X, baseline - style.Size * 0.28, run.X + run.Width, baseline - style.Size * 0.28, style.Size * 0.05, style.Color);
            }
        }
    }

    private void DrawFigures(DrawTarget target, double x, double y)
    {
        var (left, extra) = Fit();
        var at = x + left;
        foreach (var (piece, width) in Widths(extra))
        {
            if (piece.Figure is { } figure)
            {
                var element = _element.Add("Figure", figure.AlternateText);
                var (figureX, figureY) = (at, y + _baseline - figure.Height);
                target.Tagged(element, () => FigureDrawing.Draw(figure, target.Page, figureX, figureY));
            }

            at += width;
        }
    }

    /// <summary>Joins neighbours of one look, so that a reader finds whole phrases; the space at a wrapped end stays for it.</summary>
    private IEnumerable<(string Text, TextStyle Style, double X, double Width)> Runs(double x, double extra)
    {
        var (text, style, start, at) = ("", (TextStyle?)null, x, x);
        foreach (var (piece, width) in Widths(extra))
        {
            var isText = piece.Kind is PieceKind.Word or PieceKind.Space;
            if (text.Length > 0 && (!isText || style != piece.Style))
            {
                yield return (text, style!, start, at - start);
                text = "";
            }

            if (isText)
            {
                (style, start) = text.Length == 0 ? (piece.Style, at) : (style, start);
                text += piece.Text;
            }

            at += width;
        }

        if (text.Length > 0)
        {
            yield return (text, style!, start, at - start);
        }
    }

    private IEnumerable<(Piece Piece, double Width)> Widths(double extra)
    {
        var at = _start;
        var lastTab = _line.Pieces.ToList().FindLastIndex(p => p.Kind == PieceKind.Tab);
        for (var i = 0; i < _line.Pieces.Count; i++)
        {
            var piece = _line.Pieces[i];
            var width = piece.Kind switch
            {
                PieceKind.Tab => TabWidth(i, at),
                PieceKind.Space when i > lastTab => piece.Width + extra,
                _ => piece.Width,
            };
            yield return (piece, width);
            at += width;
        }
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
        var end = _line.Pieces.Count;
        while (end > 0 && _line.Pieces[end - 1].Kind is PieceKind.Space or PieceKind.Break)
        {
            end--;
        }

        var lastTab = _line.Pieces.ToList().FindLastIndex(p => p.Kind == PieceKind.Tab);
        var free = _room - Widths(0).Take(end).Sum(p => p.Width);
        var spaces = _line.Pieces.Take(end).Skip(lastTab + 1).Count(p => p.Kind == PieceKind.Space);
        return _format.Align switch
        {
            TextAlign.Center when lastTab < 0 => (_start + free / 2, 0),
            TextAlign.Right when lastTab < 0 => (_start + free, 0),
            TextAlign.Justify when !_line.EndsParagraph && spaces > 0 => (_start, Math.Max(0, free / spaces)),
            _ => (_start, 0),
        };
    }
}
