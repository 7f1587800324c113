using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Default interest between traders in Spain and Italy: the ECB's rate plus a margin, fixed by half-year.</summary>
/// <remarks>Law: Ley 3/2004 art. 7; D.Lgs. 231/2002 art. 5. Simple, days ÷ 365.</remarks>
public static class CommercialInterest
{
    private const decimal DaysOfYear = 365m;

    private static readonly Lazy<ILookup<IndexSeries, CommercialRate>> Rates = new(Load);

    /// <summary>The half-years of a country, in order.</summary>
    public static IEnumerable<CommercialRate> Of(IndexSeries series) => Rates.Value[series];

    /// <returns>A refusal for a day before the first known half-year; a day after the last one is left out and marks the result.</returns>
    public static Result<Accrued> Accrue(IndexSeries series, DateOnly after, DateOnly to)
    {
        var sum = 0m;
        var pieces = new List<AccruedMonth>();
        var from = after.AddDays(1);
        while (from <= to)
        {
            var rate = Of(series).FirstOrDefault(half => half.From <= from && from <= half.To);
            if (rate is null && from <= Of(series).Last().To)
            {
                return DebtProblems.IndexMonthMissing(series, YearMonth.Of(from));
            }

            var until = rate is not null && rate.To < to ? rate.To : to;
            var days = until.DayNumber - from.DayNumber + 1;
            sum += (rate?.Percent ?? 0m) * days / DaysOfYear;
            pieces.Add(new(YearMonth.Of(until), rate?.Percent, days, sum, rate?.Source ?? ""));
            from = until.AddDays(1);
        }

        return new Accrued(sum, pieces);
    }

    /// <summary>A fixed rate a year.</summary>
    public static Accrued Fixed(decimal annualPercent, string source, DateOnly after, DateOnly to)
    {
        var days = int.Max(0, to.DayNumber - after.DayNumber);
        var percent = annualPercent * days / DaysOfYear;
        return new(percent, days == 0 ? [] : [new(YearMonth.Of(to), annualPercent, days, percent, source)]);
    }

    private static ILookup<IndexSeries, CommercialRate> Load()
        => ShippedIndices.Read("commercial-interest.csv").Rows.ToLookup(
            row => row[0] == "es" ? IndexSeries.SpainCommercial : IndexSeries.ItalyCommercial,
            row => new CommercialRate(Day(row[1]), Day(row[2]), decimal.Parse(row[3], CultureInfo.InvariantCulture), row[4]));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The rate of one half-year, percent a year.</summary>
public sealed record CommercialRate(DateOnly From, DateOnly To, decimal Percent, string Source);
