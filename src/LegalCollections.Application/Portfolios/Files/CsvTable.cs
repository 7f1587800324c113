using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>Reads delimited text line by line; whatever begins a formula is text like any other.</summary>
internal static class CsvTable
{
    private const int LongestField = 64 * 1024;

    public static IEnumerable<TableLine> Lines(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        using var parser = new CsvParser(reader, Configuration(DelimiterOf(path, encoding)));
        var cells = Array.Empty<Cell>();
        var before = 0;
        while (Read(parser, before))
        {
            if (cells.Length < parser.Count)
            {
                cells = new Cell[parser.Count];
            }

            for (var i = 0; i < parser.Count; i++)
            {
                cells[i] = new Cell(parser[i].Trim());
            }

            var line = new TableLine(FirstLine(parser, before), cells.AsMemory(0, parser.Count));
            before = parser.RawRow;
            if (!line.IsEmpty)
            {
                yield return line;
            }
        }
    }

    /// <summary>The sign that occurs most in the heading, outside of quotes.</summary>
    private static string DelimiterOf(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 12);
        var counts = new Dictionary<char, int> { [';'] = 0, ['\t'] = 0, [','] = 0 };
        var quoted = false;
        var seen = false;
        for (var read = reader.Read(); read >= 0 && (quoted || !seen || read is not ('\n' or '\r')); read = reader.Read())
        {
            var character = (char)read;
            seen |= !char.IsWhiteSpace(character);
            quoted ^= character == '"';
            if (!quoted && counts.TryGetValue(character, out var count))
            {
                counts[character] = count + 1;
            }
        }

        return counts.MaxBy(c => c.Value).Key.ToString();
    }

    private static CsvConfiguration Configuration(string delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        HasHeaderRecord = false,
        IgnoreBlankLines = true,
        BadDataFound = null,
        MaxFieldSize = LongestField,
    };

    private static bool Read(CsvParser parser, int before)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableFileException(PortfolioProblems.QuoteNotClosed(before + 1));
        }
    }

    /// <summary>The parser counts to the last line of a record; a quoted field may have begun it lines above.</summary>
    private static int FirstLine(CsvParser parser, int before) =>
        parser.RawRow == before + 1 ? parser.RawRow : parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').AsSpan().TrimStart("\r\n").Count('\n');
}
