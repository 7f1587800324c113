using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Portfolios;

/// <summary>The portfolios of the office: the list, a new one, one with its files, and what prescribes soonest in it.</summary>
public sealed class PortfoliosController(Wording words) : Controller
{
    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Index([FromServices] ShowPortfolios show, CancellationToken ct) => View(await show.ListAsync(ct));

    [HttpGet, Allows(Act.ImportPortfolio)]
    public async Task<IActionResult> New([FromServices] AppDb db, CancellationToken ct)
    {
        await OfferClientsAsync(db, ct);
        return View(new PortfolioForm());
    }

    [HttpPost, Allows(Act.ImportPortfolio)]
    public async Task<IActionResult> New(PortfolioForm form, [FromServices] OpenPortfolio open, [FromServices] AppDb db, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var opened = await open.HandleAsync(new ClientId(form.ClientId!.Value), form.Name, ct);
            if (!opened.Failed)
            {
                this.Flash(words["portfolios.created"]);
                return RedirectToAction(nameof(Details), new { id = opened.Value.Value });
            }

            ModelState.AddProblem(opened.Problem, words);
        }

        await OfferClientsAsync(db, ct);
        return View(form);
    }

    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Details(Guid id, [FromServices] ShowPortfolios show, CancellationToken ct)
    {
        var page = await show.PageAsync(new PortfolioId(id), ct);
        return page.Failed ? NotFound() : View(nameof(Details), page.Value);
    }

    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Limitation(Guid id, [FromServices] ListLimitations list, CancellationToken ct) =>
        await list.HandleAsync(new PortfolioId(id), ct) is { } found ? View(found) : NotFound();

    [HttpPost, Allows(Act.ImportPortfolio)]
    public async Task<IActionResult> Upload(
        Guid id, IFormFile? file, [FromServices] ReceiveFile receive, [FromServices] ShowPortfolios show, CancellationToken ct)
    {
        if (file is null)
        {
            ModelState.Clear();
            ModelState.AddProblem(PortfolioProblems.FileMissing(), words);
            return await Details(id, show, ct);
        }

        await using var content = file.OpenReadStream();
        var received = await receive.HandleAsync(new PortfolioId(id), file.FileName, content, ct);
        if (received.Failed)
        {
            ModelState.AddProblem(received.Problem, words);
            return await Details(id, show, ct);
        }

        return RedirectToAction("Show", "Imports", new { id = received.Value.Value });
    }

    private async Task OfferClientsAsync(AppDb db, CancellationToken ct)
    {
        var clients = await db.Clients.AsNoTracking().OrderBy(client => client.Name).Select(client => new { client.Id, client.Name }).ToListAsync(ct);
        ViewBag.Clients = clients.Select(client => new SelectListItem(client.Name, client.Id.Value.ToString())).ToList();
    }
}
