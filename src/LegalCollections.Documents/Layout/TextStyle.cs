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
    /// <summary>Where a click leads: an address on the web or for mail, or <c>#</c> and the name of a place in the document; null for plain text.</summary>
    public string? Link { get; init; }

    /// <summary>Points added after every letter; negative draws them together.</summary>
    public double Spacing { get; init; }

    /// <summary>The colour behind the text as six hexadecimal digits; null for none.</summary>
    public string? Shade { get; init; }

    internal TrueTypeFont Font => TrueTypeFont.Of(Family, Bold, Italic);

    internal double Width(string text)
    {
        var font = Font;
        var width = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            // Outside the basic plane the font has nothing: two halves are one missing glyph.
            width += char.IsLowSurrogate(text[i]) ? 0 : font.Width(font.Glyph(text[i]));
        }

        return (width * Size / 1000) + (text.Length * Spacing);
    }
}
