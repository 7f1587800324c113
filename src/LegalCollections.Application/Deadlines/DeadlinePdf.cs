using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Deadlines;

/// <summary>The count of a deadline on one page for the file, in Portuguese whatever the reader's language.</summary>
public static class DeadlinePdf
{
    private const string Grey = "55606E";

    /// <summary>Beyond so many days, neighbours of one kind share a line, so that the count stays on its page.</summary>
    private const int MostLines = 38;

    private static readonly PageSetup Page = new(Top: 50, Right: 50, Bottom: 46, Left: 50, FooterDistance: 24);
    private static readonly ParagraphFormat Tight = new(SpaceAfter: 2);

    public static byte[] Render(DeadlineDetails details, OfficeOptions office, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(office);
        var words = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));
        var deadline = details.Deadline;
        var flow = new Flow(new TextStyle(Size: 9.5))
            .Heading(1, words["deadlines.paper.title"])
            .Paragraph(t => t.Bold(words["deadlines.paper.lawsuit", DeadlineWording.Masked(deadline.LawsuitNumber)]).Text($" · {details.Row.DebtorName} · {details.Row.ClientName}"), Tight)
            .Paragraph(t => t.Bold($"{details.Rule.Name}: ").Text($"{details.Rule.Length} {words["deadlines.unit." + details.Rule.Unit]} · {details.Rule.Source}"), Tight)
            .Paragraph(t => t.Bold(words["deadlines.paper.due", words.LongDate(deadline.DueOn)]).Text($" · {words["deadlines.paper.safety", words.LongDate(deadline.SafetyOn)]}"), Tight)
            .Paragraph(Conference(details, words), Tight)
            .Space(4)
            .Table(table => Write(table, details.Computation, words))
            .Paragraph(t => t.Styled(words["deadlines.explanation.calendar", details.Calendar.Name, details.Computation.CalendarVersion], look => look with { Size = 8, Color = Grey }), Tight);
        foreach (var note in details.Computation.Notes.Select(n => words["deadlines.note." + n.Code, n.On])
            .Concat(details.Computation.ActMissingForYears.Select(year => words["deadlines.actMissing", year])))
        {
            flow.Paragraph(t => t.Styled(note, look => look with { Size = 8, Color = Grey }), Tight);
        }

        return new LayoutDocument(Page, flow.Blocks)
        {
            Footer = new Flow(new TextStyle(Size: 8, Color: Grey))
                .PageNumbers($"{office.FirmName} · {words.Instant(at)}", words["reports.page", "{0}", "{1}"], Page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity(words["deadlines.paper.title"], office.FirmName, words.Culture.Name, at));
    }

    private static string Conference(DeadlineDetails details, Wording words)
    {
        var deadline = details.Deadline;
        return deadline.SecondBy is null
            ? words["deadlines.paper.oneReader", details.NameOf(deadline.ScheduledBy)]
            : words["deadlines.paper.readers", details.NameOf(deadline.ScheduledBy), details.NameOf(deadline.SecondBy), words[$"deadlines.conference.{deadline.Conference}"]];
    }

    private static void Write(TableBuilder table, DeadlineComputation computation, Wording words)
    {
        table.Column(150).Column(45, TextAlign.Right).Column(165).Column(135)
            .Header(words["deadlines.explanation.date"], words["deadlines.explanation.number"], words["deadlines.explanation.why"], words["deadlines.explanation.law"]);
        foreach (var run in Runs(computation.Days))
        {
            var (first, last) = (run[0], run[^1]);
            table.Row(
                run.Count == 1 ? words.LongDate(first.Date) : words["deadlines.period", first.Date, last.Date],
                first.Number is null ? "–" : run.Count == 1 ? Number(first, words) : $"{Number(first, words)}–{Number(last, words)}",
                words["deadlines.reason." + first.Reason] + (first.Name is null ? "" : ": " + first.Name),
                first.Law ?? "");
        }
    }

    /// <summary>Each day by itself, or runs of days that stand for the same where there are too many.</summary>
    private static List<List<DeadlineDay>> Runs(IReadOnlyList<DeadlineDay> days)
    {
        var runs = new List<List<DeadlineDay>>();
        foreach (var day in days)
        {
            if (days.Count > MostLines && runs.Count > 0 && runs[^1][0] is var before
                && (before.Counts, before.Reason, before.Name, before.Law) == (day.Counts, day.Reason, day.Name, day.Law))
            {
                runs[^1].Add(day);
            }
            else
            {
                runs.Add([day]);
            }
        }

        return runs;
    }

    private static string Number(DeadlineDay day, Wording words) => day.Number!.Value.ToString(CultureInfo.InvariantCulture);
}
