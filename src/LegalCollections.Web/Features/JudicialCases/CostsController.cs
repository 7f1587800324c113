using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>What the firm laid out for a case: the list, a new cost, and one struck out.</summary>
public sealed class CostsController(Wording words) : Controller
{
    private const string Page = "/Features/JudicialCases/Costs.cshtml";

    [HttpGet, Allows(Act.RecordCosts)]
    public Task<IActionResult> Of(Guid id, Guid? lawsuit, [FromServices] ListCosts list, CancellationToken ct) =>
        ShowAsync(id, new CostForm { Lawsuit = lawsuit }, list, ct);

    [HttpPost, Allows(Act.RecordCosts)]
    public async Task<IActionResult> Record(
        Guid id, CostForm form, [FromServices] RecordCost record, [FromServices] ListCosts list, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var recorded = await record.HandleAsync(new(new CaseId(id), form.ToEntry(), await form.Receipt.ReadAsync(ct)), ct);
            if (!recorded.Failed)
            {
                this.Flash(words["costs.done", words.Money(recorded.Value.Amount)]);
                return form.Lawsuit is { } lawsuit
                    ? RedirectToAction("Details", "JudicialCases", new { id = lawsuit })
                    : RedirectToAction(nameof(Of), new { id });
            }

            ModelState.AddProblem(recorded.Problem, words);
        }

        return await ShowAsync(id, form, list, ct);
    }

    [HttpPost, Allows(Act.RecordCosts)]
    public async Task<IActionResult> Strike(Guid id, [FromServices] StrikeCost strike, CancellationToken ct)
    {
        var struck = await strike.HandleAsync(id, ct);
        if (struck.Failed)
        {
            return struck.Problem == DebtProblems.CostWasClaimed() ? Conflict(words.Problem(struck.Problem)) : NotFound();
        }

        this.Flash(words["costs.struck"]);
        return RedirectToAction(nameof(Of), new { id = struck.Value.Value });
    }

    [HttpPost, Allows(Act.ChooseCalculation)]
    public async Task<IActionResult> Claim(Guid id, Guid cost, string? basis, [FromServices] ClaimCost claim, CancellationToken ct) =>
        Told(id, await claim.HandleAsync(cost, basis, ct), "costs.claim.done");

    [HttpPost, Allows(Act.ChooseCalculation)]
    public async Task<IActionResult> Drop(Guid id, Guid cost, [FromServices] ClaimCost claim, CancellationToken ct) =>
        Told(id, await claim.DropAsync(cost, ct), "costs.drop.done");

    private RedirectToActionResult Told(Guid id, Result<CaseId> done, string text)
    {
        this.Flash(done.Failed ? words.Problem(done.Problem) : words[text], done.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Of), new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CostForm form, ListCosts list, CancellationToken ct)
    {
        var costs = await list.HandleAsync(new CaseId(id), ct);
        return costs.Failed ? NotFound() : View(Page, form with { Of = costs.Value, PaidOn = form.PaidOn ?? costs.Value.Today });
    }
}
