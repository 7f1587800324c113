using System.Globalization;
using System.Xml;
using LegalCollections.Domain.Portfolios;
using MiniExcelLibs;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>Reads the first sheet of a workbook row by row, keeping numbers and days as the numbers and days they are.</summary>
internal static class XlsxTable
{
    public static IEnumerable<TableLine> Lines(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var rows = Open(stream);
        var cells = Array.Empty<Cell>();
        for (var number = 1; Next(rows); number++)
        {
            var row = rows.Current;
            if (cells.Length < row.Count)
            {
                cells = new Cell[row.Count];
            }

            var at = 0;
            foreach (var value in row.Values)
            {
                cells[at++] = ToCell(value);
            }

            var line = new TableLine(number, cells.AsMemory(0, row.Count));
            if (!line.IsEmpty)
            {
                yield return line;
            }
        }
    }

    private static IEnumerator<IDictionary<string, object?>> Open(FileStream stream)
    {
        try
        {
            return stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().GetEnumerator();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new UnreadableFileException(PortfolioProblems.BrokenSpreadsheet());
        }
    }

    private static bool Next(IEnumerator<IDictionary<string, object?>> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new UnreadableFileException(PortfolioProblems.BrokenSpreadsheet());
        }
    }

    /// <summary>What a half-written package makes its readers throw, from the archive to the sheet.</summary>
    private static bool IsBroken(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or NullReferenceException or KeyNotFoundException
            or InvalidOperationException or FormatException or ArgumentException;

    private static Cell ToCell(object? value) => value switch
    {
        null => Cell.Nothing,
        string text => new Cell(text.Trim()),
        bool flag => new Cell(flag ? "true" : "false"),
        DateTime day => new Cell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day: DateOnly.FromDateTime(day)),
        double number when Math.Abs(number) < 1e20 => OfNumber((decimal)number),
        IConvertible number => new Cell(number.ToString(CultureInfo.InvariantCulture).Trim()),
        _ => new Cell(value.ToString()?.Trim() ?? ""),
    };

    private static Cell OfNumber(decimal number) => new(number.ToString("0.##########", CultureInfo.InvariantCulture), number);
}
