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

    public void Outline(int level, string title, double top)
    {
        if (!isArtifact)
        {
            document.AddOutline(level, title, Page, top);
        }
    }
}
