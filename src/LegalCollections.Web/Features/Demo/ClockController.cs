using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Features.Shared;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Demo;

/// <summary>Advances the demo office's clock and shows how far it has come.</summary>
[Allows(Act.AdvanceClock)]
public sealed class ClockController(Wording words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Advance(ClockStep step, string? returnUrl, [FromServices] AdvanceClock useCase, CancellationToken ct)
    {
        var result = await useCase.HandleAsync(new(step), ct);
        if (result.Failed)
        {
            this.Flash(words.Problem(result.Problem), FlashKind.Refusal);
        }

        return this.BackTo(returnUrl);
    }

    /// <summary>The progress bar again; when the walk is over, the whole page is asked for anew, since everything on it may have changed.</summary>
    [HttpGet]
    public IActionResult Progress([FromServices] ClockWalk walk)
    {
        if (OfficeClockBar.Progress(walk, Url) is { } progress)
        {
            return PartialView("_ProgressBar", progress with { Label = words[progress.Label] });
        }

        Response.Headers["HX-Refresh"] = "true";
        return NoContent();
    }
}
