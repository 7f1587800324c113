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

        var steps = document["root"] is JsonObject root ? NodePaths.All(root).Select(NameOf).ToLookup(step => step.Id, step => step.Name) : null;
        var told = problems.ToLookup(problem => problem.Severity, problem => Tell(problem, problem.ActivityId is { } id ? steps?[id].FirstOrDefault() ?? id : null));
        return new DesignFindings([.. told[ProblemSeverity.Error]], [.. told[ProblemSeverity.Warning]]);
    }

    private static Problem Tell(DefinitionProblem problem, string? step)
    {
        var reason = new Problem($"workflows.{problem.Code}", null, problem.Args);
        return step is null ? reason : new Problem("workflows.AtStep", step, step, reason);
    }

    private static (string? Id, string? Name) NameOf(JsonObject activity)
    {
        var id = DesignDocument.TextOf(activity["id"]);
        var drawn = DesignDocument.TextOf((activity["metadata"] as JsonObject)?["displayText"]) ?? DesignDocument.TextOf(activity["name"]);
        return (id, string.IsNullOrWhiteSpace(drawn) ? id : drawn);
    }
}
