using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>A lawyer ends the planning of a portfolio: flow, people, and every case starts, in one transaction; nothing is sent before.</summary>
public sealed class ApproveStrategy(AppDb db, StartCases starts, StartStrategy flows, CurrentUser user, OfficeClock clock) : IUseCase
{
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

        await db.AuditAsync(
            new AuditChange("approved", nameof(Portfolio), command.PortfolioId.Value.ToString(), null, JsonSerializer.Serialize(command)), ct);
        await db.SaveChangesAsync(ct);
        var started = await starts.RunAsync(portfolio, ct);
        if (started == 0)
        {
            return PortfolioProblems.NoCases();
        }

        await transaction.CommitAsync(ct);
        return started;
    }

    private async Task<Problem?> RefusalAsync(Command command, CancellationToken ct)
    {
        if (await flows.VersionAsync(command.VersionId, ct) is not { IsPublished: true })
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
