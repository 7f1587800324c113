using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.JudicialCases;

public sealed partial class JudicialCasesController
{
    /// <summary>A Word file of a petition, pictures included.</summary>
    public const int MaxDraftMegabytes = 20;

    [HttpGet("{id:guid}/draft")]
    [Allows(Act.ReviewDraft)]
    public Task<IActionResult> Draft(Guid id, [FromServices] ShowLawsuit show, [FromServices] PetitionDrafting drafting, CancellationToken ct) =>
        DraftAsync(id, show, drafting, ct);

    /// <summary>The words of the draft, each with where it comes from: the template, the case or a person.</summary>
    [HttpGet("{id:guid}/draft/differences")]
    [Allows(Act.ReviewDraft)]
    public async Task<IActionResult> DraftDifferences(Guid id, [FromServices] ShowLawsuit show, [FromServices] DraftDifferences differences, CancellationToken ct)
    {
        var lawsuit = await show.HandleAsync(new(id), ct);
        return !lawsuit.Failed && await differences.OfAsync(lawsuit.Value.Documents, ct) is { } trace
            ? View("DraftDifferences", new DraftDifferencesPage(lawsuit.Value, trace))
            : NotFound();
    }

    [HttpPost("{id:guid}/draft/upload")]
    [Allows(Act.ReviewDraft)]
    public async Task<IActionResult> Upload(
        Guid id, IFormFile? file, [FromServices] ReplaceDraft replace, [FromServices] ShowLawsuit show, [FromServices] PetitionDrafting drafting,
        CancellationToken ct)
    {
        if (file is null || file.Length > MaxDraftMegabytes * 1024L * 1024L)
        {
            ModelState.AddModelError("File", file is null ? words["validation.Missing"] : words["lawsuits.draft.upload.tooLarge", MaxDraftMegabytes]);
            return await DraftAsync(id, show, drafting, ct);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var replaced = await replace.HandleAsync(new ReplaceDraft.Command(new(id), content.ToArray(), file.FileName), ct);
        if (replaced.Failed)
        {
            Refuse(replaced.Problem);
            return await DraftAsync(id, show, drafting, ct);
        }

        this.Flash(words["lawsuits.draft.upload.done"]);
        return RedirectToAction(nameof(Draft), new { id });
    }

    [HttpPost("{id:guid}/draft/again")]
    [Allows(Act.ReviewDraft)]
    public async Task<IActionResult> WriteAgain(Guid id, [FromServices] WriteDraftAgain write, CancellationToken ct) =>
        Told(await write.HandleAsync(new(id), ct), "lawsuits.draft.againDone", nameof(Draft), id);

    [HttpPost("{id:guid}/draft/accept")]
    [Allows(Act.ReviewDraft)]
    public async Task<IActionResult> Accept(Guid id, [FromServices] AcceptDraft accept, CancellationToken ct) =>
        Told(await accept.HandleAsync(new(id), ct), "lawsuits.draft.accepted", nameof(Details), id);

    [HttpPost("{id:guid}/draft/reject")]
    [Allows(Act.ReviewDraft)]
    public async Task<IActionResult> Reject(
        Guid id, string? reason, [FromServices] RejectDraft reject, [FromServices] ShowLawsuit show, CancellationToken ct)
    {
        var rejected = await reject.HandleAsync(new RejectDraft.Command(new(id), reason), ct);
        if (rejected.Failed)
        {
            return Told(rejected, "", nameof(Draft), id);
        }

        this.Flash(words["lawsuits.draft.rejected"]);
        var lawsuit = await show.HandleAsync(new(id), ct);
        return RedirectToAction(nameof(Decide), new { caseId = lawsuit.Value.Lawsuit.CaseId.Value });
    }

    private RedirectToActionResult Told(Result<Done> result, string key, string action, Guid id)
    {
        this.Flash(result.Failed ? words.Problem(result.Problem) : words[key], result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(result.Failed ? nameof(Draft) : action, new { id });
    }

    private async Task<IActionResult> DraftAsync(Guid id, ShowLawsuit show, PetitionDrafting drafting, CancellationToken ct)
    {
        var lawsuit = await show.HandleAsync(new(id), ct);
        if (lawsuit.Failed)
        {
            return NotFound();
        }

        var facts = await drafting.FactsAsync(lawsuit.Value.Lawsuit, ct);
        var problem = lawsuit.Value.Lawsuit is { DraftId: null, TakesDrafts: true } open ? await drafting.TryAsync(open, ct) : null;
        return View("Draft", new DraftPage(lawsuit.Value, facts.Failed ? null : facts.Value, facts.Problem ?? problem, await certificates.SignsNowAsync(ct),
            await sufficiency.OfAsync(lawsuit.Value.Lawsuit, ct)));
    }
}
