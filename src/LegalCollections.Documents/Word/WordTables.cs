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
        var style = new TableStyle(styles.TableStyles(table.Child("tblPr")), table.Child("tblPr").Child("tblLook"), rows.Count, columns.Count);
        var read = rows.Select((row, i) => Row(row, layers, style, i));
        return new TableBlock(columns, [.. read], layers.Points("tblInd", "w"));
    }

    private TableRow Row(XElement row, Layers table, TableStyle style, int number)
    {
        var properties = row.Child("trPr");
        var cells = new List<TableCell>();
        var column = 0;
        foreach (var cell in Inside(row, W.Cell))
        {
            var own = cell.Child("tcPr");
            var span = int.Parse(own.Val("gridSpan") ?? "1", CultureInfo.InvariantCulture);
            var edges = new Edges(number == 0, number == style.Rows - 1, column == 0, column + span >= style.Columns);
            var (key, given) = style.Of(number, column, span);
            column += span;
            cells.Add(Cell(cell, own, table, span, edges, given.Count == 0 ? blocks : blocks.Inside(key, given), given));
        }

        var height = WordStyles.Twentieths(properties.Child("trHeight").Attr("val")) ?? 0;
        return new TableRow(cells, WordStyles.IsOn(properties.Child("tblHeader")), !WordStyles.IsOn(properties.Child("cantSplit")), height);
    }

    private static TableCell Cell(XElement cell, XElement? own, Layers table, int span, Edges edges, WordBlocks inside, IReadOnlyList<XElement> given)
    {
        var styled = Layers.Of(given.Select(s => s.Child("tcPr")));
        return new TableCell(inside.Read(cell.Elements()), span, WordStyles.ShadeOf(own.Child("shd") ?? styled.Last("shd")))
        {
            Borders = Borders(own.Child("tcBorders"), styled.Last("tcBorders"), table.Last("tblBorders"), edges),
            Margins = Margins(own.Child("tcMar"), table.Last("tblCellMar")),
            VerticalAlign = own.Val("vAlign") switch { "center" => VerticalAlign.Center, "bottom" => VerticalAlign.Bottom, _ => VerticalAlign.Top },
        };
    }

    /// <summary>Rows and cells may stand in content controls.</summary>
    private static IEnumerable<XElement> Inside(XElement parent, XName name) => parent.Elements()
        .SelectMany(e => e.Name == name ? [e] : e.Name == W.Control ? Inside(e.Element(W.ControlContent) ?? e, name) : []);

    private static CellBorders Borders(XElement? own, XElement? styled, XElement? table, Edges edges)
    {
        Border? Side(string name, bool isEdge, string inside) => WordBlocks.Line(own.Child(name) ?? styled.Child(name) ?? table.Child(isEdge ? name : inside));
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
