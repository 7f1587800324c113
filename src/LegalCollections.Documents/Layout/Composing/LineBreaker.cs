namespace LegalCollections.Documents.Layout.Composing;

/// <summary>One line of pieces, before it is placed.</summary>
/// <param name="EndsParagraph">The last line, or one ended by a break: never stretched.</param>
internal sealed record LineOfPieces(IReadOnlyList<Piece> Pieces, bool EndsParagraph);

/// <summary>Fills lines one after the other with as many pieces as fit.</summary>
internal sealed class LineBreaker(ParagraphFormat format, double width)
{
    private readonly List<LineOfPieces> _lines = [];
    private List<Piece> _line = [];
    private double _used;

    public IReadOnlyList<LineOfPieces> Break(IEnumerable<Piece> pieces)
    {
        var waiting = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Break)
            {
                Take(waiting);
                _line.Add(piece);
                End(endsParagraph: true);
                continue;
            }

            waiting.Add(piece);
            if (piece.AllowsBreak)
            {
                Take(waiting);
            }
        }

        Take(waiting);
        End(endsParagraph: true);
        return _lines;
    }

    private double Room => width - format.IndentLeft - format.IndentRight - (_lines.Count == 0 ? format.FirstLine : 0);

    private double LineStart => format.IndentLeft + (_lines.Count == 0 ? format.FirstLine : 0);

    /// <summary>Puts pieces that belong together on this line or, when they do not fit, on the next.</summary>
    private void Take(List<Piece> together)
    {
        if (together.Count == 0)
        {
            return;
        }

        var solid = together.Where(p => p.Kind is not PieceKind.Space and not PieceKind.Tab).Sum(p => p.Width);
        if (_line.Count > 0 && solid > 0 && _used + solid > Room + 0.01)
        {
            End(endsParagraph: false);
        }

        foreach (var piece in together)
        {
            AddPiece(piece);
        }

        together.Clear();
    }

    private void AddPiece(Piece piece)
    {
        if (piece.Kind == PieceKind.Word && piece.Width > Room && _line.Count == 0)
        {
            AddInParts(piece);
            return;
        }

        _line.Add(piece);
        _used += piece.Kind == PieceKind.Tab ? TabStops.WidthFrom(format, LineStart + _used) : piece.Width;
    }

    /// <summary>A word wider than the line is cut between letters: no text may run off the page.</summary>
    private void AddInParts(Piece piece)
    {
        var part = "";
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            var next = part + rune;
            if (part.Length > 0 && piece.Style.Width(next) > Room)
            {
                _line.Add(Piece.Word(part, piece.Style));
                End(endsParagraph: false);
                next = rune.ToString();
            }

            part = next;
        }

        var last = Piece.Word(part, piece.Style);
        _line.Add(last);
        _used = last.Width;
    }

    private void End(bool endsParagraph)
    {
        _lines.Add(new LineOfPieces(_line, endsParagraph));
        _line = [];
        _used = 0;
    }
}

/// <summary>Finds the stop a tab moves to; default stops stand every half inch.</summary>
internal static class TabStops
{
    private const double Default = 36;

    public static TabStop Next(ParagraphFormat format, double position)
    {
        var hanging = format.FirstLine < 0 && position < format.IndentLeft - 0.01 ? new TabStop(format.IndentLeft) : null;
        return format.Tabs.Append(hanging).OfType<TabStop>().Where(stop => stop.Position > position + 0.01).OrderBy(stop => stop.Position).FirstOrDefault()
            ?? new TabStop((Math.Floor(position / Default + 0.001) + 1) * Default);
    }

    /// <summary>The least a tab takes; right and centred stops give their room to the text that follows.</summary>
    public static double WidthFrom(ParagraphFormat format, double position)
    {
        var stop = Next(format, position);
        return stop.Align == TextAlign.Left ? stop.Position - position : 0;
    }
}
