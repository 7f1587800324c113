using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;

namespace LegalCollections.Application.Tasks;

/// <summary>What the lawyer's ruling on a dispute does: the collection goes on, later by the days it stood, or the case ends.</summary>
public sealed class DisputeRuling(AppDb db, CaseHolds holds, CloseByHand closing) : IUseCase
{
    /// <summary>Acts within the caller's unit of work; other tasks are none of its business.</summary>
    public async Task ApplyAsync(CaseTask task, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task is not { Kind: TaskKind.ResolveDispute, State: TaskState.Done })
        {
            return;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([task.CaseId], ct))!;
        if (task.Outcome == "Withdraw")
        {
            await closing.EndAsync(task.CaseId, CloseReason.Withdrawn, ct);
        }
        else if (collectionCase.HoldReason == HoldReason.Dispute)
        {
            await holds.ReleaseAsync(collectionCase, ct);
        }
    }
}
