using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Ends a case: its state, its open tasks and its timeline.</summary>
public sealed class CaseClosing(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    public async Task CloseAsync(CaseId caseId, CloseReason reason, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([caseId], ct))!;
        if (collectionCase.Close(reason, clock.Today).Failed)
        {
            return;
        }

        foreach (var task in await db.CaseTasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open).ToListAsync(ct))
        {
            task.Cancel(clock.GetUtcNow());
        }

        timeline.Add(collectionCase, CaseEventKind.Closed, reason.ToString(), clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
