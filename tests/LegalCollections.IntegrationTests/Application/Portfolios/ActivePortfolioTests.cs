using LegalCollections.Application.Agreements;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Portfolios;

/// <summary>Titles that come in after the approval: new cases start by themselves, known debtors' titles join the case that runs.</summary>
public sealed class ActivePortfolioTests
{
    /// <summary>Another title of Ana, whose case runs, and the two of Bia.</summary>
    private static readonly string Later = string.Join("\r\n",
        $"{Carteira.Heading};Logradouro;Cidade;UF;CEP",
        $"NP-2;;Nota promissória;500,00;10/01/2026;20/02/2026;Ana Souza;{Carteira.Ana};;;;;;;;",
        $"B-1;;Cheque;70,05;05/01/2026;05/02/2026;Bia Lima;{Carteira.Bia};bia@exemplo.test;;;;Rua Um, 1;São Paulo;SP;01310-200",
        $"B-2;;Cheque;30,00;05/01/2026;05/02/2026;Bia Lima;{Carteira.Bia};;;;;;;;");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_cases_start_the_approved_strategy_and_a_known_debtors_title_joins_the_running_case()
    {
        await using var office = await TestOffice.StartAsync();
        var ana = await CollectedCase.StartAsync(office);
        var portfolio = await PortfolioAsync(office);

        var preview = (await office.ImportAsync(portfolio, Later, commit: false)).Value;
        Assert.Equal((3, 1, 1, 600.05m), (preview.NewCount, preview.CaseCount, preview.JoinedCount, preview.NewPrincipal));
        Assert.Single(await office.ReadAsync(db => db.CollectionCases.ToListAsync(Ct)));
        await office.RollBackAsync(preview.Id);

        var import = (await office.ImportAsync(portfolio, Later)).Value;
        Assert.Equal((ImportStatus.Committed, 3, 1, 1), (import.Status, import.NewCount, import.CaseCount, import.JoinedCount));
        await CollectedCase.PumpAsync(office);

        var known = await CollectedCase.CaseAsync(office, ana);
        var bia = await office.ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id != ana, Ct));
        Assert.Equal((CaseStatus.Active, CollectionStage.Reminder), (bia.Status, bia.Stage));
        Assert.Equal((known.LawyerId, known.ParalegalId, known.CollectorId), (bia.LawyerId, bia.ParalegalId, bia.CollectorId));
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.StrategyApproved], (await CollectedCase.EventsAsync(office, bia.Id)).Take(2));
        Assert.Contains(CaseEventKind.NoticeQueued, await CollectedCase.EventsAsync(office, bia.Id));
        var reminders = await office.ReadAsync(db => db.Notices.Select(n => n.CaseId).ToListAsync(Ct));
        Assert.Equal(1, reminders.Count(id => id == ana));
        Assert.Equal(1, reminders.Count(id => id == bia.Id));
        var joined = await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Kind == CaseEventKind.TitlesAdded, Ct));
        Assert.Equal((ana, "1", "500.00"), (joined.CaseId, joined.Details[0], joined.Details[1]));
        Assert.Single(await office.ReadAsync(db => db.WorkflowInstances.Where(i => i.CaseId == ana).ToListAsync(Ct)));
    }

    /// <remarks>
    /// The title of R$ 500.00 due on 20 February 2026, on 2 March: correction, IPCA of February 0.70 %: 3.50;
    /// interest 1 % a month on 503.50 for 8 of 28 and 2 of 31 days = 0.350230 %: 1.76; fine 2 %: 10.07; total 515.33.
    /// </remarks>
    [Fact]
    public async Task The_balance_of_the_running_case_grows_by_the_title_that_joins_it()
    {
        await using var office = await TestOffice.StartAsync();
        var ana = await CollectedCase.StartAsync(office);

        await office.ImportAsync(await PortfolioAsync(office), Later);

        var statement = await office.InScopeAsync(s => s.GetRequiredService<CaseStatement>().OnAsync(ana, new DateOnly(2026, 3, 2), Ct));
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch + 515.33m, statement.Value.Total);
    }

    [Fact]
    public async Task A_title_that_comes_in_before_the_flow_hears_of_the_payment_in_full_keeps_the_case_open()
    {
        await using var office = await TestOffice.StartAsync();
        var ana = await CollectedCase.StartAsync(office);
        var paid = await office.InScopeAsync(s => s.GetRequiredService<RegisterPayment>()
            .HandleAsync(new(ana, CollectedCase.BalanceOnSecondOfMarch, new DateOnly(2026, 3, 2), "TED 1"), Ct));
        Assert.True(paid.Value.PaidInFull);
        await office.ImportAsync(await PortfolioAsync(office), Later);

        await CollectedCase.PumpAsync(office);

        Assert.Equal(CaseStatus.Active, (await CollectedCase.CaseAsync(office, ana)).Status);
    }

    [Fact]
    public async Task Before_anything_is_sent_the_import_rolls_back_with_the_flows_it_started()
    {
        await using var office = await TestOffice.StartAsync();
        await CollectedCase.StartAsync(office);
        var portfolio = await PortfolioAsync(office);
        office.Clock.StandAt(TestOffice.Start.AddHours(1));
        var before = await office.SnapshotAsync();
        var import = (await office.ImportAsync(portfolio, Later)).Value;

        Assert.False((await office.RollBackAsync(import.Id)).Failed);

        Assert.Equal(before, await office.SnapshotAsync());
    }

    [Fact]
    public async Task Once_a_reminder_is_on_its_way_the_import_stays()
    {
        await using var office = await TestOffice.StartAsync();
        await CollectedCase.StartAsync(office);
        var import = (await office.ImportAsync(await PortfolioAsync(office), Later)).Value;
        await CollectedCase.PumpAsync(office);
        var before = await office.SnapshotAsync();

        Assert.Equal("portfolios.AlreadyWorked", (await office.RollBackAsync(import.Id)).Problem?.Code);

        Assert.Equal(before, await office.SnapshotAsync());
    }

    [Fact]
    public async Task A_closed_case_takes_no_title_and_the_line_says_so()
    {
        await using var office = await TestOffice.StartAsync();
        var ana = await CollectedCase.StartAsync(office);
        await office.DoAsync<CloseByHand, Result<Done>>(u => u.HandleAsync(new(ana, CloseReason.Uncollectable, "sem bens"), Ct));

        await AssertAnaIsRefusedAsync(office, ana);
    }

    [Fact]
    public async Task A_case_under_an_agreement_takes_no_title_for_the_agreements_end_would_settle_it()
    {
        await using var office = await TestOffice.StartAsync();
        var ana = await CollectedCase.StartAsync(office);
        await office.DoAsync<RegisterAgreement, Result<AgreementId>>(
            u => u.HandleAsync(new(ana, 1_000m, 2, new DateOnly(2026, 3, 10), false), Ct));

        await AssertAnaIsRefusedAsync(office, ana);
    }

    private static async Task AssertAnaIsRefusedAsync(TestOffice office, CaseId ana)
    {
        var import = (await office.ImportAsync(await PortfolioAsync(office), Later)).Value;

        Assert.Equal((2, 1, 1, 0), (import.NewCount, import.RefusedCount, import.CaseCount, import.JoinedCount));
        var page = (await office.InScopeAsync(s => s.GetRequiredService<ShowImport>().PageAsync(import.Id, 0, Ct))).Value;
        var line = Assert.Single(page.Troubled);
        Assert.Equal((2, "portfolios.CaseTakesNoTitles", true), (line.Line, line.Problem.Code, line.Refuses));
        Assert.Single(await office.ReadAsync(db => db.Debts.Where(d => d.CaseId == ana).ToListAsync(Ct)));
    }

    private static Task<PortfolioId> PortfolioAsync(TestOffice office) => office.ReadAsync(db => db.Portfolios.Select(p => p.Id).SingleAsync(Ct));
}
