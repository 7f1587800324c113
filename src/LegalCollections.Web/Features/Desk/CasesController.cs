using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The list of cases and the page of one case, with everything that a person may do there.</summary>
[WakesFlows]
public sealed partial class CasesController(Wording words) : Controller
{
    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Index(
        CaseFilter filter, [FromServices] CaseList list, [FromServices] StepNames steps, [FromServices] AppDb db, CancellationToken ct)
    {
        var portfolios = await db.Portfolios.AsNoTracking().OrderBy(p => p.Name).Take(500).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return View("~/Features/Desk/Cases.cshtml", new CasesModel(
            filter, await list.HandleAsync(filter, ct), [.. portfolios.Select(p => new SelectListItem(p.Name, p.Id.Value.ToString()))],
            await steps.LoadAsync(ct)));
    }

    [HttpGet, Allows(Act.ViewCases)]
    public Task<IActionResult> Show(
        Guid id, string? tab, DateOnly? on, [FromServices] CaseDesk desk, [FromServices] CaseFlows flows, [FromServices] StepNames steps, CancellationToken ct) =>
        PageAsync(id, tab, on, null, desk, flows, steps, ct);

    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Document(Guid id, bool word, [FromServices] OpenDocument documents, CancellationToken ct)
    {
        if (await documents.HandleAsync(new DocumentId(id), word, ct) is not { } file)
        {
            return NotFound();
        }

        return word ? File(file.Content, file.ContentType, file.Name) : File(file.Content, file.ContentType);
    }

    private async Task<IActionResult> PageAsync(
        Guid id, string? tab, DateOnly? on, string? refused, CaseDesk desk, CaseFlows flows, StepNames steps, CancellationToken ct)
    {
        if (await desk.HandleAsync(new CaseId(id), on, ct) is not { } found)
        {
            return NotFound();
        }

        var shown = CaseModel.Tabs.Contains(tab) ? tab! : CaseModel.Tabs[0];
        var flow = shown == "flow" ? await flows.HandleAsync(found.Case.Id, words, ct) : null;
        return View("~/Features/Desk/Case.cshtml", new CaseModel(found, shown, await steps.LoadAsync(ct), flow, refused));
    }
}
