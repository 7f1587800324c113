using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Common;

/// <summary>Runs the office's daily work: each job once a day, in its order, and days missed by a downtime in theirs.</summary>
/// <remarks>A job that a crash interrupted runs again for its day: jobs recognise by their own keys what is done already.</remarks>
public sealed class OfficeDay(IServiceScopeFactory scopes, OfficeClock clock, OfficePump pump, TimeProvider system, ILogger<OfficeDay> log)
    : IDisposable
{
    /// <summary>The office's local time at which its work begins.</summary>
    public static readonly TimeOnly Opens = new(8, 0);

    private static readonly TimeOnly Early = new(7, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The office's local time from which the work of a part of the day is due.</summary>
    public static TimeOnly TimeOf(DayPart part) => part switch { DayPart.Early => Early, DayPart.Evening => Evening, _ => Opens };

    /// <summary>Runs what is due now: the missed days, then today's parts that have come.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        var today = clock.Today;
        for (var day = await FirstOpenDayAsync(today, ct); day <= today; day = day.AddDays(1))
        {
            foreach (var part in Enum.GetValues<DayPart>().Where(part => clock.GetUtcNow() >= clock.At(day, TimeOf(part))))
            {
                await RunAsync(day, part, ct);
            }
        }
    }

    /// <summary>Runs a day's opening jobs that have not run yet, then everything that they set in motion.</summary>
    public Task RunAsync(DateOnly day, CancellationToken ct) => RunAsync(day, DayPart.Opening, ct);

    /// <summary>Runs the jobs of a part of a day that have not run yet; after those of the opening, everything that they set in motion.</summary>
    public async Task RunAsync(DateOnly day, DayPart part, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (await RunJobsAsync(day, part, ct) && part == DayPart.Opening)
            {
                await pump.RunUntilQuietAsync(ct);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>The first day with unfinished work: a failed job's, or the last that ran, whose evening may be open; a new office begins today.</summary>
    private async Task<DateOnly> FirstOpenDayAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<AppDb>().DayRuns.Where(r => r.Day <= today);
        var unfinished = await runs.Where(r => r.FinishedAt == null).MinAsync(r => (DateOnly?)r.Day, ct);
        var last = await runs.MaxAsync(r => (DateOnly?)r.Day, ct);
        return unfinished ?? last ?? today;
    }

    private async Task<bool> RunJobsAsync(DateOnly day, DayPart part, CancellationToken ct)
    {
        var ran = false;
        foreach (var name in await UnfinishedAsync(day, part, ct))
        {
            await RunJobAsync(day, name, ct);
            ran = true;
        }

        return ran;
    }

    private async Task<IReadOnlyList<string>> UnfinishedAsync(DateOnly day, DayPart part, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var finished = await db.DayRuns.Where(r => r.Day == day && r.FinishedAt != null).Select(r => r.Job).ToListAsync(ct);
        return [.. scope.ServiceProvider.GetServices<IDailyJob>().Where(j => j.Part == part).OrderBy(j => j.Order).ThenBy(j => j.Name, StringComparer.Ordinal)
            .Select(j => j.Name).Except(finished)];
    }

    /// <summary>A job's failure is kept on its row and tried again at the next look; it never keeps the other jobs from running.</summary>
    private async Task RunJobAsync(DateOnly day, string name, CancellationToken ct)
    {
        Exception? failure = null;
        try
        {
            await using var work = scopes.CreateAsyncScope();
            await work.ServiceProvider.GetServices<IDailyJob>().Single(j => j.Name == name).RunAsync(day, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            failure = fault;
            log.LogError(fault, "The daily job {Job} of {Day} failed", name, day);
        }

        await RecordAsync(day, name, failure, ct);
    }

    private async Task RecordAsync(DateOnly day, string name, Exception? failure, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var run = await db.DayRuns.FindAsync([day, name], ct);
        if (run is null)
        {
            run = DayRun.Of(day, name);
            db.DayRuns.Add(run);
        }

        if (failure is null)
        {
            run.Finish(system.GetUtcNow());
        }
        else
        {
            run.Fail(failure.GetType().Name);
        }

        await db.SaveChangesAsync(ct);
    }
}
