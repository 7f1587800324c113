using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout;

/// <summary>The sheet and its margins in points; the default is A4 with 2.5 cm.</summary>
public sealed record PageSetup(
    double Width = 595.3, double Height = 841.9, double Top = 71, double Right = 71, double Bottom = 71, double Left = 71,
    double HeaderDistance = 36, double FooterDistance = 36)
{
    public double TextWidth => Width - Left - Right;
}

/// <summary>A whole document before it is set: one page setup, running header and footer, and the flow.</summary>
public sealed record LayoutDocument(PageSetup Page, IReadOnlyList<Block> Body)
{
    public IReadOnlyList<Block> Header { get; init; } = [];

    public IReadOnlyList<Block> Footer { get; init; } = [];

    /// <summary>The header and footer of the first page where they differ.</summary>
    public IReadOnlyList<Block>? FirstHeader { get; init; }

    public IReadOnlyList<Block>? FirstFooter { get; init; }

    /// <summary>The header and footer of pages 2, 4 … where they differ.</summary>
    public IReadOnlyList<Block>? EvenHeader { get; init; }

    public IReadOnlyList<Block>? EvenFooter { get; init; }

    public byte[] ToPdf(PdfIdentity info) => Composing.DocumentComposer.Render(this, info);
}
