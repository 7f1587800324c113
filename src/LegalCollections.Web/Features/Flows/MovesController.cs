using LegalCollections.Application.Common;
using LegalCollections.Application.Flows;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Flows;

/// <summary>Moves the running cases of a flow to another of its versions, after showing what that would do.</summary>
[Allows(Act.MoveInstances), WakesFlows]
public sealed class MovesController(Wording words) : Controller
{
    [HttpGet("/flows/{definitionId}/move")]
    public async Task<IActionResult> Index(string definitionId, string? from, string? to, [FromServices] FlowMoves moves, CancellationToken ct) =>
        await moves.ShowAsync(definitionId, from, to, ct) is { } board ? View("~/Features/Flows/Move.cshtml", board) : NotFound();

    [HttpPost("/flows/{definitionId}/move")]
    public async Task<IActionResult> Move(string definitionId, string from, string to, string? reason, [FromServices] MoveInstances useCase, CancellationToken ct)
    {
        var result = await useCase.HandleAsync(new(from, to, reason), ct);
        this.Flash(
            result.Failed ? words.Problem(result.Problem) : words["moves.done", result.Value.Moving, result.Value.Staying.Count],
            result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index), new { definitionId, from, to });
    }
}
