using System.Text;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>Reads delimited text line by line (RFC 4180); whatever begins a formula is text like any other.</summary>
internal sealed class CsvTable
{
    /// <summary>A longer value means that a quote was never closed.</summary>
    private const int LongestValue = 64 * 1024;

    private readonly StreamReader _reader;
    private readonly char _delimiter;
    private readonly StringBuilder _value = new();
    private Cell[] _cells = new Cell[32];
    private int _count;
    private int _line = 1;

    private CsvTable(StreamReader reader, char delimiter) => (_reader, _delimiter) = (reader, delimiter);

    public static IEnumerable<TableLine> Lines(string path, Encoding encoding)
    {
        var delimiter = DelimiterOf(path, encoding);
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var table = new CsvTable(reader, delimiter);
        while (reader.Peek() >= 0)
        {
            var first = table._line;
            table.ReadRecord();
            var line = new TableLine(first, table._cells.AsMemory(0, table._count));
            if (!line.IsEmpty)
            {
                yield return line;
            }
        }
    }

    /// <summary>The sign that occurs most in the heading, outside of quotes.</summary>
    private static char DelimiterOf(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 12);
        var counts = new Dictionary<char, int> { [';'] = 0, ['\t'] = 0, [','] = 0 };
        var (quoted, seen) = (false, false);
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

        return counts.MaxBy(c => c.Value).Key;
    }

    private void ReadRecord()
    {
        _count = 0;
        while (true)
        {
            var end = _reader.Peek() == '"' ? ReadQuoted() : ReadPlain();
            Keep();
            if (end != _delimiter)
            {
                break;
            }
        }

        _line++;
    }

    /// <returns>What ended the value: the delimiter, or anything else for the end of the record.</returns>
    private int ReadPlain()
    {
        while (true)
        {
            var read = _reader.Read();
            if (read == _delimiter || read is '\n' or -1)
            {
                return read;
            }

            if (read == '\r')
            {
                if (_reader.Peek() == '\n')
                {
                    _reader.Read();
                }

                return '\n';
            }

            Append((char)read);
        }
    }

    private int ReadQuoted()
    {
        var start = _line;
        _reader.Read();
        while (true)
        {
            switch (_reader.Read())
            {
                case -1:
                    throw new UnreadableFileException(PortfolioProblems.QuoteNotClosed(start));
                case '"' when _reader.Peek() == '"':
                    _reader.Read();
                    Append('"');
                    break;
                case '"':
                    return ReadPlain();
                case var read:
                    _line += read == '\n' ? 1 : 0;
                    Append((char)read, start);
                    break;
            }
        }
    }

    private void Append(char character, int? start = null)
    {
        if (_value.Length == LongestValue)
        {
            throw new UnreadableFileException(PortfolioProblems.QuoteNotClosed(start ?? _line));
        }

        _value.Append(character);
    }

    private void Keep()
    {
        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, _count * 2);
        }

        _cells[_count++] = _value.Length == 0 ? Cell.Nothing : new Cell(_value.ToString().Trim());
        _value.Clear();
    }
}
