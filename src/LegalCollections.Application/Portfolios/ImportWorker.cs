using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.Portfolios;

/// <summary>Reads and commits imports outside the request; at start it takes up what a killed process left unfinished.</summary>
public sealed class ImportWorker(ImportQueue queue, IServiceScopeFactory scopes, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        await foreach (var import in queue.AllAsync(stoppingToken))
        {
            await RunAsync(import, stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var folder = scope.ServiceProvider.GetRequiredService<ImportFolder>();
        var unfinished = await scope.ServiceProvider.GetRequiredService<AppDb>().PortfolioImports
            .Where(i => i.Status == ImportStatus.Reading || i.Status == ImportStatus.Committing)
            .OrderBy(i => i.UploadedAt)
            .Select(i => i.Id)
            .ToListAsync(ct);
        foreach (var import in unfinished.Where(import => File.Exists(folder.PathOf(import))))
        {
            queue.Add(import);
        }
    }

    private async Task RunAsync(ImportId id, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var import = await services.GetRequiredService<AppDb>().PortfolioImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
            if (import?.RequestedById is { } requester)
            {
                services.GetRequiredService<CurrentUser>().SignIn(requester, import.RequestedBy, null);
            }

            await (import?.Status switch
            {
                ImportStatus.Reading => services.GetRequiredService<StageImport>().HandleAsync(id, null, ct),
                ImportStatus.Committing => services.GetRequiredService<CommitImport>().RunAsync(id, ct),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Import {Import} stopped", id.Value);
            await FailAsync(id, ct);
        }
    }

    private async Task FailAsync(ImportId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.PortfolioImports.SingleOrDefaultAsync(i => i.Id == id, ct) is { IsRunning: true } import)
        {
            import.Fail(PortfolioProblems.ReadingFailed());
            await db.SaveChangesAsync(ct);
        }
    }
}
