namespace LegalCollections.Documents.Pdf;

/// <summary>A node of the logical structure: what a piece of the page is, in reading order (ISO 32000-1, 14.7).</summary>
internal sealed class StructElement(string type, StructElement? parent)
{
    private readonly List<object> _kids = [];

    public string Type { get; set; } = type;

    public StructElement? Parent { get; } = parent;

    /// <summary>The words that stand for a figure.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Further entries of the dictionary, such as the scope of a header cell.</summary>
    public string Attributes { get; init; } = "";

    public IReadOnlyList<object> Kids => _kids;

    public StructElement Add(string type, string? alternateText = null, string attributes = "")
    {
        var child = new StructElement(type, this) { AlternateText = alternateText, Attributes = attributes };
        _kids.Add(child);
        return child;
    }

    public void AddAnnotation(PdfPage page, PdfRef annotation) => _kids.Add(new AnnotatedContent(page, annotation));

    public void AddContent(PdfPage page, int mark) => _kids.Add(new MarkedContent(page, mark));
}

/// <summary>A marked stretch of a page's content.</summary>
internal sealed record MarkedContent(PdfPage Page, int Mark);

/// <summary>A link or other annotation that belongs to an element.</summary>
internal sealed record AnnotatedContent(PdfPage Page, PdfRef Annotation);
