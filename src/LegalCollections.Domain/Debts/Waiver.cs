using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>A part of a title that the creditor gave up, by a person who may and by a paper that says so; it is never taken back.</summary>
/// <remarks>Law: CC arts. 385-388: remission is the creditor's act, so the firm needs its client's authority (CPC art. 105).</remarks>
public sealed class Waiver : IClientOwned
{
    public const int LongestAct = 300;

    private Waiver() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DebtId DebtId { get; private set; }
    public DebtComponent Component { get; private set; }
    public decimal Amount { get; private set; }
    public DateOnly WaivedOn { get; private set; }

    /// <summary>Who authorised it and by which paper; printed in the statement.</summary>
    public string Act { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <returns>A refusal for an amount that is not positive in whole cents, without an act, and for a component that nobody can give up.</returns>
    public static Result<Waiver> Grant(Debt debt, WaiverEntry entry, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(debt);
        ArgumentNullException.ThrowIfNull(entry);
        var act = entry.Act?.Trim() ?? "";
        if (entry.Amount <= 0m || entry.Amount != Cents.Round(entry.Amount))
        {
            return DebtProblems.AmountNotPositive("Amount", debt.DisplayNumber, entry.Amount);
        }

        if (entry.Component is DebtComponent.Payment or DebtComponent.Waiver)
        {
            return DebtProblems.NotWaivable(entry.Component);
        }

        return act.Length is 0 or > LongestAct
            ? DebtProblems.WaiverWithoutAct(debt.DisplayNumber)
            : new Waiver
            {
                Id = Guid.CreateVersion7(),
                CaseId = debt.CaseId,
                ClientId = debt.ClientId,
                DebtId = debt.Id,
                Component = entry.Component,
                Amount = entry.Amount,
                WaivedOn = today,
                Act = act,
                RecordedAt = at,
                RecordedBy = by,
            };
    }
}

/// <summary>What is given up of one component of a title.</summary>
public sealed record WaiverEntry(DebtComponent Component, decimal Amount, string? Act);
