using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Word;

/// <summary>Finds what one part of a Word file points at: the pictures of its drawings and the addresses of its links.</summary>
internal sealed class PartLinks(WordPackage package, string part)
{
    private const double EmuPerPoint = 12700;

    private readonly IReadOnlyDictionary<string, string> _relations = package.Relations(part);

    /// <summary>The file or address behind a relation; null when there is none.</summary>
    public string? Target(string? id) => id is not null && _relations.TryGetValue(id, out var target) ? target : null;

    /// <returns>Null when the drawing is not an in-line JPEG or PNG picture.</returns>
    public Picture? Picture(XElement drawing)
    {
        var inline = drawing.Element(DrawingNames.Placement + "inline");
        var name = Target((string?)inline?.Descendants(DrawingNames.Blip).FirstOrDefault()?.Attribute(DrawingNames.Embed));
        if (name is null || !package.Has(name))
        {
            return null;
        }

        var extent = inline!.Element(DrawingNames.Extent);
        var words = (string?)inline.Element(DrawingNames.Properties)?.Attribute("descr") ?? "";
        return PdfImage.Read(package.Content(name), asStored: true) is { } image ? new Picture(image, Points(extent, "cx"), Points(extent, "cy"), words) : null;
    }

    private static double Points(XElement? extent, string name) =>
        double.Parse((string?)extent?.Attribute(name) ?? "0", CultureInfo.InvariantCulture) / EmuPerPoint;
}
