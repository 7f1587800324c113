using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Common;

/// <summary>Walks the demo office through its days in the background, one walk at a time; whoever started it may leave.</summary>
public sealed class ClockWalk(IServiceScopeFactory scopes, OfficeClock clock, OfficeDay office, ILogger<ClockWalk> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _guard = new();
    private Task _walking = Task.CompletedTask;
    private ClockProgress? _progress;

    /// <summary>The walk that runs or ran last; null when there was none since the start.</summary>
    public ClockProgress? Progress => Volatile.Read(ref _progress);

    /// <summary>Ends when the present walk ends.</summary>
    public Task Completion => _walking;

    /// <summary>Starts a walk up to and including <paramref name="until"/>.</summary>
    /// <returns>False when one is running.</returns>
    public bool TryStart(DateOnly until)
    {
        lock (_guard)
        {
            if (!_walking.IsCompleted)
            {
                return false;
            }

            var from = clock.Today;
            Volatile.Write(ref _progress, new ClockProgress(from, until, from, Running: true, Failed: false));
            _walking = Task.Run(() => WalkAsync(until, _closing.Token));
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _walking;
        _closing.Dispose();
    }

    private async Task WalkAsync(DateOnly until, CancellationToken ct)
    {
        try
        {
            for (var day = clock.Today.AddDays(1); day <= until && !ct.IsCancellationRequested; day = day.AddDays(1))
            {
                await PassAsync(day.AddDays(-1), DayPart.Evening, ct);
                await PassAsync(day, DayPart.Early, ct);
                await PassAsync(day, DayPart.Opening, ct);
                Report(p => p with { Reached = day });
            }

            Report(p => p with { Running = false });
        }
        catch (Exception fault)
        {
            Report(p => p with { Running = false, Failed = fault is not OperationCanceledException });
            log.LogError(fault, "The clock stopped at {Day}", clock.Today);
        }
    }

    private async Task PassAsync(DateOnly day, DayPart part, CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StandingClock>().MoveToAsync(clock.At(day, OfficeDay.TimeOf(part)), ct);
        }

        await office.RunAsync(day, part, ct);
    }

    private void Report(Func<ClockProgress, ClockProgress> change) => Volatile.Write(ref _progress, change(_progress!));
}

/// <summary>How far a walk of the demo clock has come.</summary>
public sealed record ClockProgress(DateOnly From, DateOnly Until, DateOnly Reached, bool Running, bool Failed)
{
    public int Days => Until.DayNumber - From.DayNumber;

    public int Done => Reached.DayNumber - From.DayNumber;
}
