using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Draws stored versions of flows, and says what differs between two of them.</summary>
public sealed class FlowPictures(AppDb db, WorkflowCatalog catalog) : IUseCase
{
    private Dictionary<string, string>? _names;

    /// <returns>Null for a drawing that cannot be read.</returns>
    public async Task<FlowPicture?> DrawAsync(WorkflowVersion version, Wording words, CancellationToken ct) =>
        Read(version) is { } definition ? FlowDrawing.Of(definition, catalog.Activities, words, await NamesAsync(ct)) : null;

    /// <returns>Null when one of the two cannot be read.</returns>
    public async Task<FlowDifferences?> CompareAsync(WorkflowVersion from, WorkflowVersion to, Wording words, CancellationToken ct)
    {
        var told = new StepWords(catalog.Activities, words, await NamesAsync(ct));
        return Read(from) is { } old && Read(to) is { } changed ? FlowDifferences.Between(old, changed, told) : null;
    }

    /// <summary>Only a published version is known never to change, and kept as parsed.</summary>
    private WorkflowDefinition? Read(WorkflowVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.IsPublished ? catalog.Graph(version) : WorkflowDefinition.Parse(version.Json).Definition;
    }

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken ct) =>
        _names ??= (await db.WorkflowVersions.AsNoTracking().OrderBy(v => v.Version).Select(v => new { v.DefinitionId, v.Name }).ToListAsync(ct))
            .GroupBy(v => v.DefinitionId).ToDictionary(versions => versions.Key, versions => versions.Last().Name);
}
