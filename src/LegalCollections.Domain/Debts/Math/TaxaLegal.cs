using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>The taxa legal worked out from its parts, so that a published rate can be checked before it is used.</summary>
public static class TaxaLegal
{
    /// <summary>The first month for which the rate was published; it covers 30 and 31/08/2024 only.</summary>
    public static readonly YearMonth First = new(2024, 8);

    /// <summary>Percent a month, six places, never below zero.</summary>
    /// <returns><see langword="null"/> where the Selic of every business day, or the IPCA-15, of the month before is not in the table.</returns>
    /// <remarks>Law: CC art. 406 §§1-3; Res. CMN 5.171/2024: Selic factor of the month before (eight places) ÷ IPCA-15 factor of that month − 1.</remarks>
    public static decimal? Recompute(IndexTable indices, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(indices);
        var selic = indices.Find(IndexSeries.SelicDaily, month.Previous);
        var prices = indices.Find(IndexSeries.Ipca15, month.Previous);
        if (selic.Failed || prices.Failed || selic.Value is not { } daily || prices.Value is not { } index)
        {
            return null;
        }

        var factor = Cents.RoundToEven(1m + daily.Percent / 100m, 8);
        return decimal.Max(0m, Cents.RoundToEven((factor / (1m + index.Percent / 100m) - 1m) * 100m, 6));
    }
}
