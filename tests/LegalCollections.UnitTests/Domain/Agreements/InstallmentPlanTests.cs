using LegalCollections.Domain.Agreements;

namespace LegalCollections.UnitTests.Domain.Agreements;

public sealed class InstallmentPlanTests
{
    private static readonly DateOnly First = new(2026, 1, 31);

    [Fact]
    public void Without_interest_the_remainder_falls_on_the_last_one()
        => Assert.Equal([333.33m, 333.33m, 333.34m], Draw(InstallmentMethod.NoInterest, 1_000m, 3).Installments.Select(row => row.Amount));

    [Fact]
    public void The_remainder_falls_on_the_instalment_that_is_stated()
    {
        Assert.Equal([333.34m, 333.33m, 333.33m], InstallmentPlan.Draw(InstallmentMethod.NoInterest, 1_000m, 3, First, 0m, 1).Value.Installments.Select(row => row.Amount));
        Assert.Equal([33.33m, 33.34m, 33.33m], InstallmentPlan.Draw(InstallmentMethod.Sac, 100m, 3, First, 1m, 2).Value.Installments.Select(row => row.Amortization));
        Assert.Equal("debts.InstallmentRemainder", InstallmentPlan.Draw(InstallmentMethod.NoInterest, 100m, 3, First, 0m, 4).Problem!.Code);
    }

    [Fact]
    public void Price_puts_its_remainder_on_the_first_one_where_that_is_stated()
    {
        // 1,100.16 equal payments leave 0.03 at the end, worth 0.03 / 1.015^11 = 0.025 at the first payment; one cent of rounding closes the plan.
        var plan = InstallmentPlan.Draw(InstallmentMethod.Price, 12_000m, 12, First, 1.5m, 1).Value;

        Assert.Equal((1_100.19m, 1_100.16m, 1_100.15m, 0m), (plan.Installments[0].Amount, plan.Installments[1].Amount, plan.Installments[11].Amount, plan.Installments[11].Balance));
    }

    [Fact]
    public void Price_pays_the_same_every_month_and_the_last_one_closes()
    {
        // 12,000 at 1.5 % in 12: 1,100.16; first interest 180.00; last 1,100.19; total 13,201.95 (vector of the law notes).
        var plan = Draw(InstallmentMethod.Price, 12_000m, 12, 1.5m);

        Assert.Equal((180.00m, 920.16m), (plan.Installments[0].Interest, plan.Installments[0].Amortization));
        Assert.All(plan.Installments.Take(11), row => Assert.Equal(1_100.16m, row.Amount));
        Assert.Equal((1_100.19m, 13_201.95m, 0m), (plan.Installments[11].Amount, plan.Total, plan.Installments[11].Balance));
    }

    [Fact]
    public void Sac_amortizes_the_same_every_month()
    {
        var plan = Draw(InstallmentMethod.Sac, 12_000m, 12, 1.5m);

        Assert.Equal([1_180m, 1_165m, 1_150m], plan.Installments.Take(3).Select(row => row.Amount));
        Assert.Equal((1_015m, 13_170m), (plan.Installments[11].Amount, plan.Total));
    }

    [Fact]
    public void Day_31_becomes_the_last_day_of_a_shorter_month_and_comes_back()
        => Assert.Equal(
            [First, new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)],
            Draw(InstallmentMethod.NoInterest, 400m, 4).Installments.Select(row => row.DueOn));

    [Theory]
    [InlineData(InstallmentMethod.NoInterest, 100, 0, 0, "debts.InstallmentCount")]
    [InlineData(InstallmentMethod.NoInterest, 0, 1, 0, "debts.InstallmentBelowOneCent")]
    [InlineData(InstallmentMethod.NoInterest, 100, 2, 1, "debts.InstallmentRate")]
    [InlineData(InstallmentMethod.Price, 100, 2, 0, "debts.InstallmentRate")]
    public void Impossible_plans_are_refused(InstallmentMethod method, int total, int count, int rate, string problem)
        => Assert.Equal(problem, InstallmentPlan.Draw(method, total, count, First, rate).Problem!.Code);

    private static InstallmentPlan Draw(InstallmentMethod method, decimal total, int count, decimal rate = 0m)
        => InstallmentPlan.Draw(method, total, count, First, rate).Value;
}
