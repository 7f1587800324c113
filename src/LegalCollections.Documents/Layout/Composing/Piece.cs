namespace LegalCollections.Documents.Layout.Composing;

internal enum PieceKind
{
    Word,
    Space,
    Tab,
    Break,
    Figure,
}

/// <summary>The smallest part of a line that is not cut further, unless it is wider than the line.</summary>
internal sealed record Piece(PieceKind Kind, string Text, TextStyle Style, double Width, IFigure? Figure = null)
{
    /// <summary>It belongs to the number or bullet of a list item.</summary>
    public bool IsLabel { get; init; }

    /// <summary>A line may end after this piece.</summary>
    public bool AllowsBreak => Kind is PieceKind.Space or PieceKind.Tab || (Kind == PieceKind.Word && Text[^1] is '-' or '–' or '—' && Text.Length > 1);

    public static IEnumerable<Piece> Cut(IEnumerable<Inline> inlines, TextStyle fallback, PageNumbers numbers)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case FigureInline figure:
                    yield return new Piece(PieceKind.Figure, "", fallback, figure.Figure.Width, figure.Figure);
                    break;
                case PageNumberInline number:
                    yield return Word(numbers.Text(number.IsTotal), number.Style);
                    break;
                case TextInline text:
                    foreach (var piece in Cut(text.Text, text.Style))
                    {
                        yield return text.IsLabel ? piece with { IsLabel = true } : piece;
                    }

                    break;
            }
        }
    }

    public static Piece Word(string text, TextStyle style) => new(PieceKind.Word, text, style, style.Width(text));

    private static IEnumerable<Piece> Cut(string text, TextStyle style)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = text[i] switch { ' ' => PieceKind.Space, '\t' => PieceKind.Tab, '\n' => PieceKind.Break, _ => PieceKind.Word };
            var endsAtDash = text[i] is '-' or '–' or '—' && i > start && i + 1 < text.Length
                && char.IsLetterOrDigit(text[i + 1]); // also inside a telephone number, as Word breaks it
            if (kind == PieceKind.Word && !endsAtDash)
            {
                continue;
            }

            var end = endsAtDash ? i + 1 : i;
            if (end > start)
            {
                yield return Word(text[start..end], style);
            }

            if (kind != PieceKind.Word)
            {
                yield return new Piece(kind, kind == PieceKind.Space ? " " : "", style, kind == PieceKind.Space ? style.Width(" ") : 0);
            }

            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return Word(text[start..], style);
        }
    }
}

/// <summary>The numbers that a running header or footer prints.</summary>
internal sealed record PageNumbers(int Page, int Total)
{
    public static readonly PageNumbers None = new(0, 0);

    public string Text(bool isTotal) => (isTotal ? Total : Page).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
