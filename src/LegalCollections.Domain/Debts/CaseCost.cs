using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>Money that the firm laid out for a case: told in the client's report, and charged to the debtor once a lawyer says under which law or decision.</summary>
/// <remarks>Law: CPC art. 82 §2: the court decides which costs the debtor repays, so none enters the debt statement by itself.</remarks>
public sealed class CaseCost : IClientOwned
{
    public const int LongestBasis = 300;

    private CaseCost() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>The lawsuit it was paid for; null for what the case cost outside court, or before there is a lawsuit.</summary>
    public JudicialCaseId? JudicialCaseId { get; private set; }
    public CostKind Kind { get; private set; }

    /// <summary>In reais, whole cents, positive.</summary>
    public decimal Amount { get; private set; }
    public DateOnly PaidOn { get; private set; }
    public CostBearer Bearer { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>The paid receipt; for court costs the petition needs it (CPC arts. 82, 290).</summary>
    public DocumentId? ReceiptId { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>The law, decision or clause under which the debtor owes it back.</summary>
    public string? ClaimBasis { get; private set; }
    public DateTimeOffset? ClaimedAt { get; private set; }
    public string? ClaimedBy { get; private set; }
    public DateTimeOffset? ClaimDroppedAt { get; private set; }

    public bool IsClaimed => ClaimedAt is not null && ClaimDroppedAt is null;

    /// <summary>Statements have shown it, so it can be neither struck nor claimed anew.</summary>
    public bool WasEverClaimed => ClaimedAt is not null;

    public static Result<CaseCost> Record(CaseId caseId, ClientId client, CostEntry entry, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Amount <= 0m || Cents.Round(entry.Amount) != entry.Amount)
        {
            return DebtProblems.CostAmount();
        }

        if (entry.PaidOn > today)
        {
            return DebtProblems.CostInFuture();
        }

        var note = entry.Note?.Trim() ?? "";
        if (entry.Kind == CostKind.Other && note.Length == 0)
        {
            return DebtProblems.CostNoteMissing();
        }

        return new CaseCost
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            ClientId = client,
            JudicialCaseId = entry.Lawsuit,
            Kind = entry.Kind,
            Amount = entry.Amount,
            PaidOn = entry.PaidOn,
            Bearer = entry.Bearer,
            Note = note,
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    public void ProveBy(DocumentId receipt) => ReceiptId = receipt;

    /// <summary>From now on it stands in the debt statement, corrected and without interest.</summary>
    /// <returns>A refusal where no law, decision or clause is named, or for a cost that was claimed once: what statements of that time show must not change.</returns>
    public Result<Done> Claim(string? basis, DateTimeOffset at, string by)
    {
        if (WasEverClaimed)
        {
            return DebtProblems.CostWasClaimed();
        }

        var named = basis?.Trim() ?? "";
        if (named.Length is 0 or > LongestBasis)
        {
            return DebtProblems.CostWithoutBasis();
        }

        (ClaimBasis, ClaimedAt, ClaimedBy) = (named, at, by);
        return Done.Value;
    }

    /// <summary>Statements issued while it was claimed keep it.</summary>
    public void DropClaim(DateTimeOffset at) => ClaimDroppedAt = at;

    /// <summary>Whether it was claimed at an instant; <see langword="null"/> is now.</summary>
    public bool WasClaimed(DateTimeOffset? knownAt) =>
        knownAt is null ? IsClaimed : ClaimedAt <= knownAt && !(ClaimDroppedAt <= knownAt);
}

/// <summary>What a person writes down of a cost.</summary>
public sealed record CostEntry(CostKind Kind, decimal Amount, DateOnly PaidOn, CostBearer Bearer, string? Note, JudicialCaseId? Lawsuit);

/// <summary>What was paid for.</summary>
public enum CostKind { Postage, Notary, CourtCosts, ProcessServer, Other }

/// <summary>Who is asked to give the money back.</summary>
public enum CostBearer { Client, Debtor }
