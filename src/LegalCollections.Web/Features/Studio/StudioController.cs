using System.IO.Compression;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LegalCollections.Web.Features.Studio;

/// <summary>Elsa Studio in the office's pages: the drawing of a flow, and the way of one instance on it.</summary>
[Allows(Act.ViewFlows)]
public sealed class StudioController(Wording words) : Controller
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

    /// <summary>The designer itself, for a frame.</summary>
    [HttpGet("/studio/design/{definitionId}")]
    public IActionResult DesignFrame(string definitionId) => Frame("elsa-workflow-definition-editor", "definition-id", definitionId);

    /// <summary>The viewer itself, for a frame.</summary>
    [HttpGet("/studio/instance/{instanceId}")]
    public IActionResult InstanceFrame(string instanceId) => Frame("elsa-workflow-instance-viewer", "instance-id", instanceId);

    /// <summary>Studio calls its own pages by these addresses.</summary>
    [HttpGet("/studio/workflows/definitions/{definitionId}/edit")]
    public IActionResult OwnDesign(string definitionId) => RedirectToAction(nameof(DesignFrame), new { definitionId });

    [HttpGet("/studio/workflows/instances/{instanceId}/view")]
    public IActionResult OwnInstance(string instanceId) => RedirectToAction(nameof(InstanceFrame), new { instanceId });

    /// <summary>A file of the package.</summary>
    [HttpGet("/studio/{**path}")]
    public IActionResult PackageFile(string path)
    {
        if (StudioFiles.Find(path) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = file.IsForEver ? "private, max-age=31536000, immutable" : "private, no-cache";
        Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var on = new DateTimeOffset(System.IO.File.GetLastWriteTimeUtc(file.Path), TimeSpan.Zero);
        if (!file.IsPacked || Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            Response.Headers.ContentEncoding = file.IsPacked ? "br" : "";
            return PhysicalFile(file.Path, file.ContentType, on, new EntityTagHeaderValue($"\"{on.Ticks:x}\""));
        }

        return File(new BrotliStream(System.IO.File.OpenRead(file.Path), CompressionMode.Decompress), file.ContentType);
    }

    private ViewResult Frame(string element, string attribute, string id) =>
        View("Frame", new FramePage(element, attribute, id, $"{Request.Scheme}://{Request.Host}/elsa/api", words.Culture.Name));
}

/// <summary>The latest version of a flow with what the check says of it.</summary>
public sealed record DesignPage(LegalCollections.Application.Workflows.WorkflowVersion Version, DesignFindings Findings);

/// <summary>One of Studio's elements with the id that it shows.</summary>
public sealed record FramePage(string Element, string Attribute, string Id, string Api, string Language);
