using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Agreements;

/// <summary>What the procedural law itself offers the debtor, computed, so that a letter or a hearing can name it.</summary>
public static class LegalOffers
{
    private static readonly Percent TenPercent = new(10m);
    private static readonly Percent FivePercent = new(5m);
    private static readonly Percent DownPayment = new(30m);

    /// <summary>Execution: fees of 10 %, halved where all is paid within three days.</summary>
    /// <remarks>Law: CPC art. 827 caput and §1.</remarks>
    public static ExecutionOffer Execution(decimal debt, decimal costs = 0m)
    {
        var (fees, halved) = (TenPercent.Of(debt), FivePercent.Of(debt));
        return new(fees, debt + costs + fees, halved, debt + costs + halved);
    }

    /// <summary>Judgment to be fulfilled: what is not paid within 15 days bears a fine and fees of 10 % each.</summary>
    /// <remarks>Law: CPC art. 523 §§1-2: after a part payment only on the rest.</remarks>
    public static JudgmentOffer Judgment(decimal debt, decimal paidInTime = 0m, decimal costs = 0m)
    {
        var rest = decimal.Max(0m, debt + costs - paidInTime);
        return new(rest, TenPercent.Of(rest), TenPercent.Of(rest));
    }

    /// <summary>Monitória: paid within 15 days it bears fees of 5 % of the value of the cause and no costs.</summary>
    /// <remarks>Law: CPC art. 701 caput and §1.</remarks>
    public static PaymentOrderOffer PaymentOrder(decimal debt) => new(FivePercent.Of(debt), debt + FivePercent.Of(debt));

    /// <summary>Execution paid in instalments: 30 % down, the rest in up to six months with correction and 1 % a month.</summary>
    /// <param name="depositOn">The day of the deposit; the instalments fall in the months after it.</param>
    /// <remarks>Law: CPC art. 916. The interest is simple and runs from the deposit; correction is added when each one is paid.</remarks>
    public static SixInstallments Installments(decimal debt, decimal fees, decimal costs, DateOnly depositOn, Art916Reading reading)
    {
        const int Count = 6;
        var down = reading == Art916Reading.TotalPercent ? DownPayment.Of(debt + fees + costs) : DownPayment.Of(debt) + fees + costs;
        var balance = debt + fees + costs - down;
        var rows = new List<PlannedInstallment>();
        foreach (var part in Cents.Split(balance, Count))
        {
            var number = rows.Count + 1;
            balance -= part;
            rows.Add(new(number, CalendarTerms.InstallmentDay(depositOn, number), new Percent(number).Of(part), part, balance));
        }

        return new(reading, down, rows);
    }
}

/// <summary>The two prices of an execution.</summary>
public sealed record ExecutionOffer(decimal Fees, decimal Total, decimal FeesWithinThreeDays, decimal TotalWithinThreeDays);

/// <summary>What a judgment costs once its term has passed.</summary>
/// <param name="Rest">What was not paid in time.</param>
public sealed record JudgmentOffer(decimal Rest, decimal Fine, decimal Fees)
{
    public decimal Total => Rest + Fine + Fees;
}

/// <summary>The price of obeying the order to pay.</summary>
public sealed record PaymentOrderOffer(decimal Fees, decimal Total);

/// <summary>The down payment and what follows it.</summary>
public sealed record SixInstallments(Art916Reading Reading, decimal DownPayment, IReadOnlyList<PlannedInstallment> Installments)
{
    /// <summary>Without the correction of the instalments.</summary>
    public decimal Total => DownPayment + Installments.Sum(installment => installment.Amount);
}
