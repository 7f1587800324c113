using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Reads instances for the designer's viewer: those of cases from the database, tried drafts from memory.</summary>
public sealed class InstanceReader(AppDb db, WorkflowCatalog catalog, InstanceJournal journal, DraftRuns drafts, CurrentUser user) : IUseCase
{
    /// <param name="Page">From 0.</param>
    /// <param name="DefinitionIds">Only these flows; empty for all.</param>
    public sealed record Query(
        int Page, int PageSize, IReadOnlyList<string> DefinitionIds, string? CorrelationId, string? Search,
        IReadOnlyList<WorkflowStatus> Statuses, IReadOnlyList<WorkflowSubStatus> SubStatuses, bool? HasIncidents);

    public sealed record Row(WorkflowInstance Instance, WorkflowState State, string DefinitionId, int Version);

    public async Task<InstanceView?> FindAsync(string instanceId, CancellationToken ct)
    {
        if (drafts.Find(user.Id, instanceId) is { } draft)
        {
            return draft;
        }

        if (await db.WorkflowInstances.AsNoTracking().SingleOrDefaultAsync(i => i.Id == instanceId, ct) is not { } instance)
        {
            return null;
        }

        var version = await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == instance.VersionId, ct);
        var entries = await journal.ReadAsync(instanceId, ct);
        return new InstanceView(
            WorkflowState.FromJson(instance.State), catalog.Graph(version), version.Id, entries, instance.CreatedAt, instance.UpdatedAt, instance.CaseId);
    }

    /// <summary>A page of the cases' instances, last changed first, and how many fit.</summary>
    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(Query query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var versions = await db.WorkflowVersions.AsNoTracking().Select(v => new { v.Id, v.DefinitionId, v.Version }).ToDictionaryAsync(v => v.Id, ct);
        var found = db.WorkflowInstances.AsNoTracking();
        if (query.DefinitionIds.Count > 0)
        {
            var wanted = versions.Values.Where(v => query.DefinitionIds.Contains(v.DefinitionId)).Select(v => v.Id).ToList();
            found = found.Where(i => wanted.Contains(i.VersionId));
        }

        if ((query.CorrelationId ?? query.Search) is { Length: > 0 } text)
        {
            var caseId = new Domain.Common.CaseId(Guid.TryParse(text, out var id) ? id : Guid.Empty);
            found = found.Where(i => i.Id == text || i.CaseId == caseId);
        }

        found = query.Statuses.Count == 0 ? found : found.Where(i => query.Statuses.Contains(i.Status));
        found = query.SubStatuses.Count == 0 ? found : found.Where(i => query.SubStatuses.Contains(i.SubStatus));
        found = query.HasIncidents is not { } faulted ? found : found.Where(i => i.OpenIncidents > 0 == faulted);
        var page = await found.OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Id)
            .Skip(query.Page * query.PageSize).Take(query.PageSize).ToListAsync(ct);
        return ([.. page.Select(i => new Row(i, WorkflowState.FromJson(i.State), versions[i.VersionId].DefinitionId, versions[i.VersionId].Version))], await found.CountAsync(ct));
    }
}
