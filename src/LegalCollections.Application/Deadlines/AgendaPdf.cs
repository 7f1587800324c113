using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Deadlines;

/// <summary>What a printed agenda shows: the heading of its period, what is overdue and what falls due, in order of day.</summary>
/// <param name="Whose">Whose deadlines they are, in words.</param>
/// <param name="People">Those who may answer for them.</param>
public sealed record AgendaSheet(
    string Period, string Whose, IReadOnlyList<AgendaRow> Overdue, IReadOnlyList<AgendaRow> Rows, IReadOnlyList<DeadlinePerson> People);

/// <summary>The agenda on paper, in the reader's language, for the desk and for the day on which no screen works.</summary>
public static class AgendaPdf
{
    private const string Grey = "55606E";

    private static readonly PageSetup Page = new(Top: 50, Right: 40, Bottom: 46, Left: 40, FooterDistance: 24);

    public static byte[] Render(AgendaSheet sheet, OfficeOptions office, Wording words, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(words);
        var title = words["deadlines.agenda", sheet.Period];
        var flow = new Flow(new TextStyle(Size: 9)).Heading(1, title).Paragraph(t => t.Bold(office.FirmName).Text($" · {sheet.Whose}"));
        if (sheet.Overdue.Count > 0)
        {
            flow.Heading(2, words["deadlines.overdue"]).Table(table => Write(table, sheet.Overdue, sheet.People, words)).Heading(2, sheet.Period);
        }

        if (sheet.Rows.Count == 0)
        {
            flow.Paragraph(words["deadlines.none.title"]);
        }
        else
        {
            flow.Table(table => Write(table, sheet.Rows, sheet.People, words));
        }

        return new LayoutDocument(Page, flow.Blocks)
        {
            Footer = new Flow(new TextStyle(Size: 8, Color: Grey))
                .PageNumbers($"{office.FirmName} · {words.Instant(at)}", words["reports.page", "{0}", "{1}"], Page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity(title, office.FirmName, words.Culture.Name, at));
    }

    private static void Write(TableBuilder table, IReadOnlyList<AgendaRow> rows, IReadOnlyList<DeadlinePerson> people, Wording words)
    {
        table.Column(72).Column(60).Column(150).Column(133).Column(100)
            .Header(words["deadlines.due"], words["deadlines.safety"], words["deadlines.rule"], words["deadlines.lawsuit"], words["role." + Roles.Lawyer]);
        foreach (var row in rows)
        {
            var deadline = row.Deadline;
            table.Row(
                words.Date(deadline.DueOn) + (deadline.State == DeadlineState.Done ? " ✓" : ""), words.Date(deadline.SafetyOn),
                DeadlineWording.NameOf(DeadlineRules.Find(deadline.RuleCode).Value, words), $"{DeadlineWording.Masked(deadline.LawsuitNumber)} {row.DebtorName}",
                people.FirstOrDefault(person => person.Id == deadline.LawyerId)?.Name ?? "");
        }
    }
}
