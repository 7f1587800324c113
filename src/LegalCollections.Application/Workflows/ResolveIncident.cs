using System.Text.Encodings.Web;
using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>What a person may decide when a step of a flow has failed.</summary>
public enum IncidentDecision
{
    /// <summary>The step runs again.</summary>
    Retry,

    /// <summary>The step counts as done, with an outcome that the person chooses.</summary>
    Skip,

    /// <summary>The flow of the case ends here.</summary>
    Cancel,
}

/// <summary>A lawyer decides how a flow that stopped on a fault goes on; the reason stands in the audit trail and on the case.</summary>
/// <remarks>Of two people who decide at once the second is refused: what stands still is looked up inside the transaction.</remarks>
public sealed class ResolveIncident(AppDb db, WorkQueue queue, InstanceStore instances, IWorkflowObserver observer, OfficeClock clock) : IUseCase
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="InstanceId">The instance that stands.</param>
    /// <param name="ActivityId">The step that failed.</param>
    /// <param name="Outcome">For a skip: one of <see cref="OutcomesOf"/>.</param>
    /// <param name="Reason">Why; needed for a skip and for the end of the flow.</param>
    public sealed record Command(string InstanceId, string ActivityId, IncidentDecision Decision, string? Outcome, string? Reason);

    /// <param name="SignalId">The signal that was set aside; it cannot be skipped, since no step has run.</param>
    /// <param name="Reason">Why; needed for the end of the flow.</param>
    public sealed record SetAsideCommand(Guid SignalId, IncidentDecision Decision, string? Reason);

    /// <summary>The outcomes that the drawing goes on from after a step; Done when it has no way on.</summary>
    public static IReadOnlyList<string> OutcomesOf(WorkflowDefinition definition, string activityId)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var ports = definition.AllNodes.SelectMany(node => node.Connections).Where(line => line.Source == activityId).Select(line => line.Port).Distinct().ToList();
        return ports.Count == 0 ? ["Done"] : ports;
    }

    /// <summary>Decides on a step that failed in its flow.</summary>
    public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InTransactionAsync(() => DecideAsync(command, ct), ct);
    }

    /// <summary>Decides on what could not even be brought to its flow.</summary>
    public Task<Result<Done>> HandleAsync(SetAsideCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InTransactionAsync(() => DecideAsync(command, ct), ct);
    }

    private async Task<Result<Done>> InTransactionAsync(Func<Task<Result<Done>>> decide, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await decide();
            if (!result.Failed)
            {
                await transaction.CommitAsync(ct);
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FlowProblems.CaseIsBusy();
        }
    }

    private async Task<Result<Done>> DecideAsync(Command command, CancellationToken ct)
    {
        var taken = await queue.InstancesAsync([command.InstanceId], ct);
        if (taken.Count == 0 || await db.WorkflowInstances.FindAsync([command.InstanceId], ct) is not { OpenIncidents: > 0 } instance)
        {
            return FlowProblems.NoIncident();
        }

        var reason = command.Reason?.Trim() ?? "";
        if (reason.Length == 0 && command.Decision != IncidentDecision.Retry)
        {
            return FlowProblems.ReasonMissing();
        }

        var outcome = command.Outcome ?? "";
        if (command.Decision == IncidentDecision.Skip && !OutcomesOf(await instances.GraphAsync(instance.VersionId, ct), command.ActivityId).Contains(outcome))
        {
            return FlowProblems.UnknownOutcome();
        }

        await (command.Decision switch
        {
            IncidentDecision.Retry => instances.RetryAsync(instance, ct),
            IncidentDecision.Cancel => instances.CancelAsync(instance, ct),
            _ => instances.SkipAsync(instance, command.ActivityId, outcome, ct),
        });
        var about = new { CaseId = instance.CaseId.Value, command.ActivityId, command.Outcome, Reason = reason, SubStatus = instance.SubStatus.ToString() };
        await SaveAsync(Entry(command.Decision, nameof(WorkflowInstance), instance.Id, about), instance.CaseId, command.Decision, command.ActivityId, reason, ct);
        return Done.Value;
    }

    private async Task<Result<Done>> DecideAsync(SetAsideCommand command, CancellationToken ct)
    {
        if (await db.WorkflowSignals.FindAsync([command.SignalId], ct) is not { Failure: not null } signal)
        {
            return FlowProblems.NoIncident();
        }

        var reason = command.Reason?.Trim() ?? "";
        if (command.Decision == IncidentDecision.Skip)
        {
            return FlowProblems.UnknownOutcome();
        }

        if (reason.Length == 0 && command.Decision == IncidentDecision.Cancel)
        {
            return FlowProblems.ReasonMissing();
        }

        var waiting = signal.BookmarkId is { } id ? await db.WorkflowBookmarks.FindAsync([id], ct) : null;
        var about = new { CaseId = signal.CaseId.Value, waiting?.ActivityId, signal.Name, signal.Failure, Reason = reason };
        if (command.Decision == IncidentDecision.Retry)
        {
            signal.TryAgain();
        }
        else
        {
            await EndAsync(signal, waiting, ct);
        }

        await SaveAsync(
            Entry(command.Decision, nameof(WorkflowSignal), $"{signal.Id}", about), signal.CaseId, command.Decision, waiting?.ActivityId ?? signal.Name ?? "", reason, ct);
        return Done.Value;
    }

    /// <summary>Ends the flow that the signal was for; when it was for no certain one, all flows of the case.</summary>
    private async Task EndAsync(WorkflowSignal signal, WorkflowBookmark? waiting, CancellationToken ct)
    {
        signal.MarkHandled(clock.GetUtcNow());
        if (waiting is not null && await db.WorkflowInstances.FindAsync([waiting.InstanceId], ct) is { } instance)
        {
            await instances.CancelAsync(instance, ct);
        }
        else
        {
            await instances.CancelAllAsync(signal.CaseId, ct);
        }
    }

    private async Task SaveAsync(AuditChange entry, CaseId caseId, IncidentDecision decision, string activityId, string reason, CancellationToken ct)
    {
        await db.AuditAsync(entry, ct);
        await db.SaveChangesAsync(ct);
        await observer.DecidedAsync(caseId, decision, activityId, reason, ct);
        var waiting = await db.WorkflowBookmarks.Where(b => b.CaseId == caseId).OrderBy(b => b.DueAt).ToListAsync(ct);
        await observer.RestedAsync(caseId, waiting, instances.TakeFaults(), ct);
        await db.SaveChangesAsync(ct);
    }

    private static AuditChange Entry(IncidentDecision decision, string entity, string key, object about) =>
        new(decision.ToString().ToLowerInvariant(), entity, key, null, JsonSerializer.Serialize(about, Json));
}
