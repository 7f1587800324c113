using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Factors and percentages over a period, unrounded and month by month: the arithmetic of a statement without its bookkeeping.</summary>
public static class Accrual
{
    /// <summary>Law: Lei 14.905/2024 took effect on 30/08/2024; up to this day Selic alone applies where nothing was agreed (STJ Tema 1.368).</summary>
    public static readonly DateOnly LastSelicDay = new(2024, 8, 29);

    /// <summary>Percent that stands for the month of payment in the Selic sum (Manual de Cálculos da Justiça Federal, a confirmar).</summary>
    public const decimal SelicClosingPercent = 1m;

    /// <summary>The product of the monthly changes from <paramref name="first"/> (included) to <paramref name="end"/> (excluded).</summary>
    /// <remarks>Whole months, as in the courts' tables; deflation counts. A month not yet published is left out and marks the result.</remarks>
    public static Result<Accrued> Correction(IndexTable indices, IndexSeries series, YearMonth first, YearMonth end)
    {
        var factor = 1m;
        var months = new List<AccruedMonth>();
        foreach (var month in first.Until(end))
        {
            var found = indices.Find(series, month);
            if (found.Failed)
            {
                return found.Problem;
            }

            factor *= 1m + (found.Value?.Percent ?? 0m) / 100m;
            months.Add(new(month, found.Value?.Percent, month.Days, factor, found.Value?.Source ?? ""));
        }

        return new Accrued(factor, months);
    }

    /// <summary>Simple interest at the taxa legal, by calendar days of each month.</summary>
    /// <param name="after">The day before the first one that counts (the due day).</param>
    /// <param name="to">The last day that counts.</param>
    /// <remarks>Law: CC art. 406 §§1-3; Res. CMN 5.171/2024.</remarks>
    public static Result<Accrued> LegalRate(IndexTable indices, DateOnly after, DateOnly to)
        => Simple(after, to, month => indices.Find(IndexSeries.TaxaLegal, month));

    /// <summary>Simple interest at a fixed monthly rate, by calendar days of each month.</summary>
    public static Accrued Contractual(decimal monthlyPercent, string source, DateOnly after, DateOnly to)
        => Simple(after, to, _ => new IndexValue(monthlyPercent, source)).Value;

    /// <summary>The sum of the monthly Selic from the month after <paramref name="after"/> to the month before <paramref name="to"/>, plus 1 % for the last month.</summary>
    /// <remarks>Selic contains correction and interest; nothing else runs beside it (STJ Tema 1.368).</remarks>
    public static Result<Accrued> Selic(IndexTable indices, DateOnly after, DateOnly to)
    {
        var sum = 0m;
        var months = new List<AccruedMonth>();
        var last = YearMonth.Of(to);
        foreach (var month in YearMonth.Of(after).Next.Until(last))
        {
            var found = indices.Find(IndexSeries.SelicMonthly, month);
            if (found.Failed)
            {
                return found.Problem;
            }

            sum += found.Value?.Percent ?? 0m;
            months.Add(new(month, found.Value?.Percent, month.Days, sum, found.Value?.Source ?? ""));
        }

        if (last > YearMonth.Of(after))
        {
            sum += SelicClosingPercent;
            months.Add(new(last, SelicClosingPercent, to.Day, sum, "Manual de Cálculos da Justiça Federal, 1 % no mês do pagamento (a confirmar)")
            {
                Conventional = true,
            });
        }

        return new Accrued(sum, months);
    }

    private static Result<Accrued> Simple(DateOnly after, DateOnly to, Func<YearMonth, Result<IndexValue?>> rateOf)
    {
        var sum = 0m;
        var months = new List<AccruedMonth>();
        for (var from = after.AddDays(1); from <= to; from = YearMonth.Of(from).Next.FirstDay)
        {
            var month = YearMonth.Of(from);
            var rate = rateOf(month);
            if (rate.Failed)
            {
                return rate.Problem;
            }

            var until = month.LastDay < to ? month.LastDay : to;
            var days = until.DayNumber - from.DayNumber + 1;
            sum += (rate.Value?.Percent ?? 0m) * days / month.Days;
            months.Add(new(month, rate.Value?.Percent, days, sum, rate.Value?.Source ?? ""));
        }

        return new Accrued(sum, months);
    }
}

/// <summary>An unrounded factor or percentage with the months it comes from.</summary>
public sealed record Accrued(decimal Value, IReadOnlyList<AccruedMonth> Months);
