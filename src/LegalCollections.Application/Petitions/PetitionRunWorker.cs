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

/// <summary>Writes one petition after the other outside the request; at start it takes up what a stopped process left.</summary>
public sealed class PetitionRunWorker(PetitionRunQueue queue, IServiceScopeFactory scopes, ILogger<PetitionRunWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            (await db.PetitionRuns.Where(r => r.Status == PetitionRunStatus.Running).OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(stoppingToken)).ForEach(queue.Add);
        }

        await foreach (var run in queue.AllAsync(stoppingToken))
        {
            while (await WriteNextAsync(run, stoppingToken))
            {
            }
        }
    }

    /// <summary>A scope of its own for each petition: what stops one leaves nothing behind for the next.</summary>
    private async Task<bool> WriteNextAsync(Guid run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = scope.ServiceProvider.GetRequiredService<WriteNextPetition>();
        try
        {
            return await next.HandleAsync(run, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A petition of run {Run} stopped", run);
            await using var other = scopes.CreateAsyncScope();
            return next.Item is { } item && await other.ServiceProvider.GetRequiredService<WriteNextPetition>().StopAsync(item, PetitionProblems.Fault(), ct);
        }
    }
}
