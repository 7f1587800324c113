using LegalCollections.Application.Agreements;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Agreements;

/// <summary>What a client lets the office give up, step by step.</summary>
[Route("clients/{id:guid}/discounts")]
[Allows(Act.WaiveDebt)]
public sealed class DiscountsController(ClientDiscounts discounts, Wording words) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Of(Guid id, CancellationToken ct) => PageAsync(id, new DiscountForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Of(Guid id, [Bind(Prefix = nameof(DiscountPage.Form))] DiscountForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await discounts.ShowAsync(new ClientId(id), ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, ct);
        }

        var recorded = await discounts.RecordAsync(new ClientId(id), form.ToStep(), form.Source, ct);
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words);
            return await PageAsync(id, form, ct);
        }

        this.Flash(words["agreements.discounts.added"]);
        return RedirectToAction(nameof(Of), new { id });
    }

    [HttpPost("{step:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid step, CancellationToken ct)
    {
        var withdrawn = await discounts.WithdrawAsync(new ClientId(id), step, ct);
        this.Flash(
            withdrawn.Failed ? words.Problem(withdrawn.Problem) : words["agreements.discounts.withdrawn"], withdrawn.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Of), new { id });
    }

    private async Task<IActionResult> PageAsync(Guid id, DiscountForm form, CancellationToken ct) =>
        await discounts.ShowAsync(new ClientId(id), ct) is { } ladder ? View("~/Features/Agreements/Discounts.cshtml", new DiscountPage(ladder, form)) : NotFound();
}
