using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Factors and percentages over a period, unrounded and month by month: the arithmetic of a statement without its bookkeeping.</summary>
public static class Accrual
{
    /// <summary>Law: Lei 14.905/2024 took effect on 30/08/2024; up to this day Selic alone applies where nothing was agreed (STJ Tema 1.368).</summary>
    public static readonly DateOnly LastSelicDay = new(2024, 8, 29);

    /// <summary>The last day of the Civil Code of 1916, whose legal rate was 6 % a year (art. 1.062).</summary>
    public static readonly DateOnly LastDayOfOldCode = new(2003, 1, 10);

    /// <summary>Percent that stands for the month of payment in the Selic sum (Manual de Cálculos da Justiça Federal, a confirmar).</summary>
    public const decimal SelicClosingPercent = 1m;

    /// <summary>The product of the monthly changes; deflation counts. A month not yet published is left out and marks the result.</summary>
    /// <param name="after">Whole months: any day of the first month that counts; by days: the day before the first one that counts.</param>
    /// <param name="to">Whole months: any day of the first month that does not count; by days: the last day that counts.</param>
    public static Result<Accrued> Correction(IndexTable indices, IndexSeries series, CorrectionPeriods periods, DateOnly after, DateOnly to)
    {
        var whole = periods == CorrectionPeriods.WholeMonths;
        var factor = 1m;
        var months = new List<AccruedMonth>();
        var from = whole ? YearMonth.Of(after).FirstDay : after.AddDays(1);
        var last = whole ? YearMonth.Of(to).FirstDay.AddDays(-1) : to;
        for (; from <= last; from = YearMonth.Of(from).Next.FirstDay)
        {
            var month = YearMonth.Of(from);
            var found = indices.Find(series, month);
            if (found.Failed)
            {
                return found.Problem;
            }

            var days = DaysWithin(from, month, last);
            factor *= Step(periods, (found.Value?.Percent ?? 0m) / 100m, days, month.Days);
            months.Add(new(month, found.Value?.Percent, days, factor, found.Value?.Source ?? ""));
        }

        return new Accrued(factor, months);
    }

    /// <summary>Simple interest at the taxa legal.</summary>
    /// <param name="after">The day before the first one that counts (the due day).</param>
    /// <param name="to">The last day that counts.</param>
    /// <remarks>Law: CC art. 406 §§1-3; Res. CMN 5.171/2024. The CJF manual cuts the sum after two places.</remarks>
    public static Result<Accrued> LegalRate(IndexTable indices, DateOnly after, DateOnly to, CalculationPractice? practice = null)
    {
        practice ??= CalculationPractice.Usual;
        if (practice.MonthRule == TlMonthRule.Bcb)
        {
            return Simple(practice.InterestPeriods, after, to, month => indices.Find(IndexSeries.TaxaLegal, month));
        }

        var start = TaxaLegal.First.LastDay;
        var sum = Simple(practice.InterestPeriods, after < start ? start : after, to, month => indices.Find(IndexSeries.TaxaLegal, month.Previous));
        return sum.Failed ? sum : sum.Value with { Value = Cents.Truncate(sum.Value.Value) };
    }

    /// <summary>Simple interest at a fixed monthly rate.</summary>
    public static Accrued Contractual(
        decimal monthlyPercent, string source, DateOnly after, DateOnly to, InterestPeriods periods = InterestPeriods.CalendarDays)
        => Simple(periods, after, to, _ => new IndexValue(monthlyPercent, source)).Value;

    /// <summary>Selic alone, summed month by month.</summary>
    /// <remarks>Selic contains correction and interest; nothing else runs beside it (STJ Tema 1.368).</remarks>
    public static Result<Accrued> Selic(IndexTable indices, DateOnly after, DateOnly to, SelicClosing closing = SelicClosing.OnePercent)
    {
        Result<IndexValue?> RateOf(YearMonth month) => indices.Find(IndexSeries.SelicMonthly, month);
        if (closing == SelicClosing.CalendarDays)
        {
            return Simple(InterestPeriods.CalendarDays, after, to, RateOf);
        }

        var last = YearMonth.Of(to);
        var whole = Simple(InterestPeriods.WholeMonths, after, last.FirstDay.AddDays(-1), RateOf);
        if (whole.Failed || last <= YearMonth.Of(after))
        {
            return whole;
        }

        var sum = whole.Value.Value + SelicClosingPercent;
        var closed = new AccruedMonth(last, SelicClosingPercent, to.Day, sum, "Manual de Cálculos da Justiça Federal, 1 % no mês do pagamento (a confirmar)")
        {
            Conventional = true,
        };
        return new Accrued(sum, [.. whole.Value.Months, closed]);
    }

    private static Result<Accrued> Simple(InterestPeriods periods, DateOnly after, DateOnly to, Func<YearMonth, Result<IndexValue?>> rateOf)
    {
        var whole = periods == InterestPeriods.WholeMonths;
        var sum = 0m;
        var months = new List<AccruedMonth>();
        var last = whole ? YearMonth.Of(to).LastDay : to;
        for (var from = whole ? YearMonth.Of(after).Next.FirstDay : after.AddDays(1); from <= last; from = YearMonth.Of(from).Next.FirstDay)
        {
            var month = YearMonth.Of(from);
            var rate = rateOf(month);
            if (rate.Failed)
            {
                return rate.Problem;
            }

            var days = DaysWithin(from, month, last);
            sum += (rate.Value?.Percent ?? 0m) * days / month.Days;
            months.Add(new(month, rate.Value?.Percent, days, sum, rate.Value?.Source ?? ""));
        }

        return new Accrued(sum, months);
    }

    private static int DaysWithin(DateOnly from, YearMonth month, DateOnly last)
        => (month.LastDay < last ? month.LastDay : last).DayNumber - from.DayNumber + 1;

    private static decimal Step(CorrectionPeriods periods, decimal change, int days, int daysOfMonth) => periods switch
    {
        CorrectionPeriods.LinearDays => 1m + change * days / daysOfMonth,
        CorrectionPeriods.ThirtiethPower when days < daysOfMonth => Power(change, decimal.Min(days, 30) / 30m),
        _ => 1m + change,
    };

    /// <summary>(1 + <paramref name="change"/>) to <paramref name="exponent"/>, by the binomial series, to the last place of a decimal.</summary>
    private static decimal Power(decimal change, decimal exponent)
    {
        var (sum, term) = (1m, 1m);
        for (var n = 0; n < 100 && term != 0m; n++)
        {
            term *= (exponent - n) / (n + 1) * change;
            sum += term;
        }

        return sum;
    }
}

/// <summary>An unrounded factor or percentage with the months it comes from.</summary>
public sealed record Accrued(decimal Value, IReadOnlyList<AccruedMonth> Months);
