using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio;

/// <summary>Begins a flow for those who may draw one.</summary>
[Allows(Act.DesignFlows)]
public sealed class FlowDraftsController : Controller
{
    /// <summary>A new drawing, opened in the designer.</summary>
    [HttpPost("/flows/new")]
    public async Task<IActionResult> Create([Required, StringLength(120)] string name, [FromServices] SaveDesign save, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return RedirectToAction("Index", "Flows");
        }

        var saved = await save.HandleAsync(new SaveDesign.Command(DesignDocument.Blank(name), Publish: false), ct);
        return RedirectToAction("Design", "Studio", new { definitionId = saved.Value.Version.DefinitionId });
    }
}
