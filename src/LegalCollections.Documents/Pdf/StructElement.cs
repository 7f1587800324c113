namespace LegalCollections.Documents.Pdf;

/// <summary>A node of the logical structure: what a piece of the page is, in reading order (ISO 32000-1, 14.7).</summary>
internal sealed class StructElement(string type, StructElement? parent)
{
    private readonly List<object> _kids = [];
    private PdfPage? _page;
    private bool _torn;
    private (double Left, double Bottom, double Right, double Top) _box;

    public string Type { get; set; } = type;

    public StructElement? Parent { get; } = parent;

    /// <summary>The words that stand for a figure.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Further entries of the dictionary, such as the scope of a header cell.</summary>
    public string Attributes { get; init; } = "";

    public IReadOnlyList<object> Kids => _kids;

    /// <summary>Where a figure or a table stands that is whole on one page (ISO 32000-1, table 344); null else.</summary>
    public string? Box => _page is null || _torn ? null : $"/A<</O/Layout/BBox[{PdfValue.Number(_box.Left)} {PdfValue.Number(_box.Bottom)} {PdfValue.Number(_box.Right)} {PdfValue.Number(_box.Top)}]>>";

    /// <summary>Widens the place of the element; points from the lower left corner of the page.</summary>
    public void Cover(PdfPage page, double left, double bottom, double right, double top)
    {
        _torn |= _page is not null && _page != page;
        _box = _page is null ? (left, bottom, right, top) : (Math.Min(_box.Left, left), Math.Min(_box.Bottom, bottom), Math.Max(_box.Right, right), Math.Max(_box.Top, top));
        _page ??= page;
    }

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
