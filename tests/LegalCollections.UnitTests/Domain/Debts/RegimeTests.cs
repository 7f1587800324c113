using System.Globalization;
using LegalCollections.Domain.Debts.Math;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class RegimeTests
{
    public static TheoryData<LawRow> Cases() => LawTable.Read("Debts/regime-cases.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_regime_agrees_with_the_table(LawRow row)
    {
        var statement = DebtStatement.Compute(new(row.Date("on"), [TitleOf(row)], [], IndexTable.Shipped) { Practice = PracticeOf(row["practice"]) }).Value;

        Assert.Equal(
            (Amount(row["expectedCorrection"]), Amount(row["expectedInterest"]), Amount(row["expectedTotal"])),
            (statement.Charged(DebtComponent.Correction), statement.Charged(DebtComponent.Interest), statement.Total));
        Assert.False(statement.Provisional);
        Assert.All(statement.Lines, line => Assert.NotEmpty(line.Source));
    }

    [Fact]
    public void Every_reading_is_named_with_its_source()
    {
        var readings = (CalculationPractice.Usual with { MonthRule = TlMonthRule.Cjf2026, Crossing = CrossingRule.CorrectSelic }).Readings;

        Assert.Equal(7, readings.Count);
        Assert.All(readings, reading => Assert.NotEmpty(reading.Source));
        Assert.Contains("a confirmar", readings.Single(reading => reading.Value == nameof(CrossingRule.CorrectSelic)).Source, StringComparison.Ordinal);
        Assert.Contains(readings, reading => reading.Value == nameof(InterestPeriods.WholeMonths));
    }

    [Fact]
    public void The_Selic_part_that_is_corrected_on_bears_no_interest_and_is_paid_with_the_interest()
    {
        // 100,000.00 due 16/05/2022; paid on 29/08/2024: 26,780.00 of Selic and 73,220.00 of capital; then 26,780.00 remain for IPCA and taxa legal
        // only; no Selic part is left to be corrected, so both readings agree.
        var terms = AccrualTerms.Legal;
        DebtStatement Of(CrossingRule crossing) => DebtStatement.Compute(
            new(Day("2026-07-31"), [Title("100000", "2022-05-16", terms)], [new(Day("2024-08-29"), 100_000m, "TED")], IndexTable.Shipped)
            {
                Practice = CalculationPractice.Usual with { Crossing = crossing },
            }).Value;

        Assert.Equal(26_780m, Of(CrossingRule.CorrectSelic).Allocations.Single(part => part.Component == DebtComponent.Interest).Amount);
        Assert.Equal(Of(CrossingRule.KeepSelic).Total, Of(CrossingRule.CorrectSelic).Total);
    }

    [Theory]
    [InlineData(DebtRelation.BankCreditNote, InterestRule.LegalRate, "0", "10.01", "debts.CreditNoteFeesTooHigh(10.01)")]
    [InlineData(DebtRelation.BankContract, InterestRule.ContractualMonthly, "1.01", "0", "debts.BankInterestTooHigh(1.01)")]
    [InlineData(DebtRelation.BankContract, InterestRule.ContractualMonthly, "1", "20", null)]
    [InlineData(DebtRelation.Ordinary, InterestRule.OldPractice, "0", "0", "debts.ReasonMissing")]
    public void Charges_beyond_the_law_or_without_a_reason_are_refused(DebtRelation relation, InterestRule rule, string rate, string fees, string? problem)
    {
        var draft = new TermsDraft { Relation = relation, Interest = rule, Rate = Figure(rate), Fees = Figure(fees) };

        Assert.Equal(problem, AccrualTerms.Agree(draft).Problem?.ToString());
    }

    [Fact]
    public void A_fine_falls_on_interest_where_the_contract_says_so()
    {
        var draft = new TermsDraft { Fine = Figure("2"), FineOnInterest = true };

        // 2 % of (10,274.56 + 260.93) = 210.71.
        Assert.Equal(210.71m, Compute("2025-06-15", [Title("10000", "2025-01-15", AccrualTerms.Agree(draft).Value)]).Charged(DebtComponent.Fine));
    }

    [Fact]
    public void Commercial_interest_after_the_last_known_half_year_is_provisional()
    {
        var terms = AccrualTerms.Agree(new TermsDraft { Correction = CorrectionRule.None, Interest = InterestRule.SpainCommercial, FixedCompensation = true }).Value;

        // 1S2026: 10.15 % x 181/365 of 1,000.00 = 50.33; the second half-year is not known yet; 40.00 fixed.
        var statement = Compute("2026-09-30", [Title("1000", "2025-12-31", terms)]);

        Assert.Equal((true, 1_090.33m, 40m), (statement.Provisional, statement.Total, statement.Outstanding(DebtComponent.Costs)));
    }

    private static StatementTitle TitleOf(LawRow row)
    {
        var draft = new TermsDraft
        {
            Correction = Enum.Parse<CorrectionRule>(row["correction"]),
            Interest = Enum.Parse<InterestRule>(row["interest"]),
            Rate = row.Has("rate") ? Figure(row["rate"]) : null,
            Reason = "título que já fixou 1 %",
        };
        var title = Title(row["principal"], row["due"], AccrualTerms.Agree(draft).Value);
        return title with
        {
            CorrectionFrom = row.Has("correctionFrom") ? row.Date("correctionFrom") : title.DueOn,
            InterestFrom = row.Has("interestFrom") ? row.Date("interestFrom") : title.DueOn,
        };
    }

    private static CalculationPractice PracticeOf(string text)
    {
        var chosen = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1]);
        T? Of<T>(string name) where T : struct, Enum => chosen.TryGetValue(name, out var value) ? Enum.Parse<T>(value) : null;
        var usual = CalculationPractice.Usual;
        return new()
        {
            MonthRule = Of<TlMonthRule>("MonthRule") ?? usual.MonthRule,
            Crossing = Of<CrossingRule>("Crossing") ?? usual.Crossing,
            Rounding = Of<MoneyRounding>("Rounding") ?? usual.Rounding,
            Periods = Of<InterestPeriods>("Periods"),
            CorrectionPeriods = Of<CorrectionPeriods>("CorrectionPeriods") ?? usual.CorrectionPeriods,
            Selic = Of<SelicClosing>("Selic") ?? usual.Selic,
        };
    }

    private static AgreedFigure Figure(string percent) => new(new(decimal.Parse(percent, CultureInfo.InvariantCulture)), "contrato, cláusula 5");
}
