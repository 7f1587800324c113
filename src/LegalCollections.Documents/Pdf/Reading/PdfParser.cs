using System.Text;

namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>Reads the syntax of PDF (ISO 32000-1, 7.2 and 7.3) from bytes that may be hostile: every step moves on, nothing nests without end.</summary>
internal sealed class PdfParser(byte[] bytes, int position)
{
    public int Position { get; set; } = Math.Clamp(position, 0, bytes.Length);

    public bool AtEnd => Position >= bytes.Length;

    public PdfNode Read(int depth = 0)
    {
        if (depth > PdfLimits.MaxDepth)
        {
            throw PdfRefusedException.TooLarge("Nested too deeply.");
        }

        SkipSpace();
        if (AtEnd)
        {
            throw PdfRefusedException.Broken("The file ends within a value.");
        }

        return (char)bytes[Position] switch
        {
            '<' when Peek(1) == '<' => Map(depth),
            '<' => new PdfAtom(Through('>')),
            '[' => List(depth),
            '(' => new PdfAtom(Text()),
            '/' => new PdfAtom("/" + Name()),
            _ => NumberOrWord(),
        };
    }

    /// <summary>A word made of regular characters, such as <c>obj</c>; empty when none stands here.</summary>
    public string Word()
    {
        SkipSpace();
        var start = Position;
        while (!AtEnd && IsRegular(bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    public int? Whole()
    {
        var before = Position;
        SkipSpace();
        var (start, value) = (Position, 0L);
        for (; !AtEnd && IsRegular(bytes[Position]); Position++)
        {
            value = bytes[Position] is >= (byte)'0' and <= (byte)'9' ? value * 10 + bytes[Position] - '0' : long.MaxValue;
            if (value > int.MaxValue)
            {
                break;
            }
        }

        if (Position > start && value <= int.MaxValue)
        {
            return (int)value;
        }

        Position = before;
        return null;
    }

    public bool Take(string word)
    {
        var before = Position;
        if (Word() == word)
        {
            return true;
        }

        Position = before;
        return false;
    }

    public void SkipSpace()
    {
        while (!AtEnd)
        {
            if (bytes[Position] == '%')
            {
                while (!AtEnd && bytes[Position] is not ((byte)'\n' or (byte)'\r'))
                {
                    Position++;
                }
            }
            else if (!IsSpace(bytes[Position]))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b) && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'%' or (byte)'{' or (byte)'}');

    private int Peek(int ahead) => Position + ahead < bytes.Length ? bytes[Position + ahead] : -1;

    private string Name()
    {
        Position++;
        var start = Position;
        while (!AtEnd && IsRegular(bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private string Through(char end)
    {
        var close = Array.IndexOf(bytes, (byte)end, Position);
        if (close < 0)
        {
            Position = bytes.Length;
            throw PdfRefusedException.Broken("A string has no end.");
        }

        var text = Encoding.Latin1.GetString(bytes, Position, close + 1 - Position);
        Position = close + 1;
        return text;
    }

    private string Text()
    {
        var start = Position;
        var open = 0;
        for (; !AtEnd; Position++)
        {
            switch ((char)bytes[Position])
            {
                case '\\':
                    Position++;
                    break;
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    Position++;
                    return Encoding.Latin1.GetString(bytes, start, Position - start);
            }
        }

        throw PdfRefusedException.Broken("A string has no end.");
    }

    private PdfNode NumberOrWord()
    {
        var first = Whole();
        if (first is not { } number)
        {
            var word = Word();
            if (word.Length == 0)
            {
                throw PdfRefusedException.Broken("A stray delimiter.");
            }

            var isValue = word is "true" or "false" or "null" || new PdfAtom(word).Number is not null;
            return isValue ? new PdfAtom(word) : throw PdfRefusedException.Broken("An unknown word.");
        }

        var after = Position;
        if (Whole() is not null && Take("R"))
        {
            return new PdfPointer(number);
        }

        Position = after;
        return new PdfAtom(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private PdfList List(int depth)
    {
        Position++;
        var items = new List<PdfNode>();
        for (SkipSpace(); Peek(0) != ']'; SkipSpace())
        {
            items.Add(Read(depth + 1));
        }

        Position++;
        return new PdfList(items);
    }

    private PdfMap Map(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, PdfNode>(StringComparer.Ordinal);
        for (SkipSpace(); Peek(0) != '>'; SkipSpace())
        {
            if (Peek(0) != '/')
            {
                throw PdfRefusedException.Broken("A dictionary has an entry without a name.");
            }

            var name = Name();
            entries[name] = Read(depth + 1);
        }

        Position += 2;
        return new PdfMap(entries);
    }
}
