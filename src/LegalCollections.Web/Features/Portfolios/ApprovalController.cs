using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Portfolios;

/// <summary>Ends a portfolio's planning.</summary>
[Allows(Act.ApproveStrategy), WakesFlows]
public sealed class ApprovalController(Wording words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Approve(
        Guid id, string version, Guid lawyer, Guid paralegal, Guid? collector, [FromServices] ApproveStrategy approve, CancellationToken ct)
    {
        var started = await approve.HandleAsync(
            new(new PortfolioId(id), version ?? "", new UserId(lawyer), new UserId(paralegal), collector is { } named ? new UserId(named) : null), ct);
        if (started.Failed)
        {
            this.Flash(words.Problem(started.Problem), FlashKind.Refusal);
        }
        else
        {
            this.Flash(words.Count("portfolios.approval.done", started.Value));
        }

        return RedirectToAction("Details", "Portfolios", new { id });
    }
}
