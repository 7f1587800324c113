using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>A lawyer ends the planning of a portfolio: flow, people, and every case starts, in one transaction; nothing is sent before.</summary>
public sealed class ApproveStrategy(AppDb db, StartStrategy starts, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Cases written at a time, so that a large portfolio does not fill the memory.</summary>
    private const int BatchSize = 2_000;

    /// <param name="VersionId">A published flow.</param>
    /// <param name="Lawyer">Who answers for the cases; has an OAB number.</param>
    public sealed record Command(PortfolioId PortfolioId, string VersionId, UserId Lawyer, UserId Paralegal, UserId? Collector);

    /// <returns>How many cases started.</returns>
    public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ImportSql.LockAsync(db, ct);
        var portfolio = await db.Portfolios.FirstOrDefaultAsync(p => p.Id == command.PortfolioId, ct);
        if (portfolio is null)
        {
            return PortfolioProblems.NotFound();
        }

        if (await RefusalAsync(command, ct) is { } refusal)
        {
            return refusal;
        }

        var approved = portfolio.Approve(
            new StrategyChoice(command.VersionId, command.Lawyer, command.Paralegal, command.Collector), user.Id ?? default, clock.GetUtcNow());
        if (approved.Failed)
        {
            return approved.Problem;
        }

        await db.SaveChangesAsync(ct);
        var started = await ActivateAsync(command, ct);
        if (started == 0)
        {
            return PortfolioProblems.NoCases();
        }

        await transaction.CommitAsync(ct);
        return started;
    }

    /// <summary>All cases change in one statement with one audit entry; their events and the flow's start follow in batches.</summary>
    private async Task<int> ActivateAsync(Command command, CancellationToken ct)
    {
        var name = (await starts.VersionAsync(command.VersionId, ct))!.Name;
        var changed = await db.CollectionCases.Where(c => c.PortfolioId == command.PortfolioId && c.Status == CaseStatus.Planning)
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Status, CaseStatus.Active).SetProperty(c => c.LawyerId, command.Lawyer)
                    .SetProperty(c => c.ParalegalId, command.Paralegal).SetProperty(c => c.CollectorId, command.Collector),
                ct);
        await db.AuditAsync(
            new AuditChange("approved", nameof(Portfolio), command.PortfolioId.Value.ToString(), null, JsonSerializer.Serialize(command)), ct);
        await db.SaveChangesAsync(ct);
        for (var last = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var batch = await db.CollectionCases.AsNoTracking()
                .Where(c => c.PortfolioId == command.PortfolioId && c.Status == CaseStatus.Active && c.Number > last)
                .OrderBy(c => c.Number).Take(BatchSize).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return changed;
            }

            foreach (var started in batch)
            {
                timeline.Add(started, CaseEventKind.StrategyApproved, name);
            }

            starts.Request(batch.Select(c => c.Id), command.VersionId);
            await db.SaveChangesAsync(ct);
            last = batch[^1].Number;
        }
    }

    private async Task<Problem?> RefusalAsync(Command command, CancellationToken ct)
    {
        if (await starts.VersionAsync(command.VersionId, ct) is not { IsPublished: true })
        {
            return PortfolioProblems.StrategyUnknown();
        }

        if (!await db.Users.AnyAsync(u => u.Id == command.Lawyer.Value && u.Oab != null, ct))
        {
            return PortfolioProblems.LawyerWithoutOab();
        }

        return !await HasRoleAsync(command.Paralegal, Roles.Paralegal, ct) ? PortfolioProblems.NotInRole("paralegal", Roles.Paralegal)
            : command.Collector is { } collector && !await HasRoleAsync(collector, Roles.Collector, ct)
                ? PortfolioProblems.NotInRole("collector", Roles.Collector)
            : null;
    }

    private Task<bool> HasRoleAsync(UserId user, string role, CancellationToken ct) =>
        db.UserRoles.AnyAsync(r => r.UserId == user.Value && db.Roles.Any(known => known.Id == r.RoleId && known.Name == role), ct);
}
