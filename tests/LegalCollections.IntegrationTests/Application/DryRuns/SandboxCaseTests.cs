using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Cases;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>Studio's "Run": a draft walks on a made-up case that exists nowhere but in memory.</summary>
[Trait("Database", "SQLite")]
public sealed class SandboxCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_runs_to_its_waits_and_writes_nothing()
    {
        var before = await office.SnapshotAsync([]);
        var draft = Amicable().Replace("\"5\"", "\"2\"", StringComparison.Ordinal);

        var run = await RunAsync(draft, 20);

        // The draft waits two business days instead of five: the letter goes out on Wed 04/03, seven business days later comes the call.
        Assert.Equal(
            ["0302 NoticeQueued", "0304 LetterQueued", "0313 TaskOpened"],
            run.Path.Where(e => e.Kind is CaseEventKind.NoticeQueued or CaseEventKind.LetterQueued or CaseEventKind.TaskOpened).Select(e => $"{e.HappenedOn:MMdd} {e.Kind}"));
        var instance = Assert.Single(run.Instances);
        Assert.Equal(WorkflowStatus.Running, instance.State.Status);
        Assert.Equal("amicable-collection:2", instance.VersionId);
        Assert.Equal(("Start1", "Started"), instance.Journal.Select(l => (l.ActivityId, l.Event)).First(l => l.ActivityId == "Start1"));
        Assert.Contains(instance.Journal, l => l is { ActivityId: "CallTask", Event: "Suspended" });
        Assert.Equal(before, await office.SnapshotAsync([]));
        Assert.Empty(office.Mail.Accepted);
    }

    [Fact]
    public async Task Without_days_a_draft_stops_at_its_first_waits()
    {
        var run = await RunAsync(Amicable(), 0);

        Assert.DoesNotContain(run.Path, e => e.Kind == CaseEventKind.LetterQueued);
        Assert.Contains(run.Path, e => e.Kind == CaseEventKind.NoticeQueued);
    }

    [Fact]
    public async Task A_draft_with_errors_is_refused_with_them()
    {
        var result = await TryAsync(Amicable().Replace("\"friendly-reminder\"", "\"no-such-template\"", StringComparison.Ordinal), 1);

        Assert.Equal("dryruns.FlowRefused", result.Problem!.Code);
        Assert.Contains("no-such-template", (string)result.Problem.Args[0], StringComparison.Ordinal);
        Assert.Equal("dryruns.FlowRefused", (await TryAsync("{", 1)).Problem!.Code);
    }

    private async Task<SandboxRun> RunAsync(string draft, int days) => (await TryAsync(draft, days)).Value;

    private Task<Domain.Common.Result<SandboxRun>> TryAsync(string draft, int days) =>
        office.InScopeAsync(services => services.GetRequiredService<SandboxCase>().RunAsync(draft, days, Ct));

    private static string Amicable() => Repository.Read("workflows/amicable-collection.json");
}
