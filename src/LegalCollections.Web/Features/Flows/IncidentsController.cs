using LegalCollections.Application.Common;
using LegalCollections.Application.Flows;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Flows;

/// <summary>The flows that stopped on a fault, and what a lawyer decides about each.</summary>
[Allows(Act.ResolveIncidents), WakesFlows]
public sealed class IncidentsController(Wording words) : Controller
{
    [HttpGet("/flows/incidents")]
    public async Task<IActionResult> Index([FromServices] FlowIncidents incidents, CancellationToken ct) =>
        View("~/Features/Flows/Incidents.cshtml", new StoppedFlows(await incidents.ListAsync(ct), await incidents.SetAsideAsync(ct)));

    [HttpPost("/flows/incidents/{instanceId}")]
    public async Task<IActionResult> Resolve(
        string instanceId, string activityId, IncidentDecision decision, string? outcome, string? reason, [FromServices] ResolveIncident useCase, CancellationToken ct) =>
        Told(decision, await useCase.HandleAsync(new ResolveIncident.Command(instanceId, activityId, decision, outcome, reason), ct));

    [HttpPost("/flows/incidents/signals/{signalId:guid}")]
    public async Task<IActionResult> ResolveSetAside(
        Guid signalId, IncidentDecision decision, string? reason, [FromServices] ResolveIncident useCase, CancellationToken ct) =>
        Told(decision, await useCase.HandleAsync(new ResolveIncident.SetAsideCommand(signalId, decision, reason), ct));

    private RedirectToActionResult Told(IncidentDecision decision, Result<Done> result)
    {
        this.Flash(
            result.Failed ? words.Problem(result.Problem) : words[$"incidents.done.{decision}"],
            result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>All that stands still: steps that failed in their flow, and what could not be brought to one.</summary>
public sealed record StoppedFlows(IReadOnlyList<OpenIncident> Incidents, IReadOnlyList<SetAsideStep> SetAside);
