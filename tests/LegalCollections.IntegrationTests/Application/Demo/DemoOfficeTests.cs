using LegalCollections.Application.Common;
using LegalCollections.Application.Demo;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Demo;

/// <summary>What a newcomer finds at the first start, however often that start was interrupted.</summary>
[Trait("Database", "SQLite")]
public sealed class DemoOfficeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_finds_accounts_creditors_a_running_portfolio_and_a_file_to_import()
    {
        await using var office = await TestOffice.StartAsync(("Office:Demo", "true"));
        using var newcomer = office.Visit();

        var signIn = await newcomer.GetPageAsync("/account/signin");
        var home = await newcomer.SubmitAsync(signIn, $"form:has(input[value='{DemoAccounts.Lawyer.Email}'])");

        Assert.Equal(DemoAccounts.All.Count, signIn.QuerySelectorAll(".demo-account").Length);
        Assert.Contains(DemoAccounts.Lawyer.Name, home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await office.ReadAsync(db => db.Clients.CountAsync(Ct)));
        Assert.Equal(
            [("atacado-boa-safra.csv", ImportStatus.Uploaded, 0, 0), ("colegio-horizonte.csv", ImportStatus.Committed, 118, 36), ("condominio-jatoba.csv", ImportStatus.Committed, 85, 22)],
            (await office.ReadAsync(db => db.PortfolioImports.OrderBy(i => i.FileName).ToListAsync(Ct))).Select(i => (i.FileName, i.Status, i.NewCount, i.CaseCount)));
        Assert.Equal(
            (36, 22),
            (await office.ReadAsync(db => db.CollectionCases.CountAsync(c => c.Status == CaseStatus.Active, Ct)),
                await office.ReadAsync(db => db.CollectionCases.CountAsync(c => c.Status == CaseStatus.Planning, Ct))));
    }

    [Fact]
    public async Task The_newcomers_file_completes_every_kind_of_title_and_has_three_lines_that_are_refused()
    {
        await using var office = await TestOffice.StartAsync(("Office:Demo", "true"));
        var portfolio = await office.ReadAsync(db => db.Portfolios.SingleAsync(p => p.Name == DemoCarteira.Wholesale.PortfolioName, Ct));

        var import = (await office.InScopeAsync(services => services.GetRequiredService<ImportPortfolio>().HandleAsync(
            new ImportPortfolio.Command(portfolio.Id, DemoCarteira.Wholesale.FileName, DemoCarteira.Wholesale.Open(), Commit: true), null, Ct))).Value;

        Assert.Equal((ImportStatus.Committed, 94, 3), (import.Status, import.NewCount, import.RefusedCount));
        var kinds = await office.ReadAsync(db => db.Debts.Select(d => d.Instrument).Distinct().ToListAsync(Ct));
        Assert.Equal(
            [
                InstrumentKind.Cheque, InstrumentKind.PromissoryNote, InstrumentKind.Duplicata, InstrumentKind.SignedContract,
                InstrumentKind.DebtAcknowledgement, InstrumentKind.BoletoWithContract, InstrumentKind.SchoolFee, InstrumentKind.CondominiumFee,
            ],
            kinds.Order());
    }

    // Approved on Monday 02/03/2026; call on Wednesday 18/03 (see the journey). A week untouched: Wednesday 25/03 in the evening. Notice on 26/03,
    // posted after three days on Monday 30/03, delivered three days later on 02/04 and known on the 3rd. Ten business days, Good Friday 03/04 being
    // none: Friday 17/04. Two debtors have no e-mail and begin with the letter: call 11/03, notice 19/03, posted 23/03, known on 27/03, so Monday 13/04.
    [Fact]
    public async Task Who_only_advances_the_clock_finds_decisions_and_nothing_that_a_lawyer_must_answer_for_is_done()
    {
        await using var office = await TestOffice.StartAsync(("Office:Demo", "true"));
        var walk = office.Services.GetRequiredService<ClockWalk>();

        Assert.True(walk.TryStart(new DateOnly(2026, 4, 17)));
        await walk.Completion;

        var decisions = await office.ReadAsync(db => db.CaseTasks.Where(t => t.Kind == TaskKind.DecideAction).ToListAsync(Ct));
        Assert.All(decisions, task => Assert.Equal(TaskState.Open, task.State));
        Assert.Equal(
            [(new DateOnly(2026, 4, 13), 2), (new DateOnly(2026, 4, 17), 34)],
            decisions.GroupBy(task => office.Clock.DayOf(task.OpenedAt)).Select(day => (day.Key, day.Count())).Order());
        var calls = await office.ReadAsync(db => db.CaseTasks.Where(t => t.Kind == TaskKind.Call).ToListAsync(Ct));
        Assert.All(calls, call => Assert.Equal((TaskState.Done, "NoAnswer"), (call.State, call.Outcome)));
        Assert.Equal(0, await office.ReadAsync(db => db.JudicialCases.CountAsync(Ct)));

        // The plain letter has no tracking code, the formal notice has one: the petition names only what there is.
        var one = await office.ReadAsync(db => db.CollectionCases.Where(c => c.Id == decisions[0].CaseId).SingleAsync(Ct));
        var document = await office.InScopeAsync(services => services.GetRequiredService<CaseDocumentBuilder>().BuildAsync(one, null, null, 15, Ct));
        var letters = document.Value.Case.Facts.Select(fact => fact.Text).Where(text => text.Contains("postada", StringComparison.Ordinal)).ToList();
        Assert.Equal("foi postada carta ao endereço do devedor;", letters[0]);
        Assert.StartsWith("foi postada carta ao endereço do devedor, objeto YY", letters[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var office = await TestOffice.StartAsync(("Office:Demo", "true"));
        var before = await office.SnapshotAsync();

        await LoadAsync(office);

        Assert.Equal(before, await office.SnapshotAsync());
    }

    [Fact]
    public async Task A_start_killed_between_its_steps_is_finished_by_the_next_one_without_doubling_anything()
    {
        await using var office = await TestOffice.StartAsync();
        await office.InScopeAsync(async services =>
        {
            await services.GetRequiredService<StandingClock>().StartDemoAsync(Ct);
            await services.GetRequiredService<DemoPeople>().LoadAsync(Ct);
            return await services.GetRequiredService<DemoPortfolios>().LoadAsync(DemoCarteira.School with { Committed = false }, Ct);
        });

        await LoadAsync(office);

        Assert.Equal(DemoAccounts.All.Count, await office.ReadAsync(db => db.Users.CountAsync(Ct)));
        Assert.Equal(3, await office.ReadAsync(db => db.Portfolios.CountAsync(Ct)));
        Assert.Equal(118 + 85, await office.ReadAsync(db => db.Debts.CountAsync(Ct)));
        Assert.Equal(36, await office.ReadAsync(db => db.WorkflowSignals.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_office_with_accounts_of_its_own_never_becomes_a_demo()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PersonAsync(Roles.Administrator);

        await LoadAsync(office);

        Assert.Equal(1, await office.ReadAsync(db => db.Users.CountAsync(Ct)));
        Assert.Equal(0, await office.ReadAsync(db => db.Clients.CountAsync(Ct)));
    }

    private static Task<bool> LoadAsync(TestOffice office) => office.InScopeAsync(async services =>
    {
        await services.GetRequiredService<DemoOffice>().LoadAsync(Ct);
        return true;
    });
}
