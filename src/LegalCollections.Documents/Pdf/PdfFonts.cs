using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The fonts used in one file; remembers each glyph with its text so that only those are embedded and text can be copied.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    // Where the head table keeps xMin, yMin, xMax and yMax.
    private static readonly int[] HeadBox = [36, 38, 40, 42];

    private readonly Dictionary<TrueTypeFont, Entry> _entries = [];

    public IEnumerable<(string Key, PdfRef Reference)> All => _entries.Values.Select(e => (e.Key, e.Reference));

    public string Use(TrueTypeFont font, string text, List<int> glyphs)
    {
        if (!_entries.TryGetValue(font, out var entry))
        {
            entry = new Entry($"F{_entries.Count + 1}", file.Reserve());
            _entries[font] = entry;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            entry.Glyphs[glyph] = rune;
            glyphs.Add(glyph);
        }

        return entry.Key;
    }

    public void Write()
    {
        foreach (var (font, entry) in _entries.OrderBy(e => e.Value.Key, StringComparer.Ordinal))
        {
            Write(font, entry);
        }
    }

    private void Write(TrueTypeFont font, Entry entry)
    {
        var name = $"{Tag(entry.Key)}+{font.Name}";
        var subset = FontSubset.Of(font, entry.Glyphs.Keys);
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var scale = 1000.0 / font.UnitsPerEm;
        var head = font.Table("head");
        var box = string.Join(' ', HeadBox.Select(o => PdfValue.Number(font.I16(head + o) * scale)));
        var isItalic = font.Name.Contains("Italic", StringComparison.Ordinal);
        var isSerif = font.Name.Contains("Serif", StringComparison.Ordinal);
        var flags = 4 + (isSerif ? 2 : 0) + (isItalic ? 64 : 0);
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {(isItalic ? -12 : 0)}"
            + $"/Ascent {PdfValue.Number(font.Ascent * 1000)}/Descent {PdfValue.Number(-font.Descent * 1000)}/CapHeight 660"
            + $"/StemV {(font.Name.Contains("Bold", StringComparison.Ordinal) ? 140 : 80)}/FontFile2 {program}>>");
        var widths = string.Concat(entry.Glyphs.Keys.Select(g => $"{g}[{PdfValue.Number(font.Width(g))}]"));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor}/DW 1000/W[{widths}]/CIDToGIDMap/Identity>>");
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(entry.Glyphs)));
        file.Set(entry.Reference, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant}]/ToUnicode {unicode}>>");
    }

    /// <summary>Subset names begin with six capitals (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(string key) => string.Concat("LCAAA", (char)('A' + key[^1] - '0'));

    private static string ToUnicode(SortedDictionary<int, Rune> glyphs)
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

    private sealed record Entry(string Key, PdfRef Reference)
    {
        public SortedDictionary<int, Rune> Glyphs { get; } = [];
    }
}
