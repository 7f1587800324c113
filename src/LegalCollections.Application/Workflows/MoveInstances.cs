using System.Text.Encodings.Web;
using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Moves running cases to another version of their flow, after showing which steps have their place there and which do not.</summary>
/// <remarks>A case whose step has no place stays with its version. Only the places of the flow are moved: what was sent stays sent.</remarks>
public sealed class MoveInstances(AppDb db, WorkQueue queue, InstanceStore instances, OfficeClock clock) : IUseCase
{
    private const int BatchSize = 200;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Reason">Why; kept in the audit trail with each case that was moved.</param>
    public sealed record Command(string FromVersionId, string ToVersionId, string? Reason);

    /// <summary>What a move would do now; nothing is changed.</summary>
    public async Task<Result<MovePlan>> PreviewAsync(string fromVersionId, string toVersionId, CancellationToken ct)
    {
        var versions = await VersionsAsync(fromVersionId, toVersionId, ct);
        if (versions is not { } pair)
        {
            return FlowProblems.NotTwoVersions();
        }

        var plan = new MovePlan();
        await foreach (var instance in Standing(fromVersionId).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            plan.Add(instance.CaseId, VersionMove.Plan(WorkflowState.FromJson(instance.State), pair.From, pair.To));
        }

        return plan;
    }

    /// <summary>Moves every case that can be moved; each with an audit entry of its own, some hundred in one transaction.</summary>
    /// <returns>What was done, in the form of the preview.</returns>
    public async Task<Result<MovePlan>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return FlowProblems.ReasonMissing();
        }

        var versions = await VersionsAsync(command.FromVersionId, command.ToVersionId, ct);
        if (versions is not { } pair)
        {
            return FlowProblems.NotTwoVersions();
        }

        var plan = new MovePlan();
        for (var after = ""; after is not null;)
        {
            after = await MoveNextAsync(command, pair, plan, after, ct);
            db.ChangeTracker.Clear();
        }

        return plan;
    }

    /// <returns>The last id of the batch; null when there was none.</returns>
    private async Task<string?> MoveNextAsync(
        Command command, (WorkflowDefinition From, WorkflowDefinition To) versions, MovePlan plan, string after, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var batch = await Standing(command.FromVersionId).Where(i => i.Id.CompareTo(after) > 0).OrderBy(i => i.Id).Take(BatchSize)
            .AsNoTracking().Select(i => new { i.Id, i.CaseId }).ToListAsync(ct);
        var taken = await queue.InstancesAsync([.. batch.Select(i => i.Id)], ct);
        foreach (var standing in batch)
        {
            if (!taken.Contains(standing.Id) || await db.WorkflowInstances.FindAsync([standing.Id], ct) is not { } instance)
            {
                plan.AddBusy(standing.CaseId);
                continue;
            }

            var move = VersionMove.Plan(WorkflowState.FromJson(instance.State), versions.From, versions.To);
            plan.Add(instance.CaseId, move);
            if (move.Moved is { } moved)
            {
                instance.MoveTo(command.ToVersionId, moved, clock.GetUtcNow());
                await db.AuditAsync(
                    new AuditChange("moved", nameof(WorkflowInstance), instance.Id, Write(new { Version = command.FromVersionId }), Write(
                        new { Version = command.ToVersionId, CaseId = instance.CaseId.Value, Reason = command.Reason!.Trim() })), ct);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return batch.LastOrDefault()?.Id;
    }

    private IQueryable<WorkflowInstance> Standing(string versionId) =>
        db.WorkflowInstances.Where(i => i.VersionId == versionId && (i.Status == WorkflowStatus.Running || i.OpenIncidents > 0));

    private async Task<(WorkflowDefinition From, WorkflowDefinition To)?> VersionsAsync(string from, string to, CancellationToken ct)
    {
        var flows = await db.WorkflowVersions.Where(v => (v.Id == from || v.Id == to) && v.PublishedAt != null).Select(v => v.DefinitionId).ToListAsync(ct);
        return flows is [var one, var other] && one == other ? (await instances.GraphAsync(from, ct), await instances.GraphAsync(to, ct)) : null;
    }

    private static string Write(object value) => JsonSerializer.Serialize(value, Json);
}

/// <summary>How many cases stand at which step, and which of them have their place in the other version.</summary>
public sealed class MovePlan
{
    private readonly Dictionary<(string, string, MoveProblem?), int> _steps = [];
    private readonly List<CaseId> _staying = [];

    /// <summary>Cases that move.</summary>
    public int Moving { get; private set; }

    /// <summary>Cases that stay with their version, since one of their steps has no place in the other.</summary>
    public IReadOnlyList<CaseId> Staying => _staying;

    /// <summary>Every step at which a case stands, the problems first.</summary>
    public IReadOnlyList<StandingStep> Steps =>
        [.. _steps.Select(step => new StandingStep(step.Key.Item1, step.Key.Item2, step.Key.Item3, step.Value))
            .OrderBy(step => step.Problem is null).ThenByDescending(step => step.Cases).ThenBy(step => step.ActivityId, StringComparer.Ordinal)];

    /// <summary>A case that another node works on at this moment stays too; the next move takes it.</summary>
    internal void AddBusy(CaseId caseId) => _staying.Add(caseId);

    internal void Add(CaseId caseId, VersionMove move)
    {
        foreach (var step in move.Steps.Distinct())
        {
            var key = (step.ActivityId, step.ActivityType, step.Problem);
            _steps[key] = _steps.GetValueOrDefault(key) + 1;
        }

        if (move.Moved is null)
        {
            _staying.Add(caseId);
        }
        else
        {
            Moving++;
        }
    }
}

/// <summary>One step and the cases that stand at it; <paramref name="Problem"/> is null where they can move.</summary>
public sealed record StandingStep(string ActivityId, string ActivityType, MoveProblem? Problem, int Cases);
