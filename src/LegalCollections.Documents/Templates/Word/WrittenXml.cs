using System.Text;
using System.Xml;
using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>A place in a tree that is written as it stands: what no document changes is not copied element by element.</summary>
/// <param name="xml">Whole elements, with the prefixes of the part's root.</param>
/// <param name="isVisible">Whether there is more in it than properties.</param>
internal sealed class WrittenXml(string xml, bool isVisible) : XText("")
{
    // What must be found when a block around it is repeated, or when marks are numbered anew.
    private static readonly XName[] Marked =
        [W.BookmarkStart, W.Namespace + "bookmarkEnd", W.Drawing, W.Namespace + "pict", W.Control, W.FieldInstruction, W.SimpleField, W.Namespace + "hyperlink"];

    public bool IsVisible { get; } = isVisible;

    public override void WriteTo(XmlWriter writer) => writer.WriteRaw(xml);

    public static bool CanHold(XElement element, bool isRepeated) => !element.DescendantsAndSelf().Any(e =>
        Marked.Contains(e.Name) || Notes.Marks.Contains(e.Name) || (isRepeated && e.Attributes().Any(a => a.Name.LocalName == "paraId")));

    /// <summary>The element as it stands inside its part.</summary>
    public static string Of(XElement element)
    {
        var root = element.AncestorsAndSelf().Last();
        var text = new StringBuilder();
        using var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment });
        writer.WriteStartElement(root.GetPrefixOfNamespace(root.Name.Namespace), root.Name.LocalName, root.Name.NamespaceName);
        foreach (var declared in root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.LocalName != "xmlns"))
        {
            writer.WriteAttributeString("xmlns", declared.Name.LocalName, null, declared.Value);
        }

        writer.WriteString("");
        writer.Flush();
        var start = text.Length;
        element.WriteTo(writer);
        writer.Flush();
        return text.ToString(start, text.Length - start);
    }
}
