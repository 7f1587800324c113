using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Agreements;

/// <summary>How an agreed total is spread over months.</summary>
public enum InstallmentMethod
{
    /// <summary>Equal parts without interest.</summary>
    NoInterest = 1,

    /// <summary>Equal payments, compound monthly rate.</summary>
    Price = 2,

    /// <summary>Equal amortization, falling payments.</summary>
    Sac = 3,
}

/// <summary>One payment of the plan.</summary>
/// <param name="Balance">What is still owed after it.</param>
public sealed record PlannedInstallment(int Number, DateOnly DueOn, decimal Interest, decimal Amortization, decimal Balance)
{
    public decimal Amount => Interest + Amortization;
}

/// <summary>The payments of an agreement, to the cent; the remainder of rounding falls on the instalment that was stated.</summary>
public sealed record InstallmentPlan(InstallmentMethod Method, decimal MonthlyPercent, IReadOnlyList<PlannedInstallment> Installments)
{
    public const int MaximumCount = 420;

    public decimal Total => Installments.Sum(installment => installment.Amount);

    /// <param name="total">The amount to be spread, in reais.</param>
    /// <param name="count">1 to <see cref="MaximumCount"/>.</param>
    /// <param name="firstDueOn">The others fall on the same day of the following months; day 31 becomes the last day of a shorter month.</param>
    /// <param name="monthlyPercent">0 for <see cref="InstallmentMethod.NoInterest"/>; above 0 up to 100 otherwise.</param>
    /// <param name="remainderOn">Number of the instalment that takes the remainder; the last one unless stated.</param>
    public static Result<InstallmentPlan> Draw(
        InstallmentMethod method, decimal total, int count, DateOnly firstDueOn, decimal monthlyPercent = 0m, int? remainderOn = null)
    {
        if (count is < 1 or > MaximumCount)
        {
            return new Problem("debts.InstallmentCount", "Count", count, MaximumCount);
        }

        if (Cents.ToCents(total) < count)
        {
            return new Problem("debts.InstallmentBelowOneCent", "Total", total, count);
        }

        var withInterest = method != InstallmentMethod.NoInterest;
        if (withInterest ? monthlyPercent is <= 0m or > 100m : monthlyPercent != 0m)
        {
            return new Problem("debts.InstallmentRate", "MonthlyPercent", monthlyPercent);
        }

        var remainder = remainderOn ?? count;
        if (remainder < 1 || remainder > count)
        {
            return new Problem("debts.InstallmentRemainder", "RemainderOn", remainder, count);
        }

        var amount = Cents.Round(total);
        return new InstallmentPlan(method, monthlyPercent, method == InstallmentMethod.Price
            ? Price(amount, count, firstDueOn, monthlyPercent / 100m, remainder)
            : EqualAmortization(amount, count, firstDueOn, monthlyPercent / 100m, remainder));
    }

    private static List<PlannedInstallment> EqualAmortization(decimal total, int count, DateOnly firstDueOn, decimal rate, int remainderOn)
    {
        var balance = total;
        var each = Cents.Truncate(total / count);
        var rows = new List<PlannedInstallment>();
        for (var number = 1; number <= count; number++)
        {
            var part = number == remainderOn ? total - each * (count - 1) : each;
            var interest = Cents.Round(balance * rate);
            balance -= part;
            rows.Add(new(number, CalendarTerms.InstallmentDay(firstDueOn, number - 1), interest, part, balance));
        }

        return rows;
    }

    // What the equal payments leave open grows from the stated instalment to the last one; a cent that still remains closes there.
    private static List<PlannedInstallment> Price(decimal total, int count, DateOnly firstDueOn, decimal rate, int remainderOn)
    {
        var payment = Cents.Round(total * rate / (1m - Discount(rate, count)));
        var rows = PriceRows(total, count, firstDueOn, rate, payment, count, 0m);
        if (remainderOn == count)
        {
            return rows;
        }

        var open = (rows[^1].Amount - payment) * Discount(rate, count - remainderOn);
        return PriceRows(total, count, firstDueOn, rate, payment, remainderOn, Cents.Round(open));
    }

    private static List<PlannedInstallment> PriceRows(
        decimal total, int count, DateOnly firstDueOn, decimal rate, decimal payment, int remainderOn, decimal remainder)
    {
        var balance = total;
        var rows = new List<PlannedInstallment>();
        for (var number = 1; number <= count; number++)
        {
            var interest = Cents.Round(balance * rate);
            var due = payment + (number == remainderOn ? remainder : 0m);
            var amortization = number == count ? balance : decimal.Min(balance, due - interest);
            balance -= amortization;
            rows.Add(new(number, CalendarTerms.InstallmentDay(firstDueOn, number - 1), interest, amortization, balance));
        }

        return rows;
    }

    private static decimal Discount(decimal rate, int count)
    {
        var factor = 1m;
        for (var month = 0; month < count; month++)
        {
            factor /= 1m + rate;
        }

        return factor;
    }
}
