using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The families that every PDF of the house is set in; all are shipped and always embedded.</summary>
public enum FontFamily
{
    Serif,
    Sans,

    /// <summary>The boxes and ticks of forms, drawn for this product because text fonts lack them; one style.</summary>
    Signs,
}

/// <summary>Reads the tables of a shipped TrueType font: glyphs, widths and heights in units of the em.</summary>
internal sealed class TrueTypeFont
{
    private const int NoBreakHyphen = 0x2011;
    private const int Hyphen = 0x2010;

    private static readonly Lazy<TrueTypeFont>[] Shipped = [.. Enumerable.Range(0, 8).Select(i => new Lazy<TrueTypeFont>(() => Load((FontFamily)(i / 4), i / 2 % 2 == 1, i % 2 == 1)))];
    private static readonly Lazy<TrueTypeFont> Signs = new(() => Load("LegalCollectionsSigns-Regular"));

    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly double[] _widths;

    private TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        File = file;
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + i * 16;
            _tables[Encoding.ASCII.GetString(file, record, 4)] = ((int)U32(record + 8), (int)U32(record + 12));
        }

        UnitsPerEm = U16(Table("head") + 18);
        GlyphCount = U16(Table("maxp") + 4);
        var hhea = Table("hhea");
        Ascent = I16(hhea + 4) / (double)UnitsPerEm;
        Descent = -I16(hhea + 6) / (double)UnitsPerEm;
        LineGap = I16(hhea + 8) / (double)UnitsPerEm;
        _widths = ReadWidths(U16(hhea + 34));
        ReadCharacterMap();
        _glyphs[NoBreakHyphen] = _glyphs[Hyphen];
    }

    public string Name { get; }

    public byte[] File { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public double LineGap { get; }

    public double LineHeight => Ascent + Descent + LineGap;

    public static TrueTypeFont Of(FontFamily family, bool bold, bool italic) =>
        family == FontFamily.Signs ? Signs.Value : Shipped[((int)family * 4) + (bold ? 2 : 0) + (italic ? 1 : 0)].Value;

    /// <returns>0, the missing glyph, when the font does not have the character.</returns>
    public int Glyph(int codePoint) => codePoint < _glyphs.Length ? _glyphs[codePoint] : 0;

    /// <summary>The width of a glyph in thousandths of the em.</summary>
    public double Width(int glyph) => _widths[Math.Min(glyph, _widths.Length - 1)];

    public int Table(string name) => _tables[name].Offset;

    public ReadOnlySpan<byte> TableBytes(string name) =>
        _tables.TryGetValue(name, out var table) ? File.AsSpan(table.Offset, table.Length) : default;

    /// <summary>Where the outline of a glyph lies inside the glyf table.</summary>
    public (int Offset, int Length) Outline(int glyph)
    {
        var loca = Table("loca");
        var isLong = U16(Table("head") + 50) == 1;
        var start = isLong ? (int)U32(loca + glyph * 4) : U16(loca + glyph * 2) * 2;
        var end = isLong ? (int)U32(loca + glyph * 4 + 4) : U16(loca + glyph * 2 + 2) * 2;
        return (start, end - start);
    }

    public int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(offset));

    public int I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(File.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(File.AsSpan(offset));

    private static TrueTypeFont Load(FontFamily family, bool bold, bool italic)
    {
        var style = (bold, italic) switch { (true, true) => "BoldItalic", (true, false) => "Bold", (false, true) => "Italic", _ => "Regular" };
        return Load($"Liberation{family}-{style}");
    }

    private static TrueTypeFont Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LegalCollections.Documents.Pdf.Fonts.{name}.ttf")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(name, file);
    }

    private double[] ReadWidths(int count)
    {
        var hmtx = Table("hmtx");
        return [.. Enumerable.Range(0, count).Select(i => U16(hmtx + i * 4) * 1000.0 / UnitsPerEm)];
    }

    /// <summary>Reads the format 4 map of the Unicode basic plane, which all shipped fonts have.</summary>
    private void ReadCharacterMap()
    {
        var cmap = Table("cmap");
        var map = Enumerable.Range(0, U16(cmap + 2))
            .Where(i => U16(cmap + 4 + i * 8) == 3 && U16(cmap + 6 + i * 8) == 1)
            .Select(i => cmap + (int)U32(cmap + 8 + i * 8)).First();
        var doubled = U16(map + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var end = U16(map + 14 + i);
            var start = U16(map + 16 + doubled + i);
            var delta = U16(map + 16 + 2 * doubled + i);
            var rangeAt = map + 16 + 3 * doubled + i;
            var range = U16(rangeAt);
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : U16(rangeAt + range + 2 * (code - start));
                _glyphs[code] = (ushort)(range != 0 && glyph == 0 ? 0 : glyph + delta);
            }
        }
    }
}
