using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Everything a statement depends on, so that the same request gives the same figures for ever.</summary>
/// <param name="On">The day up to which value is computed, included; payments after it are left out.</param>
public sealed record StatementRequest(
    DateOnly On,
    IReadOnlyList<StatementTitle> Titles,
    IReadOnlyList<StatementPayment> Payments,
    IndexTable Indices)
{
    /// <summary>Costs advanced by the creditor: corrected, without interest.</summary>
    public IReadOnlyList<StatementCost> Costs { get; init; } = [];

    public TlMonthRule MonthRule { get; init; } = TlMonthRule.Bcb;
}

/// <summary>One title to be brought to the day of the statement.</summary>
public sealed record StatementTitle(DebtId DebtId, string Label, decimal Principal, DateOnly DueOn, AccrualTerms Terms);

/// <summary>Money received for the case.</summary>
/// <param name="TowardCapital">The receipt says "por conta do capital" (CC art. 354, end).</param>
public sealed record StatementPayment(DateOnly PaidOn, decimal Amount, string Reference, bool TowardCapital = false);

/// <summary>A cost that the creditor advanced and the debtor owes back.</summary>
public sealed record StatementCost(DateOnly IncurredOn, decimal Amount, string Label);
