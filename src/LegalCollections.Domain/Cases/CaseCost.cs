using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Cases;

/// <summary>Money that the firm laid out for a case, so that the client's report tells what the collection has cost.</summary>
/// <remarks>It does not enter the debt statement: the court decides which costs the debtor repays (CPC art. 82 §2).</remarks>
public sealed class CaseCost : IClientOwned
{
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

    public static Result<CaseCost> Record(CollectionCase collectionCase, CostEntry entry, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Amount <= 0m || Cents.Round(entry.Amount) != entry.Amount)
        {
            return CaseProblems.CostAmount();
        }

        if (entry.PaidOn > today)
        {
            return CaseProblems.CostInFuture();
        }

        var note = entry.Note?.Trim() ?? "";
        if (entry.Kind == CostKind.Other && note.Length == 0)
        {
            return CaseProblems.CostNoteMissing();
        }

        return new CaseCost
        {
            Id = Guid.CreateVersion7(),
            CaseId = collectionCase.Id,
            ClientId = collectionCase.ClientId,
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
}

/// <summary>What a person writes down of a cost.</summary>
public sealed record CostEntry(CostKind Kind, decimal Amount, DateOnly PaidOn, CostBearer Bearer, string? Note, JudicialCaseId? Lawsuit);

/// <summary>What was paid for.</summary>
public enum CostKind { Postage, Notary, CourtCosts, ProcessServer, Other }

/// <summary>Who is asked to give the money back.</summary>
public enum CostBearer { Client, Debtor }
