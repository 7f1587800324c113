using System.Xml.Linq;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>A piece of a parsed template; blocks hold their bodies, so that filling is one walk.</summary>
internal abstract record TemplateNode;

internal sealed record FixedText(string Text) : TemplateNode;

internal sealed record FixedElement(XElement Element) : TemplateNode;

/// <summary>Elements that are the same in every document, written once.</summary>
internal sealed record FixedXml(string Xml, bool IsVisible) : TemplateNode;

/// <summary>An element that is copied without its children, which are rendered from nodes.</summary>
internal sealed record ShellElement(XElement Element, IReadOnlyList<TemplateNode> Children) : TemplateNode;

/// <param name="Format">The run properties that the value takes over; null in text templates.</param>
internal sealed record ValueNode(ValueTag Tag, XElement? Format) : TemplateNode;

internal sealed record EachNode(EachTag Tag, IReadOnlyList<TemplateNode> Body) : TemplateNode;

internal sealed record IfNode(IfTag Tag, IReadOnlyList<TemplateNode> Then, IReadOnlyList<TemplateNode> Otherwise) : TemplateNode;

/// <summary>A drawing whose picture comes from the model.</summary>
internal sealed record PictureNode(ValueTag Tag, XElement Drawing) : TemplateNode;

/// <summary>The mark of a note that is filled with the names of its place.</summary>
internal sealed record NoteNode(XElement Mark, NoteTag Tag) : TemplateNode;
