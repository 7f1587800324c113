using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalCollections.Application.DryRuns;

/// <summary>Walks the portfolio whose dry run waits longest, some cases at a time, so that memory does not grow with the portfolio.</summary>
/// <remarks>
/// Cases do not know of each other: walked in parts they do what they do together. Only one node walks at a time (<see cref="PortfolioRunJob"/>),
/// so a run that is found under way was broken off, and is walked again from its start.
/// </remarks>
public sealed class WalkPortfolio(AppDb db, DryRunner runner, OfficeClock clock, TimeProvider system, ILogger<WalkPortfolio> log) : IUseCase
{
    /// <summary>Cases in one sandbox: so few that progress is seen and a stop is soon obeyed.</summary>
    private const int PartSize = 50;

    /// <returns>False when no run waits.</returns>
    public async Task<bool> HandleAsync(CancellationToken ct)
    {
        var next = await db.PortfolioRuns.AsNoTracking().Where(r => r.State == PortfolioRunState.Waiting || r.State == PortfolioRunState.Running)
            .OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Select(r => r.Id).FirstOrDefaultAsync(ct);
        if (next == default || await BeginAsync(next, ct) is not { } run)
        {
            return next != default;
        }

        try
        {
            var problem = await WalkAsync(run, ct);
            await EndAsync(run, problem is null ? PortfolioRunState.Finished : PortfolioRunState.Failed, problem, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The dry run {Run} stopped", run.Id);
            db.ChangeTracker.Clear();
            await EndAsync(run, PortfolioRunState.Failed, null, ct);
        }

        return true;
    }

    /// <summary>Null when it was stopped before it began.</summary>
    private async Task<PortfolioRun?> BeginAsync(Guid id, CancellationToken ct)
    {
        var now = system.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.PortfolioRunParts.Where(p => p.RunId == id).ExecuteDeleteAsync(ct);
        await db.PortfolioRuns.Where(r => r.Id == id && (r.State == PortfolioRunState.Waiting || r.State == PortfolioRunState.Running)).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, PortfolioRunState.Running).SetProperty(r => r.BegunAt, now).SetProperty(r => r.From, clock.Today)
                .SetProperty(r => r.Done, 0).SetProperty(r => r.Total, r => db.CollectionCases.Count(c => c.PortfolioId == r.PortfolioId && c.Status != CaseStatus.Closed)),
            ct);
        await transaction.CommitAsync(ct);
        return await db.PortfolioRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.State == PortfolioRunState.Running, ct);
    }

    private async Task<Problem?> WalkAsync(PortfolioRun run, CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var part = await db.CollectionCases.AsNoTracking().Where(c => c.PortfolioId == run.PortfolioId && c.Status != CaseStatus.Closed && c.Number > last)
                .OrderBy(c => c.Number).Take(PartSize).Select(c => new { c.Id, c.Number }).ToListAsync(ct);
            if (part.Count == 0)
            {
                return null;
            }

            var walked = await runner.HandleAsync([.. part.Select(c => c.Id)], run.Plan, run.ById, ct);
            if (walked.Failed)
            {
                return walked.Problem;
            }

            if (!await KeepAsync(run, PortfolioRunPart.Of(run, part[0].Number, walked.Value), part.Count, ct))
            {
                return null;
            }

            last = part[^1].Number;
        }
    }

    /// <summary>False when the run is no longer ours: somebody has stopped it, or another node walks it.</summary>
    private async Task<bool> KeepAsync(PortfolioRun run, PortfolioRunPart part, int cases, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Ours(run).ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, r => r.Done + cases), ct) == 0)
        {
            return false;
        }

        db.PortfolioRunParts.Add(part);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task EndAsync(PortfolioRun run, PortfolioRunState state, Problem? problem, CancellationToken ct)
    {
        var said = SaidProblem.Of(problem);
        await Ours(run).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Refusal, said), ct);
    }

    private IQueryable<PortfolioRun> Ours(PortfolioRun run) =>
        db.PortfolioRuns.Where(r => r.Id == run.Id && r.State == PortfolioRunState.Running && r.BegunAt == run.BegunAt);
}
