using LegalCollections.Application.Common;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Application.Reports;

/// <summary>The status report on paper: figures and charts on the first page, then every case.</summary>
public static class StatusReportPdf
{
    private const string Ink = "17653A";
    private const string Grey = "55606E";

    private static readonly PageSetup Page = new(Width: 841.9, Height: 595.3, Top: 62, Right: 45, Bottom: 52, Left: 45, HeaderDistance: 28, FooterDistance: 26);

    public static byte[] Render(StatusReport report, Wording words, OfficeOptions office, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(office);
        var flow = new Flow()
            .Heading(1, words["reports.title"])
            .Paragraph(t => t.Bold(report.ClientName).Text($" · {report.ClientTaxId} · {words["reports.asOf", report.On]}"))
            .Add(Tiles(report, words))
            .Space(12)
            .Add(Charts(report, words));
        foreach (var note in Notes(report, words))
        {
            flow.Paragraph(t => t.Styled(note, look => look with { Size = 8.5, Color = Grey }), new ParagraphFormat(SpaceAfter: 2));
        }

        flow.Heading(2, words["reports.cases"]).Table(table => WriteCases(table, report, words));
        return new LayoutDocument(Page, flow.Blocks)
        {
            Header = Header(office),
            Footer = new Flow(new TextStyle(Size: 8, Color: Grey))
                .PageNumbers(words["reports.footer", report.ClientName, report.On], words["reports.page", "{0}", "{1}"], Page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity($"{words["reports.title"]} – {report.ClientName}", office.FirmName, words.Culture.Name, at));
    }

    /// <summary>What a reader must know to rely on the figures.</summary>
    public static IEnumerable<string> Notes(StatusReport report, Wording words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        yield return words["reports.note.balance", report.On];
        if (report.Provisional)
        {
            yield return words["reports.note.provisional"];
        }

        if (report.WithoutBalance > 0)
        {
            yield return words["reports.note.withoutBalance", report.WithoutBalance];
        }
    }

    /// <summary>The sums of the first glance, with their names and what stands behind them.</summary>
    public static IReadOnlyList<(string Name, string Figure, string Detail)> Totals(StatusReport report, Wording words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            (words["reports.placed"], words.Money(report.Placed), words["reports.placed.detail", report.Titles, report.Cases.Count]),
            (words["reports.recoveredInMonth"], words.Money(report.RecoveredInMonth), words["reports.recoveredInMonth.detail", report.On]),
            (words["reports.recovered"], words.Money(report.Recovered), words["reports.recovered.detail"]),
            (words["reports.agreed"], words.Money(report.Agreed.Total), words.Count("reports.agreed.detail", report.Agreed.Count)),
            (words["reports.costs"], words.Money(report.Costs), words["reports.costs.detail", words.Money(report.CostsToReimburse)]),
            (words["reports.balance"], words.Money(report.Balance), words.Count("reports.balance.detail", report.Cases.Count(c => c.Closed is null))),
        ];
    }

    private static IReadOnlyList<Block> Header(OfficeOptions office)
    {
        var format = new ParagraphFormat(SpaceAfter: 0) { Tabs = [new TabStop(Page.TextWidth, TextAlign.Right)], BorderBottom = new Border(0.5, "B8BEC6") };
        return new Flow(new TextStyle(Size: 8.5, Color: Grey))
            .Paragraph(t => t.Styled(office.FirmName, look => look with { Bold = true, Color = Ink }).Text($"\t{office.FirmPhone} · {office.FirmEmail}"), format)
            .Blocks;
    }

    private static TableBlock Tiles(StatusReport report, Wording words)
    {
        var totals = Totals(report, words);
        var width = Page.TextWidth / totals.Count;
        var cells = totals.Select(total => new TableCell(
            new Flow()
                .Paragraph(t => t.Styled(total.Name, look => look with { Size = 8.5, Color = Grey }), new ParagraphFormat(SpaceAfter: 1))
                .Paragraph(t => t.Styled(total.Figure, look => look with { Size = 13, Bold = true, Color = Ink }), new ParagraphFormat(SpaceAfter: 1))
                .Paragraph(t => t.Styled(total.Detail, look => look with { Size = 8, Color = Grey }), new ParagraphFormat(SpaceAfter: 0)).Blocks,
            Shade: "F3F6F4")
        {
            Margins = new CellMargins(6, 6, 6, 8),
            Borders = new CellBorders(Left: new Border(2, Ink)),
        });
        return new TableBlock([.. totals.Select(_ => width)], [new TableRow([.. cells])]);
    }

    private static TableBlock Charts(StatusReport report, Wording words)
    {
        var half = Page.TextWidth / 2;
        var stages = report.ByStage.Select(s => new Bar($"{words.Enum(s.Stage)} ({s.Cases})", s.Balance, words.Money(s.Balance)));
        var ages = report.ByAge.Select(a => new Bar(words.AgeOf(a.Bucket), a.Balance, words.Money(a.Balance)));
        return new TableBlock([half, half], [new TableRow([Chart(words["reports.byStage"], stages, half), Chart(words["reports.byAge"], ages, half)])]);
    }

    private static TableCell Chart(string title, IEnumerable<Bar> bars, double width)
    {
        var drawn = bars.ToList();
        var spoken = $"{title}: {string.Join("; ", drawn.Select(b => $"{b.Label} {b.ValueText}"))}";
        var flow = new Flow().Paragraph(t => t.Bold(title), new ParagraphFormat(SpaceAfter: 3));
        if (drawn.Count > 0)
        {
            flow.Figure(new BarChart(drawn, width - 24, 18 * drawn.Count, spoken, Color: Ink));
        }

        return new TableCell(flow.Blocks) { Margins = new CellMargins(0, 12, 0, 0) };
    }

    private static void WriteCases(TableBuilder table, StatusReport report, Wording words)
    {
        table.Column(34, TextAlign.Right).Column(116).Column(88).Column(36, TextAlign.Right).Column(66, TextAlign.Right)
            .Column(82, TextAlign.Right).Column(70, TextAlign.Right).Column(66, TextAlign.Right).Column(72).Column(122)
            .Header(
                words["reports.case.number"], words["reports.case.debtor"], words["reports.case.taxId"], words["reports.case.titles"],
                words["reports.case.principal"], words["reports.case.recovered"], words["reports.case.costs"], words["reports.case.balance"], words["reports.case.stage"],
                words["reports.case.nextStep"]);
        foreach (var row in report.Cases)
        {
            table.Row(
                words.Number(row.Number), row.Debtor, row.TaxId, words.Number(row.Titles), words.Number(row.Principal, 2),
                words.Number(row.Recovered, 2), words.Number(row.Costs, 2), row.Balance is { } balance ? words.Number(balance, 2) : "–", words.StageOf(row),
                row.NextStepOn is { } on ? $"{words.StepOf(row)} · {words.Date(on)}" : words.StepOf(row));
        }

        table.Total(
            "", words.Count("reports.total", report.Cases.Count), "", words.Number(report.Titles), words.Number(report.Placed, 2),
            words.Number(report.Recovered, 2), words.Number(report.Costs, 2), words.Number(report.Balance, 2), "", "");
    }
}
