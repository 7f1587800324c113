using LegalCollections.Application.Common;
using LegalCollections.Application.Data;

namespace LegalCollections.Application.Workflows;

/// <summary>Takes a burst that cannot be done out of the way of all others and keeps it for a person to decide.</summary>
public sealed class SetAside(AppDb db, IWorkflowObserver observer, OfficeClock clock) : IUseCase
{
    public async Task HandleAsync(BurstSubject subject, string why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var signal = subject.SignalId is { } id ? await db.WorkflowSignals.FindAsync([id], ct) : await ForDueAsync(subject, ct);
        signal?.SetAside(why, clock.GetUtcNow());
        await observer.FailedAsync(subject.CaseId, why, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A step whose time has come waits from now on for a signal, which is the one set aside.</summary>
    private async Task<WorkflowSignal?> ForDueAsync(BurstSubject subject, CancellationToken ct)
    {
        if (subject.BookmarkId is not { } id || await db.WorkflowBookmarks.FindAsync([id], ct) is not { } due)
        {
            return null;
        }

        due.Untime();
        return db.WorkflowSignals.Add(WorkflowSignal.Resume(subject.CaseId, id, null, clock.GetUtcNow())).Entity;
    }
}
