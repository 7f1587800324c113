using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>What the check of a drawing found, each finding with the step it stands at.</summary>
public sealed record DesignFindings(IReadOnlyList<Problem> Errors, IReadOnlyList<Problem> Warnings);

/// <summary>Checks a drawing as it will be when published, against the flows that it may start.</summary>
public sealed class DesignCheck(AppDb db, WorkflowCatalog catalog) : IUseCase
{
    public async Task<DesignFindings> HandleAsync(JsonObject document, CancellationToken ct)
    {
        var parsed = WorkflowDefinition.Parse(DesignDocument.Write(document));
        var problems = parsed.Problems;
        if (parsed.Definition is { } definition)
        {
            var flows = await db.WorkflowVersions.Where(v => v.IsPublished).Select(v => v.DefinitionId).ToListAsync(ct);
            problems = FlowChecks.Check(definition, catalog.Activities, [.. flows, definition.DefinitionId]);
        }

        var steps = document["root"] is JsonObject root ? NodePaths.All(root).Select(NameOf) : [];
        var words = new FindingWords(
            parsed.Definition, catalog.Activities, steps.Where(step => step.Id is not null).DistinctBy(step => step.Id).ToDictionary(step => step.Id!, step => step.Name!));
        var told = problems.ToLookup(problem => problem.Severity, words.Of);
        return new DesignFindings([.. told[ProblemSeverity.Error]], [.. told[ProblemSeverity.Warning]]);
    }

    private static (string? Id, string? Name) NameOf(JsonObject activity)
    {
        var id = DesignDocument.TextOf(activity["id"]);
        var drawn = DesignDocument.TextOf((activity["metadata"] as JsonObject)?["displayText"]) ?? DesignDocument.TextOf(activity["name"]);
        return (id, string.IsNullOrWhiteSpace(drawn) ? id : drawn);
    }
}
