using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>A font as a file embeds it: cut down, packed and described. What Western European texts use is cut once and shared by all files.</summary>
internal sealed class FontProgram
{
    // Where the head table keeps xMin, yMin, xMax and yMax.
    private static readonly int[] HeadBox = [36, 38, 40, 42];

    private static readonly ConcurrentDictionary<TrueTypeFont, FontProgram> Shared = new();

    private readonly TrueTypeFont _font;
    private readonly SortedDictionary<int, Rune> _glyphs;
    private readonly bool[] _has;

    private FontProgram(TrueTypeFont font, SortedDictionary<int, Rune> glyphs)
    {
        _font = font;
        _glyphs = glyphs;
        _has = [.. Enumerable.Range(0, font.GlyphCount).Select(glyphs.ContainsKey)];
        var subset = FontSubset.Of(font, glyphs.Keys);
        Length = subset.Length;
        Packed = PdfFile.Deflate(subset);
        Widths = string.Concat(glyphs.Keys.Select(g => $"{g}[{PdfValue.Number(font.Width(g))}]"));
        ToUnicode = PdfFile.Deflate(Encoding.ASCII.GetBytes(CharacterMap(glyphs)));
        Description = Describe(font);
    }

    /// <summary>In bytes, unpacked.</summary>
    public int Length { get; }

    public byte[] Packed { get; }

    public string Widths { get; }

    /// <summary>The packed map from glyphs to characters.</summary>
    public byte[] ToUnicode { get; }

    /// <summary>The entries of the font descriptor that do not depend on the file.</summary>
    public string Description { get; }

    /// <summary>The program with the characters of Western European texts; more come with <see cref="With"/>.</summary>
    public static FontProgram Common(TrueTypeFont font) => Shared.GetOrAdd(font, static f => new FontProgram(f, CommonGlyphs(f)));

    public bool Has(int glyph) => _has[glyph];

    public FontProgram With(IEnumerable<KeyValuePair<int, Rune>> further)
    {
        var all = new SortedDictionary<int, Rune>(_glyphs);
        foreach (var (glyph, rune) in further)
        {
            all[glyph] = rune;
        }

        return new FontProgram(_font, all);
    }

    /// <summary>Where two characters share a glyph, such as the space and the no-break space, the first stands for it.</summary>
    private static SortedDictionary<int, Rune> CommonGlyphs(TrueTypeFont font)
    {
        var glyphs = new SortedDictionary<int, Rune> { [0] = new Rune(' ') };
        var latin = Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x60)).Select(code => new Rune(code));
        foreach (var rune in latin.Concat("–—‘’“”„•…€™\u2010".EnumerateRunes()))
        {
            glyphs.TryAdd(font.Glyph(rune.Value), rune);
        }

        return glyphs;
    }

    private static string Describe(TrueTypeFont font)
    {
        var scale = 1000.0 / font.UnitsPerEm;
        var head = font.Table("head");
        var box = string.Join(' ', HeadBox.Select(o => PdfValue.Number(font.I16(head + o) * scale)));
        var isItalic = font.Name.Contains("Italic", StringComparison.Ordinal);
        var isSerif = font.Name.Contains("Serif", StringComparison.Ordinal);
        var flags = 4 + (isSerif ? 2 : 0) + (isItalic ? 64 : 0);
        return $"/Flags {flags}/FontBBox[{box}]/ItalicAngle {(isItalic ? -12 : 0)}/Ascent {PdfValue.Number(font.Ascent * 1000)}/Descent {PdfValue.Number(-font.Descent * 1000)}"
            + $"/CapHeight 660/StemV {(font.Name.Contains("Bold", StringComparison.Ordinal) ? 140 : 80)}";
    }

    private static string CharacterMap(SortedDictionary<int, Rune> glyphs)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var chunk in glyphs.Where(g => g.Key != 0).Chunk(100))
        {
            map.Append(chunk.Length).Append(" beginbfchar\n");
            foreach (var (glyph, rune) in chunk)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
