using System.Text.Json;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>What a case's workflow may be told at any moment; the names are those of the Event activities in the drawings.</summary>
public static class CaseSignal
{
    public const string PaymentInFull = "PaymentInFull";
    public const string Agreement = "Agreement";
    public const string AgreementKept = "AgreementKept";
    public const string AgreementBroken = "AgreementBroken";
    public const string Dispute = "Dispute";
    public const string DebtorAnswered = "DebtorAnswered";

    public static readonly IReadOnlyList<string> All = [PaymentInFull, Agreement, AgreementKept, AgreementBroken, Dispute, DebtorAnswered];
}

/// <summary>A message to a case's workflow, stored with the change that caused it and delivered once, in order.</summary>
public sealed class WorkflowSignal
{
    private WorkflowSignal() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>A <see cref="CaseSignal"/> name; null when <see cref="BookmarkId"/> names one waiting step.</summary>
    public string? Name { get; private set; }
    public string? BookmarkId { get; private set; }

    /// <summary>JSON given to the step (an outcome, a payment).</summary>
    public string Payload { get; private set; } = "{}";
    public DateTimeOffset RaisedAt { get; private set; }
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>Why it could not be delivered; it counts as handled then, and waits for a person's decision.</summary>
    public string? Failure { get; private set; }

    public static WorkflowSignal Event(CaseId caseId, string name, object? payload, DateTimeOffset at) =>
        Create(caseId, name, null, payload, at);

    public static WorkflowSignal Resume(CaseId caseId, string bookmarkId, object? payload, DateTimeOffset at) =>
        Create(caseId, null, bookmarkId, payload, at);

    /// <summary>Takes it out of the queue without having delivered it.</summary>
    public void SetAside(string why, DateTimeOffset at) => (Failure, HandledAt) = (why, at);

    /// <summary>Puts it back into the queue, at its old place.</summary>
    public void TryAgain() => (Failure, HandledAt) = (null, null);

    /// <summary>It is not delivered any more.</summary>
    public void MarkHandled(DateTimeOffset at) => (Failure, HandledAt) = (null, at);

    private static WorkflowSignal Create(CaseId caseId, string? name, string? bookmarkId, object? payload, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        Name = name,
        BookmarkId = bookmarkId,
        Payload = payload is null ? "{}" : JsonSerializer.Serialize(payload),
        RaisedAt = at,
    };
}
