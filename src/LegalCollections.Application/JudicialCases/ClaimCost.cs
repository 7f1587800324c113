using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A lawyer charges a cost to the debtor, naming why it is owed, or no longer does; it stands in the debt statement in between.</summary>
public sealed class ClaimCost(AppDb db, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <returns>The case.</returns>
    public async Task<Result<CaseId>> HandleAsync(Guid id, string? basis, CancellationToken ct)
    {
        if (await db.CaseCosts.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } cost)
        {
            return DebtProblems.CostNotFound();
        }

        var claimed = cost.Claim(basis, clock.GetUtcNow(), user.Name);
        return claimed.Failed ? claimed.Problem : await TellAsync(cost, CaseEventKind.CostClaimed, ct, cost.ClaimBasis!);
    }

    /// <returns>The case.</returns>
    public async Task<Result<CaseId>> DropAsync(Guid id, CancellationToken ct)
    {
        if (await db.CaseCosts.FirstOrDefaultAsync(c => c.Id == id, ct) is not { IsClaimed: true } cost)
        {
            return DebtProblems.CostNotFound();
        }

        cost.DropClaim(clock.GetUtcNow());
        return await TellAsync(cost, CaseEventKind.CostClaimDropped, ct);
    }

    private async Task<CaseId> TellAsync(CaseCost cost, CaseEventKind kind, CancellationToken ct, params string[] more)
    {
        timeline.Add((await db.CollectionCases.FindAsync([cost.CaseId], ct))!, kind, [.. RecordCost.DetailsOf(cost), .. more]);
        await db.SaveChangesAsync(ct);
        return cost.CaseId;
    }
}
