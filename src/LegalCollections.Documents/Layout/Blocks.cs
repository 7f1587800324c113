using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout;

/// <summary>A piece of the flow from top to bottom.</summary>
public abstract record Block;

/// <summary>Text that is broken into lines.</summary>
public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines, ParagraphFormat Format, TextStyle MarkStyle) : Block
{
    /// <summary>The names under which links reach it.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>Its place in a list, whose label opens the text; null for a paragraph of its own.</summary>
    public ListPlace? List { get; init; }
}

/// <summary>Where an item stands in a list, so that whoever listens hears the list and not its numbers alone.</summary>
/// <param name="Level">From 0.</param>
/// <param name="Numbering">How items are counted, by the names of ISO 32000-1, table 347.</param>
public sealed record ListPlace(int Level, string Numbering);

/// <summary>Rows of cells on fixed columns; header rows come again on every page.</summary>
/// <param name="Columns">Widths in points.</param>
public sealed record TableBlock(IReadOnlyList<double> Columns, IReadOnlyList<TableRow> Rows, double IndentLeft = 0) : Block
{
    /// <summary>Makes the row that closes each page from the sum of the amounts above it on that page; null for none. A table that stands on one page has none.</summary>
    public Func<decimal, TableRow>? PageTotal { get; init; }
}

/// <summary>Blocks that stand on one page if they fit on one.</summary>
public sealed record KeepTogetherBlock(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A picture or drawing on its own line.</summary>
public sealed record FigureBlock(IFigure Figure, TextAlign Align = TextAlign.Left, double SpaceAfter = 6) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreakBlock : Block;

/// <summary>One row of a table.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsHeader = false, bool CanSplit = false, double MinHeight = 0)
{
    /// <summary>What the row adds to the total of its page.</summary>
    public decimal Amount { get; init; }

    /// <summary>Closes the whole table: it stands under the total of the last page.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>One cell of a row.</summary>
/// <param name="Shade">Background as six hexadecimal digits, or null.</param>
public sealed record TableCell(IReadOnlyList<Block> Blocks, int Span = 1, string? Shade = null)
{
    public CellBorders Borders { get; init; } = new();

    public CellMargins Margins { get; init; } = new();

    public VerticalAlign VerticalAlign { get; init; }
}

/// <summary>The ruled lines around a cell.</summary>
public sealed record CellBorders(Border? Top = null, Border? Right = null, Border? Bottom = null, Border? Left = null);

/// <summary>The room between a cell's border and its text, in points.</summary>
public sealed record CellMargins(double Top = 2, double Right = 4, double Bottom = 2, double Left = 4);

/// <summary>Where the content of a cell stands when its row is higher.</summary>
public enum VerticalAlign
{
    Top,
    Center,
    Bottom,
}

/// <summary>A piece of a paragraph from left to right.</summary>
public abstract record Inline;

/// <summary>Text of one look; a line feed breaks the line, a tab moves to the next stop.</summary>
public sealed record TextInline(string Text, TextStyle Style) : Inline
{
    /// <summary>It is the number or bullet of a list item.</summary>
    public bool IsLabel { get; init; }
}

/// <summary>The number of the page or of all pages; only headers and footers know them.</summary>
public sealed record PageNumberInline(TextStyle Style, bool IsTotal = false) : Inline;

/// <summary>A picture that stands in the line like a letter.</summary>
public sealed record FigureInline(IFigure Figure) : Inline;

/// <summary>Something drawn: a picture or a chart; sizes in points.</summary>
public interface IFigure
{
    double Width { get; }

    double Height { get; }

    /// <summary>The words that stand for it where it cannot be seen.</summary>
    string AlternateText { get; }
}

/// <summary>A JPEG or PNG picture at a given size.</summary>
public sealed record Picture(PdfImage Image, double Width, double Height, string AlternateText) : IFigure;
