using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>A cell whose content is set to its width.</summary>
internal sealed record SetCell(TableCell Cell, double X, double Width, BoxFlow Flow);

/// <summary>A table row with its cells set; it may be cut when it is higher than what is left of a page.</summary>
internal sealed class RowBox(IReadOnlyList<SetCell> cells, double minHeight, bool canSplit) : Box
{
    public override double Height { get; } =
        Math.Max(minHeight, cells.Max(c => c.Flow.Height + c.Cell.Margins.Top + c.Cell.Margins.Bottom + RuleHeight(c)));

    /// <summary>The element of the table; null for a row that is not read out.</summary>
    public StructElement? Table { get; init; }

    /// <summary>The rule above a row takes room of its own, as in Word.</summary>
    private static double RuleHeight(SetCell cell) => cell.Cell.Borders.Top?.Thickness ?? 0;

    public override void Draw(DrawTarget target, double x, double y)
    {
        target.Decoration(() => DrawShadesAndBorders(target.Page, x, y));
        if (Table is not null)
        {
            target.Cover(Table, x + cells[0].X, y, cells[^1].X + cells[^1].Width - cells[0].X, Height);
        }

        foreach (var cell in cells)
        {
            var free = Height - cell.Flow.Height - cell.Cell.Margins.Top - cell.Cell.Margins.Bottom - RuleHeight(cell);
            var top = y + RuleHeight(cell) + cell.Cell.Margins.Top + (cell.Cell.VerticalAlign switch
            {
                VerticalAlign.Center => free / 2,
                VerticalAlign.Bottom => free,
                _ => 0,
            });
            foreach (var box in cell.Flow.Boxes)
            {
                top += box.SpaceBefore;
                box.Draw(target, x + cell.X + cell.Cell.Margins.Left, top);
                top += box.Height;
            }
        }
    }

    public override (Box First, Box Remainder)? Split(double height)
    {
        if (!canSplit)
        {
            return null;
        }

        var parts = cells.Select(cell => Cut(cell, height)).ToList();
        if (parts.All(p => p.First.Flow.Boxes.Count == 0) || parts.All(p => p.Remainder.Flow.Boxes.Count == 0))
        {
            return null;
        }

        var first = new RowBox([.. parts.Select(p => p.First)], 0, canSplit: true) { SpaceBefore = SpaceBefore, Repeated = Repeated, Closing = Closing, Table = Table };
        var rest = new RowBox([.. parts.Select(p => p.Remainder)], 0, canSplit: true) { KeepWithNext = KeepWithNext, Repeated = Repeated, Closing = Closing, Amount = Amount, Table = Table };
        return (first, rest);
    }

    private static (SetCell First, SetCell Remainder) Cut(SetCell cell, double height)
    {
        var room = height - cell.Cell.Margins.Top - cell.Cell.Margins.Bottom;
        var taken = 0;
        foreach (var box in cell.Flow.Boxes)
        {
            room -= box.SpaceBefore + box.Height;
            if (room < 0)
            {
                break;
            }

            taken++;
        }

        return (cell with { Flow = new BoxFlow(cell.Flow.Boxes[..taken], 0) }, cell with { Flow = new BoxFlow(cell.Flow.Boxes[taken..], cell.Flow.SpaceAfter) });
    }

    private void DrawShadesAndBorders(PdfPage page, double x, double y)
    {
        foreach (var cell in cells.Where(c => c.Cell.Shade is not null))
        {
            page.Fill(x + cell.X, y, cell.Width, Height, cell.Cell.Shade!);
        }

        foreach (var cell in cells)
        {
            var (left, right, bottom) = (x + cell.X, x + cell.X + cell.Width, y + Height);
            var borders = cell.Cell.Borders;
            Rule(page, borders.Top, left, y, right, y);
            Rule(page, borders.Bottom, left, bottom, right, bottom);
            Rule(page, borders.Left, left, y, left, bottom);
            Rule(page, borders.Right, right, y, right, bottom);
        }
    }

    private static void Rule(PdfPage page, Border? border, double x1, double y1, double x2, double y2)
    {
        if (border is not null)
        {
            page.Line(x1, y1, x2, y2, border.Thickness, border.Color);
        }
    }
}
