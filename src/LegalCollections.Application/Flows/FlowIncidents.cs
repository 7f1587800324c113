using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Flows;

/// <summary>The flows that stopped on a fault, with the case and what went wrong: nothing stands still unseen.</summary>
public sealed class FlowIncidents(AppDb db, InstanceStore instances) : IUseCase
{
    /// <summary>Most instances, and most signals, that a page shows, the longest waiting first.</summary>
    public const int Longest = 100;

    /// <summary>Signals that could not be delivered; one whose step waits no longer concerns nobody.</summary>
    private IQueryable<WorkflowSignal> Failed => db.WorkflowSignals.AsNoTracking()
        .Where(s => s.Failure != null && (s.BookmarkId == null || db.WorkflowBookmarks.Any(b => b.Id == s.BookmarkId)));

    public async Task<int> CountAsync(CancellationToken ct) =>
        await db.WorkflowInstances.CountAsync(i => i.OpenIncidents > 0, ct) + await Failed.CountAsync(ct);

    /// <summary>Steps that failed in their flow.</summary>
    public async Task<IReadOnlyList<OpenIncident>> ListAsync(CancellationToken ct)
    {
        var rows = await (
            from instance in db.WorkflowInstances.AsNoTracking()
            join version in db.WorkflowVersions on instance.VersionId equals version.Id
            join one in db.CollectionCases on instance.CaseId equals one.Id
            where instance.OpenIncidents > 0
            orderby instance.UpdatedAt
            select new { Instance = instance, Flow = version.Name, one.Number }).Take(Longest).ToListAsync(ct);
        var incidents = new List<OpenIncident>();
        foreach (var row in rows)
        {
            var definition = await instances.GraphAsync(row.Instance.VersionId, ct);
            var state = WorkflowState.FromJson(row.Instance.State);
            incidents.AddRange(state.Frames.Where(frame => frame.Status == FrameStatus.Faulted).Select(frame => frame.ActivityId).Distinct().Select(step =>
            {
                var incident = (state.Incidents ?? []).FindLast(i => i.ActivityId == step);
                return new OpenIncident(
                    row.Instance.Id, row.Instance.CaseId, row.Number, row.Flow, step, incident?.Message ?? "", incident?.At ?? row.Instance.UpdatedAt,
                    ResolveIncident.OutcomesOf(definition, step));
            }));
        }

        return incidents;
    }

    /// <summary>What could not be brought to a flow at all, or not be kept: the step was undone and has left no trace in it.</summary>
    public async Task<IReadOnlyList<SetAsideStep>> SetAsideAsync(CancellationToken ct)
    {
        var rows = await (
            from signal in Failed
            join one in db.CollectionCases on signal.CaseId equals one.Id
            orderby signal.HandledAt
            select new { Signal = signal, one.Number }).Take(Longest).ToListAsync(ct);
        var cases = rows.Select(row => row.Signal.CaseId).Distinct().ToList();
        var steps = await (
            from bookmark in db.WorkflowBookmarks.AsNoTracking()
            join instance in db.WorkflowInstances on bookmark.InstanceId equals instance.Id
            join version in db.WorkflowVersions on instance.VersionId equals version.Id
            where cases.Contains(bookmark.CaseId)
            select new { Bookmark = bookmark, Flow = version.Name }).ToListAsync(ct);
        return
        [
            .. from row in rows
               let signal = row.Signal
               let step = steps.Find(s => signal.BookmarkId is { } id ? s.Bookmark.Id == id : s.Bookmark.CaseId == signal.CaseId && s.Bookmark.Key == signal.Name)
               select new SetAsideStep(
                   signal.Id, signal.CaseId, row.Number, step?.Flow, step?.Bookmark.ActivityId ?? signal.Name, signal.Failure!, signal.HandledAt!.Value),
        ];
    }
}

/// <summary>One failed step that waits for a decision.</summary>
/// <param name="Outcomes">Those with which the step may be skipped.</param>
public sealed record OpenIncident(
    string InstanceId, CaseId CaseId, long CaseNumber, string Flow, string ActivityId, string Message, DateTimeOffset At, IReadOnlyList<string> Outcomes);

/// <summary>One signal or due step that was set aside and waits for a decision.</summary>
/// <param name="Flow">Null when no flow has begun yet, or none waits for the signal.</param>
/// <param name="ActivityId">The step that it was for; where there is none, the name of the signal.</param>
public sealed record SetAsideStep(Guid SignalId, CaseId CaseId, long CaseNumber, string? Flow, string? ActivityId, string Message, DateTimeOffset At);
