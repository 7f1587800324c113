using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class ImputationTests
{
    private static readonly AccrualTerms OnePercent = Terms(CorrectionRule.None, "1");

    [Fact]
    public void Payment_goes_to_interest_before_capital()
    {
        // Principal 1,000.00, eight whole months at 1 % = 80.00; 300.00 paid: interest 80.00, principal 220.00.
        var statement = Compute("2025-09-30", [Title("1000", "2025-01-31", OnePercent)], new StatementPayment(Day("2025-09-30"), 300m, "PIX 1"));

        Assert.Equal([(DebtComponent.Interest, 80m), (DebtComponent.Principal, 220m)], statement.Allocations.Select(part => (part.Component, part.Amount)));
        Assert.Equal(780m, statement.Total);
    }

    [Fact]
    public void A_receipt_on_account_of_capital_leaves_the_interest_unpaid()
    {
        var statement = Compute("2025-09-30", [Title("1000", "2025-01-31", OnePercent)], new StatementPayment(Day("2025-09-30"), 300m, "PIX 1", TowardCapital: true));

        Assert.Equal((700m, 80m), (statement.Outstanding(DebtComponent.Principal), statement.Outstanding(DebtComponent.Interest)));
    }

    [Fact]
    public void Unpaid_interest_bears_no_interest()
    {
        // 80.00 accrued by 30/09; 50.00 paid leaves 30.00 of interest; October adds 1 % of 1,000.00 only: 30 + 10 = 40.
        var statement = Compute("2025-10-31", [Title("1000", "2025-01-31", OnePercent)], new StatementPayment(Day("2025-09-30"), 50m, "PIX 1"));

        Assert.Equal((1_000m, 40m), (statement.Outstanding(DebtComponent.Principal), statement.Outstanding(DebtComponent.Interest)));
    }

    [Fact]
    public void A_partial_payment_lowers_what_is_corrected_afterwards()
    {
        // Example A with 3,000.00 on 20/03/2025, by Python Decimal: 122.42 interest, 202.94 fine, 147.21 correction, 2,527.43 principal;
        // remaining 7,472.57 -> correction 93.78, interest 100.87, fine 2 % of 93.78 = 1.88; total 7,669.10.
        var statement = Compute(
            "2025-06-15", [Title("10000", "2025-01-15", Terms(CorrectionRule.Ipca, null, "2"))], new StatementPayment(Day("2025-03-20"), 3_000m, "TED 9"));

        Assert.Equal(
            [(DebtComponent.Interest, 122.42m), (DebtComponent.Fine, 202.94m), (DebtComponent.Correction, 147.21m), (DebtComponent.Principal, 2_527.43m)],
            statement.Allocations.Select(part => (part.Component, part.Amount)));
        Assert.Equal(7_669.10m, statement.Total);
    }

    [Fact]
    public void Deflation_after_a_paid_fine_gives_nothing_of_it_back()
    {
        // Interest, fine and a part of the correction are paid on 10/08/2025; August 2025 fell by 0.11 %.
        var statement = Compute(
            "2025-09-15", [Title("10000", "2025-01-15", Terms(CorrectionRule.Ipca, null, "2"))], new StatementPayment(Day("2025-08-10"), 800m, "PIX"));

        Assert.True(statement.Lines.Last(line => line.Component == DebtComponent.Correction).Amount < 0m);
        Assert.Contains(statement.Allocations, part => part.Component == DebtComponent.Correction);
        Assert.Equal(0m, statement.Outstanding(DebtComponent.Fine));
    }

    [Fact]
    public void The_oldest_title_is_paid_first_and_the_surplus_is_reported()
    {
        var titles = new[] { Title("200", "2025-02-28", OnePercent, "new"), Title("100", "2025-01-31", OnePercent, "old") };

        // 31/03: old owes 100 + 2 %, new owes 200 + 1 %: 102 + 202 = 304.
        var statement = Compute("2025-03-31", titles, new StatementPayment(Day("2025-03-31"), 150m, "1"), new StatementPayment(Day("2025-03-31"), 200m, "2"));

        Assert.Equal(
            [("1", "old", 2m), ("1", "old", 100m), ("1", "new", 2m), ("1", "new", 46m), ("2", "new", 154m)],
            statement.Allocations.Select(part => (part.PaymentReference, part.Label, part.Amount)));
        Assert.Equal((0m, 46m), (statement.Total, statement.Overpayment));
    }

    [Fact]
    public void Costs_are_corrected_bear_no_interest_and_are_paid_first()
    {
        var request = new StatementRequest(
            Day("2025-09-30"), [Title("1000", "2025-01-31", OnePercent)], [new(Day("2025-09-30"), 100m, "PIX")], IndexTable.Shipped)
        {
            Costs = [new(Day("2025-02-10"), 50m, "Protesto")],
        };

        // IPCA 02..08/2025: 50 x 1.0131 x 1.0056 x 1.0043 x 1.0026 x 1.0024 x 1.0026 x 0.9989 = 51.4907857 (Python Decimal) -> 51.49.
        var statement = DebtStatement.Compute(request).Value;

        Assert.Equal(
            [(DebtComponent.Costs, 51.49m), (DebtComponent.Interest, 48.51m)],
            statement.Allocations.Select(part => (part.Component, part.Amount)));
    }

    [Fact]
    public void Payments_after_the_day_of_the_statement_do_not_count()
        => Assert.Equal(1_080m, Compute("2025-09-30", [Title("1000", "2025-01-31", OnePercent)], new StatementPayment(Day("2025-10-01"), 300m, "PIX")).Total);

    [Fact]
    public void The_debtor_chooses_which_title_a_payment_pays()
    {
        var titles = new[] { Title("200", "2025-02-28", OnePercent, "new"), Title("100", "2025-01-31", OnePercent, "old") };

        // 31/03: old owes 102.00, new 202.00; 210.00 named "new" pays it in full and 8.00 of the old one (interest 2.00 first).
        var statement = Compute("2025-03-31", titles, new StatementPayment(Day("2025-03-31"), 210m, "1") { TowardTitle = "new" });

        Assert.Equal([("new", 2m), ("new", 200m), ("old", 2m), ("old", 6m)], statement.Allocations.Select(part => (part.Label, part.Amount)));
    }

    [Theory]
    [InlineData(ImputationOrder.CostsFirst, 50, 50, 0)]
    [InlineData(ImputationOrder.InterestFirst, 0, 80, 20)]
    [InlineData(ImputationOrder.CapitalFirst, 50, 0, 50)]
    public void The_order_agreed_decides_what_is_paid_first(ImputationOrder order, int costs, int interest, int principal)
    {
        // 1,000.00 owes 80.00 of interest; 50.00 of costs of the same day; 100.00 are paid.
        var request = new StatementRequest(
            Day("2025-09-30"), [Title("1000", "2025-01-31", OnePercent)], [new(Day("2025-09-30"), 100m, "PIX")], IndexTable.Shipped)
        {
            Costs = [new(Day("2025-09-30"), 50m, "Protesto")],
            Practice = CalculationPractice.Usual with { Imputation = order },
        };

        var paid = DebtStatement.Compute(request).Value.Allocations.ToLookup(part => part.Component, part => part.Amount);

        Assert.Equal((costs, interest, principal), (paid[DebtComponent.Costs].Sum(), paid[DebtComponent.Interest].Sum(), paid[DebtComponent.Principal].Sum()));
    }

    [Fact]
    public void A_waiver_takes_off_the_component_it_names_and_tells_its_act()
    {
        // 80.00 of interest, 30.00 waived: 50.00 remain and the payment of 50.00 pays them first.
        var statement = Waived(new(Day("2025-09-30"), "T1", DebtComponent.Interest, 30m, "e-mail do credor de 29/09/2025, sócia A. Prado"), 50m).Value;

        Assert.Equal((1_000m, 0m, -30m), (statement.Total, statement.Outstanding(DebtComponent.Interest), statement.Charged(DebtComponent.Waiver)));
        Assert.Equal("e-mail do credor de 29/09/2025, sócia A. Prado", statement.Lines.Single(line => line.Component == DebtComponent.Waiver).Source);
    }

    [Theory]
    [InlineData("T1", DebtComponent.Interest, 80.01, "ato", "debts.WaiverAboveOwed")]
    [InlineData("T1", DebtComponent.Interest, 10, " ", "debts.WaiverWithoutAct")]
    [InlineData("T1", DebtComponent.Payment, 10, "ato", "debts.NotWaivable")]
    [InlineData("T9", DebtComponent.Interest, 10, "ato", "debts.TitleUnknown")]
    public void A_waiver_without_act_or_beyond_what_is_owed_is_refused(string title, DebtComponent component, decimal amount, string act, string problem)
        => Assert.Equal(problem, Waived(new(Day("2025-09-30"), title, component, amount, act), 1m).Problem!.Code);

    private static Result<DebtStatement> Waived(StatementWaiver waiver, decimal paid) => DebtStatement.Compute(
        new(Day("2025-09-30"), [Title("1000", "2025-01-31", OnePercent)], [new(Day("2025-09-30"), paid, "PIX")], IndexTable.Shipped) { Waivers = [waiver] });
}
