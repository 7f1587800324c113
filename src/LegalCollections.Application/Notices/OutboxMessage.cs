using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Notices;

/// <summary>One mail that must leave the office at most once; written in the transaction of what causes it.</summary>
public sealed class OutboxMessage : IVersioned
{
    /// <summary>After so many attempts that certainly sent nothing, a person must look.</summary>
    public const int MaxAttempts = 8;

    private static readonly TimeSpan[] Waits = [.. new[] { 1, 5, 15, 60 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    private OutboxMessage() { }

    public Guid Id { get; private set; }

    /// <summary>What the mail is for, as a text key <c>notices.kind.*</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Unique: the step or job that asked for the mail; asked twice, it is one mail.</summary>
    public string IdempotencyKey { get; private set; } = "";
    public string Recipient { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Html { get; private set; } = "";
    public string Text { get; private set; } = "";
    public IReadOnlyList<MailAttachment> Attachments { get; private set; } = [];
    public NoticeId? NoticeId { get; private set; }
    public ClientId? ClientId { get; private set; }
    public OutboxStatus Status { get; private set; }

    /// <summary>The office's time of the cause; the mail's Date.</summary>
    public DateTimeOffset CreatedAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>System time: networks do not wait for the office's clock.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }
    public string? ClaimedBy { get; private set; }

    /// <summary>System time after which whoever claimed the mail is taken for dead.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>The office's time of the acceptance.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the last attempt ended, as a short code without personal data.</summary>
    public string? LastError { get; private set; }

    /// <summary>What a person wrote when deciding an uncertain or failed mail.</summary>
    public string? DecisionReason { get; private set; }
    public string? DecidedBy { get; private set; }
    public Guid Version { get; private set; }

    internal static OutboxMessage Queue(
        string kind, string idempotencyKey, string recipient, MailBody body, IReadOnlyList<MailAttachment> attachments,
        DateTimeOffset officeTime, DateTimeOffset systemTime) => new()
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            IdempotencyKey = idempotencyKey,
            Recipient = recipient,
            Subject = body.Subject,
            Html = body.Html,
            Text = body.Text,
            Attachments = attachments,
            CreatedAt = officeTime,
            NextAttemptAt = systemTime,
        };

    internal OutboxMessage For(NoticeId? notice, ClientId? client)
    {
        (NoticeId, ClientId) = (notice, client);
        return this;
    }

    /// <summary>From here on the mail may leave at any moment: committed before the conversation begins.</summary>
    internal void Claim(string node, DateTimeOffset leaseUntil) =>
        (Status, ClaimedBy, LeaseUntil, Attempts) = (OutboxStatus.Sending, node, leaseUntil, Attempts + 1);

    internal void MarkSent(DateTimeOffset officeTime) => Settle(OutboxStatus.Sent, null, officeTime);

    /// <summary>Nobody knows whether it was accepted: it is never sent again by itself.</summary>
    internal void MarkUncertain(string reason) => Settle(OutboxStatus.Uncertain, reason, null);

    internal void MarkFailed(string reason) => Settle(OutboxStatus.Failed, reason, null);

    /// <summary>Nothing was sent: tries again after 1, 5, 15 and then every 60 minutes, and fails after the eighth attempt.</summary>
    internal void Postpone(string reason, DateTimeOffset systemTime)
    {
        var last = Attempts >= MaxAttempts;
        Settle(last ? OutboxStatus.Failed : OutboxStatus.Pending, reason, null);
        NextAttemptAt = systemTime + Waits[Math.Min(Math.Max(Attempts, 1), Waits.Length) - 1];
    }

    internal void DecideSent(string by, string reason, DateTimeOffset officeTime)
    {
        MarkSent(officeTime);
        (DecidedBy, DecisionReason) = (by, reason);
    }

    internal void DecideSendAgain(string by, string reason, DateTimeOffset systemTime)
    {
        Settle(OutboxStatus.Pending, LastError, null);
        (DecidedBy, DecisionReason, Attempts, NextAttemptAt) = (by, reason, 0, systemTime);
    }

    private void Settle(OutboxStatus status, string? reason, DateTimeOffset? sentAt) =>
        (Status, LastError, SentAt, ClaimedBy, LeaseUntil) = (status, reason, sentAt, null, null);
}

/// <summary>The same words for readers with and without HTML.</summary>
public sealed record MailBody(string Subject, string Html, string Text);

/// <summary>Where a mail is on its way out.</summary>
public enum OutboxStatus { Pending, Sending, Sent, Uncertain, Failed }
