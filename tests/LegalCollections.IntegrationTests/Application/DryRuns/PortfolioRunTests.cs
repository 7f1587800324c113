using LegalCollections.Application.Data;
using LegalCollections.Application.DryRuns;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>A dry run of a portfolio outlives the process that walked it, for a while.</summary>
public sealed class PortfolioRunTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private PlannedOffice _office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DryRunPlan Plan => new() { Days = 1, Strategy = _office.Strategy };

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new PlannedOffice(_house);
        await _office.OpenAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_run_that_a_dead_process_left_half_done_is_walked_again_from_its_start()
    {
        var asked = await _office.AskAsync(Plan);
        await BreakOffAsync(asked);

        await _office.WalkDryRunsAsync();

        var (run, sums) = await ReadAsync(asked.Id);
        Assert.Equal((PortfolioRunState.Finished, 9, 9, _house.Clock.Today), (run.State, run.Total, run.Done, run.From));
        Assert.DoesNotContain(sums.Lines, line => line.Debtor == "Resto");
        Assert.Equal(7, sums.Lines.Count(line => line.Kind == DryRunKind.Email));
    }

    [Fact]
    public async Task A_stopped_run_keeps_what_it_showed_and_is_not_walked_on()
    {
        var asked = await _office.AskAsync(Plan);
        await BreakOffAsync(asked);
        using var visitor = await _house.SignInAsAsync(Roles.Partner);

        var page = await visitor.SubmitAsync(await visitor.GetPageAsync($"/dryruns/run/{asked.Id}"), "#stop");
        await _office.WalkDryRunsAsync();

        var (run, sums) = await ReadAsync(asked.Id);
        Assert.Equal(PortfolioRunState.Stopped, run.State);
        Assert.Equal(["Resto"], sums.Lines.Select(line => line.Debtor));
        Assert.Contains("1 de 9", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await visitor.GetPageAsync($"/dryruns/portfolio/{_office.Portfolio.Value}")).QuerySelectorAll("section[aria-labelledby=runs] tbody tr"));
    }

    [Fact]
    public async Task A_refusal_is_kept_in_both_languages()
    {
        var asked = await _office.AskAsync(Plan with { Strategy = _office.Strategy with { StrategyVersionId = "no-such-flow:1" } });

        await _office.WalkDryRunsAsync();

        var (run, _) = await ReadAsync(asked.Id);
        Assert.Equal(PortfolioRunState.Failed, run.State);
        Assert.Equal(["en", "pt-BR"], run.Refusal!.Sentences.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(run.Refusal.Sentences["en"], run.Refusal.Sentences["pt-BR"]);
    }

    [Fact]
    public async Task A_run_is_deleted_with_its_result_after_thirty_days_and_not_before()
    {
        var asked = await _office.AskAsync(Plan);
        await _office.WalkDryRunsAsync();

        await ForgetAsync(_house.Clock.Today.AddDays(30));
        var kept = await _house.ReadAsync(db => db.PortfolioRuns.CountAsync(Ct));
        await ForgetAsync(_house.Clock.Today.AddDays(31));

        Assert.Equal(1, kept);
        Assert.Equal((0, 0), await _house.ReadAsync(async db => (await db.PortfolioRuns.CountAsync(Ct), await db.PortfolioRunParts.CountAsync(Ct))));
        Assert.Null(await _house.InScopeAsync(services => services.GetRequiredService<PortfolioRuns>().FindAsync(asked.Id, Ct)));
    }

    [Fact]
    public async Task Nothing_of_a_run_is_visible_to_another_client()
    {
        await _office.AskAsync(Plan);
        await _office.WalkDryRunsAsync();
        var stranger = await _house.PersonAsync(Roles.Client, ClientId.New());

        Assert.Equal((0, 0), await _house.InScopeAsync(
            async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                return (await db.PortfolioRuns.CountAsync(Ct), await db.PortfolioRunParts.CountAsync(Ct));
            },
            stranger));
    }

    /// <summary>What a process that dies in the middle leaves: a run under way, one of its parts kept.</summary>
    private Task<bool> BreakOffAsync(PortfolioRun asked) => _house.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.PortfolioRunParts.Add(PortfolioRunPart.Of(asked, 1, new DryRunPart([new DryRunLine(asked.From, 1, "Resto", DryRunKind.Email, "friendly-reminder")], [], [], [])));
        await db.SaveChangesAsync(Ct);
        await db.PortfolioRuns.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, PortfolioRunState.Running).SetProperty(r => r.BegunAt, TestOffice.Start).SetProperty(r => r.Done, 1).SetProperty(r => r.Total, 9)
                .SetProperty(r => r.From, new DateOnly(2026, 2, 27)), Ct);
        return true;
    });

    private Task<(PortfolioRun Run, DryRunSums Sums)> ReadAsync(Guid id) => _house.InScopeAsync(async services =>
    {
        var runs = services.GetRequiredService<PortfolioRuns>();
        var run = (await runs.FindAsync(id, Ct))!;
        return (run, await runs.SumsAsync(run, Ct));
    });

    private Task<bool> ForgetAsync(DateOnly day) => _house.InScopeAsync(async services =>
    {
        await ActivatorUtilities.CreateInstance<ForgetPortfolioRuns>(services).RunAsync(day, Ct);
        return true;
    });
}
