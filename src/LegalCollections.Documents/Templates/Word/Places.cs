using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Notes where each paragraph stands before anything moves, so that every problem leads the author to the place in Word.</summary>
internal static class Places
{
    public static void Mark(XElement root, string part)
    {
        var number = 0;
        foreach (var paragraph in root.Descendants(W.Paragraph))
        {
            number++;
            var texts = paragraph.Descendants().Where(e => e.Name == W.Text || e.Name == W.DeletedText);
            paragraph.AddAnnotation(new Place($"{part} {number}", string.Concat(texts.Select(t => t.Value))));
        }

        root.AddAnnotation(new Place(part, ""));
    }

    /// <returns>The paragraph around the element, or else the first one inside it, or else the part.</returns>
    public static Place Of(XElement element) =>
        element.AncestorsAndSelf(W.Paragraph).Concat(element.Descendants(W.Paragraph)).Concat(element.Ancestors().TakeLast(1)).Append(element)
            .Select(e => e.Annotation<Place>()).FirstOrDefault(place => place is not null) ?? new Place("", "");
}
