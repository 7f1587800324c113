using System.Globalization;
using System.Reflection;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>One month of one series, in percent, with where it comes from.</summary>
public sealed record IndexValue(decimal Percent, string Source);

/// <summary>The published indices, as shipped and as corrected by the office, so that a statement names the source of each month.</summary>
public sealed class IndexTable
{
    private static readonly Lazy<IndexTable> ShippedTable = new(LoadShipped);

    private readonly Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>> _series;

    private IndexTable(Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>> series) => _series = series;

    public static readonly IndexTable Empty = new([]);

    /// <summary>The series embedded in this assembly.</summary>
    public static IndexTable Shipped => ShippedTable.Value;

    /// <summary>A copy in which the office's value stands instead of, or after, the shipped one.</summary>
    /// <param name="percent">Percent in the month: 0.16 means 0,16 %.</param>
    public IndexTable With(IndexSeries series, YearMonth month, decimal percent, string source)
    {
        var copy = new Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>>(_series);
        copy[series] = new(copy.GetValueOrDefault(series) ?? []) { [month] = new(percent, source) };
        return new(copy);
    }

    public YearMonth? LastMonth(IndexSeries series)
        => _series.TryGetValue(series, out var months) && months.Count > 0 ? months.Keys.Max() : null;

    /// <summary>The value of a month; <see langword="null"/> when it is not yet published.</summary>
    /// <returns>A refusal naming the month when it lies before or inside the published range and is missing: never zero.</returns>
    public Result<IndexValue?> Find(IndexSeries series, YearMonth month)
    {
        if (_series.TryGetValue(series, out var months) && months.TryGetValue(month, out var value))
        {
            return value;
        }

        return LastMonth(series) is { } last && month > last
            ? Result<IndexValue?>.Ok(null)
            : DebtProblems.IndexMonthMissing(series, month);
    }

    private static IndexTable LoadShipped() => new(new()
    {
        [IndexSeries.Ipca] = Load("ipca.csv"),
        [IndexSeries.TaxaLegal] = Load("taxa-legal.csv"),
        [IndexSeries.SelicMonthly] = Load("selic-monthly.csv"),
    });

    private static Dictionary<YearMonth, IndexValue> Load(string file)
    {
        var resource = $"LegalCollections.Domain.Debts.Math.Data.{file}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        var source = reader.ReadLine()!["# source: ".Length..];
        reader.ReadLine();
        var months = new Dictionary<YearMonth, IndexValue>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            months.Add(YearMonth.Parse(fields[0]), new(decimal.Parse(fields[1], CultureInfo.InvariantCulture), source));
        }

        return months;
    }
}
