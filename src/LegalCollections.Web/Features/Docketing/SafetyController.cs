using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>How many business days before the fatal date the office wants its work done.</summary>
[Route("docket/safety")]
public sealed class SafetyController(SafetyMargins margins, Wording words) : Controller
{
    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(
        "/Features/Docketing/Safety.cshtml",
        new SafetyPage(await margins.SettingsAsync(ct), [.. DeadlineRules.All.Where(r => r.Party is DeadlineParty.Ours or DeadlineParty.Both)]));

    /// <param name="rule">Empty for all rules without days of their own.</param>
    [HttpPost("")]
    [Allows(Act.SetSafetyDays)]
    public async Task<IActionResult> Set(string? rule, int? days, CancellationToken ct)
    {
        var set = await margins.SetAsync(string.IsNullOrEmpty(rule) ? null : rule, days, ct);
        this.Flash(set.Failed ? words.Problem(set.Problem) : words["docketing.safety.done"], set.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index));
    }
}
