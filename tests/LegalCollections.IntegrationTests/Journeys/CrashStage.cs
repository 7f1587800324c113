using System.Diagnostics;
using LegalCollections.Application.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>A database, a mail server and the running product that is killed over and over; what two crash tests share.</summary>
/// <remarks>The moments are random but repeatable: <c>LEGALCOLLECTIONS_CRASH_SEED</c> takes the seed that a failed run prints.</remarks>
internal sealed class CrashStage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly ITestOutputHelper _log;
    private readonly BareOffice _desk;

    private CrashStage(ITestOutputHelper log, BareOffice desk)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_CRASH_SEED"), out var given) ? given : Random.Shared.Next();
        log.WriteLine($"LEGALCOLLECTIONS_CRASH_SEED={seed}");
        (_log, _desk, Random) = (log, desk, new Random(seed));
        Office = new CrashOffice(desk);
    }

    public CrashOffice Office { get; }

    public SmtpListener Mail { get; } = new();

    public Random Random { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CrashStage> OpenAsync(ITestOutputHelper log) =>
        new(log, await BareOffice.OpenAsync(await TestDatabase.CreateAsync()));

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>Starts the product, waits until it has come so far, lets a random moment pass and kills it.</summary>
    public async Task KillAsync(Func<Task<bool>> farEnough)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = OfficeProcess.Start(_desk.Database, Mail);
        await WaitAsync(process, farEnough);
        await Task.Delay(Random.Next(400), Ct);
        await process.KillAsync();
        _log.WriteLine($"killed after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
    }

    /// <summary>Starts the product, and kills it only when its work is done.</summary>
    public async Task RunUntilAsync(Func<Task<bool>> done)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = OfficeProcess.Start(_desk.Database, Mail);
        await WaitAsync(process, done);
        await process.KillAsync();
        _log.WriteLine($"done after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
    }

    /// <summary>No signal, no due step and no mail waits any more.</summary>
    public Task<bool> IsQuietAsync() => Office.ReadAsync(async db =>
    {
        var now = Office.Now;
        return !await db.WorkflowSignals.AnyAsync(s => s.HandledAt == null, Ct)
            && !await db.WorkflowBookmarks.AnyAsync(b => !b.Frozen && b.DueAt <= now, Ct)
            && !await db.OutboxMessages.AnyAsync(m => m.Status == OutboxStatus.Pending || m.Status == OutboxStatus.Sending, Ct);
    });

    /// <summary>The server accepted no mail twice; what it accepted is sent or uncertain; sent and uncertain are all.</summary>
    public async Task AssertMailsAtMostOnceAsync(int all)
    {
        var accepted = Mail.Accepted.Select(m => m.To.Mailboxes.Single().Address).ToList();
        Assert.Equal(accepted.Distinct().Order(), accepted.Order());
        var mails = await Office.ReadAsync(db => db.OutboxMessages.Select(m => new { m.Status, m.Recipient }).ToListAsync(Ct));
        var sent = mails.Where(m => m.Status == OutboxStatus.Sent).Select(m => m.Recipient).ToList();
        var uncertain = mails.Where(m => m.Status == OutboxStatus.Uncertain).Select(m => m.Recipient).ToList();
        _log.WriteLine($"{sent.Count} sent, {uncertain.Count} uncertain, {accepted.Count} accepted by the server");
        Assert.Equal(all, sent.Count + uncertain.Count);
        Assert.Empty(sent.Except(accepted));
        Assert.Empty(accepted.Except(sent).Except(uncertain));
    }

    private static async Task WaitAsync(OfficeProcess process, Func<Task<bool>> condition)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while (!await condition())
        {
            if (process.HasExited || patience.IsCancellationRequested)
            {
                Assert.Fail($"The office {(process.HasExited ? "has ended by itself" : "did not come so far")}:\n{process.Output}");
            }

            await look.WaitForNextTickAsync(Ct);
        }
    }
}
