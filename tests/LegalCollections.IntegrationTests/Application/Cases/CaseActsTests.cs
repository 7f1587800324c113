using LegalCollections.Application.Cases;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Cases;

/// <summary>What people do in a case: approve, hold, answer, close, and find it again.</summary>
public sealed class CaseActsTests
{
    [Fact]
    public async Task Nothing_is_sent_before_the_approval_and_each_case_starts_once_by_it()
    {
        await using var office = await TestOffice.StartAsync();
        var portfolio = await CollectedCase.PlanAsync(office);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 20));
        Assert.Empty(await office.ReadAsync(db => db.Notices.ToListAsync()));

        Assert.Equal("portfolios.LawyerWithoutOab", (await CollectedCase.ApproveAsync(office, portfolio, oab: null)).Problem?.Code);
        Assert.Equal(PortfolioStatus.Planning, await office.ReadAsync(db => db.Portfolios.Select(p => p.Status).SingleAsync()));
        Assert.Equal(1, (await CollectedCase.ApproveAsync(office, portfolio)).Value);
        Assert.Equal("portfolios.NotInPlanning", (await CollectedCase.ApproveAsync(office, portfolio)).Problem?.Code);
        await CollectedCase.PumpAsync(office);

        Assert.Single(await office.ReadAsync(db => db.Notices.ToListAsync()));
        var found = await office.ReadAsync(db => db.CollectionCases.SingleAsync());
        Assert.Equal((CaseStatus.Active, CollectionStage.Reminder), (found.Status, found.Stage));
        Assert.NotNull(found.LawyerId);
    }

    [Fact]
    public async Task A_hold_shifts_the_waiting_step_by_the_days_held()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        await HoldAsync(office, caseId, hold: true);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 5));
        await HoldAsync(office, caseId, hold: false);
        await CollectedCase.PumpAsync(office);

        // Due on 9 March, held from 2 to 5 March: three days later.
        var due = await office.ReadAsync(db => db.WorkflowBookmarks.Where(b => b.DueAt != null).Select(b => b.DueAt!.Value).SingleAsync());
        Assert.Equal(new DateOnly(2026, 3, 12), office.Clock.DayOf(due));
    }

    [Fact]
    public async Task A_dispute_holds_the_case_and_the_lawyers_ruling_withdraws_the_titles()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        await office.DoAsync<RecordAnswer, Result<Done>>(a => a.HandleAsync(new(caseId, AnswerOutcome.Disputes, "Já paguei"), CancellationToken.None));
        var held = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Held, HoldReason.Dispute), (held.Status, held.HoldReason!.Value));
        var task = await office.ReadAsync(db => db.CaseTasks.SingleAsync());
        Assert.Equal(TaskKind.ResolveDispute, task.Kind);
        await office.DoAsync<CompleteTask, Result<Done>>(c => c.HandleAsync(new(task.Id, "Withdraw", "recibo conferido"), CancellationToken.None));

        var closed = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Closed, CloseReason.Withdrawn), (closed.Status, closed.CloseReason!.Value));
        Assert.Equal(DebtStatus.Withdrawn, await office.ReadAsync(db => db.Debts.Select(d => d.Status).SingleAsync()));
        Assert.Empty(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync()));
    }

    [Fact]
    public async Task A_promise_becomes_a_task_on_its_day()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var promised = new DateOnly(2026, 3, 6);

        var refused = await office.DoAsync<RecordContact, Result<Done>>(
            c => c.HandleAsync(new(caseId, ContactChannel.Phone, ContactOutcome.NoAnswer, null, promised), CancellationToken.None));
        await office.DoAsync<RecordContact, Result<Done>>(
            c => c.HandleAsync(new(caseId, ContactChannel.Phone, ContactOutcome.Promise, "paga na sexta", promised), CancellationToken.None));

        Assert.Equal("cases.PromiseDay", refused.Problem?.Code);
        var task = await office.ReadAsync(db => db.CaseTasks.SingleAsync());
        Assert.Equal((TaskKind.FollowUp, promised), (task.Kind, task.DueOn));
    }

    [Theory]
    [InlineData("ana sou", "name")]
    [InlineData("111.444.777-35", "taxId")]
    [InlineData("11144477735", "taxId")]
    [InlineData("np-1", "title")]
    [InlineData("98888-7777", "phone")]
    [InlineData("1", "case")]
    public async Task A_case_is_found_by_whatever_a_person_has_in_hand(string asked, string clue)
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var groups = await office.InScopeAsync(s => s.GetRequiredService<SearchOffice>().HandleAsync(asked, CancellationToken.None));

        Assert.Equal(caseId, Assert.Single(groups.Single(g => g.Clue == clue).Hits).Id);
    }

    private static Task<Result<Done>> HoldAsync(TestOffice office, CaseId caseId, bool hold) =>
        office.DoAsync<HoldCase, Result<Done>>(h => h.HandleAsync(new(caseId, hold), CancellationToken.None));
}
