using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>A version without its drawing, for lists.</summary>
public sealed record DesignHead(
    string Id, string DefinitionId, int Version, string Name, string? Description, DateTimeOffset CreatedAt, bool IsPublished, bool IsLatest);

/// <summary>Finds versions of flows by the options that the designer asks with.</summary>
public sealed class FlowDesigns(AppDb db) : IUseCase
{
    public const string Latest = "Latest";

    /// <summary>All versions that fit, newest first.</summary>
    /// <param name="options">Latest, Published, LatestOrPublished, LatestAndPublished, Draft, AllVersions or a version number; empty for all.</param>
    public async Task<IReadOnlyList<DesignHead>> ListAsync(string? options, CancellationToken ct) =>
        [.. (await HeadsAsync(null, ct)).Where(head => Fits(head, options))];

    /// <summary>The newest version of a flow that fits, with whether it is its latest; null when there is none.</summary>
    public async Task<(WorkflowVersion Version, bool IsLatest)?> FindAsync(string definitionId, string? options, CancellationToken ct) =>
        (await HeadsAsync(definitionId, ct)).FirstOrDefault(head => Fits(head, options)) is { } found
            ? (await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == found.Id, ct), found.IsLatest)
            : null;

    /// <summary>A version by its own id.</summary>
    public async Task<(WorkflowVersion Version, bool IsLatest)?> ByIdAsync(string id, CancellationToken ct) =>
        await db.WorkflowVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is { } version
            ? (version, !await db.WorkflowVersions.AnyAsync(v => v.DefinitionId == version.DefinitionId && v.Version > version.Version, ct))
            : null;

    private async Task<IReadOnlyList<DesignHead>> HeadsAsync(string? definitionId, CancellationToken ct) =>
        await db.WorkflowVersions.AsNoTracking()
            .Where(v => definitionId == null || v.DefinitionId == definitionId)
            .OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Version)
            .Select(v => new DesignHead(
                v.Id, v.DefinitionId, v.Version, v.Name, v.Description, v.CreatedAt, v.IsPublished,
                !db.WorkflowVersions.Any(other => other.DefinitionId == v.DefinitionId && other.Version > v.Version)))
            .ToListAsync(ct);

    private static bool Fits(DesignHead head, string? options) => options switch
    {
        null or "" or "AllVersions" => true,
        Latest => head.IsLatest,
        "Published" => head.IsPublished,
        "LatestOrPublished" => head.IsLatest || head.IsPublished,
        "LatestAndPublished" => head.IsLatest && head.IsPublished,
        "Draft" => head.IsLatest && !head.IsPublished,
        _ => int.TryParse(options, out var version) && head.Version == version,
    };
}
