using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Takes back a cost that was written down wrongly; the timeline and the audit trail keep that it was there.</summary>
public sealed class StrikeCost(AppDb db, Timeline timeline) : IUseCase
{
    /// <returns>The case that it belonged to.</returns>
    public async Task<Result<CaseId>> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.CaseCosts.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } cost)
        {
            return DebtProblems.CostNotFound();
        }

        if (cost.WasEverClaimed)
        {
            return DebtProblems.CostWasClaimed();
        }

        db.CaseCosts.Remove(cost);
        timeline.Add((await db.CollectionCases.FindAsync([cost.CaseId], ct))!, CaseEventKind.CostStruck, [.. RecordCost.DetailsOf(cost)]);
        await db.SaveChangesAsync(ct);
        return cost.CaseId;
    }
}
