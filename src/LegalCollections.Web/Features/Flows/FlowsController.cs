using LegalCollections.Application.Common;
using LegalCollections.Application.Flows;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Flows;

/// <summary>The catalogue of flows: pictures, versions and differences, read by everyone in the office.</summary>
[Allows(Act.ViewFlows)]
public sealed class FlowsController(Wording words, FlowBoard board) : Controller
{
    [HttpGet("/flows")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await board.ListAsync(words, ct));

    [HttpGet("/flows/{definitionId}")]
    public async Task<IActionResult> Details(string definitionId, int? version, CancellationToken ct) =>
        await board.ShowAsync(definitionId, version, words, ct) is { } found ? View(found) : NotFound();

    [HttpGet("/flows/{definitionId}/versions")]
    public async Task<IActionResult> Versions(string definitionId, CancellationToken ct) =>
        await board.ShowAsync(definitionId, null, words, ct) is { } found ? View(found) : NotFound();

    [HttpGet("/flows/{definitionId}/differences")]
    public async Task<IActionResult> Differences(string definitionId, int? from, int? to, CancellationToken ct) =>
        await board.CompareAsync(definitionId, from, to, words, ct) is { } compared ? View(compared) : NotFound();
}
