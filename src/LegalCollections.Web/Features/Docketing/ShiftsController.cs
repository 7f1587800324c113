using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>Deadlines that a changed calendar or rule would move, for a lawyer to accept or keep.</summary>
[Route("docket/shifts")]
public sealed class ShiftsController(DecideShifts shifts, Wording words) : Controller
{
    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Features/Docketing/Shifts.cshtml", await shifts.PendingAsync(ct));

    [HttpPost("")]
    [Allows(Act.AcceptShifts)]
    public async Task<IActionResult> Decide(Guid[] chosen, bool accept, CancellationToken ct)
    {
        var decided = await shifts.HandleAsync(chosen, accept, ct);
        this.Flash(words.Count(accept ? "docketing.shifts.accepted" : "docketing.shifts.kept", decided));
        return RedirectToAction(nameof(Index));
    }
}
