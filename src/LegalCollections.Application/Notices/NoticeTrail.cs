using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Notices;

/// <summary>Tells the notice and the case's timeline what became of the mail that carries it.</summary>
public sealed class NoticeTrail(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    /// <summary>Follows the mail's new status; nothing happens for a mail that carries no notice.</summary>
    public async Task FollowAsync(OutboxMessage message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.NoticeId is not { } id || await db.Notices.FindAsync([id], ct) is not { } notice)
        {
            return;
        }

        var collectionCase = await db.CollectionCases.SingleAsync(c => c.Id == notice.CaseId, ct);
        switch (message.Status)
        {
            case OutboxStatus.Sent:
                notice.MarkSent(clock.GetUtcNow());
                Record(CaseEventKind.NoticeSent);
                break;
            case OutboxStatus.Uncertain:
                notice.MarkUncertain();
                Record(CaseEventKind.NoticeUncertain);
                break;
            case OutboxStatus.Failed:
                notice.MarkFailed();
                Record(CaseEventKind.NoticeFailed);
                break;
            case OutboxStatus.Pending when notice.Status != NoticeStatus.Queued:
                notice.QueueAgain();
                break;
        }

        void Record(CaseEventKind kind) => timeline.AddOn(collectionCase, kind, clock.Today, notice.DocumentId, notice.Subject, notice.Recipient);
    }
}
