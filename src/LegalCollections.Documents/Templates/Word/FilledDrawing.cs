using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Draws a picture of the model: in the place and size that the author drew, or at its own size.</summary>
internal static class FilledDrawing
{
    private const long EmuPerPixel = 9_525;
    private const decimal EmuPerCentimetre = 360_000;
    private const decimal WidestInCentimetres = 16;

    /// <summary>The author's drawing with another picture, which keeps its proportions inside the drawn frame.</summary>
    public static XElement Replace(XElement drawing, string id, PdfImage image)
    {
        var copy = new XElement(drawing);
        copy.Descendants(DrawingNames.Blip).Single().SetAttributeValue(DrawingNames.Embed, id);
        foreach (var extent in copy.Descendants().Where(e => e.Name == DrawingNames.Extent || e.Name == DrawingNames.Main + "ext").Where(e => e.Attribute("cx") is not null))
        {
            var (width, height) = (Number(extent, "cx"), Number(extent, "cy"));
            var scale = Math.Min(width / image.Width, height / image.Height);
            SetSize(extent, scale * image.Width, scale * image.Height);
        }

        return copy;
    }

    /// <param name="id">The relation to the picture.</param>
    /// <param name="image">The picture.</param>
    /// <param name="words">The width in centimetres, or nothing for 96 pixels an inch, at most the width of a page's text; then what stands for the picture where it cannot be seen.</param>
    /// <param name="name">Stands for it where the author says nothing.</param>
    public static XElement Of(string id, PdfImage image, IReadOnlyList<string> words, string name)
    {
        var natural = image.Width * EmuPerPixel / EmuPerCentimetre;
        var centimetres = words.Count > 0 && decimal.TryParse(words[0].Replace(',', '.'), CultureInfo.InvariantCulture, out var wanted) ? wanted : natural;
        var width = Math.Clamp(centimetres, 0.1m, WidestInCentimetres) * EmuPerCentimetre;
        var extent = new XElement(DrawingNames.Extent);
        SetSize(extent, width, width * image.Height / image.Width);
        var (a, wp, pic) = (DrawingNames.Main, DrawingNames.Placement, DrawingNames.Picture);
        return new XElement(W.Drawing, new XElement(
            wp + "inline",
            extent,
            new XElement(DrawingNames.Properties, new XAttribute("id", "9000" + id["rIdFilled".Length..]), new XAttribute("name", name), new XAttribute("descr", words.Count > 1 ? words[1] : name)),
            new XElement(a + "graphic", new XElement(
                a + "graphicData",
                new XAttribute("uri", pic.NamespaceName),
                new XElement(
                    pic + "pic",
                    new XElement(pic + "nvPicPr", new XElement(pic + "cNvPr", new XAttribute("id", 0), new XAttribute("name", name)), new XElement(pic + "cNvPicPr")),
                    new XElement(pic + "blipFill", new XElement(DrawingNames.Blip, new XAttribute(DrawingNames.Embed, id)), new XElement(a + "stretch", new XElement(a + "fillRect"))),
                    new XElement(
                        pic + "spPr",
                        new XElement(a + "xfrm", new XElement(a + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(a + "ext", extent.Attributes())),
                        new XElement(a + "prstGeom", new XAttribute("prst", "rect"), new XElement(a + "avLst"))))))));
    }

    private static decimal Number(XElement extent, string name) => decimal.Parse((string?)extent.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private static void SetSize(XElement extent, decimal width, decimal height)
    {
        extent.SetAttributeValue("cx", decimal.Truncate(width));
        extent.SetAttributeValue("cy", decimal.Truncate(height));
    }
}
