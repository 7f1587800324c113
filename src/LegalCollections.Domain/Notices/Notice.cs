using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Domain.Notices;

/// <summary>One message to a debtor, with its proof of dispatch and receipt.</summary>
public sealed class Notice : IClientOwned, IVersioned
{
    /// <summary>What the case's timeline says in place of the tracking code of a plain letter.</summary>
    public const string Untracked = "–";

    private Notice() { }

    public NoticeId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>Unique: the workflow step that asked for it; a step run twice makes one notice.</summary>
    public string IdempotencyKey { get; private set; } = "";
    public string TemplateKey { get; private set; } = "";

    /// <summary>Which wording of the template, and why.</summary>
    public WordingChoice? Wording { get; private set; }
    public NoticeChannel Channel { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>E-mail address or postal address at the time of dispatch.</summary>
    public string Recipient { get; private set; } = "";
    public NoticeStatus Status { get; private set; }
    public DocumentId? DocumentId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateOnly? PostedOn { get; private set; }

    /// <summary>Correios object code of a registered letter.</summary>
    public string? TrackingCode { get; private set; }
    public DateOnly? DeliveredOn { get; private set; }
    public DateOnly? ReturnedOn { get; private set; }
    public string? ReturnReason { get; private set; }

    /// <summary>The signed return receipt (AR).</summary>
    public DocumentId? ReceiptId { get; private set; }

    /// <summary>The workflow step that waits for delivery or return.</summary>
    public string? BookmarkId { get; private set; }
    public Guid Version { get; private set; }

    public static Notice Queue(
        CaseId caseId, ClientId client, string idempotencyKey, string templateKey, NoticeChannel channel, string subject,
        string recipient, DocumentId? document, DateTimeOffset at, WordingChoice? wording = null) => new()
        {
            Id = NoticeId.New(),
            CaseId = caseId,
            ClientId = client,
            IdempotencyKey = idempotencyKey,
            TemplateKey = templateKey,
            Wording = wording,
            Channel = channel,
            Subject = subject,
            Recipient = recipient,
            DocumentId = document,
            CreatedAt = at,
            Status = channel == NoticeChannel.Email ? NoticeStatus.Queued : NoticeStatus.ToPrint,
        };

    public void WaitIn(string bookmarkId) => BookmarkId = bookmarkId;

    public void MarkSent(DateTimeOffset at) => (Status, SentAt) = (NoticeStatus.Sent, at);

    public void MarkUncertain() => Status = NoticeStatus.Uncertain;

    public void MarkFailed() => Status = NoticeStatus.Failed;

    /// <summary>A person decided that the mail leaves once more.</summary>
    public void QueueAgain() => Status = NoticeStatus.Queued;

    public void MarkPrinted()
    {
        if (Status == NoticeStatus.ToPrint)
        {
            Status = NoticeStatus.Printed;
        }
    }

    public Result<Done> Post(DateOnly on, string? trackingCode)
    {
        if (Status is not (NoticeStatus.ToPrint or NoticeStatus.Printed))
        {
            return NoticeProblems.CannotPost();
        }

        (Status, PostedOn, TrackingCode) = (NoticeStatus.Posted, on, trackingCode);
        return Done.Value;
    }

    public Result<Done> Deliver(DateOnly on, DocumentId? receipt)
    {
        if (Status != NoticeStatus.Posted || on < PostedOn)
        {
            return NoticeProblems.CannotDeliver();
        }

        (Status, DeliveredOn, ReceiptId) = (NoticeStatus.Delivered, on, receipt);
        return Done.Value;
    }

    public Result<Done> Return(DateOnly on, string reason, DocumentId? receipt)
    {
        if (Status != NoticeStatus.Posted || on < PostedOn)
        {
            return NoticeProblems.CannotDeliver();
        }

        (Status, ReturnedOn, ReturnReason, ReceiptId) = (NoticeStatus.Returned, on, reason, receipt);
        return Done.Value;
    }
}

/// <summary>How a notice travels.</summary>
public enum NoticeChannel { Email, Letter, RegisteredLetter }

/// <summary>Where a notice is on its way.</summary>
public enum NoticeStatus { Queued, Sent, Uncertain, Failed, ToPrint, Printed, Posted, Delivered, Returned }

/// <summary>The refusals of the notice slice.</summary>
public static class NoticeProblems
{
    public static Problem NotFound() => new("notices.NotFound");

    public static Problem CannotPost() => new("notices.CannotPost");

    public static Problem CannotDeliver() => new("notices.CannotDeliver", "on");
}
