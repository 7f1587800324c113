using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>Sets a whole document: the flow first, then headers and footers, which know the number of pages.</summary>
internal sealed class DocumentComposer(LayoutDocument document, PdfDocument pdf)
{
    private readonly Dictionary<int, (double Top, double Bottom)> _bodies = [];

    public static byte[] Render(LayoutDocument document, PdfIdentity info)
    {
        var pdf = new PdfDocument(info);
        new DocumentComposer(document, pdf).Draw();
        return pdf.Save();
    }

    private void Draw()
    {
        var page = document.Page;
        var flow = new BlockComposer(PageNumbers.None).Compose(document.Body, page.TextWidth, pdf.Root);
        var pages = new Paginator(flow.Boxes, number => Body(number).Bottom - Body(number).Top).Deal();
        for (var i = 0; i < pages.Count; i++)
        {
            DrawPage(i + 1, pages);
        }
    }

    private void DrawPage(int number, IReadOnlyList<IReadOnlyList<PlacedBox>> pages)
    {
        var setup = document.Page;
        var page = pdf.AddPage(setup.Width, setup.Height);
        var target = new DrawTarget(pdf, page, isArtifact: false);
        var numbers = new PageNumbers(number, pages.Count);
        DrawRunning(target, Running(HeaderOf(number), numbers), setup.HeaderDistance);
        var top = Body(number).Top;
        foreach (var (box, y, isRepeated) in pages[number - 1])
        {
            if (isRepeated)
            {
                page.BeginArtifact();
                box.Draw(target.AsArtifact(), setup.Left, top + y);
                page.End();
            }
            else
            {
                box.Draw(target, setup.Left, top + y);
            }
        }

        var footer = Running(FooterOf(number), numbers);
        DrawRunning(target, footer, setup.Height - setup.FooterDistance - footer.Height);
    }

    private void DrawRunning(DrawTarget target, BoxFlow flow, double y)
    {
        if (flow.Boxes.Count == 0)
        {
            return;
        }

        target.Page.BeginArtifact();
        foreach (var box in flow.Boxes)
        {
            y += box.SpaceBefore;
            box.Draw(target.AsArtifact(), document.Page.Left, y);
            y += box.Height;
        }

        target.Page.End();
    }

    private IReadOnlyList<Block> HeaderOf(int number) =>
        (number == 1 ? document.FirstHeader : null) ?? (number % 2 == 0 ? document.EvenHeader : null) ?? document.Header;

    private IReadOnlyList<Block> FooterOf(int number) =>
        (number == 1 ? document.FirstFooter : null) ?? (number % 2 == 0 ? document.EvenFooter : null) ?? document.Footer;

    /// <summary>A high header pushes the text down, a high footer lifts its end, as Word does.</summary>
    private (double Top, double Bottom) Body(int number)
    {
        // The first page, even and odd ones.
        var kind = number == 1 ? 1 : 2 + (number % 2);
        if (_bodies.TryGetValue(kind, out var known))
        {
            return known;
        }

        var setup = document.Page;
        var top = Math.Max(setup.Top, setup.HeaderDistance + Running(HeaderOf(number), PageNumbers.None).Height);
        var footer = Running(FooterOf(number), PageNumbers.None).Height;
        return _bodies[kind] = (top, setup.Height - Math.Max(setup.Bottom, setup.FooterDistance + footer));
    }

    private BoxFlow Running(IReadOnlyList<Block> blocks, PageNumbers numbers) =>
        new BlockComposer(numbers).Compose(blocks, document.Page.TextWidth, new StructElement("Artifact", null));
}
