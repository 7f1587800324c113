using System.Globalization;
using System.Xml.Linq;

namespace LegalCollections.Documents.Word;

/// <summary>What a table's style gives to each of its cells: to all, to bands of rows and columns, to the first and last ones (ECMA-376, 17.7.6).</summary>
internal sealed class TableStyle
{
    private readonly IReadOnlyList<XElement> _chain;
    private readonly HashSet<string> _on;
    private readonly (int Rows, int Columns) _band;
    private readonly bool _isPlain;

    public TableStyle(IReadOnlyList<XElement> chain, XElement? look, int rows, int columns)
    {
        (_chain, Rows, Columns) = (chain, rows, columns);
        _on = [.. Shown(look)];
        var properties = Layers.Of(chain.Select(s => s.Child("tblPr")));
        _band = (Size(properties, "tblStyleRowBandSize"), Size(properties, "tblStyleColBandSize"));
        _isPlain = !chain.Any(s => s.Child("pPr") is not null || s.Child("rPr") is not null || s.Child("tcPr") is not null || s.Child("tblStylePr") is not null);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <returns>The pieces of the style that act on a cell, weakest first, and a key that cells with the same pieces share.</returns>
    public (string Key, IReadOnlyList<XElement> Given) Of(int row, int column, int span)
    {
        if (_isPlain)
        {
            return ("", []);
        }

        var names = Conditions(row, column, span).ToList();
        var given = names.SelectMany(name => _chain.SelectMany(s => s.Elements(W.Namespace + "tblStylePr").Where(p => p.Attr("type") == name)));
        return ($"{_chain[^1].Attr("styleId")} {string.Join(' ', names)}", [.. _chain, .. given]);
    }

    private IEnumerable<string> Conditions(int row, int column, int span)
    {
        yield return "wholeTable";
        var (isFirstRow, isLastRow) = (row == 0 && _on.Contains("firstRow"), row == Rows - 1 && _on.Contains("lastRow"));
        var (isFirstColumn, isLastColumn) = (column == 0 && _on.Contains("firstColumn"), column + span >= Columns && _on.Contains("lastColumn"));
        if (_on.Contains("vBand") && !isFirstColumn && !isLastColumn)
        {
            yield return (column - (_on.Contains("firstColumn") ? 1 : 0)) / _band.Columns % 2 == 0 ? "band1Vert" : "band2Vert";
        }

        if (_on.Contains("hBand") && !isFirstRow && !isLastRow)
        {
            yield return (row - (_on.Contains("firstRow") ? 1 : 0)) / _band.Rows % 2 == 0 ? "band1Horz" : "band2Horz";
        }

        foreach (var name in new[] { isFirstColumn ? "firstCol" : null, isLastColumn ? "lastCol" : null, isFirstRow ? "firstRow" : null, isLastRow ? "lastRow" : null }.OfType<string>())
        {
            yield return name;
        }
    }

    /// <summary>Newer files say it in words, older ones in the bits of a number.</summary>
    private static IEnumerable<string> Shown(XElement? look)
    {
        var bits = int.TryParse(look.Attr("val"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;
        bool Is(string name, int bit) => look.Attr(name) is { } word ? word is "1" or "true" or "on" : (bits & bit) != 0;
        return new[]
        {
            Is("firstRow", 0x20) ? "firstRow" : null, Is("lastRow", 0x40) ? "lastRow" : null, Is("firstColumn", 0x80) ? "firstColumn" : null,
            Is("lastColumn", 0x100) ? "lastColumn" : null, Is("noHBand", 0x200) ? null : "hBand", Is("noVBand", 0x400) ? null : "vBand",
        }.OfType<string>();
    }

    private static int Size(Layers properties, string name) =>
        int.TryParse(properties.Last(name).Attr("val"), CultureInfo.InvariantCulture, out var size) && size > 0 ? size : 1;
}
