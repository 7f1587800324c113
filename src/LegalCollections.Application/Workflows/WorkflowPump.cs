using LegalCollections.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Workflows;

/// <summary>Delivers signals and wakes what is due, oldest first, until nothing is left; each batch is one transaction in a scope of its own.</summary>
/// <remarks>
/// When a burst fails, its batch is undone and done again burst by burst, so that only the failing one is harmed. Rows of a held
/// case wait for its release, save the signals that a hold must not stop.
/// </remarks>
public sealed partial class WorkflowPump(IServiceScopeFactory scopes, OfficeClock clock, ILogger<WorkflowPump> log) : IWorkflowPump
{
    private const int MaxAttempts = 3;

    /// <summary>Bursts that share a transaction, and so a turn of the disk; memory is bounded by it too.</summary>
    private const int BatchSize = 250;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (bursts, alone) = (0, 0);
        while (true)
        {
            var (done, failed) = await BatchAsync(alone > 0 ? 1 : BatchSize, ct);
            if (done == 0 && failed == 0)
            {
                return bursts;
            }

            bursts += done;
            alone = failed > 1 ? failed : Math.Max(0, alone - 1);
        }
    }

    /// <returns>How many bursts were done, or how many are to be done one by one since one of them failed.</returns>
    private async Task<(int Done, int Failed)> BatchAsync(int size, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<WorkQueue>().AnyAsync(clock.GetUtcNow(), ct))
            {
                return (0, 0);
            }

            var batch = scope.ServiceProvider.GetRequiredService<WorkflowBatch>();
            try
            {
                return (await batch.RunAsync(clock.GetUtcNow(), size, ct), 0);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && batch.Taken > 1)
            {
                LogSplit(log, batch.Taken, failure);
                return (0, batch.Taken);
            }
            catch (DbUpdateConcurrencyException conflict) when (attempt < MaxAttempts)
            {
                LogConflict(log, attempt, conflict);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(log, failure);
                await SetAsideAsync(batch.Subject, failure, ct);
                return (1, 0);
            }
        }
    }

    /// <summary>What cannot be done is set aside for a person to decide, so that it does not stop every other case.</summary>
    private async Task SetAsideAsync(BurstSubject? subject, Exception failure, CancellationToken ct)
    {
        if (subject is null)
        {
            throw new InvalidOperationException("The workflow pump cannot read its queue.", failure);
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SetAside>().HandleAsync(subject, failure.GetBaseException().Message, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A workflow step failed; it is set aside on its case.")]
    private static partial void LogFailure(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "One of {Count} workflow steps failed; they run again one by one.")]
    private static partial void LogSplit(ILogger logger, int count, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "A workflow step met a change by somebody else (attempt {Attempt}); it runs again.")]
    private static partial void LogConflict(ILogger logger, int attempt, Exception conflict);
}
