using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Documents;

/// <summary>The power of attorney and the corporate acts of a client: kept once, used in every lawsuit.</summary>
[Allows(Act.KeepClientPapers)]
public sealed class PapersController(Wording words) : Controller
{
    private const string Page = "/Features/Documents/Papers.cshtml";

    [HttpGet]
    public async Task<IActionResult> Of(Guid id, [FromServices] ShowClientPapers show, CancellationToken ct)
    {
        var papers = await show.HandleAsync(new ClientId(id), ct);
        return papers.Failed ? NotFound() : View(Page, papers.Value);
    }

    [HttpPost]
    public async Task<IActionResult> Keep(
        Guid id, ClientPaperKind kind, DateOnly? validUntil, IFormFile? file, [FromServices] KeepClientPaper keep, [FromServices] ShowClientPapers show,
        CancellationToken ct)
    {
        var kept = await keep.HandleAsync(new(new ClientId(id), kind, await file.ReadAsync(ct), validUntil), ct);
        if (kept.Failed)
        {
            ModelState.AddProblem(kept.Problem, words, kind + ".");
            return await Of(id, show, ct);
        }

        this.Flash(words["clients.papers.kept", words.Enum(kind)]);
        return RedirectToAction(nameof(Of), new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Open(Guid id, [FromServices] ShowClientPapers show, CancellationToken ct) =>
        await show.OpenAsync(id, ct) is var (paper, content) ? File(content, paper.ContentType) : NotFound();
}
