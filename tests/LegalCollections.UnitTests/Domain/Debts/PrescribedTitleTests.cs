using LegalCollections.Domain.Debts.Math;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>What has prescribed is collected no more, and what was paid of it stays paid (CC arts. 189, 882).</summary>
public sealed class PrescribedTitleTests
{
    private static readonly AccrualTerms Flat = Terms(CorrectionRule.None, "1");

    [Fact]
    public void A_title_leaves_the_total_on_the_day_after_its_last_one()
    {
        // Eight and seven months at 1 %: 1,080.00 and 1,070.00; on the day after, only the newer one with one day more of interest.
        var titles = new[] { Old("2025-09-30"), Title("1000", "2025-02-28", Flat, "NEW") };

        var last = Compute("2025-09-30", titles);
        var after = Compute("2025-10-01", titles);

        Assert.Equal((2_150m, 0), (last.Total, last.Prescribed.Count));
        Assert.Equal((1_070m, "OLD"), (decimal.Floor(after.Total), Assert.Single(after.Prescribed).Label));
        Assert.DoesNotContain(after.Lines, line => line.Args.Contains("OLD"));
        Assert.Equal(after.Total, after.Lines.Sum(line => line.Amount));
    }

    [Fact]
    public void A_payment_of_the_time_before_stays_where_it_went()
    {
        // 500.00 on 31/03/2025: interest 20.00 and 480.00 of capital of the older title; it prescribes, the newer one is untouched.
        var statement = Compute(
            "2025-12-31", [Old("2025-09-30"), Title("1000", "2025-12-31", Flat, "NEW")], new StatementPayment(Day("2025-03-31"), 500m, "PIX"));

        Assert.Equal(["OLD", "OLD"], statement.Allocations.Select(part => part.Label));
        Assert.Equal(1_000m, statement.Total);
    }

    [Fact]
    public void A_later_payment_passes_it_by_unless_it_is_named_or_nothing_else_is_owed()
    {
        StatementTitle[] both = [Old("2025-09-30"), Title("1000", "2025-10-31", Flat, "NEW")];

        Assert.Equal("NEW", PaidOn(both, null));
        Assert.Equal("OLD", PaidOn(both, "OLD"));
        Assert.Equal("OLD", PaidOn([Old("2025-09-30")], null));
    }

    [Fact]
    public void A_title_that_was_paid_in_time_is_not_called_prescribed()
    {
        // 1,080.00 on 30/09/2025 is all that it owes.
        var statement = Compute("2026-01-31", [Old("2025-09-30")], new StatementPayment(Day("2025-09-30"), 1_080m, "PIX"));

        Assert.Equal((0m, 0, 1), (statement.Total, statement.Prescribed.Count, statement.Titles.Count));
    }

    private static StatementTitle Old(string until) => Title("1000", "2025-01-31", Flat, "OLD") with { CollectableUntil = Day(until) };

    private static string PaidOn(StatementTitle[] titles, string? toward)
    {
        var statement = Compute("2025-12-31", titles, new StatementPayment(Day("2025-12-31"), 10m, "PIX") { TowardTitle = toward });
        return Assert.Single(statement.Allocations).Label;
    }
}
