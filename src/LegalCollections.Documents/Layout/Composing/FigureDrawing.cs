using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>Draws pictures and charts on the page.</summary>
internal static class FigureDrawing
{
    private const double BarShare = 0.62;
    private static readonly TextStyle Label = new(FontFamily.Sans, 8, Color: "333333");
    private static readonly TextStyle Figure = Label with { Bold = true };

    public static void Draw(IFigure figure, PdfPage page, double x, double y)
    {
        switch (figure)
        {
            case Picture picture:
                page.Image(picture.Image, x, y, picture.Width, picture.Height);
                break;
            case QrCode code:
                DrawCode(code, page, x, y);
                break;
            case BarChart { Horizontal: true } chart:
                DrawLying(chart, page, x, y);
                break;
            case BarChart chart:
                DrawStanding(chart, page, x, y);
                break;
        }
    }

    /// <summary>Dark modules that lie side by side are one bar, so that no hair line parts them on paper.</summary>
    private static void DrawCode(QrCode code, PdfPage page, double x, double y)
    {
        var modules = code.Modules();
        var side = code.Width / modules.Count;
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var first = column;
                while (column < modules.Count && modules[row][column])
                {
                    column++;
                }

                if (column > first)
                {
                    page.Fill(x + first * side, y + row * side, (column - first) * side, side, "000000");
                }
            }
        }
    }

    private static void DrawLying(BarChart chart, PdfPage page, double x, double y)
    {
        if (chart.Bars.Count == 0)
        {
            return;
        }

        var labels = Math.Min(chart.Bars.Max(b => Label.Width(b.Label)), chart.Width * 0.4) + 6;
        var figures = chart.Bars.Max(b => Figure.Width(b.ValueText)) + 6;
        var room = Math.Max(0, chart.Width - labels - figures);
        var step = chart.Height / chart.Bars.Count;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var top = y + i * step;
            var length = room * Share(chart, bar);
            var baseline = top + step / 2 + Label.Size * 0.34;
            Write(page, Label, Shorten(bar.Label, labels - 6), x, baseline);
            page.Fill(x + labels, top + step * (1 - BarShare) / 2, length, step * BarShare, chart.Color);
            Write(page, Figure, bar.ValueText, x + labels + length + 4, baseline);
        }

        page.Line(x + labels, y, x + labels, y + chart.Height, 0.5, "999999");
    }

    private static void DrawStanding(BarChart chart, PdfPage page, double x, double y)
    {
        if (chart.Bars.Count == 0)
        {
            return;
        }

        const double lineHeight = 12;
        var room = Math.Max(0, chart.Height - 2 * lineHeight);
        var ground = y + chart.Height - lineHeight;
        var step = chart.Width / chart.Bars.Count;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var height = room * Share(chart, bar);
            var middle = x + (i + 0.5) * step;
            var label = Shorten(bar.Label, step - 2);
            page.Fill(middle - step * BarShare / 2, ground - height, step * BarShare, height, chart.Color);
            Write(page, Figure, bar.ValueText, middle - Figure.Width(bar.ValueText) / 2, ground - height - 3);
            Write(page, Label, label, middle - Label.Width(label) / 2, ground + 9);
        }

        page.Line(x, ground, x + chart.Width, ground, 0.5, "999999");
    }

    private static double Share(BarChart chart, Bar bar)
    {
        var largest = chart.Bars.Max(b => b.Value);
        return largest <= 0 || bar.Value <= 0 ? 0 : (double)(bar.Value / largest);
    }

    private static void Write(PdfPage page, TextStyle style, string text, double x, double baseline) =>
        page.Text(style.Font, style.Size, style.Color, x, baseline, text + " ", 0);

    private static string Shorten(string text, double width)
    {
        var shown = text;
        while (shown.Length > 1 && Label.Width(shown) > width)
        {
            shown = string.Concat(shown.AsSpan(0, shown.EndsWith('…') ? shown.Length - 2 : shown.Length - 1), "…");
        }

        return shown;
    }
}

/// <summary>A figure on its own line.</summary>
internal sealed class FigureBox(IFigure figure, TextAlign align, double width, StructElement element) : Box
{
    public override double Height => figure.Height;

    public override void Draw(DrawTarget target, double x, double y)
    {
        var free = width - figure.Width;
        var left = x + (align switch { TextAlign.Center => free / 2, TextAlign.Right => free, _ => 0 });
        target.Tagged(element, () => FigureDrawing.Draw(figure, target.Page, left, y));
        target.Cover(element, left, y, figure.Width, figure.Height);
    }
}
