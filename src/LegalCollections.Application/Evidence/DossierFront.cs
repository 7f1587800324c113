using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Evidence;

/// <summary>The opening pages of a dossier: cover, index, titles, memória de cálculo, contacts with their proof, agreements and payments.</summary>
internal static class DossierFront
{
    private static readonly Wording Words = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));
    private static readonly PageSetup Page = new(Top: 62, Right: 50, Bottom: 62, Left: 50);

    public static byte[] Render(
        string code, CaseFacts facts, IReadOnlyList<(Exhibit Exhibit, int Number, int FirstPage)> exhibits, PdfIdentity identity, OfficeOptions firm)
    {
        var flow = new Flow();
        Cover(flow, code, facts, exhibits.Count, firm);
        Index(flow.PageBreak(), exhibits);
        Titles(flow, facts);
        Statement(flow, facts.Statement);
        Contacts(flow, facts, exhibits);
        Agreements(flow, facts);
        return new LayoutDocument(Page, flow.Blocks)
        {
            Footer = new Flow(new TextStyle(Size: 8, Color: "55606E")).PageNumbers($"{identity.Title} · {code}", Words["evidence.page"], Page.TextWidth).Blocks,
        }.ToPdf(identity);
    }

    private static void Cover(Flow flow, string code, CaseFacts facts, int exhibits, OfficeOptions firm)
    {
        flow.Space(120).Paragraph(t => t.Styled(firm.FirmName, look => look with { Size = 12, Bold = true })).Space(24)
            .Heading(1, Words["evidence.title", facts.Case.Number]).Space(12);
        foreach (var (key, value) in new[]
        {
            ("creditor", $"{facts.ClientName}, {facts.ClientTaxId}"), ("debtor", $"{facts.DebtorName}, {facts.DebtorTaxId}"),
            ("on", Words.Date(facts.Statement.On)), ("total", Words.Money(facts.Statement.Total)), ("exhibits", Words.Number(exhibits)), ("code", code),
        })
        {
            flow.Paragraph(t => t.Bold(Words["evidence.cover." + key] + " ").Text(value));
        }

        flow.Space(12).Figure(new QrCode(code, 84, Words["evidence.cover.qr", code]));
        flow.Space(12).Paragraph(Words["evidence.cover.how"], new ParagraphFormat(TextAlign.Justify, LineSpacing: 1.15));
    }

    private static void Index(Flow flow, IReadOnlyList<(Exhibit Exhibit, int Number, int FirstPage)> exhibits)
    {
        flow.Heading(2, Words["evidence.index"]);
        if (exhibits.Count == 0)
        {
            flow.Paragraph(Words["evidence.index.none"]);
            return;
        }

        flow.Table(table =>
        {
            table.Column(45).Column(62).Column(175).Column(91).Column(38, TextAlign.Right).Column(84)
                .Header(Columns("evidence.index", "number", "on", "title", "kind", "page", "hash"));
            foreach (var (exhibit, number, page) in exhibits)
            {
                table.Row($"Doc. {number}", Words.Date(exhibit.On), exhibit.Title, exhibit.Kind, Words.Number(page), exhibit.SourceSha256[..12]);
            }
        });
    }

    private static void Titles(Flow flow, CaseFacts facts) => flow.Heading(2, Words["evidence.titles"]).Table(table =>
    {
        table.Column(135).Column(140).Column(65).Column(65).Column(90, TextAlign.Right).Header(Columns("evidence.titles", "number", "kind", "issued", "due", "principal"))
            .TotalPerPage(sum => [Words["evidence.pageSum"], "", "", "", Words.Number(sum, 2)]);
        foreach (var debt in facts.Debts)
        {
            table.Row(
                debt.Principal, debt.DisplayNumber, Words[$"debts.instrument.{debt.Instrument}"], debt.IssuedOn is { } issued ? Words.Date(issued) : "–",
                Words.Date(debt.DueOn), Words.Number(debt.Principal, 2));
        }

        table.Total(Words["evidence.sum"], "", "", "", Words.Number(facts.Debts.Sum(d => d.Principal), 2));
    });

    // Law: CPC arts. 524 and 798 par. ún.
    private static void Statement(Flow flow, DebtStatement statement)
    {
        flow.Heading(2, Words["evidence.statement", Words.Date(statement.On)]).Table(table =>
        {
            table.Column(105).Column(95).Column(105).Column(65, TextAlign.Right).Column(60, TextAlign.Right).Column(65, TextAlign.Right)
                .Header(Columns("evidence.statement", "title", "component", "period", "base", "rate", "amount"))
                .TotalPerPage(sum => [Words["evidence.pageSum"], "", "", "", "", Words.Number(sum, 2)]);
            foreach (var (title, line) in statement.Titles.SelectMany(t => t.Lines.Select(l => (t, l))))
            {
                table.Row(
                    line.Amount, title.Label, Words[$"debts.component.{line.Component}"], line.From == line.To ? Words.Date(line.From) : $"{Words.Date(line.From)} – {Words.Date(line.To)}",
                    Words.Number(line.Base, 2), RateOf(line), Words.Number(line.Amount, 2));
            }

            table.Total(Words["evidence.sum"], "", "", "", "", Words.Number(statement.Total, 2));
        });
        if (statement.Provisional)
        {
            flow.Paragraph(Words["reports.note.provisional"]);
        }
    }

    private static string RateOf(StatementLine line) => line switch
    {
        { Rate: { } rate } => rate.ToString("0.######", Words.Culture) + "%",
        { Factor: { } factor } => "× " + factor.ToString("0.000000", Words.Culture),
        _ => "–",
    };

    private static void Contacts(Flow flow, CaseFacts facts, IReadOnlyList<(Exhibit Exhibit, int Number, int FirstPage)> exhibits)
    {
        flow.Heading(2, Words["evidence.contacts"]);
        if (facts.Events.Count == 0)
        {
            flow.Paragraph(Words["evidence.contacts.none"]);
        }
        else
        {
            flow.Table(table =>
            {
                table.Column(62).Column(433).Header(Columns("evidence.contacts", "on", "what"));
                foreach (var entry in facts.Events)
                {
                    table.Row(Words.Date(entry.HappenedOn), EventWording.Sentence(Words, entry.Kind, entry.Details));
                }
            });
        }

        if (facts.Notices.Count > 0)
        {
            flow.Heading(3, Words["evidence.proofs"]).Table(table => Proofs(table, facts.Notices, exhibits));
        }
    }

    private static void Proofs(TableBuilder table, IReadOnlyList<Notice> notices, IReadOnlyList<(Exhibit Exhibit, int Number, int FirstPage)> exhibits)
    {
        table.Column(150).Column(110).Column(110).Column(125).Header(Columns("evidence.proofs", "notice", "dispatch", "receipt", "exhibits"));
        foreach (var notice in notices)
        {
            var sent = notice.PostedOn is { } posted ? Words[$"evidence.proofs.posted{(notice.TrackingCode is null ? ".untracked" : "")}", Words.Date(posted), notice.TrackingCode]
                : notice.SentAt is { } at ? Words["evidence.proofs.sent", Words.Instant(at)] : Words["evidence.proofs.none"];
            var received = notice.DeliveredOn is { } delivered ? Words["evidence.proofs.delivered", Words.Date(delivered)]
                : notice.ReturnedOn is { } returned ? Words["evidence.proofs.returned", Words.Date(returned), notice.ReturnReason ?? "–"] : "–";
            var shown = string.Join(", ", exhibits.Where(e => e.Exhibit.Notice == notice.Id).Select(e => $"Doc. {e.Number}"));
            table.Row($"{notice.Subject} – {notice.Recipient}", sent, received, shown.Length > 0 ? shown : "–");
        }
    }

    private static void Agreements(Flow flow, CaseFacts facts)
    {
        flow.Heading(2, Words["evidence.agreements"]);
        if (facts.Agreements.Count == 0 && facts.Payments.Count == 0)
        {
            flow.Paragraph(Words["evidence.agreements.none"]);
        }

        foreach (var agreement in facts.Agreements)
        {
            flow.KeepTogether(inner => inner.Heading(3, Words[
                "evidence.agreement", Words.Date(agreement.MadeOn), Words.Money(agreement.Total), Words.Enum(agreement.Status), agreement.EndedOn is { } ended ? Words.Date(ended) : "–"])
                .Table(table => Instalments(table, agreement)));
        }

        if (facts.Payments.Count > 0)
        {
            flow.Heading(3, Words["evidence.payments"]).Table(table =>
            {
                table.Column(80).Column(285).Column(130, TextAlign.Right).Header(Columns("evidence.payments", "on", "reference", "amount"));
                foreach (var payment in facts.Payments)
                {
                    table.Row(Words.Date(payment.PaidOn), payment.Reference, Words.Number(payment.Amount, 2));
                }

                table.Total(Words["evidence.sum"], "", Words.Number(facts.Payments.Sum(p => p.Amount), 2));
            });
        }
    }

    private static void Instalments(TableBuilder table, Agreement agreement)
    {
        table.Column(60).Column(110).Column(160, TextAlign.Right).Column(165, TextAlign.Right).Header(Columns("evidence.agreement", "number", "due", "amount", "paid"));
        foreach (var part in agreement.Installments.OrderBy(i => i.Number))
        {
            table.Row(Words.Number(part.Number), Words.Date(part.DueOn), Words.Number(part.Amount, 2), Words.Number(part.Paid, 2));
        }
    }

    private static string[] Columns(string table, params string[] names) => [.. names.Select(name => Words[$"{table}.{name}"])];
}
