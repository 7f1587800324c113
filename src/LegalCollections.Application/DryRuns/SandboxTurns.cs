using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>Lets only a few offices in memory exist at once for people who wait at a page; who comes when too many wait is refused.</summary>
/// <remarks>Each is an office of its own, with database and services. Portfolios are walked in the background, one after the other, and wait for no turn.</remarks>
public sealed class SandboxTurns : IDisposable
{
    /// <summary>Walks at the same time.</summary>
    public const int AtOnce = 2;

    /// <summary>Walks that may wait for their turn.</summary>
    public const int Waiting = 6;

    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);
    private int _here;

    /// <summary>Walks when its turn has come.</summary>
    public async Task<Result<T>> TakeAsync<T>(Func<Task<Result<T>>> walk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(walk);
        try
        {
            if (Interlocked.Increment(ref _here) > AtOnce + Waiting)
            {
                return new Problem("dryruns.TooMany");
            }

            await _turns.WaitAsync(ct);
            try
            {
                return await walk();
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _here);
        }
    }

    public void Dispose() => _turns.Dispose();
}
