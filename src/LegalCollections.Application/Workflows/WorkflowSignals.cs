using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>The only way back from what happens to the workflow: a row in the same transaction as its cause.</summary>
public sealed class WorkflowSignals(AppDb db, OfficeClock clock) : IUseCase
{
    /// <summary>Tells the case's workflow that something happened.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="name">One of <see cref="CaseSignal.All"/>.</param>
    /// <param name="payload">What the Event activity gets as its result.</param>
    public void Raise(CaseId caseId, string name, object? payload = null) =>
        db.WorkflowSignals.Add(WorkflowSignal.Event(caseId, name, payload, clock.GetUtcNow()));

    /// <summary>Wakes one waiting step with its outcome (a task done, a letter delivered).</summary>
    public void Resume(CaseId caseId, string bookmarkId, object payload) =>
        db.WorkflowSignals.Add(WorkflowSignal.Resume(caseId, bookmarkId, payload, clock.GetUtcNow()));
}
