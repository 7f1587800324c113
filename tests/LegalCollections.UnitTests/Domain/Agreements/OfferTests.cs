using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Debts.Math;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Agreements;

public sealed class OfferTests
{
    private static readonly DateOnly Deposit = new(2026, 8, 31);

    private static readonly DiscountLadder Ladder = new(
        [
            new(0, 90, new(50m), new(100m), new(0m), new(0m), false, new(2026, 12, 31), 700m),
            new(91, null, new(100m), new(100m), new(50m), new(20m), true, new(2026, 6, 30), 700m),
        ]);

    private static readonly Dictionary<DebtComponent, decimal> Owed = new()
    {
        [DebtComponent.Principal] = 1_000m,
        [DebtComponent.Interest] = 100.01m,
        [DebtComponent.Fine] = 20m,
        [DebtComponent.Fees] = 112m,
    };

    public static TheoryData<LawRow> Cases() => LawTable.Read("Agreements/offer-cases.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_law_offers_agrees_with_the_table(LawRow row)
    {
        var (debt, costs) = (Amount(row["debt"]), row.Has("costs") ? Amount(row["costs"]) : 0m);
        var (fees, total) = row["article"] switch
        {
            "827" => (LegalOffers.Execution(debt, costs).Fees, LegalOffers.Execution(debt, costs).Total),
            "827-three-days" => (LegalOffers.Execution(debt, costs).FeesWithinThreeDays, LegalOffers.Execution(debt, costs).TotalWithinThreeDays),
            "523" => (LegalOffers.Judgment(debt, Amount(row["paid"]), costs).Fees, LegalOffers.Judgment(debt, Amount(row["paid"]), costs).Total),
            "701" => (LegalOffers.PaymentOrder(debt).Fees, LegalOffers.PaymentOrder(debt).Total),
            _ => (SixOf(row).DownPayment, SixOf(row).Total),
        };

        Assert.Equal((Amount(row["expectedFees"]), Amount(row["expectedTotal"])), (fees, total));
        if (row.Has("installments"))
        {
            Assert.Equal(row["installments"].Split(' ').Select(Amount), SixOf(row).Installments.Select(installment => installment.Amount));
        }
    }

    [Fact]
    public void The_six_instalments_fall_in_the_months_after_the_deposit()
        => Assert.Equal(
            [new(2026, 9, 30), new(2026, 10, 31), new(2026, 11, 30), new(2026, 12, 31), new(2027, 1, 31), new(2027, 2, 28)],
            LegalOffers.Installments(600m, 0m, 0m, Deposit, Art916Reading.TotalPercent).Installments.Select(installment => installment.DueOn));

    [Fact]
    public void A_young_debt_is_discounted_by_its_own_step()
    {
        // Half of 100.01 is 50.01 (half up), all of the fine: 1,232.01 - 70.01 = 1,162.00.
        var offer = Ladder.Offer(Owed, 90, new(2026, 3, 1)).Value;

        Assert.Equal((1_162.00m, new DateOnly(2026, 12, 31), false), (offer.Total, offer.ValidUntil, offer.NeedsLawyer));
        Assert.Equal([(DebtComponent.Interest, 50.01m), (DebtComponent.Fine, 20m)], offer.Discounts.Select(part => (part.Key, part.Value)));
    }

    [Fact]
    public void The_client_s_minimum_stops_the_discount_of_the_principal()
    {
        // 100.01 + 20 + 56 + 200 = 376.01 would leave 856.00; with a minimum of 900.00 only 156.00 of the principal may go.
        var offer = new DiscountLadder([Ladder.Steps[1] with { Minimum = 900m }]).Offer(Owed, 200, new(2026, 3, 1)).Value;

        Assert.Equal((900m, 156.00m, true), (offer.Total, offer.Discounts[DebtComponent.Principal], offer.NeedsLawyer));
    }

    [Fact]
    public void A_step_that_has_expired_offers_nothing()
        => Assert.Equal("debts.NoDiscountStep", Ladder.Offer(Owed, 200, new(2026, 7, 1)).Problem!.Code);

    [Theory]
    [InlineData("agreements.DiscountDays", 10, 9, 50, 0, "2026-12-31", "e-mail")]
    [InlineData("agreements.DiscountDays", -1, 9, 50, 0, "2026-12-31", "e-mail")]
    [InlineData("agreements.DiscountPercent", 0, 9, 101, 0, "2026-12-31", "e-mail")]
    [InlineData("agreements.DiscountPercent", 0, 9, 0, 0, "2026-12-31", "e-mail")]
    [InlineData("agreements.DiscountPercent", 0, 9, 50, -1, "2026-12-31", "e-mail")]
    [InlineData("agreements.DiscountExpired", 0, 9, 50, 0, "2026-08-30", "e-mail")]
    [InlineData("agreements.DiscountWithoutPaper", 0, 9, 50, 0, "2026-12-31", " ")]
    [InlineData(null, 0, 9, 50, 0, "2026-08-31", "e-mail")]
    public void A_discount_without_sense_or_paper_is_not_recorded(string? problem, int from, int to, int interest, int minimum, string validUntil, string source)
        => Assert.Equal(problem, ClientDiscount.Record(
            default, new(from, to, new(interest), new(0m), new(0m), new(0m), false, Day(validUntil), minimum), source, Deposit, default, "Ana").Problem?.Code);

    private static SixInstallments SixOf(LawRow row) => LegalOffers.Installments(
        Amount(row["debt"]), Amount(row["fees"]), Amount(row["costs"]), Deposit, Enum.Parse<Art916Reading>(row["article"]["916-".Length..]));
}
