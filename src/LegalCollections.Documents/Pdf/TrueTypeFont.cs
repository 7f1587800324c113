using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The two families that every PDF of the house is set in; both are shipped and always embedded.</summary>
public enum FontFamily
{
    Serif,
    Sans,
}

/// <summary>Reads the tables of a shipped TrueType font: glyphs, widths and heights in units of the em.</summary>
internal sealed class TrueTypeFont
{
    private static readonly ConcurrentDictionary<(FontFamily Family, bool Bold, bool Italic), TrueTypeFont> Shipped = new();

    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int[] _advances;

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
        _advances = ReadAdvances(U16(hhea + 34));
        ReadCharacterMap();
    }

    public string Name { get; }

    public byte[] File { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public double LineGap { get; }

    public double LineHeight => Ascent + Descent + LineGap;

    public static TrueTypeFont Of(FontFamily family, bool bold, bool italic) => Shipped.GetOrAdd((family, bold, italic), static key =>
    {
        var style = (key.Bold, key.Italic) switch { (true, true) => "BoldItalic", (true, false) => "Bold", (false, true) => "Italic", _ => "Regular" };
        var name = $"Liberation{key.Family}-{style}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LegalCollections.Documents.Pdf.Fonts.{name}.ttf")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(name, file);
    });

    /// <returns>0, the missing glyph, when the font does not have the character.</returns>
    public int Glyph(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    /// <summary>The width of a glyph in thousandths of the em.</summary>
    public double Width(int glyph) => _advances[Math.Min(glyph, _advances.Length - 1)] * 1000.0 / UnitsPerEm;

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

    private int[] ReadAdvances(int count)
    {
        var hmtx = Table("hmtx");
        return [.. Enumerable.Range(0, count).Select(i => U16(hmtx + i * 4))];
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
                _glyphs[code] = range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
    }
}
