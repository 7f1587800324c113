using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static LegalCollections.IntegrationTests.Application.Workflows.FlowOffice;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>Kills the product while thousands of cases go through e-mails, timers and child flows: each ends as if nothing had happened.</summary>
public sealed class FlowCrashTests(ITestOutputHelper log)
{
    /// <summary>Two thousand on SQLite; on PostgreSQL a fourth of it, for the same paths in less time.</summary>
    private static readonly int Cases = TestDatabase.IsPostgres ? 500 : 2_000;

    private static readonly string Child = Draw(
        "crash-child", 1,
        [Activity("Delay", "Rest", ("timeSpan", "1.00:00:00")), Activity("LegalCollections.MoveStage", "Called", ("stage", "Call"))],
        "Rest>Called");

    private static readonly string Parent = Draw(
        "crash-parent", 1,
        [
            Activity("LegalCollections.SendNotice", "Remind", ("template", "friendly-reminder"), ("channel", "Email")),
            Activity("Delay", "Wait", ("timeSpan", "1.00:00:00")),
            Activity("LegalCollections.MoveStage", "Moved", ("stage", "Letter")),
            Activity("DispatchWorkflow", "Call", ("workflowDefinitionId", "crash-child"), ("waitForCompletion", "=true")),
            Activity("LegalCollections.MoveStage", "Decided", ("stage", "Decision")),
        ],
        "Remind>Wait", "Wait>Moved", "Moved>Call", "Call>Decided");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_end_as_undisturbed_ones_and_no_mail_goes_out_twice()
    {
        var undisturbed = Task.Run(UndisturbedAsync, Ct);
        await using var stage = await CrashStage.OpenAsync(log);
        await stage.Office.PrepareAsync(Cases, Child, Parent);

        // While flows start, in the middle of the mail, and on each day on which timers fall due.
        var started = stage.Random.Next(1, Cases * 4 / 5);
        await stage.KillAsync(async () => await StartedAsync(stage) >= started);
        var mails = Math.Min(Cases * 19 / 20, stage.Mail.Accepted.Count + stage.Random.Next(1, Cases * 4 / 5));
        await stage.KillAsync(() => Task.FromResult(stage.Mail.Accepted.Count >= mails));

        await stage.RunUntilAsync(stage.IsQuietAsync);
        foreach (var day in new[] { new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4) })
        {
            await stage.Office.MoveClockAsync(day);
            var woken = await WokenAsync(stage) + stage.Random.Next(1, Cases * 3 / 4);
            await stage.KillAsync(async () => await WokenAsync(stage) >= woken);
            await stage.RunUntilAsync(stage.IsQuietAsync);
        }

        var ends = await EndsAsync(stage.Office);
        Assert.Equal(Cases, ends.Count);
        var end = await undisturbed;
        Assert.All(ends, one => Assert.Equal(end, one.Value));
        await stage.AssertMailsAtMostOnceAsync(Cases);
    }

    /// <summary>How one case ends in an office that nobody kills.</summary>
    private async Task<string> UndisturbedAsync()
    {
        await using var stage = await CrashStage.OpenAsync(log);
        await stage.Office.PrepareAsync(1, Child, Parent);
        foreach (var day in new[] { new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4) })
        {
            await stage.Office.MoveClockAsync(day);
            await stage.Office.SettleAsync();
        }

        return Assert.Single(await EndsAsync(stage.Office)).Value;
    }

    private static Task<int> StartedAsync(CrashStage stage) => stage.Office.ReadAsync(db => db.WorkflowInstances.CountAsync(Ct));

    /// <summary>Bursts after the first of their instance.</summary>
    private static Task<int> WokenAsync(CrashStage stage) => stage.Office.ReadAsync(db => db.WorkflowJournal.CountAsync(b => b.FirstSequence > 1, Ct));

    /// <summary>Per case all that must be the same: stage, next step, timeline, and each flow's end and journal.</summary>
    private static Task<Dictionary<CaseId, string>> EndsAsync(CrashOffice office) => office.ReadAsync(async db =>
    {
        var flows = (await db.WorkflowInstances.AsNoTracking().ToListAsync(Ct)).ToLookup(i => i.CaseId);
        var journal = (await db.WorkflowJournal.AsNoTracking().OrderBy(b => b.FirstSequence).ToListAsync(Ct)).ToLookup(b => b.InstanceId, b => b.Entries);
        var events = (await db.CaseEvents.AsNoTracking()
            .Where(e => e.Kind == CaseEventKind.StageChanged || e.Kind == CaseEventKind.NoticeQueued || e.Kind == CaseEventKind.WorkflowFault).ToListAsync(Ct))
            .ToLookup(e => e.CaseId, e => e.Kind);
        return (await db.CollectionCases.AsNoTracking().ToListAsync(Ct)).ToDictionary(one => one.Id, one => string.Join('\n',
            [
                $"{one.Stage} {one.Status} {one.NextStep}",
                string.Join(", ", events[one.Id].Order()),
                .. flows[one.Id].OrderBy(i => i.VersionId, StringComparer.Ordinal).Select(i => $"{i.VersionId} {i.SubStatus} {string.Join("", journal[i.Id])}"),
            ]));
    });
}
