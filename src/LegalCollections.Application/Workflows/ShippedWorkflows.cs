using System.Reflection;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
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

    /// <summary>Adds a version for each shipped flow whose drawing is not the latest one stored; refuses a flow that does not check.</summary>
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

            var latest = await db.WorkflowVersions.Where(v => v.DefinitionId == definition.DefinitionId)
                .OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct);
            if (latest?.ContentHash == WorkflowVersion.HashOf(json))
            {
                continue;
            }

            latest?.Retire();
            db.WorkflowVersions.Add(WorkflowVersion.Publish(definition, json, (latest?.Version ?? 0) + 1, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether a shipped flow bears these words on its step; only then do they stand for our own in other languages.</summary>
    public static bool Calls(string stepId, string words) => All.Any(flow => flow.Definition.Find(stepId)?.DisplayText == words);

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
