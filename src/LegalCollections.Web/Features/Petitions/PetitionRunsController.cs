using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Petitions;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Petitions;

/// <summary>The petition factory: the petitions of a portfolio in one go, with a sample for the lawyer to read.</summary>
[Allows(Act.ReviewDraft), WakesFlows]
public sealed class PetitionRunsController(Wording words) : Controller
{
    /// <param name="id">The portfolio.</param>
    [HttpPost]
    public async Task<IActionResult> Start(Guid id, [FromServices] StartPetitionRun start, CancellationToken ct)
    {
        var started = await start.HandleAsync(new PortfolioId(id), ct);
        if (!started.Failed)
        {
            return RedirectToAction(nameof(Show), new { id = started.Value.Id });
        }

        this.Flash(words.Problem(started.Problem), FlashKind.Refusal);
        return RedirectToAction("Details", "Portfolios", new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, [FromServices] ShowPetitionRun show, CancellationToken ct) =>
        await show.HandleAsync(id, ct) is { } page ? View("~/Features/Petitions/Show.cshtml", page) : NotFound();

    [HttpGet]
    public async Task<IActionResult> Progress(Guid id, [FromServices] ShowPetitionRun show, CancellationToken ct) =>
        await show.HandleAsync(id, ct) is { } page ? PartialView("~/Features/Petitions/_Progress.cshtml", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Pause(Guid id, [FromServices] StartPetitionRun runs, CancellationToken ct) =>
        (await runs.PauseAsync(id, ct)).Failed ? NotFound() : RedirectToAction(nameof(Show), new { id });

    [HttpPost]
    public async Task<IActionResult> Resume(Guid id, [FromServices] StartPetitionRun runs, CancellationToken ct) =>
        (await runs.ResumeAsync(id, ct)).Failed ? NotFound() : RedirectToAction(nameof(Show), new { id });

    [HttpPost]
    public async Task<IActionResult> AcceptRest(Guid id, [FromServices] ShowPetitionRun show, CancellationToken ct)
    {
        var accepted = await show.AcceptRestAsync(id, ct);
        this.Flash(
            accepted.Failed ? words.Problem(accepted.Problem) : words["petitions.accepted", accepted.Value], accepted.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Pack(Guid id, [FromServices] PackPetitions pack, CancellationToken ct)
    {
        var packed = await pack.HandleAsync(id, ct);
        if (!packed.Failed)
        {
            return File(packed.Value, "application/zip", words["petitions.zip"]);
        }

        this.Flash(words.Problem(packed.Problem), FlashKind.Refusal);
        return RedirectToAction(nameof(Show), new { id });
    }
}
