using System.Xml.Linq;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Word;

/// <summary>Sets the boxes and ticks that Word takes from fonts of its own in the house's font of signs, whatever font they are in.</summary>
internal static class FormSigns
{
    private static readonly TrueTypeFont Font = TrueTypeFont.Of(FontFamily.Signs, bold: false, italic: false);

    // What Word writes as a symbol of Wingdings is a sign of its own; the house's font has it by its name in Unicode.
    private static readonly Dictionary<string, char> Wingdings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["F06F"] = '☐',
        ["F0A8"] = '☐',
        ["F071"] = '☐',
        ["F072"] = '☐',
        ["F0FE"] = '☑',
        ["F0FD"] = '☒',
        ["F078"] = '☒',
        ["F0FC"] = '✔',
        ["F0FB"] = '✘',
    };

    /// <returns>The sign that a symbol of Word's shows; null for a symbol that the house's fonts do not have.</returns>
    public static string? OfSymbol(XElement symbol) =>
        symbol.Attr("font") is "Wingdings" && Wingdings.TryGetValue(symbol.Attr("char") ?? "", out var sign) ? sign.ToString() : null;

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
