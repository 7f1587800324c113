using System.Net;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Reports;

/// <summary>Keeps a client's status report and mails it: at month's end by a job, or when a person asks.</summary>
public sealed class SendStatusReport(
    AppDb db, BuildStatusReport build, DocumentStore store, Outbox outbox, CurrentUser user, ReportFrame frame) : IUseCase
{
    /// <param name="Month">The month that the report closes: sent once; null sends as often as asked.</param>
    public sealed record Command(ClientId ClientId, DateOnly On, YearMonth? Month = null);

    /// <returns>The kept report; for a month that was reported before, the one of then.</returns>
    public async Task<Result<StoredReport>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var month = command.Month?.ToString();
        if (month is not null && await db.StoredReports.FirstOrDefaultAsync(r => r.ClientId == command.ClientId && r.Month == month, ct) is { } known)
        {
            return known;
        }

        var built = await build.HandleAsync(command.ClientId, command.On, ct);
        if (built.Failed)
        {
            return built.Problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var stored = StoredReport.Keep(
            command.ClientId, command.On, command.Month, await store.SaveAsync(frame.Pdf(built.Value), ct),
            await store.SaveAsync(frame.Workbook(built.Value), ct), frame.Now, user.Name);
        db.StoredReports.Add(stored);
        await MailAsync(built.Value, stored, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return stored;
    }

    /// <summary>A client without an address finds the report in the portal.</summary>
    private async Task MailAsync(StatusReport report, StoredReport stored, CancellationToken ct)
    {
        var address = await db.Clients.Where(c => c.Id == stored.ClientId).Select(c => c.Email).SingleAsync(ct);
        if (address.Length == 0)
        {
            return;
        }

        var words = frame.Words;
        var subject = words["reports.mail.subject", report.ClientName, report.On];
        string[] lines =
        [
            words["reports.mail.greeting", report.ClientName],
            words["reports.mail.body", report.On, words.Money(report.RecoveredInMonth), words.Money(report.Recovered), words.Money(report.Balance)],
            words["reports.mail.portal"],
            frame.FirmName,
        ];
        var cause = stored.Month is null ? $"status-report:{stored.Id}" : $"monthly-report:{stored.ClientId.Value}:{stored.Month}";
        outbox.Enqueue(
            "report", cause, address, subject, string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")),
            string.Join("\r\n\r\n", lines), [MailAttachment.File(stored.PdfHash, words.FileName(report.On) + ".pdf", "application/pdf")],
            clientId: stored.ClientId);
    }
}

/// <summary>The office's frame around a report: its name, its language and the time on it.</summary>
public sealed class ReportFrame(OfficeClock clock, IOptions<OfficeOptions> office) : IUseCase
{
    /// <summary>What leaves the office is written in its own language.</summary>
    public Wording Words { get; } = Texts.In(Texts.Languages[0]);

    public string FirmName => office.Value.FirmName;

    public DateTimeOffset Now => clock.GetUtcNow();

    public byte[] Pdf(StatusReport report, Wording? words = null) => StatusReportPdf.Render(report, words ?? Words, office.Value, Now);

    public byte[] Workbook(StatusReport report, Wording? words = null) => StatusReportWorkbook.Render(report, words ?? Words);
}
