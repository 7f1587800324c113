using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>Sets blocks to a width: paragraphs become lines, tables rows, each tied to its element of the structure.</summary>
internal sealed class BlockComposer(PageNumbers numbers)
{
    public BoxFlow Compose(IReadOnlyList<Block> blocks, double width, StructElement parent)
    {
        var boxes = new List<Box>();
        var (space, breakNext) = (0.0, false);
        var lists = new ListElements(parent);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PageBreakBlock)
            {
                breakNext = true;
                continue;
            }

            var part = Compose(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null, i > 0 ? blocks[i - 1] : null, width, parent, lists.Next((blocks[i] as ParagraphBlock)?.List));
            if (part.Boxes.Count > 0)
            {
                var own = part.Boxes[0].SpaceBefore;
                part.Boxes[0].SpaceBefore = blocks[i] is ParagraphBlock { Format.SharesSpace: true } ? Math.Max(own, space) : own + space;
                part.Boxes[0].BreakBefore |= breakNext;
                (space, breakNext) = (0, false);
            }

            space += part.SpaceAfter;
            boxes.AddRange(part.Boxes);
        }

        return new BoxFlow(boxes, space);
    }

    private BoxFlow Compose(Block block, Block? next, Block? previous, double width, StructElement parent, StructElement? item)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                return Paragraph(paragraph, previous as ParagraphBlock, next as ParagraphBlock, width, parent, item);
            case TableBlock table:
                return new BoxFlow(Table(table, parent), 0);
            case FigureBlock figure:
                var element = parent.Add("Figure", figure.Figure.AlternateText);
                return new BoxFlow([new FigureBox(figure.Figure, figure.Align, width, element)], figure.SpaceAfter);
            case KeepTogetherBlock together:
                var flow = Compose(together.Blocks, width, parent);
                foreach (var box in flow.Boxes.SkipLast(1))
                {
                    box.KeepWithNext = true;
                }

                return flow;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static bool IsAlike(ParagraphBlock paragraph, ParagraphBlock? neighbour) =>
        paragraph.Format.ContextualSpacing && neighbour is { Format.ContextualSpacing: true };

    private BoxFlow Paragraph(ParagraphBlock paragraph, ParagraphBlock? previous, ParagraphBlock? next, double width, StructElement parent, StructElement? item)
    {
        var format = paragraph.Format;
        var type = format.HeadingLevel > 0 ? $"H{format.HeadingLevel}" : "P";
        var label = item?.Add("Lbl");
        var element = item?.Add("LBody") ?? (paragraph.Inlines.Count > 0 ? parent.Add(type) : new StructElement(type, null));
        var lines = new LineBreaker(format, width).Break(Piece.Cut(paragraph.Inlines, paragraph.MarkStyle, numbers));
        var boxes = new List<Box>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isWidow = i == 0 || i == lines.Count - 2;
            boxes.Add(new LineBox(lines[i], format, width, i == 0, paragraph.MarkStyle, element)
            {
                OutlineTitle = i == 0 && format.HeadingLevel > 0 ? string.Concat(paragraph.Inlines.OfType<TextInline>().Select(t => t.Text)) : null,
                Anchors = i == 0 ? paragraph.Anchors : [],
                Label = i == 0 ? label : null,
                RuleAbove = i > 0 ? null : format.SharesFrame(previous?.Format) ? format.BorderBetween : format.BorderTop,
                RuleBelow = i < lines.Count - 1 || format.SharesFrame(next?.Format) ? null : format.BorderBottom,
                KeepWithNext = i == lines.Count - 1 ? format.KeepWithNext : format.KeepLines || isWidow,
            });
        }

        boxes[0].SpaceBefore = IsAlike(paragraph, previous) ? 0 : format.SpaceBefore;
        boxes[0].BreakBefore = format.PageBreakBefore;
        return new BoxFlow(boxes, IsAlike(paragraph, next) ? 0 : format.SpaceAfter);
    }

    private List<Box> Table(TableBlock table, StructElement parent)
    {
        var element = parent.Add("Table");
        var headers = new List<Box>();
        var boxes = new List<Box>();
        var closing = ClosingOf(table);
        foreach (var row in table.Rows)
        {
            var isHeader = row.IsHeader && boxes.Count == headers.Count;
            var box = Row(table, row, isHeader, element.Add("TR"), element, isHeader ? [] : headers, isHeader || row.IsTotal ? null : closing);
            boxes.Add(box);
            if (isHeader)
            {
                headers.Add(box);
            }
        }

        return boxes;
    }

    /// <summary>A total of a page is no part of the table's text: it is not read out.</summary>
    private PageClosing? ClosingOf(TableBlock table)
    {
        if (table.PageTotal is not { } total)
        {
            return null;
        }

        RowBox Make(decimal sum) => Row(table, total(sum), isHeader: false, new StructElement("TR", null), null, [], null);
        return new PageClosing(Make, Make(table.Rows.Sum(row => row.Amount)).Height);
    }

    private RowBox Row(TableBlock table, TableRow row, bool isHeader, StructElement element, StructElement? whole, List<Box> headers, PageClosing? closing)
    {
        var cells = new List<SetCell>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var x = table.IndentLeft + table.Columns.Take(column).Sum();
            var width = table.Columns.Skip(column).Take(cell.Span).Sum();
            column += cell.Span;
            var attributes = isHeader ? "/A<</O/Table/Scope/Column>>" : cell.Span > 1 ? $"/A<</O/Table/ColSpan {cell.Span}>>" : "";
            var inner = element.Add(isHeader ? "TH" : "TD", attributes: attributes);
            var flow = Compose(cell.Blocks, Math.Max(1, width - cell.Margins.Left - cell.Margins.Right), inner);
            cells.Add(new SetCell(cell, x, width, flow));
        }

        var keeps = isHeader || row.Cells.Any(c => c.Blocks is [ParagraphBlock { Format.KeepWithNext: true }, ..]);
        return new RowBox(cells, row.MinHeight, row.CanSplit) { KeepWithNext = keeps, Repeated = headers, Closing = closing, Amount = row.Amount, Table = whole };
    }
}
