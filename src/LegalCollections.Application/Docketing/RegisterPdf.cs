using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Docketing;

namespace LegalCollections.Application.Docketing;

/// <summary>A day of the register on paper, in Portuguese whatever the reader's language: it is made for a court.</summary>
public static class RegisterPdf
{
    private const string Grey = "55606E";

    private static readonly PageSetup Page = new(Top: 60, Right: 45, Bottom: 52, Left: 45);

    public static byte[] Render(RegisterDay sheet, OfficeOptions office)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(office);
        var words = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));
        var flow = new Flow()
            .Heading(1, words["docketing.register.title", sheet.Day])
            .Paragraph(t => t.Bold(office.FirmName).Text($" · {words["docketing.register.period", (sheet.Previous?.LastSequence ?? 0) + 1, sheet.LastSequence, sheet.At]}"))
            .Paragraph(t => t.Styled(
                words["docketing.register.chain", (sheet.Previous?.Number ?? 0) + 1, sheet.Previous?.Seal ?? RegisterSheet.Origin], look => look with { Size = 8.5, Color = Grey }));
        if (sheet.Lines.Count == 0)
        {
            flow.Paragraph(words["docketing.register.nothing"]);
        }
        else
        {
            flow.Table(table => Write(table, sheet, words));
        }

        flow.Paragraph(t => t.Styled(words["docketing.register.source"], look => look with { Size = 8.5, Color = Grey }));
        return new LayoutDocument(Page, flow.Blocks)
        {
            Footer = new Flow(new TextStyle(Size: 8, Color: Grey))
                .PageNumbers(words["docketing.register.title", sheet.Day], words["reports.page", "{0}", "{1}"], Page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity(words["docketing.register.title", sheet.Day], office.FirmName, words.Culture.Name, sheet.At));
    }

    private static void Write(TableBuilder table, RegisterDay sheet, Wording words)
    {
        table.Column(44, TextAlign.Right).Column(82).Column(92).Column(90).Column(122).Column(75)
            .Header(
                words["docketing.register.sequence"], words["docketing.register.at"], words["docketing.register.who"], words["docketing.register.act"],
                words["docketing.register.what"], words["docketing.register.change"]);
        foreach (var line in sheet.Lines)
        {
            table.Row(
                words.Number(line.Sequence), words.Instant(line.At), line.Actor, words["docketing.register.act." + line.Act], line.What, line.Change);
        }
    }
}
