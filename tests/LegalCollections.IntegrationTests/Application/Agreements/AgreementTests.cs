using LegalCollections.Application.Agreements;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Agreements;

/// <summary>An agreement stops the collection; kept it ends the case, broken it lets the case go on.</summary>
public sealed class AgreementTests
{
    private static readonly DateOnly FirstDueOn = new(2026, 3, 10);

    [Fact]
    public async Task An_agreement_holds_the_case_and_its_instalments_add_up_to_the_cent()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        Assert.False((await AgreeAsync(office, caseId, 100m)).Failed);

        var agreement = await office.ReadAsync(db => db.Agreements.SingleAsync());
        Assert.Equal(
            [(new DateOnly(2026, 3, 10), 33.33m), (new DateOnly(2026, 4, 10), 33.33m), (new DateOnly(2026, 5, 10), 33.34m)],
            agreement.Installments.OrderBy(i => i.Number).Select(i => (i.DueOn, i.Amount)));
        var found = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Held, HoldReason.Agreement), (found.Status, found.HoldReason!.Value));
        Assert.Equal("agreements.AlreadyRunning", (await AgreeAsync(office, caseId, 100m)).Problem?.Code);
    }

    [Fact]
    public async Task An_agreement_kept_with_a_discount_waives_the_rest_and_closes_the_case()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await AgreeAsync(office, caseId, 900m);

        var first = (await CollectedCase.PayAsync(office, caseId, 300m, new DateOnly(2026, 3, 2))).Value;
        var last = (await CollectedCase.PayAsync(office, caseId, 600m, new DateOnly(2026, 3, 2), "TED 2")).Value;

        Assert.Equal((false, true, 0m), (first.AgreementKept, last.AgreementKept, last.BalanceAfter));
        Assert.Equal(AgreementStatus.Kept, await office.ReadAsync(db => db.Agreements.Select(a => a.Status).SingleAsync()));
        Assert.Equal(DebtStatus.Paid, await office.ReadAsync(db => db.Debts.Select(d => d.Status).SingleAsync()));
        Assert.Equal(CaseStatus.Closed, (await CollectedCase.CaseAsync(office, caseId)).Status);
        Assert.Contains(CaseEventKind.AgreementKept, await CollectedCase.EventsAsync(office, caseId));
    }

    [Fact]
    public async Task An_overdue_agreement_breaks_after_its_grace_and_the_waiting_step_moves_by_the_days_held()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await AgreeAsync(office, caseId, 900m);

        // Due on 10 March, five days of grace: kept on the 15th, broken on the 16th.
        await RunDayAsync(office, new DateOnly(2026, 3, 15));
        Assert.Equal(AgreementStatus.Running, await office.ReadAsync(db => db.Agreements.Select(a => a.Status).SingleAsync()));
        await RunDayAsync(office, new DateOnly(2026, 3, 16));

        Assert.Equal(AgreementStatus.Broken, await office.ReadAsync(db => db.Agreements.Select(a => a.Status).SingleAsync()));
        var found = await CollectedCase.CaseAsync(office, caseId);
        // The reminder's wait ended on 9 March; held from 2 to 16 March, 14 days: 23 March.
        Assert.Equal((CaseStatus.Active, new DateOnly(2026, 3, 23)), (found.Status, found.NextStepOn!.Value));
    }

    [Fact]
    public async Task An_agreement_above_the_balance_is_asked_about_first()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        Assert.Equal("agreements.AboveBalance", (await AgreeAsync(office, caseId, 1_034.27m)).Problem?.Code);
        Assert.False((await AgreeAsync(office, caseId, 1_034.27m, above: true)).Failed);
    }

    private static Task<Result<AgreementId>> AgreeAsync(TestOffice office, CaseId caseId, decimal total, bool above = false) =>
        office.DoAsync<RegisterAgreement, Result<AgreementId>>(useCase => useCase.HandleAsync(new(caseId, total, 3, FirstDueOn, above), CancellationToken.None));

    private static async Task RunDayAsync(TestOffice office, DateOnly day)
    {
        await CollectedCase.WalkToAsync(office, day);
        await office.InScopeAsync(async services =>
        {
            await services.GetServices<LegalCollections.Application.Common.IDailyJob>().OfType<OverdueAgreements>().Single().RunAsync(day, CancellationToken.None);
            return true;
        });
        await CollectedCase.PumpAsync(office);
    }
}
