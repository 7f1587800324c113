using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>What a signal does when the drawing has no Event activity that waits for it; the case slice knows.</summary>
public interface ISignalFallback
{
    Task HandleAsync(CaseId caseId, string signal, CancellationToken ct);
}

/// <summary>Tells the case what its flow waits for now, and when a flow stopped on a fault.</summary>
public interface IWorkflowObserver
{
    /// <summary>Loads the cases of a batch at once, before its bursts run.</summary>
    Task PrepareAsync(IReadOnlyCollection<CaseId> cases, CancellationToken ct);

    Task RestedAsync(CaseId caseId, IReadOnlyList<WorkflowBookmark> waiting, IReadOnlyList<string> faults, CancellationToken ct);

    /// <summary>A person has decided how a flow goes on that had stopped on a fault.</summary>
    Task DecidedAsync(CaseId caseId, IncidentDecision decision, string activityId, string reason, CancellationToken ct);

    /// <summary>A step could not be done and waits for a person.</summary>
    Task FailedAsync(CaseId caseId, string why, CancellationToken ct);
}
