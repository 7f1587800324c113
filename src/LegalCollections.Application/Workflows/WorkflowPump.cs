using LegalCollections.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Workflows;

/// <summary>Delivers signals and wakes what is due, oldest first, until nothing is left; each step is one transaction in a scope of its own.</summary>
/// <remarks>Rows of a held case wait for its release, save the signals that a hold must not stop.</remarks>
public sealed partial class WorkflowPump(IServiceScopeFactory scopes, OfficeClock clock, ILogger<WorkflowPump> log) : IWorkflowPump
{
    private const int MaxAttempts = 3;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var steps = 0;
        while (await StepAsync(ct))
        {
            steps++;
        }

        return steps;
    }

    private async Task<bool> StepAsync(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope.ServiceProvider.GetRequiredService<WorkflowStep>().RunAsync(clock.GetUtcNow(), ct);
            }
            catch (DbUpdateConcurrencyException conflict) when (attempt < MaxAttempts)
            {
                LogConflict(log, attempt, conflict);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(log, failure);
                await SetAsideAsync(scope.ServiceProvider.GetRequiredService<WorkflowStep>().Subject, failure, ct);
                return true;
            }
        }
    }

    /// <summary>What cannot be done is set aside and shown on its case, so that it does not stop every other case.</summary>
    private async Task SetAsideAsync(StepSubject? subject, Exception failure, CancellationToken ct)
    {
        if (subject is null)
        {
            throw new InvalidOperationException("The workflow pump cannot read its queue.", failure);
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkflowStep>().SetAsideAsync(subject, failure.Message, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A workflow step failed; it is set aside on its case.")]
    private static partial void LogFailure(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "A workflow step met a change by somebody else (attempt {Attempt}); it runs again.")]
    private static partial void LogConflict(ILogger logger, int attempt, Exception conflict);
}
