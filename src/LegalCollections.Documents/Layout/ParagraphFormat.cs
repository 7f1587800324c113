namespace LegalCollections.Documents.Layout;

/// <summary>Where the lines of a paragraph stand between its margins.</summary>
public enum TextAlign
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>How the height of a line follows from its text.</summary>
public enum LineRule
{
    Multiple,
    AtLeast,
    Exact,
}

/// <summary>A place on the line that a tab moves to, in points from the left margin.</summary>
public sealed record TabStop(double Position, TextAlign Align = TextAlign.Left);

/// <summary>How a paragraph stands on the page; lengths in points.</summary>
/// <param name="FirstLine">Added to the left indent of the first line; negative hangs it.</param>
/// <param name="HeadingLevel">1 to 6 makes a heading with an outline entry; 0 a paragraph.</param>
public sealed record ParagraphFormat(
    TextAlign Align = TextAlign.Left, double IndentLeft = 0, double IndentRight = 0, double FirstLine = 0,
    double SpaceBefore = 0, double SpaceAfter = 6, double LineSpacing = 1, LineRule LineRule = LineRule.Multiple,
    bool KeepWithNext = false, bool KeepLines = false, bool PageBreakBefore = false, int HeadingLevel = 0)
{
    public IReadOnlyList<TabStop> Tabs { get; init; } = [];

    public Border? BorderTop { get; init; }

    public Border? BorderBottom { get; init; }

    public Border? BorderLeft { get; init; }

    public Border? BorderRight { get; init; }

    /// <summary>Stands between neighbours with the same frame, who share it.</summary>
    public Border? BorderBetween { get; init; }

    /// <summary>The colour behind the lines as six hexadecimal digits; null for none.</summary>
    public string? Shade { get; init; }

    /// <summary>Whether both stand in one frame, without the lines where they meet.</summary>
    internal bool SharesFrame(ParagraphFormat? other) => other is not null && (BorderTop ?? BorderBottom ?? BorderLeft ?? BorderRight) is not null
        && (BorderTop, BorderBottom, BorderLeft, BorderRight, BorderBetween, IndentLeft, IndentRight)
            == (other.BorderTop, other.BorderBottom, other.BorderLeft, other.BorderRight, other.BorderBetween, other.IndentLeft, other.IndentRight);

    /// <summary>No space between neighbours that ask for the same.</summary>
    public bool ContextualSpacing { get; init; }

    /// <summary>Between it and the paragraph above stands the larger of the two spaces, not their sum, as Word has it.</summary>
    public bool SharesSpace { get; init; }
}

/// <summary>A ruled line; thickness in points, colour as six hexadecimal digits.</summary>
public sealed record Border(double Thickness = 0.5, string Color = "000000");
