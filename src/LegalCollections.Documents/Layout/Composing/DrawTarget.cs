using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>Where boxes draw; inside an artifact (running header, repeated row) nothing is tagged.</summary>
internal sealed class DrawTarget(PdfDocument document, PdfPage page, bool isArtifact)
{
    public PdfPage Page { get; } = page;

    public DrawTarget AsArtifact() => new(document, Page, isArtifact: true);

    public void Tagged(StructElement element, Action draw)
    {
        if (isArtifact)
        {
            draw();
            return;
        }

        Page.BeginElement(element);
        draw();
        Page.End();
    }

    /// <summary>Tells where a figure or a table stands.</summary>
    public void Cover(StructElement element, double x, double y, double width, double height)
    {
        if (!isArtifact)
        {
            element.Cover(Page, x, Page.Height - y - height, x + width, Page.Height - y);
        }
    }

    /// <summary>Draws what only decorates: rules and shades.</summary>
    public void Decoration(Action draw)
    {
        if (isArtifact)
        {
            draw();
            return;
        }

        Page.BeginArtifact();
        draw();
        Page.End();
    }

    /// <param name="box">Left, top, width and height in points from the top left corner.</param>
    public void Link(StructElement element, string target, string text, (double X, double Y, double Width, double Height) box)
    {
        if (!isArtifact)
        {
            document.Links.Add(Page, element, target, text, box);
        }
    }

    public void Anchor(string name, double top)
    {
        if (!isArtifact)
        {
            document.Links.AddAnchor(name, Page, top);
        }
    }

    public void Outline(int level, string title, double top)
    {
        if (!isArtifact)
        {
            document.AddOutline(level, title, Page, top);
        }
    }
}
