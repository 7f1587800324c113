using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Flows;

/// <summary>Lays out a move of running cases to another version: the versions to choose from, the steps, and the cases that would stay.</summary>
public sealed class FlowMoves(AppDb db, MoveInstances moves) : IUseCase
{
    /// <summary>Most staying cases that a page names.</summary>
    private const int Longest = 200;

    /// <param name="definitionId">The flow.</param>
    /// <param name="from">The version that cases follow now; null for the newest one that has running cases beside the published one.</param>
    /// <param name="to">The version they are to follow; null for the published one.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>Null when there is no such flow.</returns>
    public async Task<MoveOnBoard?> ShowAsync(string definitionId, string? from, string? to, CancellationToken ct)
    {
        var versions = await db.WorkflowVersions.AsNoTracking().Where(v => v.DefinitionId == definitionId && v.PublishedAt != null).OrderByDescending(v => v.Version)
            .Select(v => new VersionToMove(v.Id, v.Version, v.Name, v.IsPublished,
                db.WorkflowInstances.Count(i => i.VersionId == v.Id && (i.Status == LegalCollections.Workflows.Runtime.WorkflowStatus.Running || i.OpenIncidents > 0))))
            .ToListAsync(ct);
        if (versions.Count == 0)
        {
            return null;
        }

        var target = versions.Find(v => v.Id == to) ?? versions.Find(v => v.IsPublished) ?? versions[0];
        var source = versions.Find(v => v.Id == from) ?? versions.Find(v => v.Cases > 0 && v.Id != target.Id);
        var plan = source is null || source.Id == target.Id ? null : await moves.PreviewAsync(source.Id, target.Id, ct) is { Failed: false } found ? found.Value : null;
        return new MoveOnBoard(definitionId, versions, source, target, plan, plan is null ? [] : await StayingAsync(plan, ct));
    }

    private async Task<IReadOnlyList<StayingCase>> StayingAsync(MovePlan plan, CancellationToken ct)
    {
        var ids = plan.Staying.Take(Longest).ToList();
        return await db.CollectionCases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Number).Select(c => new StayingCase(c.Id, c.Number)).ToListAsync(ct);
    }
}

/// <summary>A version and the cases that follow it now.</summary>
public sealed record VersionToMove(string Id, int Version, string Name, bool IsPublished, int Cases);

/// <summary>A case that would stay with its version.</summary>
public sealed record StayingCase(CaseId Id, long Number);

/// <summary>A move as a page shows it; <paramref name="Plan"/> is null while there are no two versions.</summary>
public sealed record MoveOnBoard(
    string DefinitionId, IReadOnlyList<VersionToMove> Versions, VersionToMove? From, VersionToMove To, MovePlan? Plan, IReadOnlyList<StayingCase> Staying);
