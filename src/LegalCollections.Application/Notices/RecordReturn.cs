using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>Records that a letter came back undelivered, and why, and lets the case's workflow go on.</summary>
public sealed class RecordReturn(AppDb db, ReceiptFile receipts, Timeline timeline, WorkflowSignals signals, OfficeClock clock) : IUseCase
{
    /// <param name="On">Day of the return: not before the posting, not after today.</param>
    /// <param name="Reason">What the post wrote on it ("mudou-se", "ausente" …).</param>
    public sealed record Command(NoticeId Notice, DateOnly On, string Reason, ScannedFile? Receipt);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.Notices.FindAsync([command.Notice], ct) is not { } notice)
        {
            return NoticeProblems.NotFound();
        }

        if (command.On > clock.Today)
        {
            return MailProblems.InFuture();
        }

        if (command.Reason.Trim() is not { Length: > 0 } reason)
        {
            return MailProblems.ReasonMissing();
        }

        var receipt = await receipts.StoreAsync(notice, command.Receipt, ct);
        if (receipt.Failed)
        {
            return receipt.Problem;
        }

        var returned = notice.Return(command.On, reason, receipt.Value);
        if (returned.Failed)
        {
            return returned;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([notice.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.LetterReturned, command.On, receipt.Value, notice.Subject, reason);
        if (notice.BookmarkId is { } step)
        {
            signals.Resume(notice.CaseId, step, new { outcome = "Returned" });
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
