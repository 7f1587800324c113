using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Runs one burst and adds all that it left behind to the caller's unit of work: a burst is never split over transactions.</summary>
public sealed class InstanceStore(AppDb db, WorkflowCatalog catalog, OfficeClock clock, IServiceProvider services) : IUseCase
{
    private readonly WorkflowRunner _runner = new(catalog.Activities, clock, (id, ct) => PublishedAsync(db, catalog, id, ct));
    private readonly List<string> _faults = [];
    private readonly List<WorkflowBookmark> _created = [];

    /// <summary>The bookmarks that the bursts of this scope left on a case.</summary>
    public IEnumerable<WorkflowBookmark> Created(CaseId caseId) => _created.Where(b => b.CaseId == caseId && db.Entry(b).State == EntityState.Added);

    /// <summary>The activities that faulted since this was asked last.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var faults = _faults.ToList();
        _faults.Clear();
        return faults;
    }

    /// <summary>Starts a flow's version for a case.</summary>
    public async Task<WorkflowInstance> StartAsync(string versionId, CaseId caseId, CancellationToken ct)
    {
        var request = new StartRequest($"{Guid.CreateVersion7():N}") { CorrelationId = caseId.Value.ToString() };
        return await StartAsync(versionId, caseId, request, ct);
    }

    /// <summary>Wakes one waiting step; nothing happens when it no longer waits.</summary>
    public async Task<bool> ResumeAsync(WorkflowBookmark bookmark, object? input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        var instance = await db.WorkflowInstances.FindAsync([bookmark.InstanceId], ct);
        if (instance is null || instance.Status == WorkflowStatus.Finished)
        {
            db.WorkflowBookmarks.Remove(bookmark);
            return false;
        }

        var definition = await GraphAsync(instance.VersionId, ct);
        var burst = await _runner.ResumeAsync(definition, WorkflowState.FromJson(instance.State), bookmark.Id, input, services, ct);
        db.WorkflowBookmarks.Remove(bookmark);
        await KeepAsync(instance, burst, ct);
        return true;
    }

    /// <summary>Runs the failed steps of an instance again; what the fault took away comes back.</summary>
    public async Task RetryAsync(WorkflowInstance instance, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var definition = await GraphAsync(instance.VersionId, ct);
        await KeepAsync(instance, await _runner.RetryAsync(definition, WorkflowState.FromJson(instance.State), services, ct), ct);
    }

    /// <summary>Ends a failed step with an outcome that a person has chosen; the flow goes on from there.</summary>
    public async Task SkipAsync(WorkflowInstance instance, string activityId, string outcome, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var definition = await GraphAsync(instance.VersionId, ct);
        await KeepAsync(instance, await _runner.SkipAsync(definition, WorkflowState.FromJson(instance.State), activityId, outcome, services, ct), ct);
    }

    /// <summary>Ends an instance and the running ones that it started, stopped by a fault or not.</summary>
    public async Task CancelAsync(WorkflowInstance instance, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var definition = await GraphAsync(instance.VersionId, ct);
        var state = WorkflowState.FromJson(instance.State);
        (state.Status, state.ParkedBookmarks, state.ParkedWork) = (WorkflowStatus.Running, null, null);
        await KeepAsync(instance, _runner.Cancel(definition, state), ct);
        foreach (var child in await db.WorkflowInstances.Where(i => i.ParentId == instance.Id && (i.Status == WorkflowStatus.Running || i.OpenIncidents > 0)).ToListAsync(ct))
        {
            await CancelAsync(child, ct);
        }
    }

    /// <summary>Ends every flow of a case that runs or was stopped by a fault, children included.</summary>
    public async Task CancelAllAsync(CaseId caseId, CancellationToken ct)
    {
        foreach (var instance in await db.WorkflowInstances.Where(i => i.CaseId == caseId && (i.Status == WorkflowStatus.Running || i.OpenIncidents > 0)).ToListAsync(ct))
        {
            if (instance.Status == WorkflowStatus.Running || instance.OpenIncidents > 0)
            {
                await CancelAsync(instance, ct);
            }
        }
    }

    /// <summary>The drawing of a stored version.</summary>
    public async Task<WorkflowDefinition> GraphAsync(string versionId, CancellationToken ct) =>
        catalog.Known(versionId) ?? catalog.Graph(await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, ct));

    private async Task<WorkflowInstance> StartAsync(string versionId, CaseId caseId, StartRequest request, CancellationToken ct)
    {
        var burst = await _runner.StartAsync(await GraphAsync(versionId, ct), request, services, ct);
        return await AddAsync(versionId, caseId, burst, ct);
    }

    private async Task<WorkflowInstance> AddAsync(string versionId, CaseId caseId, Burst burst, CancellationToken ct)
    {
        var instance = WorkflowInstance.Create(versionId, caseId, burst.State, clock.GetUtcNow());
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

        foreach (var inline in burst.InlineChildren)
        {
            await AddAsync(inline.State.DefinitionVersionId, instance.CaseId, inline, ct);
        }

        foreach (var child in burst.Children)
        {
            await DispatchAsync(instance, child, ct);
        }

        if (burst.Status == WorkflowStatus.Finished && instance.ParentId is { } parentId)
        {
            await TellParentAsync(parentId, instance, burst.State, ct);
        }
    }

    private async Task KeepBookmarksAsync(WorkflowInstance instance, Burst burst, CancellationToken ct)
    {
        foreach (var id in burst.BurnedBookmarkIds)
        {
            if (await db.WorkflowBookmarks.FindAsync([id], ct) is { } burned)
            {
                db.WorkflowBookmarks.Remove(burned);
            }
        }

        var created = burst.Created.Select(b => WorkflowBookmark.Of(b, instance.Id, instance.CaseId, frozen: false)).ToList();
        db.WorkflowBookmarks.AddRange(created);
        _created.AddRange(created);
    }

    private async Task DispatchAsync(WorkflowInstance parent, ChildRequest child, CancellationToken ct)
    {
        var version = await PublishedVersionAsync(db, child.DefinitionId, ct)
            ?? throw new InvalidOperationException($"No published flow '{child.DefinitionId}'.");
        _ = catalog.Graph(version);
        await StartAsync(version.Id, parent.CaseId, new StartRequest(child.InstanceId)
        {
            CorrelationId = child.CorrelationId ?? parent.CaseId.Value.ToString(),
            ParentInstanceId = child.ParentInstanceId,
            Input = child.Input,
        }, ct);
    }

    /// <summary>A parent that waits for this child hears of its end by a signal, after everything that was signalled before.</summary>
    private async Task TellParentAsync(string parentId, WorkflowInstance child, WorkflowState state, CancellationToken ct)
    {
        var waiting = _created.Find(b => b.InstanceId == parentId && b.Key == child.Id)
            ?? await db.WorkflowBookmarks.FirstOrDefaultAsync(b => b.InstanceId == parentId && b.Key == child.Id, ct);
        if (waiting is not null)
        {
            db.WorkflowSignals.Add(WorkflowSignal.Resume(child.CaseId, waiting.Id, ChildResult.Of(state), clock.GetUtcNow()));
        }
    }

    private static async ValueTask<WorkflowDefinition?> PublishedAsync(AppDb db, WorkflowCatalog catalog, string definitionId, CancellationToken ct) =>
        await PublishedVersionAsync(db, definitionId, ct) is { } version ? catalog.Graph(version) : null;

    private static Task<WorkflowVersion?> PublishedVersionAsync(AppDb db, string definitionId, CancellationToken ct) =>
        db.WorkflowVersions.AsNoTracking().Where(v => v.DefinitionId == definitionId && v.IsPublished)
            .OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct);
}
