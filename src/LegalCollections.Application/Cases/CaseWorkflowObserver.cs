using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Writes on the case what its flow waits for, and shows a fault where people look.</summary>
public sealed class CaseWorkflowObserver(AppDb db, Timeline timeline, OfficeClock clock) : IWorkflowObserver
{
    public Task PrepareAsync(IReadOnlyCollection<CaseId> cases, CancellationToken ct) =>
        db.CollectionCases.Where(c => cases.Contains(c.Id)).LoadAsync(ct);

    public async Task RestedAsync(CaseId caseId, IReadOnlyList<WorkflowBookmark> waiting, IReadOnlyList<string> faults, CancellationToken ct)
    {
        if (await db.CollectionCases.FindAsync([caseId], ct) is not { } collectionCase)
        {
            return;
        }

        foreach (var activity in faults)
        {
            timeline.Add(collectionCase, CaseEventKind.WorkflowFault, activity);
        }

        if (collectionCase.Status == CaseStatus.Held)
        {
            foreach (var bookmark in waiting)
            {
                bookmark.Freeze();
            }
        }

        var next = waiting.OrderBy(b => b.DueAt ?? DateTimeOffset.MaxValue).FirstOrDefault(b => b.Key is null);
        if (collectionCase.IsOpen)
        {
            collectionCase.AwaitNext(next?.ActivityId, next?.DueAt is { } due ? clock.DayOf(due) : null);
        }
    }

    public async Task DecidedAsync(CaseId caseId, IncidentDecision decision, string activityId, string reason, CancellationToken ct)
    {
        if (await db.CollectionCases.FindAsync([caseId], ct) is { } collectionCase)
        {
            timeline.Add(collectionCase, CaseEventKind.WorkflowDecided, decision.ToString(), activityId, reason);
        }
    }

    public async Task FailedAsync(CaseId caseId, string why, CancellationToken ct)
    {
        if (await db.CollectionCases.FindAsync([caseId], ct) is { } collectionCase)
        {
            timeline.Add(collectionCase, CaseEventKind.WorkflowFault, why);
        }
    }
}
