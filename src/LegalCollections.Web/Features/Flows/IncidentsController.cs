using LegalCollections.Application.Common;
using LegalCollections.Application.Flows;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Flows;

/// <summary>The flows that stopped on a fault, and what a lawyer decides about each.</summary>
[Allows(Act.ResolveIncidents)]
public sealed class IncidentsController(Wording words) : Controller
{
    [HttpGet("/flows/incidents")]
    public async Task<IActionResult> Index([FromServices] FlowIncidents incidents, CancellationToken ct) =>
        View("~/Features/Flows/Incidents.cshtml", await incidents.ListAsync(ct));

    [HttpPost("/flows/incidents/{instanceId}")]
    public async Task<IActionResult> Resolve(
        string instanceId, string activityId, IncidentDecision decision, string? outcome, string? reason, [FromServices] ResolveIncident useCase, CancellationToken ct)
    {
        var result = await useCase.HandleAsync(new(instanceId, activityId, decision, outcome, reason), ct);
        this.Flash(
            result.Failed ? words.Problem(result.Problem) : words[$"incidents.done.{decision}"],
            result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index));
    }
}
