using System.Xml.Linq;

namespace LegalCollections.Documents.Word;

/// <summary>The WordprocessingML names used here, so that a mistyped element name does not compile.</summary>
internal static class W
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XName Paragraph = Namespace + "p";
    public static readonly XName ParagraphProperties = Namespace + "pPr";
    public static readonly XName Run = Namespace + "r";
    public static readonly XName RunProperties = Namespace + "rPr";
    public static readonly XName Text = Namespace + "t";
    public static readonly XName Tab = Namespace + "tab";
    public static readonly XName Break = Namespace + "br";
    public static readonly XName Table = Namespace + "tbl";
    public static readonly XName Row = Namespace + "tr";
    public static readonly XName Cell = Namespace + "tc";
    public static readonly XName Body = Namespace + "body";
    public static readonly XName Header = Namespace + "hdr";
    public static readonly XName Footer = Namespace + "ftr";
    public static readonly XName SectionProperties = Namespace + "sectPr";
    public static readonly XName Drawing = Namespace + "drawing";
    public static readonly XName FieldCharacter = Namespace + "fldChar";
    public static readonly XName FieldInstruction = Namespace + "instrText";
    public static readonly XName SimpleField = Namespace + "fldSimple";
    public static readonly XName DeletedText = Namespace + "delText";
    public static readonly XName Control = Namespace + "sdt";
    public static readonly XName ControlProperties = Namespace + "sdtPr";
    public static readonly XName ControlContent = Namespace + "sdtContent";
    public static readonly XName BookmarkStart = Namespace + "bookmarkStart";
    public static readonly XName Value = Namespace + "val";

    /// <summary>The value of the child's <c>w:val</c>, or null.</summary>
    public static string? Val(this XElement? parent, string child) =>
        (string?)parent?.Element(Namespace + child)?.Attribute(Value);

    public static XElement? Child(this XElement? parent, string child) => parent?.Element(Namespace + child);

    public static string? Attr(this XElement? element, string name) => (string?)element?.Attribute(Namespace + name);
}
