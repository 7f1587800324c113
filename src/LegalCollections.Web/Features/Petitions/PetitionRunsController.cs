using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Petitions;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Petitions;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Petitions;

/// <summary>The petition factory: the petitions of a portfolio in one go, with a sample for the lawyer to read.</summary>
[Allows(Act.ReviewDraft), WakesFlows]
public sealed class PetitionRunsController(Wording words) : Controller
{
    private const int RowsPerPage = 50;

    /// <param name="id">The portfolio.</param>
    [HttpGet]
    public async Task<IActionResult> Plan(Guid id, [FromServices] PlanPetitions plan, CancellationToken ct) =>
        await plan.HandleAsync(new PortfolioId(id), ct) is { } page ? View("~/Features/Petitions/Plan.cshtml", page) : NotFound();

    /// <param name="id">The portfolio.</param>
    [HttpGet]
    public async Task<IActionResult> Sample(Guid id, [FromServices] PlanPetitions plan, CancellationToken ct)
    {
        var sample = await plan.SampleAsync(new PortfolioId(id), ct);
        if (!sample.Failed)
        {
            return File(sample.Value, "application/pdf");
        }

        this.Flash(words.Problem(sample.Problem), FlashKind.Refusal);
        return RedirectToAction(nameof(Plan), new { id });
    }

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
        return RedirectToAction(nameof(Plan), new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Show(
        Guid id, PetitionState? state, ReviewReason? reason, string? court, int page, [FromServices] ShowPetitionRun show, CancellationToken ct)
    {
        if (await show.HandleAsync(id, ct) is not { } run)
        {
            return NotFound();
        }

        var filter = new PetitionFilter(state, reason, string.IsNullOrEmpty(court) ? null : court);
        var rows = run.Where(filter);
        var first = Math.Clamp(page, 0, Math.Max(0, (rows.Count - 1) / RowsPerPage));
        return View("~/Features/Petitions/Show.cshtml", new PetitionRunView(run, filter, [.. rows.Skip(first * RowsPerPage).Take(RowsPerPage)], rows.Count, first)
        {
            HasMore = (first + 1) * RowsPerPage < rows.Count,
        });
    }

    [HttpGet]
    public async Task<IActionResult> Progress(Guid id, [FromServices] ShowPetitionRun show, CancellationToken ct) =>
        await show.ProgressAsync(id, ct) is { } progress ? PartialView("~/Features/Petitions/_Progress.cshtml", progress) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Pause(Guid id, [FromServices] StartPetitionRun runs, CancellationToken ct) =>
        (await runs.PauseAsync(id, ct)).Failed ? NotFound() : RedirectToAction(nameof(Show), new { id });

    [HttpPost]
    public async Task<IActionResult> Resume(Guid id, [FromServices] StartPetitionRun runs, CancellationToken ct) =>
        (await runs.ResumeAsync(id, ct)).Failed ? NotFound() : RedirectToAction(nameof(Show), new { id });

    [HttpPost]
    public async Task<IActionResult> AcceptRest(Guid id, [FromServices] AcceptPetitions accept, CancellationToken ct)
    {
        var accepted = await accept.HandleAsync(id, ct);
        this.Flash(
            accepted.Failed ? words.Problem(accepted.Problem) : words.Count("petitions.accepted", accepted.Value), accepted.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <param name="id">The run.</param>
    /// <param name="court">One court; none packs all.</param>
    [HttpGet]
    public async Task<IActionResult> Pack(Guid id, string? court, [FromServices] PackPetitions pack, CancellationToken ct)
    {
        var packed = await pack.HandleAsync(id, string.IsNullOrEmpty(court) ? null : court, ct);
        if (!packed.Failed)
        {
            return File(packed.Value, "application/zip", string.IsNullOrEmpty(court) ? words["petitions.zip"] : words["petitions.zip.court", court]);
        }

        this.Flash(words.Problem(packed.Problem), FlashKind.Refusal);
        return RedirectToAction(nameof(Show), new { id });
    }
}

/// <summary>A run as one page of its list shows it.</summary>
/// <param name="Found">How many rows the filter leaves.</param>
/// <param name="Page">From 0.</param>
public sealed record PetitionRunView(PetitionRunPage Run, PetitionFilter Filter, IReadOnlyList<PetitionRow> Rows, int Found, int Page)
{
    public bool HasMore { get; init; }
}
