using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Word;

/// <summary>Sets the boxes and ticks that Word takes from fonts of its own in the house's font of signs, whatever font they are in.</summary>
internal static class FormSigns
{
    private static readonly TrueTypeFont Font = TrueTypeFont.Of(FontFamily.Signs, bold: false, italic: false);

    public static bool Has(int codePoint) => Font.Glyph(codePoint) != 0;

    /// <summary>The text in one piece, or cut where signs begin and end.</summary>
    public static IEnumerable<TextInline> Split(string text, TextStyle style) =>
        text.AsSpan().ContainsAnyInRange('☐', '✘') ? Cut(text, style) : [new TextInline(text, style)];

    private static IEnumerable<TextInline> Cut(string text, TextStyle style)
    {
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || Has(text[end]) != Has(text[start]))
            {
                yield return new TextInline(text[start..end], Has(text[start]) ? style with { Family = FontFamily.Signs } : style);
                start = end;
            }
        }
    }
}
