using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.DryRuns.Sandbox;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns;

/// <summary>Walks some cases through the coming days in a sandbox; the office's own rows are read and nothing more.</summary>
public sealed class DryRunner(AppDb db, OfficeParts office) : IUseCase
{
    /// <param name="cases">So many as one sandbox holds in memory.</param>
    /// <param name="plan">What is supposed.</param>
    /// <param name="by">Who asks; a strategy is approved in the sandbox in that person's name.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Result<DryRunPart>> HandleAsync(IReadOnlyCollection<CaseId> cases, DryRunPlan plan, UserId by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Refusal() is { } refusal)
        {
            return refusal;
        }

        await using var sandbox = await SandboxOffice.OpenAsync(office.Services, ct);
        await sandbox.ReadAsync(async copy =>
        {
            await new SandboxCopy(db, copy).CopyAsync(cases, plan.Strategy?.StrategyVersionId, ct);
            return true;
        });
        var reader = await SandboxReader.BeforeAsync(sandbox, ct);
        if (plan.Strategy is { } strategy && await ApproveAsync(sandbox, strategy, by, ct) is { } refused)
        {
            return refused;
        }

        var people = new SandboxPeople(sandbox, plan);
        await new SandboxWalk(sandbox, people).WalkAsync(plan.Days, ct);
        return await reader.ReadAsync(people, ct);
    }

    private static async Task<Problem?> ApproveAsync(SandboxOffice sandbox, StrategyChoice strategy, UserId by, CancellationToken ct)
    {
        var planned = await sandbox.ReadAsync(copy => copy.Portfolios
            .Where(p => p.Status == PortfolioStatus.Planning && copy.CollectionCases.Any(c => c.PortfolioId == p.Id && c.Status == CaseStatus.Planning))
            .Select(p => p.Id).ToListAsync(ct));
        foreach (var portfolio in planned)
        {
            var approved = await sandbox.InScopeAsync(
                services => services.GetRequiredService<ApproveStrategy>().HandleAsync(
                    new(portfolio, strategy.StrategyVersionId, strategy.Lawyer, strategy.Paralegal, strategy.Collector), ct),
                by);
            if (approved.Failed)
            {
                return approved.Problem;
            }
        }

        return null;
    }
}

/// <summary>The single parts of the running office, from which a sandbox takes its configuration, its templates and the time.</summary>
/// <param name="Services">The root provider.</param>
public sealed record OfficeParts(IServiceProvider Services);
