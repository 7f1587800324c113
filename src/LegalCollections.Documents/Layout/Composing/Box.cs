namespace LegalCollections.Documents.Layout.Composing;

/// <summary>A piece that is placed on a page as a whole: a line, a row, a figure.</summary>
internal abstract class Box
{
    public double SpaceBefore { get; set; }

    /// <summary>Empty room at its foot that may hang over the edge of a page.</summary>
    public virtual double Slack => 0;

    public abstract double Height { get; }

    /// <summary>No page break between this box and the next.</summary>
    public bool KeepWithNext { get; set; }

    public bool BreakBefore { get; set; }

    /// <summary>Rows that come again above this box when it opens a page.</summary>
    public IReadOnlyList<Box> Repeated { get; init; } = [];

    /// <summary>Closes the table that the box belongs to on each page; null when nothing does.</summary>
    public PageClosing? Closing { get; init; }

    /// <summary>What the box adds to the total of its page.</summary>
    public decimal Amount { get; init; }

    public abstract void Draw(DrawTarget target, double x, double y);

    /// <summary>Cuts the box at <paramref name="height"/>; null when it stays whole.</summary>
    public virtual (Box First, Box Remainder)? Split(double height) => null;
}

/// <summary>The row that closes a table on every page.</summary>
/// <param name="Make">Gives the row for the sum of the amounts above it on the page.</param>
/// <param name="Height">The room that the row needs.</param>
internal sealed record PageClosing(Func<decimal, Box> Make, double Height);

/// <summary>Boxes one below the other, with the space that follows the last one.</summary>
internal sealed record BoxFlow(List<Box> Boxes, double SpaceAfter)
{
    public double Height => Boxes.Sum(box => box.SpaceBefore + box.Height) + SpaceAfter;
}
