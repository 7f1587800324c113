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
    /// <summary>Most instances that a page shows, the longest waiting first.</summary>
    public const int Longest = 100;

    public Task<int> CountAsync(CancellationToken ct) => db.WorkflowInstances.CountAsync(i => i.OpenIncidents > 0, ct);

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
}

/// <summary>One failed step that waits for a decision.</summary>
/// <param name="Outcomes">Those with which the step may be skipped.</param>
public sealed record OpenIncident(
    string InstanceId, CaseId CaseId, long CaseNumber, string Flow, string ActivityId, string Message, DateTimeOffset At, IReadOnlyList<string> Outcomes);
