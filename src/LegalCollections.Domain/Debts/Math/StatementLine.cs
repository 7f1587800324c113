using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>The parts a debt consists of; each is owed, shown and paid by itself.</summary>
public enum DebtComponent
{
    Principal = 1,
    Correction = 2,
    Interest = 3,
    Fine = 4,
    Fees = 5,
    Costs = 6,
    Payment = 7,

    /// <summary>What the creditor gave up, by an authorised act.</summary>
    Waiver = 8,
}

/// <summary>One step of the memória de cálculo, with all that a judge needs to repeat it.</summary>
/// <param name="TextKey">Text resource of the description; <c>Args</c> fill it.</param>
/// <param name="From">First day counted.</param>
/// <param name="To">Last day counted.</param>
/// <param name="Rate">Percent applied to <paramref name="Base"/>; <see langword="null"/> where a factor or nothing applies.</param>
/// <param name="Factor">Multiplier of <paramref name="Base"/>, unrounded.</param>
/// <param name="Amount">Rounded to the cent; negative for payments.</param>
public sealed record StatementLine(
    DebtComponent Component, string TextKey, DateOnly From, DateOnly To, decimal Base, decimal? Rate, decimal? Factor, decimal Amount, string Source)
{
    public IReadOnlyList<object> Args { get; init; } = [];

    /// <summary>The published series behind the line; none for agreed rates, fines and payments.</summary>
    public IndexSeries? Series { get; init; }

    /// <summary>The index or rate of each month; empty where none applies.</summary>
    public IReadOnlyList<AccruedMonth> Months { get; init; } = [];

    /// <summary>Calendar days from <see cref="From"/> to <see cref="To"/>, both counted.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>What one month contributed to a line.</summary>
/// <param name="Percent">The published figure; <see langword="null"/> when it is not yet published and the month was left out.</param>
/// <param name="Days">Days counted in the month.</param>
/// <param name="Accumulated">Running factor (correction) or running percent (interest), unrounded.</param>
public sealed record AccruedMonth(YearMonth Month, decimal? Percent, int Days, decimal Accumulated, string Source)
{
    /// <summary>A figure set by convention, not a published index (the 1 % that closes a Selic sum).</summary>
    public bool Conventional { get; init; }
}

/// <summary>What a payment paid: so much of one component of one title.</summary>
/// <param name="DebtId"><see langword="null"/> where a cost was paid back.</param>
public sealed record Allocation(string PaymentReference, DateOnly PaidOn, DebtId? DebtId, string Label, DebtComponent Component, decimal Amount);
