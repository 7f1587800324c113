using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Word;

/// <summary>Finds the picture that a drawing of one part shows.</summary>
internal sealed class WordPictures(OpenXmlPart part)
{
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double EmuPerPoint = 12700;
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Placement = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <returns>Null when the drawing is not an in-line JPEG or PNG picture.</returns>
    public Picture? Read(XElement drawing)
    {
        var inline = drawing.Element(Placement + "inline");
        var id = (string?)inline?.Descendants(Drawing + "blip").FirstOrDefault()?.Attribute(Relations + "embed");
        if (id is null || !part.TryGetPartById(id, out var found) || found is not ImagePart)
        {
            return null;
        }

        using var stream = found.GetStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var extent = inline!.Element(Placement + "extent");
        var words = (string?)inline.Element(Placement + "docPr")?.Attribute("descr") ?? "";
        return PdfImage.Read(bytes.ToArray()) is { } image ? new Picture(image, Points(extent, "cx"), Points(extent, "cy"), words) : null;
    }

    private static double Points(XElement? extent, string name) =>
        double.Parse((string?)extent?.Attribute(name) ?? "0", CultureInfo.InvariantCulture) / EmuPerPoint;
}
