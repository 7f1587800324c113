using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The fonts used in one file; remembers each glyph with its text so that only what is needed is embedded and text can be copied.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly Dictionary<TrueTypeFont, Entry> _entries = [];

    public IEnumerable<(string Key, PdfRef Reference)> All => _entries.Values.Select(e => (e.Key, e.Reference));

    /// <summary>Takes note of the text's glyphs, which <paramref name="glyphs"/> receives, and gives the font's name on the page.</summary>
    public string Use(TrueTypeFont font, string text, List<int> glyphs)
    {
        if (!_entries.TryGetValue(font, out var entry))
        {
            entry = new Entry($"F{_entries.Count + 1}", file.Reserve(), FontProgram.Common(font));
            _entries[font] = entry;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            glyphs.Add(glyph);
            if (!entry.Common.Has(glyph))
            {
                entry.Further[glyph] = rune;
            }
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
        var program = entry.Further.Count == 0 ? entry.Common : entry.Common.With(entry.Further);
        var name = $"{Tag(entry.Key)}+{font.Name}";
        var fontFile = file.Reserve();
        file.SetStream(fontFile, $"<</Length1 {program.Length}/Filter/FlateDecode/Length {program.Packed.Length}>>", program.Packed);
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{name}{program.Description}/FontFile2 {fontFile}>>");
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor}/DW 1000/W[{program.Widths}]/CIDToGIDMap/Identity>>");
        var unicode = file.Reserve();
        file.SetStream(unicode, $"<</Filter/FlateDecode/Length {program.ToUnicode.Length}>>", program.ToUnicode);
        file.Set(entry.Reference, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant}]/ToUnicode {unicode}>>");
    }

    /// <summary>Subset names begin with six capitals (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(string key) => string.Concat("LCAAA", (char)('A' + key[^1] - '0'));

    private sealed record Entry(string Key, PdfRef Reference, FontProgram Common)
    {
        /// <summary>Glyphs that the common program does not have.</summary>
        public SortedDictionary<int, Rune> Further { get; } = [];
    }
}
