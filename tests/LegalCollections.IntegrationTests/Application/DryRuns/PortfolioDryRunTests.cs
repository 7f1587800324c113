using LegalCollections.Application.DryRuns;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>A dry run says on which day who gets what, before and after the approval, and the days that follow prove it right.</summary>
public sealed class PortfolioDryRunTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private PlannedOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new PlannedOffice(_house);
        await _office.OpenAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task What_a_dry_run_of_a_planned_portfolio_tells_of_60_days_is_what_these_days_bring()
    {
        var told = await _office.DryRunAsync(new DryRunPlan { Days = 60, Strategy = _office.Strategy });

        await _office.ApproveAsync();
        await _office.WalkAsync(60, _office.CallAndPostAsync);

        Assert.Equal(await _office.RowsAsync(), PlannedOffice.RowsOf(told.Lines));
        Assert.Contains(told.Lines, l => l.Kind == DryRunKind.RegisteredLetter);
        Assert.Contains(told.Lines, l => l is { Kind: DryRunKind.Task, Key: "DecideAction" });
    }

    [Fact]
    public async Task A_dry_run_in_the_middle_of_the_work_goes_on_from_where_each_case_stands()
    {
        await _office.ApproveAsync();
        await _office.WalkAsync(12);
        var before = await _office.RowsAsync();

        var told = await _office.DryRunAsync(new DryRunPlan { Days = 20, NobodyActs = true });
        await _office.WalkAsync(20);

        Assert.Equal((await _office.RowsAsync()).Except(before), PlannedOffice.RowsOf(told.Lines));
        Assert.NotEmpty(told.Lines);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_but_its_own_result_and_sends_nothing()
    {
        string[] ofDryRuns = ["PortfolioRuns", "PortfolioRunParts"];
        var before = await _house.SnapshotAsync(ofDryRuns);
        var files = Directory.GetFiles(_house.DataFolder, "*.eml", SearchOption.AllDirectories);

        var told = await _office.DryRunAsync(new DryRunPlan { Days = 60, Strategy = _office.Strategy });

        Assert.NotEmpty(told.Lines);
        Assert.Equal(before, await _house.SnapshotAsync(ofDryRuns));
        Assert.Equal(files, Directory.GetFiles(_house.DataFolder, "*.eml", SearchOption.AllDirectories));
        Assert.Empty(_house.Mail.Accepted);
    }
}
