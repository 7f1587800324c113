using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Notices;

/// <summary>The only way a mail leaves the office: a row in the transaction of its cause, sent after that is committed.</summary>
public sealed class Outbox(AppDb db, OfficeClock clock, TimeProvider system) : IUseCase
{
    /// <summary>Queues a mail; it is saved with the caller's changes.</summary>
    /// <param name="kind">What it is for: <c>notices.kind.&lt;kind&gt;</c> is its text.</param>
    /// <param name="idempotencyKey">Names the cause; a second mail of the same cause is not made.</param>
    /// <returns>The mail, or the one that the same cause has queued before.</returns>
    public OutboxMessage Enqueue(
        string kind, string idempotencyKey, string recipient, string subject, string html, string text,
        IReadOnlyList<MailAttachment>? attachments = null, NoticeId? noticeId = null, ClientId? clientId = null)
    {
        var known = db.OutboxMessages.Local.FirstOrDefault(m => m.IdempotencyKey == idempotencyKey)
            ?? db.OutboxMessages.FirstOrDefault(m => m.IdempotencyKey == idempotencyKey);
        if (known is not null)
        {
            return known;
        }

        var message = OutboxMessage
            .Queue(kind, idempotencyKey, recipient, new MailBody(subject, html, text), attachments ?? [], clock.GetUtcNow(), system.GetUtcNow())
            .For(noticeId, clientId);
        db.OutboxMessages.Add(message);
        return message;
    }
}
