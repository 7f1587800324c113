using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Evidence;

/// <summary>One numbered document of a dossier, ready to be merged.</summary>
public sealed record Exhibit(string Title, string Kind, DateOnly On, PdfSource Pages, string SourceSha256)
{
    /// <summary>The file that goes along whole; its pages only stand for it.</summary>
    public BundleAttachment? Untouched { get; init; }

    /// <summary>The document of the case; null for an e-mail.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>The signed file itself, which a court takes as it is; null for others.</summary>
    public PdfSource? Filed { get; init; }

    /// <summary>The notice whose dispatch or receipt it proves.</summary>
    public NoticeId? Notice { get; init; }

    private const double PointsPerPixel = 72.0 / 96;

    /// <summary>Turns a scan or photo into an A4 page; a PDF keeps its pages.</summary>
    /// <returns>Null when the bytes are neither a picture nor a PDF that can be read.</returns>
    public static PdfSource? PagesOf(byte[] content, string title, PdfIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            return PdfSource.Open(content).Source;
        }

        if (PdfImage.ReadScan(content) is not { } image)
        {
            return null;
        }

        var page = image.Width > image.Height ? new PageSetup(841.9, 595.3, 40, 30, 30, 30, 20, 15) : new PageSetup(595.3, 841.9, 40, 30, 30, 30, 20, 15);
        var room = (Width: page.TextWidth, Height: page.Height - page.Top - page.Bottom - 2);
        var scale = Math.Min(PointsPerPixel, Math.Min(room.Width / image.Width, room.Height / image.Height));
        var flow = new Flow().Add(new FigureBlock(new Picture(image, image.Width * scale, image.Height * scale, title), TextAlign.Center, 0));
        return PdfSource.Open(new LayoutDocument(page, flow.Blocks).ToPdf(identity)).Source;
    }

    /// <summary>A page that stands for a file that may not be touched.</summary>
    public static PdfSource StandIn(string title, string text, PdfIdentity identity) =>
        PdfSource.Open(new LayoutDocument(new PageSetup(), new Flow(new TextStyle(Size: 11)).Heading(1, title).Paragraph(text).Blocks).ToPdf(identity)).Source!;
}
