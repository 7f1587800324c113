using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.DryRuns;

/// <summary>Runs portfolios in the background, one at a time and some cases at a time, so that memory does not grow with the portfolio.</summary>
/// <remarks>Cases do not know of each other: walked in parts they do what they do together.</remarks>
public sealed class PortfolioRuns(IServiceScopeFactory scopes, OfficeClock clock, TimeProvider system, ILogger<PortfolioRuns> log) : IAsyncDisposable
{
    /// <summary>Cases in one sandbox.</summary>
    private const int PartSize = 200;

    /// <summary>Results that are kept; the oldest gives way.</summary>
    private const int Kept = 8;

    private readonly Lock _guard = new();
    private readonly List<PortfolioRun> _runs = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public PortfolioRun? Find(Guid id)
    {
        lock (_guard)
        {
            return _runs.Find(r => r.Id == id);
        }
    }

    /// <summary>The runs of a portfolio that are still kept, newest first.</summary>
    public IReadOnlyList<PortfolioRun> Of(PortfolioId portfolio)
    {
        lock (_guard)
        {
            return [.. _runs.Where(r => r.Portfolio == portfolio).Reverse()];
        }
    }

    /// <summary>Asks for a run; it begins when those before it are over.</summary>
    public PortfolioRun Start(Portfolio portfolio, DryRunPlan plan, UserId by)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var run = new PortfolioRun(portfolio.Id, portfolio.Name, plan, clock.Today, by, system.GetUtcNow());
        lock (_guard)
        {
            _runs.Add(run);
            while (_runs.Count > Kept && _runs.Find(r => r.IsOver) is { } oldest)
            {
                _runs.Remove(oldest);
                oldest.Dispose();
            }
        }

        run.Completion = Task.Run(() => RunAsync(run));
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs)
        {
            run.Stop();
            await run.Completion;
            run.Dispose();
        }

        _turn.Dispose();
    }

    private async Task RunAsync(PortfolioRun run)
    {
        var entered = false;
        try
        {
            await _turn.WaitAsync(run.Stopping);
            entered = true;
            run.Begin();
            var problem = await WalkAsync(run);
            run.End(problem is null ? PortfolioRunState.Finished : PortfolioRunState.Failed, problem);
        }
        catch (OperationCanceledException)
        {
            run.End(PortfolioRunState.Stopped);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The dry run {Run} stopped", run.Id);
            run.End(PortfolioRunState.Failed);
        }
        finally
        {
            if (entered)
            {
                _turn.Release();
            }
        }
    }

    private async Task<Problem?> WalkAsync(PortfolioRun run)
    {
        var ct = run.Stopping;
        run.Total = await WithCasesAsync(run, cases => cases.CountAsync(ct));
        for (var last = 0L; ;)
        {
            var part = await WithCasesAsync(
                run, cases => cases.Where(c => c.Number > last).OrderBy(c => c.Number).Take(PartSize).Select(c => new { c.Id, c.Number }).ToListAsync(ct));
            if (part.Count == 0)
            {
                return null;
            }

            await using var scope = scopes.CreateAsyncScope();
            var walked = await scope.ServiceProvider.GetRequiredService<DryRunner>().HandleAsync([.. part.Select(c => c.Id)], run.Plan, run.By, ct);
            if (walked.Failed)
            {
                return walked.Problem;
            }

            run.Add(walked.Value, part.Count);
            last = part[^1].Number;
        }
    }

    private async Task<T> WithCasesAsync<T>(PortfolioRun run, Func<IQueryable<CollectionCase>, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<AppDb>().CollectionCases.AsNoTracking()
            .Where(c => c.PortfolioId == run.Portfolio && c.Status != CaseStatus.Closed));
    }
}
