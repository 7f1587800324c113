using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>The flow that a case follows, as a picture, with the steps it has passed and those where it stands.</summary>
public sealed class CaseFlows(AppDb db, InstanceJournal journal, FlowPictures pictures) : IUseCase
{
    /// <returns>The flow that runs, else the one that ran last; null for a case in planning.</returns>
    public async Task<CaseFlow?> HandleAsync(CaseId id, Wording words, CancellationToken ct)
    {
        var runs = await db.WorkflowInstances.AsNoTracking().Where(i => i.CaseId == id)
            .OrderBy(i => i.Status == WorkflowStatus.Running ? 0 : 1).ThenByDescending(i => i.CreatedAt).Select(i => new { i.Id, i.VersionId }).ToListAsync(ct);
        if (runs.Count == 0)
        {
            return null;
        }

        var ids = runs.Select(run => run.VersionId).ToList();
        var versions = await db.WorkflowVersions.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        var shown = versions[runs[0].VersionId];
        var (instance, current) = (runs[0].Id, await CurrentAsync(runs[0].Id, ct));
        var passed = (await journal.ReadAsync(instance, ct)).Where(entry => entry.Event == "Completed").Select(entry => entry.ActivityId).Distinct();
        return new CaseFlow(
            shown, await pictures.DrawAsync(shown, words, ct), current, [.. passed.Except(current)],
            [.. ids.Distinct().Where(other => other != shown.Id).Select(other => versions[other])]);
    }

    private Task<List<string>> CurrentAsync(string instanceId, CancellationToken ct) =>
        db.WorkflowBookmarks.Where(b => b.InstanceId == instanceId).Select(b => b.ActivityId).Distinct().ToListAsync(ct);
}

/// <summary>Where a case stands in its flow.</summary>
/// <param name="Current">Ids of the steps at which it waits.</param>
/// <param name="Passed">Ids of the steps that it has left behind.</param>
/// <param name="Others">Other flows through which the case went.</param>
public sealed record CaseFlow(
    WorkflowVersion Version, FlowPicture? Picture, IReadOnlyList<string> Current, IReadOnlyList<string> Passed, IReadOnlyList<WorkflowVersion> Others);
