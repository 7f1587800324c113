using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout;

/// <summary>How a stretch of text looks.</summary>
/// <param name="Size">In points.</param>
/// <param name="Color">Six hexadecimal digits.</param>
/// <param name="Raise">Points above the base line; negative below.</param>
public sealed record TextStyle(
    FontFamily Family = FontFamily.Sans, double Size = 10, bool Bold = false, bool Italic = false, bool Underline = false,
    bool Strike = false, string Color = "000000", double Raise = 0)
{
    internal TrueTypeFont Font => TrueTypeFont.Of(Family, Bold, Italic);

    internal double Width(string text)
    {
        var font = Font;
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += font.Width(font.Glyph(rune.Value));
        }

        return width * Size / 1000;
    }
}
