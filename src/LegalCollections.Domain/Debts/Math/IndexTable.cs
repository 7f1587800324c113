using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>One month of one series, in percent, with where it comes from.</summary>
public sealed record IndexValue(decimal Percent, string Source);

/// <summary>The published indices, as shipped and as corrected by the office, so that a statement names the source of each month.</summary>
public sealed class IndexTable
{
    /// <summary>The last month whose INPC stands in the table of the TJSP; from the next one it follows IPCA (a confirmar).</summary>
    /// <remarks>Law: Lei 14.905/2024; TJSP, Prov. CG 54/2024.</remarks>
    public static readonly YearMonth LastInpcOfTheCourt = new(2024, 8);

    private static readonly Lazy<IndexTable> ShippedTable = new(() => new(ShippedIndices.Load(), ShippedIndices.LoadCourtFactors()));

    private readonly Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>> _series;
    private readonly Dictionary<YearMonth, IndexValue> _courtFactors;

    private IndexTable(Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>> series, Dictionary<YearMonth, IndexValue> courtFactors)
        => (_series, _courtFactors) = (series, courtFactors);

    public static readonly IndexTable Empty = new([], []);

    /// <summary>The series embedded in this assembly.</summary>
    public static IndexTable Shipped => ShippedTable.Value;

    /// <summary>A copy in which the office's value stands instead of, or after, the shipped one.</summary>
    /// <param name="percent">Percent in the month: 0.16 means 0,16 %.</param>
    public IndexTable With(IndexSeries series, YearMonth month, decimal percent, string source) => With([(series, month, new(percent, source))]);

    /// <summary>The same for many months; of two values for one month the later in the row stands.</summary>
    public IndexTable With(IEnumerable<(IndexSeries Series, YearMonth Month, IndexValue Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var copy = new Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>>(_series);
        foreach (var recorded in values.GroupBy(value => value.Series))
        {
            var months = new Dictionary<YearMonth, IndexValue>(copy.GetValueOrDefault(recorded.Key) ?? []);
            foreach (var (_, month, value) in recorded)
            {
                months[month] = value;
            }

            copy[recorded.Key] = months;
        }

        return new(copy, _courtFactors);
    }

    public YearMonth? LastMonth(IndexSeries series) => series == IndexSeries.TjspTable
        ? LastMonth(IndexSeries.Ipca)
        : _series.TryGetValue(series, out var months) && months.Count > 0 ? months.Keys.Max() : null;

    /// <summary>The value of a month; <see langword="null"/> when it is not yet published.</summary>
    /// <returns>A refusal naming the month when it lies before or inside the published range and is missing: never zero.</returns>
    public Result<IndexValue?> Find(IndexSeries series, YearMonth month)
    {
        if (series == IndexSeries.TjspTable)
        {
            return FindCourtStep(month);
        }

        if (_series.TryGetValue(series, out var months) && months.TryGetValue(month, out var value))
        {
            return value;
        }

        return LastMonth(series) is { } last && month > last
            ? Result<IndexValue?>.Ok(null)
            : DebtProblems.IndexMonthMissing(series, month);
    }

    /// <summary>The published factor of the TJSP Tabela Prática; <see langword="null"/> outside the published table.</summary>
    public IndexValue? CourtFactor(YearMonth month) => _courtFactors.GetValueOrDefault(month);

    // The factor of a month holds the index of the month before, so the step of a month leads to the next factor.
    private Result<IndexValue?> FindCourtStep(YearMonth month)
    {
        if (_courtFactors.TryGetValue(month, out var own) && _courtFactors.TryGetValue(month.Next, out var next))
        {
            return new IndexValue((next.Percent / own.Percent - 1m) * 100m, own.Source);
        }

        return Find(month <= LastInpcOfTheCourt ? IndexSeries.Inpc : IndexSeries.Ipca, month);
    }
}
