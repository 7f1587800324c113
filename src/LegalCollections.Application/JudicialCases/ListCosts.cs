using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>What was laid out for a case, and the lawsuits that a cost can belong to.</summary>
public sealed class ListCosts(AppDb db, OfficeClock clock) : IUseCase
{
    public async Task<Result<CostsOfCase>> HandleAsync(CaseId id, CancellationToken ct)
    {
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return CaseProblems.NotFound();
        }

        return new CostsOfCase(
            found,
            await db.DebtorProfiles.Where(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId).Select(p => p.Name).SingleAsync(ct),
            await db.CaseCosts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.PaidOn).ThenBy(c => c.RecordedAt).ToListAsync(ct),
            await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == id && j.Status != JudicialCaseStatus.Closed).OrderBy(j => j.CreatedAt).ToListAsync(ct),
            clock.Today);
    }
}

/// <summary>The costs of one case, the oldest first.</summary>
public sealed record CostsOfCase(
    CollectionCase Case, string DebtorName, IReadOnlyList<CaseCost> Costs, IReadOnlyList<JudicialCase> Lawsuits, DateOnly Today);
