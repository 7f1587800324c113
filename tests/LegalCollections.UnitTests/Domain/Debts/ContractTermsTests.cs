using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>What a contract may say, and which contract a title follows.</summary>
public sealed class ContractTermsTests
{
    private static readonly CaseId Case = CaseId.New();
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly ContractEntry Contract = new() { Fine = new(10m), Source = "contrato 12, cláusula 5" };

    [Fact]
    public void A_contract_without_its_clause_above_the_law_or_with_half_a_place_is_refused()
    {
        Assert.Equal("debts.TermsWithoutSource", Record(Contract with { Source = " " }).Problem!.Code);
        Assert.Equal("debts.ConsumerFineTooHigh", Record(Contract with { Relation = DebtRelation.Consumer }).Problem!.Code);
        Assert.Equal("debts.RateMissing", Record(Contract with { Interest = InterestRule.ContractualMonthly }).Problem!.Code);
        Assert.Equal("debts.TermsWithoutSource", Record(Contract with { Source = new string('x', 301) }).Problem!.Code);
        Assert.Equal("debts.PlaceIncomplete", Record(Contract with { ElectedCity = "Santos" }).Problem!.Code);
        Assert.Equal("debts.PlaceIncomplete", Record(Contract with { PaymentState = "SP" }).Problem!.Code);
        Assert.False(Record(Contract).Failed);
    }

    [Fact]
    public void A_title_follows_its_own_terms_before_those_of_the_case_and_the_newest_of_either()
    {
        var (own, other) = (DebtId.New(), DebtId.New());
        var charges = new CaseCharges(
            [Record(Contract with { DebtId = own, Source = "a" }).Value, Record(Contract with { DebtId = own, Source = "b" }).Value, Record(Contract with { Source = "c" }).Value], []);

        Assert.Equal(("b", "c"), (charges.TermsOf(own)!.Source, charges.TermsOf(other)!.Source));
        Assert.Null(CaseCharges.None.TermsOf(own));
    }

    [Fact]
    public void Withdrawn_terms_still_hold_for_what_was_issued_before()
    {
        var terms = Record(Contract).Value;
        terms.Withdraw(Noon.AddDays(2), "Rafael Nunes");

        Assert.Equal(
            (false, true, false, false),
            (terms.Held(Noon.AddDays(-1)), terms.Held(Noon.AddDays(1)), terms.Held(Noon.AddDays(3)), terms.Held(null)));
    }

    private static Result<ContractTerms> Record(ContractEntry entry) => ContractTerms.Record(Case, ClientId.New(), entry, Noon, "Rafael Nunes");
}
