using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>A debtor's insolvency or plan: asked of every case of the debtor, held and let go by the record, and told to no other client.</summary>
public sealed class DebtorActsTests
{
    private static readonly DateOnly Opened = new(2026, 2, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_insolvency_is_asked_of_the_debtors_other_case_changes_it_only_by_its_lawyer_and_is_told_to_no_other_client()
    {
        await using var office = await TestOffice.StartAsync();
        var (mine, other) = await TwoCasesAsync(office);
        var lawyer = await office.LawyerAsync();

        await RecordAsync(office, lawyer, mine, new(LawsuitActKind.Reorganisation, null, Opened, null, "decisão, caso do Banco Alfa"));
        await WatchAsync(office);

        Assert.Equal(HoldReason.Insolvency, (await CollectedCase.CaseAsync(office, mine)).HoldReason);
        Assert.Equal((CaseStatus.Active, null), await StandingAsync(office, other));
        var task = Assert.Single(await TasksAsync(office));
        Assert.Equal((other, lawyer.UserId, TaskState.Open), (task.CaseId, task.AssigneeId!.Value, task.State));

        using var web = await office.SignInAsAsync(Roles.Lawyer);
        Assert.Contains("foi registrado em outro caso", (await web.GetPageAsync($"/cases/show/{other.Value}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await web.GetPageAsync($"/tasks/show/{task.Id.Value}")).QuerySelector($"a[href='/cases/{other.Value}/acts']"));
        var page = await web.SubmitAsync(await web.GetPageAsync($"/cases/{other.Value}/acts"), "#adopt", ("Evidence", "decisão, proc. 1"));
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#adopt"));

        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await StandingAsync(office, other));
        Assert.Equal("decisão, proc. 1", await office.ReadAsync(db => db.LawsuitActs.Where(a => a.CaseId == other).Select(a => a.Evidence).SingleAsync(Ct)));
        var client = (await CollectedCase.CaseAsync(office, other)).ClientId;
        using var creditor = await office.SignInAsAsync(Roles.Client, client);
        var portal = (await creditor.GetPageAsync($"/portal/case/{other.Value}")).Body!.TextContent;
        Assert.All(["Banco Alfa", "Insolv", "outro caso"], told => Assert.DoesNotContain(told, portal, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_lawyer_who_says_that_it_does_not_touch_the_case_is_asked_again_only_after_a_new_act()
    {
        await using var office = await TestOffice.StartAsync();
        var (mine, other) = await TwoCasesAsync(office);
        var lawyer = await office.LawyerAsync();
        await RecordAsync(office, lawyer, mine, new(LawsuitActKind.Reorganisation, null, Opened, null, "fl. 1"));

        Assert.Equal("lawsuits.ReasonNeeded", (await DeclineAsync(" ")).Problem!.Code);
        Assert.False((await DeclineAsync("crédito posterior ao pedido")).Failed);
        Assert.Equal("lawsuits.NothingToAdopt", (await DeclineAsync("de novo")).Problem!.Code);
        await WatchAsync(office);
        Assert.Equal([TaskState.Done], (await TasksAsync(office)).Select(task => task.State));
        Assert.Equal((CaseStatus.Active, null), await StandingAsync(office, other));

        office.Clock.StandAt(office.Clock.GetUtcNow().AddHours(1));
        await RecordAsync(office, lawyer, mine, new(LawsuitActKind.InsolvencyNotice, null, Opened, null, "edital"));
        Assert.Equal([TaskState.Done, TaskState.Open], (await TasksAsync(office)).Select(task => task.State));

        // Taken back, there is nothing left to ask.
        foreach (var act in await office.ReadAsync(db => db.LawsuitActs.Where(a => a.CaseId == mine).Select(a => a.Id).ToListAsync(Ct)))
        {
            await office.ActAsync<LawsuitActs, Result<Done>>(lawyer, use => use.StrikeAsync(mine, act, Ct));
        }

        Assert.Equal([TaskState.Done, TaskState.Cancelled], (await TasksAsync(office)).Select(task => task.State));
        Assert.Equal((CaseStatus.Active, null), await StandingAsync(office, mine));

        Task<Result<Done>> DeclineAsync(string because) => office.ActAsync<LawsuitActs, Result<Done>>(lawyer, use => use.DeclineAsync(other, because, Ct));
    }

    [Fact]
    public async Task A_consumers_plan_holds_the_case_from_the_request_to_its_end_by_the_record_alone()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var lawyer = await office.LawyerAsync();

        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await AfterAsync(LawsuitActKind.ConsumerPlan));
        Assert.Equal((CaseStatus.Active, null), await AfterAsync(LawsuitActKind.PlanFailed));
        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await AfterAsync(LawsuitActKind.ConsumerPlan));
        Assert.Equal((CaseStatus.Held, HoldReason.Agreement), await AfterAsync(LawsuitActKind.PlanAgreed));
        Assert.Equal("lawsuits.PlanTitlesOpen", (await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.PlanKept, null, Opened, null, "fl. 1"))).Problem!.Code);
        Assert.Equal((CaseStatus.Active, null), await AfterAsync(LawsuitActKind.PlanBroken));

        async Task<(CaseStatus, HoldReason?)> AfterAsync(LawsuitActKind kind)
        {
            office.Clock.StandAt(office.Clock.GetUtcNow().AddMinutes(1));
            Assert.False((await RecordAsync(office, lawyer, caseId, new(kind, null, Opened, null, "fl. 1"))).Failed);
            return await StandingAsync(office, caseId);
        }
    }

    [Fact]
    public async Task An_insolvency_goes_before_a_hold_by_hand_and_a_struck_end_holds_again()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var lawyer = await office.LawyerAsync();
        await office.ActAsync<LegalCollections.Application.Cases.HoldCase, Result<Done>>(lawyer, use => use.HandleAsync(new(caseId, Hold: true), Ct));

        await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.Bankruptcy, null, Opened, null, "fl. 1"));
        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await StandingAsync(office, caseId));
        using var web = await office.SignInAsAsync(Roles.Lawyer);
        var header = (await web.GetPageAsync($"/cases/show/{caseId.Value}")).QuerySelector(".datagrid")!.TextContent;
        Assert.Contains("Parado desde 02/03/2026: Insolvência do devedor.", header, StringComparison.Ordinal);
        await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.InsolvencyEnded, null, new(2026, 3, 1), null, "fl. 9"));
        Assert.Equal((CaseStatus.Active, null), await StandingAsync(office, caseId));

        var end = await office.ReadAsync(db => db.LawsuitActs.Where(a => a.Kind == LawsuitActKind.InsolvencyEnded).Select(a => a.Id).SingleAsync(Ct));
        await office.ActAsync<LawsuitActs, Result<Done>>(lawyer, use => use.StrikeAsync(caseId, end, Ct));
        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await StandingAsync(office, caseId));
    }

    /// <summary>Two creditors, one debtor.</summary>
    private static async Task<(CaseId Mine, CaseId Other)> TwoCasesAsync(TestOffice office) => (
        await office.OpenJudicialCaseAsync("11222333000181", "NP-1;;Nota promissória;1.000,00;01/12/2025;31/01/2026"),
        await office.OpenJudicialCaseAsync("07195358000166", "NP-2;;Nota promissória;2.000,00;01/12/2025;31/01/2026"));

    private static Task<List<CaseTask>> TasksAsync(TestOffice office) =>
        office.ReadAsync(db => db.CaseTasks.Where(t => t.Kind == TaskKind.DebtorInsolvency).OrderBy(t => t.OpenedAt).ToListAsync(Ct));

    private static async Task<(CaseStatus, HoldReason?)> StandingAsync(TestOffice office, CaseId id)
    {
        var found = await CollectedCase.CaseAsync(office, id);
        return (found.Status, found.HoldReason);
    }

    private static Task WatchAsync(TestOffice office) => office.InScopeAsync(async services =>
    {
        await services.GetServices<IDailyJob>().OfType<DebtorActsWatch>().Single().RunAsync(new DateOnly(2026, 3, 3), Ct);
        return true;
    });

    private static Task<Result<int>> RecordAsync(TestOffice office, OfficeUser who, CaseId caseId, LawsuitActEntry entry) =>
        office.ActAsync<LawsuitActs, Result<int>>(who, use => use.RecordAsync(caseId, entry, Ct));
}
