using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>Records that a letter reached the debtor, with the signed AR, and lets the case's workflow go on.</summary>
public sealed class RecordDelivery(AppDb db, ReceiptFile receipts, Timeline timeline, WorkflowSignals signals, OfficeClock clock) : IUseCase
{
    /// <param name="On">Day of delivery on the AR: not before the posting, not after today.</param>
    public sealed record Command(NoticeId Notice, DateOnly On, ScannedFile? Receipt);

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

        var receipt = await receipts.StoreAsync(notice, command.Receipt, ct);
        if (receipt.Failed)
        {
            return receipt.Problem;
        }

        var delivered = notice.Deliver(command.On, receipt.Value);
        if (delivered.Failed)
        {
            return delivered;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([notice.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.LetterDelivered, command.On, receipt.Value, notice.Subject, notice.TrackingCode ?? Notice.Untracked);
        if (notice.BookmarkId is { } step)
        {
            signals.Resume(notice.CaseId, step, new { outcome = "Delivered" });
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
