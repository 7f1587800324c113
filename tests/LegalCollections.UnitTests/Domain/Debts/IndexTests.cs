using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class IndexTests
{
    private static readonly YearMonth[] Published = [.. TaxaLegal.First.Until(new(2026, 9))];

    public static TheoryData<LawRow> Cases() => LawTable.Read("Debts/index-cases.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_stretch_of_an_index_comes_to_what_was_published(LawRow row)
    {
        var (from, to) = (YearMonth.Parse(row["from"]), YearMonth.Parse(row["to"]));
        var factor = Accrual.Correction(
            IndexTable.Shipped, Enum.Parse<IndexSeries>(row["series"]), CorrectionPeriods.WholeMonths, from.FirstDay, to.Next.FirstDay).Value.Value;

        Assert.Equal(
            Statements.Amount(row["expected"]), row["what"] == "percent" ? Cents.Round((factor - 1m) * 100m) : Cents.RoundToEven(factor, 10));
    }

    [Fact]
    public void Every_published_taxa_legal_follows_from_the_daily_Selic_and_the_IPCA_15()
    {
        Assert.Equal(25, Published.Length);
        Assert.All(Published, month => Assert.Equal(IndexTable.Shipped.Find(IndexSeries.TaxaLegal, month).Value!.Percent, TaxaLegal.Recompute(IndexTable.Shipped, month)));
    }

    [Fact]
    public void A_month_whose_days_are_not_all_known_is_not_recomputed()
        => Assert.Null(TaxaLegal.Recompute(IndexTable.Shipped, new(2026, 9)));

    [Fact]
    public void The_table_of_the_TJSP_is_the_INPC_cut_at_six_places()
    {
        var months = new YearMonth(2020, 1).Until(new(2023, 3)).ToArray();

        Assert.Equal(38, months.Length);
        Assert.All(months, month =>
        {
            var grown = IndexTable.Shipped.CourtFactor(month)!.Percent * (1m + IndexTable.Shipped.Find(IndexSeries.Inpc, month).Value!.Percent / 100m);
            Assert.Equal(decimal.Truncate(grown * 1_000_000m) / 1_000_000m, IndexTable.Shipped.CourtFactor(month.Next)!.Percent);
        });
    }

    [Fact]
    public void The_table_of_the_TJSP_goes_on_with_INPC_until_08_2024_and_with_IPCA_afterwards()
        => Assert.Equal(
            [-0.14m, 0.44m],
            new[] { new YearMonth(2024, 8), new YearMonth(2024, 9) }.Select(month => IndexTable.Shipped.Find(IndexSeries.TjspTable, month).Value!.Percent));

    [Theory]
    [InlineData(IndexSeries.SpainCommercial, "2006-07-01", "9.83")] // BOE-A-2006-11885
    [InlineData(IndexSeries.SpainCommercial, "2013-02-24", "8.75")] // Real Decreto-ley 4/2013
    [InlineData(IndexSeries.SpainCommercial, "2014-07-01", "8.15")] // BOE-A-2014-6914
    [InlineData(IndexSeries.SpainCommercial, "2020-01-01", "8.00")] // BOE-A-2019-18736
    [InlineData(IndexSeries.ItalyCommercial, "2013-01-01", "8.75")] // MEF, G.U. 14 of 17/01/2013, plus 8 (D.Lgs. 192/2012)
    public void A_half_year_has_the_rate_that_was_published(IndexSeries series, string from, string percent)
        => Assert.Equal(Statements.Amount(percent), CommercialInterest.Of(series).Single(half => half.From == Statements.Day(from)).Percent);

    [Fact]
    public void Half_years_follow_each_other_without_a_gap()
        => Assert.All(
            new[] { IndexSeries.SpainCommercial, IndexSeries.ItalyCommercial }.SelectMany(series => CommercialInterest.Of(series).Zip(CommercialInterest.Of(series).Skip(1))),
            pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
}
