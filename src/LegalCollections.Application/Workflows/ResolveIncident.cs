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
public sealed class ResolveIncident(AppDb db, InstanceStore instances, IWorkflowObserver observer) : IUseCase
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="InstanceId">The instance that stands.</param>
    /// <param name="ActivityId">The step that failed.</param>
    /// <param name="Outcome">For a skip: one of <see cref="OutcomesOf"/>.</param>
    /// <param name="Reason">Why; needed for a skip and for the end of the flow.</param>
    public sealed record Command(string InstanceId, string ActivityId, IncidentDecision Decision, string? Outcome, string? Reason);

    /// <summary>The outcomes that the drawing goes on from after a step; Done when it has no way on.</summary>
    public static IReadOnlyList<string> OutcomesOf(WorkflowDefinition definition, string activityId)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var ports = definition.AllNodes.SelectMany(node => node.Connections).Where(line => line.Source == activityId).Select(line => line.Port).Distinct().ToList();
        return ports.Count == 0 ? ["Done"] : ports;
    }

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.WorkflowInstances.FindAsync([command.InstanceId], ct) is not { OpenIncidents: > 0 } instance)
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

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await (command.Decision switch
        {
            IncidentDecision.Retry => instances.RetryAsync(instance, ct),
            IncidentDecision.Cancel => instances.CancelAsync(instance, ct),
            _ => instances.SkipAsync(instance, command.ActivityId, outcome, ct),
        });
        await SaveAsync(command, instance, reason, ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task SaveAsync(Command command, WorkflowInstance instance, string reason, CancellationToken ct)
    {
        await db.AuditAsync(
            new AuditChange(command.Decision.ToString().ToLowerInvariant(), nameof(WorkflowInstance), instance.Id, null, JsonSerializer.Serialize(
                new { CaseId = instance.CaseId.Value, command.ActivityId, command.Outcome, Reason = reason, SubStatus = instance.SubStatus.ToString() }, Json)), ct);
        await db.SaveChangesAsync(ct);
        await observer.DecidedAsync(instance.CaseId, command.Decision, command.ActivityId, reason, ct);
        var waiting = await db.WorkflowBookmarks.Where(b => b.CaseId == instance.CaseId).OrderBy(b => b.DueAt).ToListAsync(ct);
        await observer.RestedAsync(instance.CaseId, waiting, instances.TakeFaults(), ct);
        await db.SaveChangesAsync(ct);
    }
}
