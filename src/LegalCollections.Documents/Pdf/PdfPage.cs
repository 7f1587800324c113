using System.Globalization;

namespace LegalCollections.Documents.Pdf;

/// <summary>The content of one page; positions are points from the top left corner, as a layout thinks.</summary>
internal sealed class PdfPage(PdfDocument document, PdfRef reference, double width, double height)
{
    private readonly ContentText _content = new();
    private readonly List<int> _glyphs = [];

    public PdfRef Reference { get; } = reference;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public int MarkCount { get; private set; }

    public ReadOnlySpan<byte> Content => _content.Bytes;

    public void BeginElement(StructElement element)
    {
        _content.Add('/').Add(element.Type).Add("<</MCID ").Number(MarkCount).Add(">>BDC\n");
        element.AddContent(this, MarkCount);
        MarkCount++;
    }

    public void BeginArtifact() => _content.Add("/Artifact BMC\n");

    public void End() => _content.Add("EMC\n");

    /// <param name="baseline">Distance of the base line from the top.</param>
    /// <param name="extraSpace">Points added after every space, for justified lines.</param>
    /// <param name="spacing">Points added after every letter.</param>
    public void Text(TrueTypeFont font, double size, string color, double x, double baseline, string text, double extraSpace, double spacing = 0)
    {
        _glyphs.Clear();
        var key = document.Fonts.Use(font, text, _glyphs);
        var space = font.Glyph(' ');
        Rgb(_content.Add("BT/").Add(key).Add(' ').Number(size).Add("Tf "), color).Add("rg 1 0 0 1 ").Number(x).Number(Height - baseline).Add("Tm[<");
        foreach (var glyph in _glyphs)
        {
            _content.Glyph(glyph);
            var after = spacing + (glyph == space ? extraSpace : 0);
            if (after != 0)
            {
                _content.Add('>').Number(-after * 1000 / size).Add('<');
            }
        }

        _content.Add(">]TJ ET\n");
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, string color) =>
        Rgb(_content, color).Add("RG ").Number(thickness).Add("w ").Number(x1).Number(Height - y1).Add("m ").Number(x2).Number(Height - y2).Add("l S\n");

    public void Fill(double x, double y, double w, double h, string color) =>
        Rgb(_content, color).Add("rg ").Number(x).Number(Height - y - h).Number(w).Number(h).Add("re f\n");

    /// <summary>The picture stands upright in the box, whichever way its pixels lie.</summary>
    public void Image(PdfImage image, double x, double y, double w, double h)
    {
        _content.Add("q ").Number(w).Add("0 0 ").Number(h).Number(x).Number(Height - y - h).Add("cm ");
        if (image.Turn is { } turn)
        {
            _content.Add(turn).Add(" cm ");
        }

        _content.Add('/').Add(document.Use(image)).Add(" Do Q\n");
    }

    /// <param name="color">Six hexadecimal digits.</param>
    private static ContentText Rgb(ContentText content, string color)
    {
        var value = int.Parse(color, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return value == 0 ? content.Add("0 0 0 ") : content.Number((value >> 16 & 255) / 255.0).Number((value >> 8 & 255) / 255.0).Number((value & 255) / 255.0);
    }
}
