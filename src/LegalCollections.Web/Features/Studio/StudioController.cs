using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio;

/// <summary>Elsa Studio in the office's pages: the drawing of a flow, and the way of one instance on it.</summary>
[Allows(Act.ViewFlows)]
public sealed class StudioController : Controller
{
    /// <summary>The page around the designer.</summary>
    [HttpGet("/flows/{definitionId}/design")]
    public async Task<IActionResult> Design(string definitionId, [FromServices] FlowDesigns designs, [FromServices] DesignCheck check, CancellationToken ct) =>
        await designs.FindAsync(definitionId, FlowDesigns.Latest, ct) is { } found
            ? View(new DesignPage(found.Version, await check.HandleAsync(DesignDocument.Export(found.Version, found.IsLatest), ct)))
            : NotFound();

    /// <summary>What the check says of the latest drawing; asked again after each save.</summary>
    [HttpGet("/flows/{definitionId}/findings")]
    public async Task<IActionResult> Findings(string definitionId, [FromServices] FlowDesigns designs, [FromServices] DesignCheck check, CancellationToken ct) =>
        await designs.FindAsync(definitionId, FlowDesigns.Latest, ct) is { } found
            ? PartialView("_Findings", new DesignPage(found.Version, await check.HandleAsync(DesignDocument.Export(found.Version, found.IsLatest), ct)))
            : NotFound();

    /// <summary>The page around the viewer of an instance.</summary>
    [HttpGet("/flows/instances/{instanceId}")]
    public async Task<IActionResult> Instance(string instanceId, [FromServices] InstanceReader instances, CancellationToken ct) =>
        await instances.FindAsync(instanceId, ct) is { } found ? View(found) : NotFound();
}

/// <summary>The latest version of a flow with what the check says of it.</summary>
public sealed record DesignPage(WorkflowVersion Version, DesignFindings Findings);
