using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Common;

/// <summary>Lets a person move the demo office's time forward; an office with real work has no such thing.</summary>
public sealed class AdvanceClock(OfficeClock clock, ClockWalk walk, IEnumerable<INextEventSource> sources) : IUseCase
{
    public sealed record Command(ClockStep Step);

    /// <returns>The day on which the walk will end; it goes on in the background.</returns>
    public async Task<Result<DateOnly>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!clock.StandsStill)
        {
            return new Problem("clock.NotDemo");
        }

        var today = clock.Today;
        DateOnly? until = command.Step switch
        {
            ClockStep.Day => today.AddDays(1),
            ClockStep.Week => today.AddDays(7),
            _ => await NextEventAsync(today, ct),
        };
        if (until is not { } day)
        {
            return new Problem("clock.NothingAhead");
        }

        return walk.TryStart(day) ? day : new Problem("clock.AlreadyRunning");
    }

    private async Task<DateOnly?> NextEventAsync(DateOnly today, CancellationToken ct)
    {
        DateOnly? next = null;
        foreach (var source in sources)
        {
            if (await source.NextOnAsync(today, ct) is { } day && day > today && (next is null || day < next))
            {
                next = day;
            }
        }

        return next;
    }
}

/// <summary>How far a person advances the demo clock at once.</summary>
public enum ClockStep { Day, Week, NextEvent }
