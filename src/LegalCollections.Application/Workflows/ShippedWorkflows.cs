using System.Reflection;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Brings the flows that the product ships into the office's database as published versions.</summary>
public sealed class ShippedWorkflows(AppDb db, WorkflowCatalog catalog, OfficeClock clock) : IUseCase
{
    /// <summary>Definition id of the flow with which a collection begins.</summary>
    public const string Amicable = "amicable-collection";

    private const string Prefix = "workflows/";

    private static readonly Lazy<IReadOnlyList<(WorkflowDefinition Definition, string Json)>> Shipped =
        new(() => [.. ReadAll().Select(json => (WorkflowDefinition.Parse(json).Value, json))]);

    /// <summary>Logical ids of the flows that ship.</summary>
    public static IReadOnlyCollection<string> Ids => [.. All.Select(flow => flow.Definition.DefinitionId)];

    private static IReadOnlyList<(WorkflowDefinition Definition, string Json)> All => Shipped.Value;

    /// <summary>Adds a version for each shipped flow whose drawing is new; refuses a flow that does not check.</summary>
    /// <remarks>A flow that the office has drawn on is the office's: no update touches it. The new drawing can still be imported from its file.</remarks>
    /// <exception cref="InvalidOperationException">A shipped flow has errors; the product is broken.</exception>
    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var (definition, json) in All)
        {
            var errors = FlowChecks.Check(definition, catalog.Activities, Ids).Where(p => p.Severity == ProblemSeverity.Error).ToList();
            if (errors.Count > 0)
            {
                throw new InvalidOperationException($"{definition.DefinitionId}: {string.Join("; ", errors)}");
            }

            await BringAsync(definition, json, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether a shipped flow bears these words on its step; only then do they stand for our own in other languages.</summary>
    public static bool Calls(string stepId, string words) => All.Any(flow => flow.Definition.Find(stepId)?.DisplayText == words);

    /// <summary>The same of what a drawing says about its step.</summary>
    public static bool Explains(string stepId, string? about) => All.Any(flow => flow.Definition.Find(stepId) is { } step && step.Description == about);

    private async Task BringAsync(WorkflowDefinition definition, string json, CancellationToken ct)
    {
        var versions = await db.WorkflowVersions.Where(v => v.DefinitionId == definition.DefinitionId).OrderByDescending(v => v.Version).ToListAsync(ct);
        var hash = WorkflowVersion.HashOf(json);
        if (versions.Any(v => v.ShippedHash is null || v.ShippedHash == hash))
        {
            return;
        }

        var next = WorkflowVersion.Draft(definition.DefinitionId, versions.Count == 0 ? 1 : versions[0].Version + 1, clock.GetUtcNow());
        var document = DesignDocument.Take(DesignDocument.Parse(json)!, null, next);
        next.Draw(definition.Name ?? definition.DefinitionId, definition.Description, DesignDocument.Write(document), hash);
        if (versions.Count == 0 || versions[0].IsPublished)
        {
            await Publishing.TakeOverAsync(db, next, clock.GetUtcNow(), ct);
        }

        db.WorkflowVersions.Add(next);
    }

    private static IEnumerable<string> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
