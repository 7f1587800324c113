using System.Globalization;

namespace LegalCollections.Documents.Pdf;

/// <summary>Collects the operators of a page as bytes; numbers and glyphs are written without a string for each.</summary>
internal sealed class ContentText
{
    private const string Digits = "0123456789ABCDEF";
    private const double LargestFast = 1e12;

    private byte[] _bytes = new byte[4_096];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <param name="ascii">No other characters.</param>
    public ContentText Add(string ascii)
    {
        var room = Room(ascii.Length);
        for (var i = 0; i < ascii.Length; i++)
        {
            room[i] = (byte)ascii[i];
        }

        return this;
    }

    public ContentText Add(char ascii)
    {
        Room(1)[0] = (byte)ascii;
        return this;
    }

    /// <summary>A number with at most three places, followed by a space.</summary>
    public ContentText Number(double value)
    {
        if (!(Math.Abs(value) < LargestFast))
        {
            return Add(PdfValue.Number(value)).Add(' ');
        }

        var thousandths = (long)Math.Round(value * 1_000);
        if (thousandths < 0)
        {
            Add('-');
            thousandths = -thousandths;
        }

        var (whole, rest) = Math.DivRem(thousandths, 1_000);
        Whole(whole);
        if (rest != 0)
        {
            var (tenths, hundredths, last) = (rest / 100, rest / 10 % 10, rest % 10);
            Add('.').Add(Digits[(int)tenths]);
            if ((hundredths, last) is not (0, 0))
            {
                Add(Digits[(int)hundredths]);
            }

            if (last != 0)
            {
                Add(Digits[(int)last]);
            }
        }

        return Add(' ');
    }

    /// <summary>A glyph's number in four hexadecimal digits.</summary>
    public void Glyph(int glyph)
    {
        var room = Room(4);
        room[0] = (byte)Digits[glyph >> 12 & 15];
        room[1] = (byte)Digits[glyph >> 8 & 15];
        room[2] = (byte)Digits[glyph >> 4 & 15];
        room[3] = (byte)Digits[glyph & 15];
    }

    private void Whole(long value)
    {
        value.TryFormat(Room(20), out var written, default, CultureInfo.InvariantCulture);
        _length -= 20 - written;
    }

    private Span<byte> Room(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
