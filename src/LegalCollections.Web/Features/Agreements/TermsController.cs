using LegalCollections.Application.Agreements;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Agreements;

/// <summary>What the contracts of a case say of its charges, its days and its forum.</summary>
[Route("cases/{id:guid}/terms")]
[Allows(Act.ChooseCalculation)]
public sealed class TermsController(RecordTerms terms, Wording words) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Of(Guid id, CancellationToken ct) => PageAsync(id, new TermsForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Of(Guid id, [Bind(Prefix = nameof(TermsPage.Form))] TermsForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, ct);
        }

        var recorded = await terms.HandleAsync(new CaseId(id), form.ToEntry(), ct);
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words, "Form.");
            return await PageAsync(id, form, ct);
        }

        this.Flash(words["terms.done"]);
        return RedirectToAction(nameof(Of), new { id });
    }

    [HttpPost("{record:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid record, CancellationToken ct)
    {
        var withdrawn = await terms.WithdrawAsync(new CaseId(id), record, ct);
        this.Flash(withdrawn.Failed ? words.Problem(withdrawn.Problem) : words["terms.withdrawn.done"], withdrawn.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Of), new { id });
    }

    private async Task<IActionResult> PageAsync(Guid id, TermsForm form, CancellationToken ct) =>
        await terms.ShowAsync(new CaseId(id), ct) is { } found ? View("~/Features/Agreements/Terms.cshtml", new TermsPage(found, form)) : NotFound();
}
