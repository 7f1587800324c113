using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Common;

/// <summary>Runs everything that waits in rows, one round at a time in this process.</summary>
public sealed class OfficePump(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>More rounds than any true office needs: beyond them a workflow feeds itself.</summary>
    private const int MaxRounds = 10_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>One round, unless one is running already.</summary>
    public async Task<int> TryRunAsync(CancellationToken ct)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero, ct))
        {
            return 0;
        }

        try
        {
            return await RoundAsync(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Rounds until nothing waits any more.</summary>
    /// <exception cref="InvalidOperationException">It does not become quiet.</exception>
    public async Task RunUntilQuietAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            for (var round = 0; await RoundAsync(ct) > 0; round++)
            {
                if (round >= MaxRounds)
                {
                    throw new InvalidOperationException($"The office is not quiet after {MaxRounds} rounds.");
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Each pump in a scope of its own; the fault of one does not keep the others from their turn.</summary>
    private async Task<int> RoundAsync(CancellationToken ct)
    {
        var (done, faults, next) = (0, new List<Exception>(), 0);
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetServices<IPump>().ElementAtOrDefault(next++) is not { } pump)
            {
                break;
            }

            try
            {
                done += await pump.RunAsync(ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? done : throw new AggregateException("A pump failed.", faults);
    }
}
