using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Reports;

/// <summary>One case as its creditor is told of it: what was placed, what came back, what is owed and what comes next.</summary>
/// <param name="TaxId">Masked: a report is printed and forwarded.</param>
/// <param name="Recovered">All payments up to the day (BRL).</param>
/// <param name="Balance">Owed on the day (BRL), 0 once closed; null where the calculation was refused.</param>
/// <param name="Closed">How it had ended by the day; null while it runs.</param>
/// <param name="NextStep">The step of the flow that the case waits for now, or the deadline that ends first.</param>
public sealed record CaseStanding(
    CaseId Id, long Number, string Debtor, string TaxId, int Titles, decimal Principal, decimal Recovered, decimal? Balance,
    CollectionStage Stage, CloseReason? Closed, string? NextStep, DateOnly? NextStepOn)
{
    /// <summary>Balance of each title by how long it is overdue, in the order of <see cref="Ageing.Buckets"/>.</summary>
    public required IReadOnlyList<decimal> ByAge { get; init; }

    /// <summary>What the firm laid out up to the day (BRL).</summary>
    public decimal Costs { get; init; }

    /// <summary>True when a month's index was not published yet on the day of the calculation.</summary>
    public bool Provisional { get; init; }
}
