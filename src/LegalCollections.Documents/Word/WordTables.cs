using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;

namespace LegalCollections.Documents.Word;

/// <summary>Reads a Word table: grid, borders of the table and of each cell, header rows.</summary>
internal sealed class WordTables(WordStyles styles, WordBlocks blocks)
{
    private const double DefaultSideMargin = 5.4;

    public TableBlock Read(XElement table)
    {
        var layers = styles.Table(table.Child("tblPr"));
        var columns = table.Child("tblGrid")!.Elements(W.Namespace + "gridCol").Select(c => WordStyles.Twentieths(c.Attr("w")) ?? 0).ToList();
        var rows = Inside(table, W.Row).ToList();
        var read = rows.Select((row, i) => Row(row, layers, columns.Count, isFirst: i == 0, isLast: i == rows.Count - 1));
        return new TableBlock(columns, [.. read], layers.Points("tblInd", "w"));
    }

    private TableRow Row(XElement row, Layers table, int columns, bool isFirst, bool isLast)
    {
        var properties = row.Child("trPr");
        var cells = new List<TableCell>();
        var column = 0;
        foreach (var cell in Inside(row, W.Cell))
        {
            var own = cell.Child("tcPr");
            var span = int.Parse(own.Val("gridSpan") ?? "1", CultureInfo.InvariantCulture);
            var edges = new Edges(isFirst, isLast, column == 0, column + span >= columns);
            column += span;
            cells.Add(Cell(cell, own, table, span, edges));
        }

        var height = WordStyles.Twentieths(properties.Child("trHeight").Attr("val")) ?? 0;
        return new TableRow(cells, WordStyles.IsOn(properties.Child("tblHeader")), !WordStyles.IsOn(properties.Child("cantSplit")), height);
    }

    private TableCell Cell(XElement cell, XElement? own, Layers table, int span, Edges edges)
    {
        var fill = own.Child("shd").Attr("fill");
        return new TableCell(blocks.Read(cell.Elements()), span, fill is null or "auto" ? null : fill)
        {
            Borders = Borders(own.Child("tcBorders"), table.Last("tblBorders"), edges),
            Margins = Margins(own.Child("tcMar"), table.Last("tblCellMar")),
            VerticalAlign = own.Val("vAlign") switch { "center" => VerticalAlign.Center, "bottom" => VerticalAlign.Bottom, _ => VerticalAlign.Top },
        };
    }

    /// <summary>Rows and cells may stand in content controls.</summary>
    private static IEnumerable<XElement> Inside(XElement parent, XName name) => parent.Elements()
        .SelectMany(e => e.Name == name ? [e] : e.Name == W.Control ? Inside(e.Element(W.ControlContent) ?? e, name) : []);

    private static CellBorders Borders(XElement? own, XElement? table, Edges edges)
    {
        Border? Side(string name, bool isEdge, string inside) => WordBlocks.Line(own.Child(name) ?? table.Child(isEdge ? name : inside));
        return new CellBorders(
            Side("top", edges.First, "insideH"), Side("right", edges.Right, "insideV"),
            Side("bottom", edges.Last, "insideH"), Side("left", edges.Left, "insideV"));
    }

    private static CellMargins Margins(XElement? own, XElement? table)
    {
        double Side(string name, double otherwise) =>
            WordStyles.Twentieths(own.Child(name).Attr("w") ?? table.Child(name).Attr("w")) ?? otherwise;
        return new CellMargins(Side("top", 0), Side("right", DefaultSideMargin), Side("bottom", 0), Side("left", DefaultSideMargin));
    }

    private sealed record Edges(bool First, bool Last, bool Left, bool Right);
}
