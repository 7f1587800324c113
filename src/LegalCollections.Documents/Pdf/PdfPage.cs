using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The content of one page; positions are points from the top left corner, as a layout thinks.</summary>
internal sealed class PdfPage(PdfDocument document, PdfRef reference, double width, double height)
{
    private readonly StringBuilder _content = new();

    public PdfRef Reference { get; } = reference;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public int MarkCount { get; private set; }

    public byte[] Content => Encoding.Latin1.GetBytes(_content.ToString());

    public void BeginElement(StructElement element)
    {
        _content.Append(CultureInfo.InvariantCulture, $"/{element.Type}<</MCID {MarkCount}>>BDC\n");
        element.AddContent(this, MarkCount);
        MarkCount++;
    }

    public void BeginArtifact() => _content.Append("/Artifact BMC\n");

    public void End() => _content.Append("EMC\n");

    /// <param name="baseline">Distance of the base line from the top.</param>
    /// <param name="extraSpace">Points added after every space, for justified lines.</param>
    public void Text(TrueTypeFont font, double size, string color, double x, double baseline, string text, double extraSpace)
    {
        var glyphs = new List<int>(text.Length);
        var key = document.Fonts.Use(font, text, glyphs);
        var space = font.Glyph(' ');
        _content.Append(CultureInfo.InvariantCulture, $"BT/{key} {N(size)} Tf {Rgb(color)} rg 1 0 0 1 {N(x)} {N(Height - baseline)} Tm[<");
        foreach (var glyph in glyphs)
        {
            _content.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
            if (glyph == space && extraSpace != 0)
            {
                _content.Append(CultureInfo.InvariantCulture, $">{N(-extraSpace * 1000 / size)}<");
            }
        }

        _content.Append(">]TJ ET\n");
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, string color) =>
        _content.Append(CultureInfo.InvariantCulture, $"{Rgb(color)} RG {N(thickness)} w {N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S\n");

    public void Fill(double x, double y, double w, double h, string color) =>
        _content.Append(CultureInfo.InvariantCulture, $"{Rgb(color)} rg {N(x)} {N(Height - y - h)} {N(w)} {N(h)} re f\n");

    public void Image(PdfImage image, double x, double y, double w, double h) =>
        _content.Append(CultureInfo.InvariantCulture, $"q {N(w)} 0 0 {N(h)} {N(x)} {N(Height - y - h)} cm/{document.Use(image)} Do Q\n");

    private static string N(double value) => PdfValue.Number(value);

    /// <param name="color">Six hexadecimal digits.</param>
    private static string Rgb(string color)
    {
        var value = Convert.ToInt32(color, 16);
        return $"{N((value >> 16 & 255) / 255.0)} {N((value >> 8 & 255) / 255.0)} {N((value & 255) / 255.0)}";
    }
}
