using System.Text.Json.Nodes;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Cases;

/// <summary>A stretch of a published series as JSON: what it comes to, and every month with its source.</summary>
internal static class IndexAnswer
{
    /// <summary>Months multiplied, as price indices are.</summary>
    public static Result<JsonObject> Product(IndexSeries series, YearMonth from, YearMonth to)
    {
        var accrued = Accrual.Correction(IndexTable.Shipped, series, CorrectionPeriods.WholeMonths, from.FirstDay, to.Next.FirstDay);
        return accrued.Failed ? accrued.Problem : new JsonObject
        {
            ["from"] = from.ToString(),
            ["to"] = to.ToString(),
            ["method"] = "product",
            ["factor"] = accrued.Value.Value,
            ["percent"] = (accrued.Value.Value - 1m) * 100m,
            ["provisional"] = IsProvisional(accrued.Value),
            ["lastMonth"] = LastUsed(accrued.Value),
            ["months"] = StatementAnswer.Rows(accrued.Value.Months, Month),
        };
    }

    /// <summary>Months added, as Selic and legal interest are (simple).</summary>
    public static Result<JsonObject> Sum(IndexSeries series, YearMonth from, YearMonth to)
    {
        var product = Product(series, from, to);
        if (product.Failed)
        {
            return product.Problem;
        }

        var sum = 0m;
        foreach (var month in product.Value["months"]!.AsArray())
        {
            sum += month!["percent"]?.GetValue<decimal>() ?? 0m;
            month["accumulated"] = sum;
        }

        product.Value["method"] = "sum";
        product.Value["compounded"] = product.Value["factor"]!.GetValue<decimal>();
        (product.Value["percent"], product.Value["factor"]) = (sum, 1m + sum / 100m);
        return product;
    }

    /// <summary>The reference months of the taxa legal under a rule of months.</summary>
    /// <remarks>Law: Res. CMN 5.171/2024; with the BCB's rule the rate of 08/2024 covers its last two days only.</remarks>
    public static Result<JsonObject> TaxaLegal(YearMonth from, YearMonth to, TlMonthRule rule)
    {
        var bcb = rule == TlMonthRule.Bcb;
        var (sum, published, provisional) = (0m, 0m, false);
        YearMonth? last = null;
        var rows = new JsonArray();
        foreach (var month in from.Until(to.Next))
        {
            var found = IndexTable.Shipped.Find(IndexSeries.TaxaLegal, month);
            if (found.Failed)
            {
                return found.Problem;
            }

            var days = bcb && month == Domain.Debts.Math.TaxaLegal.First ? month.LastDay.DayNumber - Accrual.LastSelicDay.DayNumber : month.Days;
            var percent = found.Value?.Percent;
            (sum, published) = (sum + (percent ?? 0m) * days / month.Days, published + (percent ?? 0m));
            (provisional, last) = (provisional || percent is null, percent is null ? last : month);
            rows.Add(new JsonObject
            {
                ["month"] = month.ToString(),
                ["appliesTo"] = (bcb ? month : month.Next).ToString(),
                ["percent"] = percent,
                ["days"] = days,
                ["daysInMonth"] = month.Days,
                ["accumulated"] = sum,
                ["recomputed"] = Domain.Debts.Math.TaxaLegal.Recompute(IndexTable.Shipped, month),
                ["source"] = found.Value?.Source,
            });
        }

        return new JsonObject
        {
            ["from"] = from.ToString(),
            ["to"] = to.ToString(),
            ["rule"] = bcb ? "bcb" : "cjf2026",
            ["percent"] = sum,
            ["published"] = published,
            ["provisional"] = provisional,
            ["lastMonth"] = last?.ToString(),
            ["months"] = rows,
        };
    }

    /// <summary>The table of the TJSP: the factor of the final month divided by the factor of the initial one.</summary>
    public static Result<JsonObject> CourtTable(YearMonth from, YearMonth to)
    {
        var accrued = Accrual.Correction(IndexTable.Shipped, IndexSeries.TjspTable, CorrectionPeriods.WholeMonths, from.FirstDay, to.FirstDay);
        if (accrued.Failed)
        {
            return accrued.Problem;
        }

        var (initial, final) = (IndexTable.Shipped.CourtFactor(from), IndexTable.Shipped.CourtFactor(to));
        return new JsonObject
        {
            ["from"] = from.ToString(),
            ["to"] = to.ToString(),
            ["method"] = "factor of the final month ÷ factor of the initial month",
            ["factor"] = initial is not null && final is not null ? final.Percent / initial.Percent : accrued.Value.Value,
            ["initialFactor"] = initial?.Percent,
            ["finalFactor"] = final?.Percent,
            ["provisional"] = IsProvisional(accrued.Value),
            ["lastMonth"] = LastUsed(accrued.Value),
            ["months"] = StatementAnswer.Rows(accrued.Value.Months, month =>
            {
                var row = Month(month);
                row["factor"] = IndexTable.Shipped.CourtFactor(month.Month)?.Percent;
                return row;
            }),
        };
    }

    private static JsonObject Month(AccruedMonth month) => new()
    {
        ["month"] = month.Month.ToString(),
        ["percent"] = month.Percent,
        ["accumulated"] = month.Accumulated,
        ["source"] = month.Source,
    };

    private static bool IsProvisional(Accrued accrued) => accrued.Months.Any(month => month.Percent is null);

    private static string? LastUsed(Accrued accrued) => accrued.Months.LastOrDefault(month => month.Percent is not null)?.Month.ToString();
}
