using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.DryRuns;

/// <summary>The dry runs of portfolios: asked for by people, walked in the background, read on any node.</summary>
public sealed class PortfolioRuns(AppDb db, OfficeClock clock, TimeProvider system) : IUseCase
{
    /// <summary>Asks for a run; it begins when those before it are over.</summary>
    public async Task<PortfolioRun> AskAsync(Portfolio portfolio, DryRunPlan plan, UserId by, CancellationToken ct)
    {
        var run = PortfolioRun.Ask(portfolio, plan, clock.Today, by, system.GetUtcNow());
        db.PortfolioRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    public Task<PortfolioRun?> FindAsync(Guid id, CancellationToken ct) => db.PortfolioRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The runs of a portfolio that are still kept, newest first.</summary>
    public Task<List<PortfolioRun>> OfAsync(PortfolioId portfolio, CancellationToken ct) =>
        db.PortfolioRuns.AsNoTracking().Where(r => r.PortfolioId == portfolio).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).ToListAsync(ct);

    /// <summary>Stops a run that is not over; what it showed so far stays.</summary>
    public Task StopAsync(Guid id, CancellationToken ct) =>
        db.PortfolioRuns.Where(r => r.Id == id && (r.State == PortfolioRunState.Waiting || r.State == PortfolioRunState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, PortfolioRunState.Stopped), ct);

    /// <returns>What the run showed; of the cases done when it was stopped.</returns>
    public async Task<DryRunSums> SumsAsync(PortfolioRun run, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(run);
        var sums = new DryRunSums();
        await foreach (var part in db.PortfolioRunParts.AsNoTracking().Where(p => p.RunId == run.Id).OrderBy(p => p.FirstCase).AsAsyncEnumerable().WithCancellation(ct))
        {
            sums.Add(part.Read());
        }

        return sums;
    }
}
