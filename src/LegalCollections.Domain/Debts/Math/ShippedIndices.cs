using System.Globalization;
using System.Reflection;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>Reads the tables embedded in this assembly; the first line of each names its source.</summary>
internal static class ShippedIndices
{
    private static readonly Dictionary<IndexSeries, string> Files = new()
    {
        [IndexSeries.Ipca] = "ipca.csv",
        [IndexSeries.TaxaLegal] = "taxa-legal.csv",
        [IndexSeries.SelicMonthly] = "selic-monthly.csv",
        [IndexSeries.Ipca15] = "ipca-15.csv",
        [IndexSeries.Inpc] = "inpc.csv",
        [IndexSeries.IgpM] = "igp-m.csv",
        [IndexSeries.IgpDi] = "igp-di.csv",
    };

    public static Dictionary<IndexSeries, Dictionary<YearMonth, IndexValue>> Load()
    {
        var series = Files.ToDictionary(file => file.Key, file => Months(file.Value));
        series[IndexSeries.SelicDaily] = WholeMonthsOfDays("selic-daily.csv");
        return series;
    }

    /// <summary>Factors, not percentages.</summary>
    public static Dictionary<YearMonth, IndexValue> LoadCourtFactors() => Months("tjsp-table.csv");

    /// <summary>The rows of a table, cells separated by commas, without its two heading lines.</summary>
    public static (string Source, List<string[]> Rows) Read(string file)
    {
        var resource = $"LegalCollections.Domain.Debts.Math.Data.{file}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        var source = reader.ReadLine()!["# source: ".Length..];
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Split(','));
        }

        return (source, rows);
    }

    private static Dictionary<YearMonth, IndexValue> Months(string file)
    {
        var (source, rows) = Read(file);
        return rows.ToDictionary(row => YearMonth.Parse(row[0]), row => new IndexValue(Number(row[1]), source));
    }

    // The last month of a daily series may still lack days, so it does not count as published.
    private static Dictionary<YearMonth, IndexValue> WholeMonthsOfDays(string file)
    {
        var (source, rows) = Read(file);
        var months = rows.GroupBy(row => YearMonth.Parse(row[0][..7])).ToDictionary(
            month => month.Key, month => new IndexValue((month.Aggregate(1m, (factor, row) => factor * (1m + Number(row[1]) / 100m)) - 1m) * 100m, source));
        months.Remove(months.Keys.Max());
        return months;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
