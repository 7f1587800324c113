using LegalCollections.Application.Agreements;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.Payments;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Agreements;

/// <summary>The office computes what a contract says, in figures followed by hand from <see cref="CollectedCase"/>.</summary>
public sealed class ContractTermsTests
{
    /// <summary>1,007.00 corrected; 2 % a month, 1.414747 %: 14.25; fine 10 %: 100.70; fees 10 % of 1,121.95: 112.20 (112.195).</summary>
    private const decimal ByContract = 1_234.15m;

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lawyer_writes_down_a_contract_the_statement_and_the_venue_follow_it_until_it_is_withdrawn()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var debt = await office.ReadAsync(db => db.Debts.Select(d => d.Id).SingleAsync(Ct));
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var address = $"/cases/{caseId.Value}/terms";

        var refused = await lawyer.SubmitAsync(
            await lawyer.GetPageAsync(address), "#terms", ("Form.Debt", $"{debt.Value}"), ("Form.Relation", "Consumer"), ("Form.Interest", "ContractualMonthly"),
            ("Form.Rate", "2"), ("Form.Fine", "10"), ("Form.Fees", "10"), ("Form.ElectedCity", "Santos"), ("Form.ElectedState", "sp"), ("Form.Source", "contrato 12"));
        Assert.Contains("CDC", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch, await TotalAsync(office, caseId));

        var page = await lawyer.SubmitAsync(refused, "#terms", ("Form.Relation", "Ordinary"));
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ByContract, await TotalAsync(office, caseId));
        var proposal = (await office.InScopeAsync(s => s.GetRequiredService<ProposeActions>().HandleAsync(caseId, Ct))).Value;
        Assert.Equal(new("Santos", "SP"), Assert.Single(proposal.Titles).Title.ElectedForum);

        await lawyer.SubmitAsync(page, "form[action$='withdraw']");
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch, await TotalAsync(office, caseId));
        Assert.Equal("contrato 12", (await office.ReadAsync(db => db.ContractTerms.SingleAsync(Ct))).Source);
    }

    [Fact]
    public async Task Default_since_a_later_day_bears_less_interest_and_a_day_without_index_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var entry = new ContractEntry { Interest = InterestRule.ContractualMonthly, Rate = new(1m), Source = "citação, fl. 20" };

        Assert.Equal("debts.IndexMonthMissing", (await RecordAsync(office, caseId, entry with { CorrectionFrom = new(1990, 1, 10) })).Problem!.Code);
        Assert.Empty(await office.ReadAsync(db => db.ContractTerms.ToListAsync(Ct)));

        // From 28 February: 2 days of March, 2/31 % of 1,007.00 = 0.65.
        Assert.False((await RecordAsync(office, caseId, entry with { InterestFrom = new(2026, 2, 28) })).Failed);
        Assert.Equal(1_007.65m, await TotalAsync(office, caseId));
    }

    [Fact]
    public async Task A_receipt_on_account_of_the_capital_pays_no_interest()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var debt = await office.ReadAsync(db => db.Debts.Select(d => d.Id).SingleAsync(Ct));
        var command = new RegisterPayment.Command(caseId, 300m, Today, "TED 1") { TowardCapital = true, TowardDebt = debt };

        Assert.Equal("payments.TitleNotOpen", (await PayAsync(office, command with { TowardDebt = DebtId.New() })).Problem!.Code);
        Assert.False((await PayAsync(office, command)).Failed);

        var paid = await office.ReadAsync(db => db.PaymentAllocations.Select(a => a.Component).Distinct().ToListAsync(Ct));
        Assert.DoesNotContain(nameof(DebtComponent.Interest), paid);
        var statement = await office.InScopeAsync(s => s.GetRequiredService<CaseStatement>().OnAsync(caseId, Today, Ct));
        Assert.Equal(7.12m, statement.Value.Outstanding(DebtComponent.Interest));
    }

    private static Task<Result<PaymentOutcome>> PayAsync(TestOffice office, RegisterPayment.Command command) =>
        office.DoAsync<RegisterPayment, Result<PaymentOutcome>>(use => use.HandleAsync(command, Ct));

    private static Task<Result<ContractTerms>> RecordAsync(TestOffice office, CaseId caseId, ContractEntry entry) =>
        office.DoAsync<RecordTerms, Result<ContractTerms>>(use => use.HandleAsync(caseId, entry, Ct));

    private static Task<decimal> TotalAsync(TestOffice office, CaseId caseId) => office.InScopeAsync(
        async services => (await services.GetRequiredService<CaseStatement>().OnAsync(caseId, Today, Ct)).Value.Total);
}
