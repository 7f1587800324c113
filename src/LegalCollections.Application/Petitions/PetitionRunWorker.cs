using System.Threading.Channels;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Petitions;

/// <summary>Hands runs to the worker; what matters stands in the database, so losing the queue loses nothing.</summary>
public sealed class PetitionRunQueue
{
    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Guid run) => _waiting.Writer.TryWrite(run);

    public IAsyncEnumerable<Guid> AllAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}

/// <summary>Writes petitions outside the request, on PostgreSQL as many at a time as there are cores; at start it takes up what a stopped process left.</summary>
public sealed class PetitionRunWorker(PetitionRunQueue queue, IServiceScopeFactory scopes, ILogger<PetitionRunWorker> log) : BackgroundService
{
    /// <summary>How often a petition is begun whose case others change at the same time.</summary>
    private const int MostTries = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int lanes;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            lanes = db.IsSqlite ? 1 : Environment.ProcessorCount;
            (await db.PetitionRuns.Where(r => r.Status == PetitionRunStatus.Running).OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(stoppingToken)).ForEach(queue.Add);
        }

        await foreach (var run in queue.AllAsync(stoppingToken))
        {
            await Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => WriteAsync(run, stoppingToken)));
        }
    }

    private async Task WriteAsync(Guid run, CancellationToken ct)
    {
        for (var tries = 1; await WriteNextAsync(run, tries < MostTries, ct) is { } ended; tries = ended ? 1 : tries + 1)
        {
        }
    }

    /// <summary>A scope of its own for each petition: what stops one leaves nothing behind for the next.</summary>
    /// <returns>Null when nothing is left to take; false when another changed the case meanwhile, or said first that the run is done, and it is tried anew.</returns>
    private async Task<bool?> WriteNextAsync(Guid run, bool mayTryAgain, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = scope.ServiceProvider.GetRequiredService<WriteNextPetition>();
        try
        {
            return await next.HandleAsync(run, ct) ? true : null;
        }
        catch (DbUpdateConcurrencyException) when (mayTryAgain)
        {
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A petition of run {Run} stopped", run);
            await using var other = scopes.CreateAsyncScope();
            var problem = fault is DbUpdateConcurrencyException ? PetitionProblems.CaseChanging() : PetitionProblems.Fault();
            return next.Item is { } item && await other.ServiceProvider.GetRequiredService<WriteNextPetition>().StopAsync(item, problem, ct) ? true : null;
        }
    }
}
