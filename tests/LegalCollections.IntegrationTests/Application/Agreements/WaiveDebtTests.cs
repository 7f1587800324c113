using LegalCollections.Application.Agreements;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Agreements;

/// <summary>What a creditor gives up, in the figures of <see cref="CollectedCase"/>: principal 1,000.00, correction 7.00, interest 7.12, fine 20.14.</summary>
public sealed class WaiveDebtTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_waiver_needs_its_act_and_never_exceeds_what_is_owed()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        Assert.Equal("debts.WaiverWithoutAct", (await WaiveAsync(office, caseId, DebtComponent.Fine, 20.14m, " ")).Problem!.Code);
        Assert.Equal("debts.WaiverAboveOwed", (await WaiveAsync(office, caseId, DebtComponent.Fine, 20.15m)).Problem!.Code);
        Assert.Equal(0, await office.ReadAsync(db => db.Waivers.CountAsync(Ct)));

        Assert.False((await WaiveAsync(office, caseId, DebtComponent.Fine, 20.14m)).Failed);

        var statement = (await office.InScopeAsync(services => services.GetRequiredService<CaseStatement>().OnAsync(caseId, Today, Ct))).Value;
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch - 20.14m, statement.Total);
        Assert.Equal("e-mail do credor de 01/03/2026", statement.Lines.Single(line => line.Component == DebtComponent.Waiver).Source);
    }

    [Fact]
    public async Task A_title_of_which_payments_and_waivers_leave_nothing_closes_its_case()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        // 34.26 of accessories are paid first (CC art. 354: interest 7.12, fine 20.14, correction 7.00), then all of the principal is given up.
        await CollectedCase.PayAsync(office, caseId, 34.26m, Today);
        await WaiveAsync(office, caseId, DebtComponent.Principal, 1_000m);
        await CollectedCase.PumpAsync(office);

        Assert.Equal(DebtStatus.Paid, await office.ReadAsync(db => db.Debts.Where(d => d.CaseId == caseId).Select(d => d.Status).SingleAsync(Ct)));
        var closed = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Closed, CloseReason.PaidInFull), (closed.Status, closed.CloseReason));
    }

    private static async Task<Result<Waiver>> WaiveAsync(
        TestOffice office, CaseId caseId, DebtComponent component, decimal amount, string act = "e-mail do credor de 01/03/2026")
    {
        var debt = await office.ReadAsync(db => db.Debts.Where(d => d.CaseId == caseId).Select(d => d.Id).SingleAsync(Ct));
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        return await office.InScopeAsync(
            services => services.GetRequiredService<WaiveDebt>().HandleAsync(new(caseId, debt, new(component, amount, act)), Ct), lawyer);
    }
}
