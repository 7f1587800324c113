namespace LegalCollections.Documents.Layout;

/// <summary>Builds a report table: columns once, a header row that repeats, rows of text, a total.</summary>
public sealed class TableBuilder(TextStyle style)
{
    private static readonly Border Rule = new(0.4, "B8BEC6");

    private readonly List<(double Width, TextAlign Align)> _columns = [];
    private readonly List<TableRow> _rows = [];
    private Func<decimal, TableRow>? _pageTotal;

    /// <param name="width">In points.</param>
    public TableBuilder Column(double width, TextAlign align = TextAlign.Left)
    {
        _columns.Add((width, align));
        return this;
    }

    public TableBuilder Header(params IReadOnlyList<string> titles) => Add(Make(titles, look => look with { Bold = true }, "EEF1F5") with { IsHeader = true });

    public TableBuilder Row(params IReadOnlyList<string> values) => Add(Make(values, look => look, null));

    /// <param name="amount">What the row adds to the total of its page.</param>
    public TableBuilder Row(decimal amount, params IReadOnlyList<string> values) => Add(Make(values, look => look, null) with { Amount = amount });

    public TableBuilder Total(params IReadOnlyList<string> values) => Add(Make(values, look => look with { Bold = true }, "F7F8FA") with { IsTotal = true });

    /// <summary>Closes a table that goes over pages on each of them with a row made from the sum of the amounts on that page.</summary>
    public TableBuilder TotalPerPage(Func<decimal, IReadOnlyList<string>> values)
    {
        _pageTotal = sum => Make(values(sum), look => look with { Italic = true }, "F7F8FA");
        return this;
    }

    /// <exception cref="InvalidOperationException">A row has another number of cells than there are columns.</exception>
    public TableBlock Build() => _rows.All(row => row.Cells.Count == _columns.Count)
        ? new TableBlock([.. _columns.Select(c => c.Width)], _rows) { PageTotal = _pageTotal }
        : throw new InvalidOperationException("Every row needs one value for each column.");

    private TableBuilder Add(TableRow row)
    {
        _rows.Add(row);
        return this;
    }

    private TableRow Make(IReadOnlyList<string> values, Func<TextStyle, TextStyle> look, string? shade)
    {
        var cellStyle = look(style with { Size = style.Size - 1 });
        return new TableRow([.. values.Select((value, i) => new TableCell(
            [new ParagraphBlock([new TextInline(value, cellStyle)], new ParagraphFormat(_columns[i].Align, SpaceAfter: 0), cellStyle)], Shade: shade)
        {
            Borders = new CellBorders(Bottom: Rule),
        })]);
    }
}
