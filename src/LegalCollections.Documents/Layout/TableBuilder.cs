namespace LegalCollections.Documents.Layout;

/// <summary>Builds a report table: columns once, a header row that repeats, rows of text, a total.</summary>
public sealed class TableBuilder(TextStyle style)
{
    private static readonly Border Rule = new(0.4, "B8BEC6");

    private readonly List<(double Width, TextAlign Align)> _columns = [];
    private readonly List<TableRow> _rows = [];

    /// <param name="width">In points.</param>
    public TableBuilder Column(double width, TextAlign align = TextAlign.Left)
    {
        _columns.Add((width, align));
        return this;
    }

    public TableBuilder Header(params IReadOnlyList<string> titles) => Add(titles, look => look with { Bold = true }, "EEF1F5", isHeader: true);

    public TableBuilder Row(params IReadOnlyList<string> values) => Add(values, look => look, null, isHeader: false);

    public TableBuilder Total(params IReadOnlyList<string> values) => Add(values, look => look with { Bold = true }, "F7F8FA", isHeader: false);

    /// <exception cref="InvalidOperationException">A row has another number of cells than there are columns.</exception>
    public TableBlock Build() => _rows.All(row => row.Cells.Count == _columns.Count)
        ? new TableBlock([.. _columns.Select(c => c.Width)], _rows)
        : throw new InvalidOperationException("Every row needs one value for each column.");

    private TableBuilder Add(IReadOnlyList<string> values, Func<TextStyle, TextStyle> look, string? shade, bool isHeader)
    {
        var cellStyle = look(style with { Size = style.Size - 1 });
        var cells = values.Select((value, i) => new TableCell(
            [new ParagraphBlock([new TextInline(value, cellStyle)], new ParagraphFormat(_columns[i].Align, SpaceAfter: 0), cellStyle)], Shade: shade)
        {
            Borders = new CellBorders(Bottom: Rule),
        });
        _rows.Add(new TableRow([.. cells], isHeader));
        return this;
    }
}
