using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.DryRuns;

/// <summary>A person asks what would become of a case, or of a whole portfolio.</summary>
public sealed class AskDryRun(AppDb db, DryRunner runner, PortfolioRuns runs, SandboxTurns turns, StrategyChoices strategies, CurrentUser user) : IUseCase
{
    /// <returns>The walk of the case; a case in planning walks under the plan's strategy, else under the first one on offer.</returns>
    public async Task<Result<DryRunPart>> OfCaseAsync(CaseId id, DryRunPlan plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return CaseProblems.NotFound();
        }

        if (!found.IsOpen)
        {
            return CaseProblems.Closed(found.Number);
        }

        var prepared = await PrepareAsync(plan, found.Status == CaseStatus.Planning, ct);
        return prepared.Failed ? prepared.Problem : await turns.TakeAsync(() => runner.HandleAsync([id], prepared.Value, user.Id ?? default, ct), ct);
    }

    /// <returns>The run, which is walked in the background.</returns>
    public async Task<Result<PortfolioRun>> OfPortfolioAsync(PortfolioId id, DryRunPlan plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (await db.Portfolios.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } portfolio)
        {
            return PortfolioProblems.NotFound();
        }

        if (plan.Refusal() is { } refusal)
        {
            return refusal;
        }

        if (!await db.CollectionCases.AnyAsync(c => c.PortfolioId == id && c.Status != CaseStatus.Closed, ct))
        {
            return PortfolioProblems.NoCases();
        }

        var prepared = await PrepareAsync(plan, portfolio.Status == PortfolioStatus.Planning, ct);
        return prepared.Failed ? prepared.Problem : await runs.AskAsync(portfolio, prepared.Value, user.Id ?? default, ct);
    }

    private async Task<Result<DryRunPlan>> PrepareAsync(DryRunPlan plan, bool planning, CancellationToken ct)
    {
        if (!planning)
        {
            return plan with { Strategy = null };
        }

        if (plan.Strategy is not null)
        {
            return plan;
        }

        var offered = await strategies.LoadAsync(ct);
        return offered is { Versions: [var version, ..], Lawyers: [var lawyer, ..], Paralegals: [var paralegal, ..] }
            ? plan with { Strategy = new StrategyChoice(version.Id, lawyer.UserId, paralegal.UserId, offered.Collectors is [var collector, ..] ? collector.UserId : null) }
            : new Problem("dryruns.NoTeam");
    }
}
