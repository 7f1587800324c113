using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Runs one burst and adds all that it left behind to the caller's unit of work: one transaction a burst.</summary>
public sealed class InstanceStore(AppDb db, WorkflowCatalog catalog, OfficeClock clock, IServiceProvider services) : IUseCase
{
    private readonly WorkflowRunner _runner = new(catalog.Activities, clock, (id, ct) => PublishedAsync(db, catalog, id, ct));
    private readonly List<string> _faults = [];

    /// <summary>The activities that faulted in the bursts of this scope.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Starts a flow's version for a case.</summary>
    public async Task<WorkflowInstance> StartAsync(
        WorkflowVersion version, CaseId caseId, IReadOnlyDictionary<string, object?>? input, string? parentId, CancellationToken ct)
    {
        var request = new StartRequest($"{Guid.CreateVersion7():N}")
        {
            CorrelationId = caseId.Value.ToString(),
            ParentInstanceId = parentId,
            Input = input,
        };
        return await StartAsync(version, caseId, request, ct);
    }

    /// <summary>Wakes one waiting step; nothing happens when it no longer waits.</summary>
    public async Task<bool> ResumeAsync(WorkflowBookmark bookmark, object? input, CancellationToken ct)
    {
        var instance = await db.WorkflowInstances.FindAsync([bookmark.InstanceId], ct);
        if (instance is null || instance.Status == WorkflowStatus.Finished)
        {
            db.WorkflowBookmarks.Remove(bookmark);
            return false;
        }

        var definition = await GraphAsync(instance.VersionId, ct);
        var burst = await _runner.ResumeAsync(definition, WorkflowState.FromJson(instance.State), bookmark.Id, input, services, ct);
        await KeepAsync(instance, burst, ct);
        return true;
    }

    /// <summary>Ends every running flow of a case, children included.</summary>
    public async Task CancelAllAsync(CaseId caseId, CancellationToken ct)
    {
        foreach (var instance in await db.WorkflowInstances.Where(i => i.CaseId == caseId && i.Status == WorkflowStatus.Running).ToListAsync(ct))
        {
            var definition = await GraphAsync(instance.VersionId, ct);
            await KeepAsync(instance, _runner.Cancel(definition, WorkflowState.FromJson(instance.State)), ct);
        }
    }

    private async Task<WorkflowInstance> StartAsync(WorkflowVersion version, CaseId caseId, StartRequest request, CancellationToken ct)
    {
        var burst = await _runner.StartAsync(catalog.Graph(version), request, services, ct);
        var instance = WorkflowInstance.Create(version.Id, caseId, burst.State, clock.GetUtcNow());
        db.WorkflowInstances.Add(instance);
        await KeepAsync(instance, burst, ct);
        return instance;
    }

    private async Task KeepAsync(WorkflowInstance instance, Burst burst, CancellationToken ct)
    {
        instance.Rest(burst.State, clock.GetUtcNow());
        if (JournalledBurst.Of(instance.Id, instance.VersionId, burst.Journal) is { } journalled)
        {
            db.WorkflowJournal.Add(journalled);
        }

        _faults.AddRange(burst.Journal.Where(entry => entry.Event == "Faulted").Select(entry => entry.ActivityId));
        await KeepBookmarksAsync(instance, burst, ct);
        foreach (var published in burst.Events)
        {
            db.WorkflowSignals.Add(WorkflowSignal.Event(instance.CaseId, published.Name, published.Payload, clock.GetUtcNow()));
        }

        foreach (var child in burst.Children)
        {
            var version = await PublishedVersionAsync(db, child.DefinitionId, ct)
                ?? throw new InvalidOperationException($"No published flow '{child.DefinitionId}'.");
            await StartAsync(version, instance.CaseId, new StartRequest(child.InstanceId)
            {
                CorrelationId = child.CorrelationId ?? instance.CaseId.Value.ToString(),
                ParentInstanceId = child.ParentInstanceId,
                Input = child.Input,
            }, ct);
        }

        foreach (var inline in burst.InlineChildren)
        {
            await KeepInlineAsync(instance, inline, ct);
        }
    }

    private async Task KeepInlineAsync(WorkflowInstance parent, Burst burst, CancellationToken ct)
    {
        var version = await db.WorkflowVersions.SingleAsync(v => v.Id == burst.State.DefinitionVersionId, ct);
        var child = WorkflowInstance.Create(version.Id, parent.CaseId, burst.State, clock.GetUtcNow());
        db.WorkflowInstances.Add(child);
        await KeepAsync(child, burst, ct);
    }

    private async Task KeepBookmarksAsync(WorkflowInstance instance, Burst burst, CancellationToken ct)
    {
        var keep = burst.State.Bookmarks.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        var stored = await db.WorkflowBookmarks.Where(b => b.InstanceId == instance.Id).ToListAsync(ct);
        db.WorkflowBookmarks.RemoveRange(stored.Where(b => !keep.Contains(b.Id)));
        var known = stored.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        db.WorkflowBookmarks.AddRange(burst.State.Bookmarks.Where(b => !known.Contains(b.Id))
            .Select(b => WorkflowBookmark.Of(b, instance.Id, instance.CaseId, frozen: false)));
    }

    private async Task<WorkflowDefinition> GraphAsync(string versionId, CancellationToken ct) =>
        catalog.Graph(await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, ct));

    private static async ValueTask<WorkflowDefinition?> PublishedAsync(AppDb db, WorkflowCatalog catalog, string definitionId, CancellationToken ct) =>
        await PublishedVersionAsync(db, definitionId, ct) is { } version ? catalog.Graph(version) : null;

    private static Task<WorkflowVersion?> PublishedVersionAsync(AppDb db, string definitionId, CancellationToken ct) =>
        db.WorkflowVersions.AsNoTracking().Where(v => v.DefinitionId == definitionId && v.IsPublished)
            .OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct);
}
