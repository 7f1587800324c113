using System.IO.Compression;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace LegalCollections.Web.Features.Studio;

/// <summary>What stands under <c>/studio/</c>: Elsa Studio's elements for our frames, and the files of its package.</summary>
[Allows(Act.ViewFlows)]
[SecurityHeadersPolicy(SecurityHeaders.Studio)]
public sealed class StudioFrameController(Wording words) : Controller
{
    /// <summary>The designer itself, for a frame.</summary>
    [HttpGet("/studio/design/{definitionId}")]
    public IActionResult Design(string definitionId) => Frame("elsa-workflow-definition-editor", "definition-id", definitionId);

    /// <summary>The viewer itself, for a frame.</summary>
    [HttpGet("/studio/instance/{instanceId}")]
    public IActionResult Instance(string instanceId) => Frame("elsa-workflow-instance-viewer", "instance-id", instanceId);

    /// <summary>Studio calls its own pages by these addresses.</summary>
    [HttpGet("/studio/workflows/definitions/{definitionId}/edit")]
    public IActionResult OwnDesign(string definitionId) => RedirectToAction(nameof(Design), new { definitionId });

    [HttpGet("/studio/workflows/instances/{instanceId}/view")]
    public IActionResult OwnInstance(string instanceId) => RedirectToAction(nameof(Instance), new { instanceId });

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
        if (file.IsPacked && Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            Response.Headers.ContentEncoding = "br";
        }
        else if (file.IsPacked)
        {
            return Unpacked(file);
        }

        return PhysicalFile(file.Path, file.ContentType, on, new EntityTagHeaderValue($"\"{on.Ticks:x}\""));
    }

    /// <summary>For a browser that takes no Brotli, as over plain HTTP in an office's network.</summary>
    private FileStreamResult Unpacked(StudioFile file) =>
        File(new BrotliStream(System.IO.File.OpenRead(file.Path), CompressionMode.Decompress), file.ContentType);

    private ViewResult Frame(string element, string attribute, string id) =>
        View("/Features/Studio/Frame.cshtml", new FramePage(element, attribute, id, $"{Request.Scheme}://{Request.Host}/elsa/api", words.Culture.Name));
}

/// <summary>One of Studio's elements with the id that it shows.</summary>
public sealed record FramePage(string Element, string Attribute, string Id, string Api, string Language);
