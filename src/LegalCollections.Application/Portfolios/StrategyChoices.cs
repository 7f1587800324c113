using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>The flows and people among which a lawyer chooses when a portfolio's planning ends.</summary>
public sealed class StrategyChoices(AppDb db) : IUseCase
{
    public async Task<OfferedStrategies> LoadAsync(CancellationToken ct) => new(
        await db.WorkflowVersions.AsNoTracking().Where(v => v.IsPublished).OrderBy(v => v.DefinitionId).ToListAsync(ct),
        await db.Users.AsNoTracking().Where(u => u.Oab != null && (u.LockoutEnd == null)).OrderBy(u => u.FullName).ToListAsync(ct),
        await InRoleAsync(Roles.Paralegal, ct),
        await InRoleAsync(Roles.Collector, ct));

    private Task<List<OfficeUser>> InRoleAsync(string role, CancellationToken ct) =>
        db.Users.AsNoTracking()
            .Where(u => u.LockoutEnd == null && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(known => known.Id == r.RoleId && known.Name == role)))
            .OrderBy(u => u.FullName).ToListAsync(ct);
}

/// <summary>What can be chosen.</summary>
public sealed record OfferedStrategies(
    IReadOnlyList<WorkflowVersion> Versions, IReadOnlyList<OfficeUser> Lawyers, IReadOnlyList<OfficeUser> Paralegals, IReadOnlyList<OfficeUser> Collectors);
