using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Reads a picture whose alternative text holds a tag as the place of another picture: the client's logo in the size that the author drew.</summary>
internal static class PictureTags
{
    public static void Read(XElement root, List<TemplateProblem> problems)
    {
        foreach (var drawing in root.Descendants(W.Drawing).ToList())
        {
            var words = drawing.Descendants(DrawingNames.Properties).Attributes("descr").FirstOrDefault();
            if (words is null || TagParser.Tags().Matches(words.Value) is not { Count: > 0 } found)
            {
                continue;
            }

            var place = Places.Of(drawing);
            if (found.Count == 1 && TagParser.Parse(found[0].Value, place) is ValueTag tag && drawing.Descendants(DrawingNames.Blip).Count() == 1)
            {
                // LibreOffice writes the same words twice.
                var without = words.Value.Replace(found[0].Value, "", StringComparison.Ordinal).Trim();
                foreach (var same in drawing.Descendants().Attributes("descr").Where(a => a != words && a.Value == words.Value).Append(words).ToList())
                {
                    same.Value = without;
                }

                drawing.AddAnnotation(tag);
            }
            else if (drawing.Descendants(DrawingNames.Blip).Any())
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, words.Value));
            }
        }
    }
}

/// <summary>The DrawingML names used here.</summary>
internal static class DrawingNames
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Placement = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XName Blip = Main + "blip";
    public static readonly XName Properties = Placement + "docPr";
    public static readonly XName Extent = Placement + "extent";
    public static readonly XName Embed = Relations + "embed";
}
