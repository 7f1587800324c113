using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>Fruitless searches, stays, defences, embargos and the debtor's insolvency, written down on a case.</summary>
[Route("cases/{id:guid}/acts"), WakesFlows]
public sealed class LawsuitActsController(LawsuitActs acts, Wording words) : Controller
{
    [HttpGet(""), Allows(Act.DecideAction)]
    public Task<IActionResult> Of(Guid id, Guid? lawsuit, CancellationToken ct) => PageAsync(id, new LawsuitActForm { Lawsuit = lawsuit }, ct);

    [HttpPost(""), Allows(Act.DecideAction)]
    public async Task<IActionResult> Of(Guid id, LawsuitActForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, ct);
        }

        var recorded = await acts.RecordAsync(new CaseId(id), form.ToEntry(), ct);
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words);
            return await PageAsync(id, form, ct);
        }

        this.Flash(recorded.Value == 0 ? words["lawsuits.act.done"] : words["lawsuits.act.doneShifts", recorded.Value]);
        return RedirectToAction(nameof(Of), new { id, lawsuit = form.Lawsuit });
    }

    [HttpPost("adopt"), Allows(Act.DecideAction)]
    public async Task<IActionResult> Adopt(Guid id, Guid[] elsewhere, string?[] evidence, CancellationToken ct)
    {
        var proved = elsewhere.Zip(evidence).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        return Told(id, await acts.AdoptAsync(new CaseId(id), proved, ct), "lawsuits.elsewhere.adopted");
    }

    [HttpPost("decline"), Allows(Act.DecideAction)]
    public async Task<IActionResult> Decline(Guid id, string? because, CancellationToken ct) =>
        Told(id, await acts.DeclineAsync(new CaseId(id), because, ct), "lawsuits.elsewhere.declined");

    [HttpPost("{act:guid}/strike"), Allows(Act.DecideAction)]
    public async Task<IActionResult> Strike(Guid id, Guid act, CancellationToken ct) =>
        Told(id, await acts.StrikeAsync(new CaseId(id), act, ct), "lawsuits.act.struck");

    private RedirectToActionResult Told(Guid id, Result<Done> done, string text)
    {
        this.Flash(done.Failed ? words.Problem(done.Problem) : words[text], done.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Of), new { id });
    }

    private async Task<IActionResult> PageAsync(Guid id, LawsuitActForm form, CancellationToken ct) =>
        await acts.ShowAsync(new CaseId(id), ct) is { } found ? View("/Features/Docketing/LawsuitActs.cshtml", form with { Of = found }) : NotFound();
}
