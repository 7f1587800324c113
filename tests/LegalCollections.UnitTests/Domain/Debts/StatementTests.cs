using System.Globalization;
using LegalCollections.Domain.Debts.Math;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class StatementTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases()
        => CsvRows.Read("Debts", "statement-cases.csv").Select(row => new TheoryDataRow<string>(string.Join(';', row)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statement_agrees_with_the_table(string row)
    {
        var f = row.Split(';');
        var title = Title(f[1], f[2], Terms(Enum.Parse<CorrectionRule>(f[4]), f[5] == "legal" ? null : f[5], f[6], f[7]));

        var statement = Compute(f[3], [title]);

        Assert.Equal(
            (Amount(f[8]), Amount(f[9]), Amount(f[10]), Amount(f[11]), Amount(f[12])),
            (statement.Charged(DebtComponent.Correction), statement.Charged(DebtComponent.Interest), statement.Charged(DebtComponent.Fine),
                statement.Charged(DebtComponent.Fees), statement.Total));
        Assert.Equal((f[13] == "yes", f[14]), (statement.Provisional, statement.LastIndexMonth?.ToString() ?? ""));
    }

    [Fact]
    public void Worked_example_shows_factor_rate_and_every_month()
    {
        var lines = Compute("2025-06-15", [Title("10000", "2025-01-15", AccrualTerms.Legal)]).Lines.ToArray();

        var correction = lines.Single(line => line.Component == DebtComponent.Correction);
        Assert.Equal("1.0274555889", correction.Factor!.Value.ToString("0.0000000000", CultureInfo.InvariantCulture));
        Assert.Equal([0.16m, 1.31m, 0.56m, 0.43m, 0.26m], correction.Months.Select(month => month.Percent!.Value));
        var interest = lines.Single(line => line.Component == DebtComponent.Interest);
        Assert.Equal("2.5395893871", interest.Rate!.Value.ToString("0.0000000000", CultureInfo.InvariantCulture));
        Assert.Equal([16, 28, 31, 30, 31, 15], interest.Months.Select(month => month.Days));
        Assert.Equal((10_274.56m, 151), (interest.Base, interest.Days));
        Assert.All(lines, line => Assert.NotEmpty(line.Source));
    }

    [Fact]
    public void A_debt_across_the_change_of_law_shows_Selic_and_legal_rate_apart()
    {
        var interest = Compute("2025-06-15", [Title("1000", "2023-02-10", AccrualTerms.Legal)])
            .Lines.Where(line => line.Component == DebtComponent.Interest).ToArray();

        // 17.29 % of 1,000.00 nominal; then 4.8022… % of 1,047.22 (Decimal, day by day) = 50.29.
        Assert.Equal(
            [("debts.line.selicUntilTransition", new DateOnly(2024, 8, 29), 172.90m), ("debts.line.legalInterest", new DateOnly(2025, 6, 15), 50.29m)],
            interest.Select(line => (line.TextKey, line.To, line.Amount)));
    }

    [Fact]
    public void A_month_before_the_published_range_is_named_and_not_zero()
    {
        var refused = DebtStatement.Compute(new(Day("2025-01-10"), [Title("100", "2014-12-10", Terms(CorrectionRule.Ipca, "1"))], [], IndexTable.Shipped));

        Assert.Equal("debts.IndexMonthMissing(Ipca, 2014-12)", refused.Problem!.ToString());
    }

    [Fact]
    public void A_gap_inside_the_range_is_named()
    {
        var gap = IndexTable.Shipped.With(IndexSeries.Ipca, new(2026, 9), 0.3m, "IBGE");

        var refused = DebtStatement.Compute(new(Day("2026-10-10"), [Title("100", "2026-07-10", AccrualTerms.Legal)], [], gap));

        Assert.Equal("debts.IndexMonthMissing(Ipca, 2026-08)", refused.Problem!.ToString());
    }

    [Fact]
    public void A_correction_of_the_office_wins_and_leaves_the_shipped_table_alone()
    {
        var title = Title("10000", "2025-01-15", Terms(CorrectionRule.Ipca, "0.0"));
        var corrected = IndexTable.Shipped.With(IndexSeries.Ipca, new(2025, 1), 1m, "errata do IBGE");

        var statement = DebtStatement.Compute(new(Day("2025-02-15"), [title], [], corrected)).Value;

        var line = statement.Lines.Single(line => line.Component == DebtComponent.Correction);
        Assert.Equal((100.00m, "errata do IBGE"), (line.Amount, line.Months.Single().Source));
        Assert.Equal(16.00m, Compute("2025-02-15", [title]).Charged(DebtComponent.Correction));
    }

    [Theory]
    [InlineData(DebtRelation.Consumer, "debts.ConsumerFineTooHigh(2.01)")]
    [InlineData(DebtRelation.Condominium, "debts.CondominiumFineTooHigh(2.01)")]
    [InlineData(DebtRelation.Ordinary, null)]
    public void Fine_above_two_percent_is_refused_where_a_statute_limits_it(DebtRelation relation, string? problem)
        => Assert.Equal(problem, AccrualTerms.Agree(relation, CorrectionRule.Ipca, fine: new(new(2.01m), "cl. 5")).Problem?.ToString());

    [Fact]
    public void Figures_without_a_clause_are_refused()
        => Assert.Equal("debts.FigureWithoutSource", AccrualTerms.Agree(DebtRelation.Ordinary, CorrectionRule.Ipca, fees: new(new(10m), " ")).Problem!.Code);

    [Fact]
    public void Negative_principal_is_refused()
        => Assert.Equal("debts.AmountNotPositive", DebtStatement.Compute(new(Day("2025-02-15"), [Title("-1", "2025-01-15", AccrualTerms.Legal)], [], IndexTable.Shipped)).Problem!.Code);

    [Theory]
    [InlineData("2", false)]
    [InlineData("2.01", true)]
    public void Interest_above_twice_one_percent_a_month_is_told(string rate, bool told)
        => Assert.Equal(told ? ["T1"] : Array.Empty<string>(), Compute("2025-06-30", [Title("1000", "2025-01-31", Terms(CorrectionRule.None, rate))]).UsuryWarnings);
}
