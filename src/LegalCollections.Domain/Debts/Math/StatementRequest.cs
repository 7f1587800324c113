using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Everything a statement depends on, so that the same request gives the same figures for ever.</summary>
/// <param name="On">The day up to which value is computed, included; payments and waivers after it are left out.</param>
public sealed record StatementRequest(
    DateOnly On,
    IReadOnlyList<StatementTitle> Titles,
    IReadOnlyList<StatementPayment> Payments,
    IndexTable Indices)
{
    /// <summary>Costs advanced by the creditor: corrected, without interest.</summary>
    public IReadOnlyList<StatementCost> Costs { get; init; } = [];

    public IReadOnlyList<StatementWaiver> Waivers { get; init; } = [];

    public CalculationPractice Practice { get; init; } = CalculationPractice.Usual;
}

/// <summary>One title to be brought to the day of the statement.</summary>
public sealed record StatementTitle(DebtId DebtId, string Label, decimal Principal, DateOnly DueOn, AccrualTerms Terms)
{
    /// <summary>The day before the first one that bears interest.</summary>
    /// <remarks>Law: CC art. 397: the due day; else the demand or the service of process (CC art. 405; CPC art. 240). Cheque: its presentation (Lei 7.357 art. 52 II).</remarks>
    public DateOnly InterestFrom { get; init; } = DueOn;

    /// <summary>The day from which value is kept; for a cheque its date of issue (STJ Tema 942: a confirmar).</summary>
    public DateOnly CorrectionFrom { get; init; } = DueOn;

    /// <summary>The last day on which the title may be collected; <see langword="null"/> where its limitation is not asked about.</summary>
    /// <remarks>Law: CC arts. 189, 882; STJ REsp 2.088.100: afterwards it is owed no more than in conscience and stands apart from the total.</remarks>
    public DateOnly? CollectableUntil { get; init; }

    internal bool PrescribedOn(DateOnly day) => day > CollectableUntil;
}

/// <summary>Money received for the case.</summary>
/// <param name="TowardCapital">The receipt says "por conta do capital" (CC art. 354, end).</param>
public sealed record StatementPayment(DateOnly PaidOn, decimal Amount, string Reference, bool TowardCapital = false)
{
    /// <summary>The title that the debtor, or the receipt, named (CC arts. 352-353); the rest goes on by art. 355.</summary>
    public string? TowardTitle { get; init; }
}

/// <summary>A cost that the creditor advanced and the debtor owes back.</summary>
public sealed record StatementCost(DateOnly IncurredOn, decimal Amount, string Label);

/// <summary>A part of what is owed that the creditor gave up.</summary>
/// <param name="Act">Who authorised it and by which paper; without it nothing is waived.</param>
public sealed record StatementWaiver(DateOnly WaivedOn, string Label, DebtComponent Component, decimal Amount, string Act);
