using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Cases;

/// <summary>The readings of a statement where practice differs: for a client, or for one case.</summary>
[Allows(Act.ChooseCalculation)]
public sealed class CalculationController(Wording words) : Controller
{
    [HttpGet]
    public Task<IActionResult> Client(Guid id, [FromServices] ChoosePractice choose, CancellationToken ct) => ShowAsync(new ClientId(id), null, choose, ct);

    [HttpGet]
    public Task<IActionResult> Case(Guid id, [FromServices] ChoosePractice choose, CancellationToken ct) => ShowAsync(null, new CaseId(id), choose, ct);

    [HttpPost]
    public Task<IActionResult> Client(Guid id, PracticeForm form, [FromServices] ChoosePractice choose, CancellationToken ct) =>
        SaveAsync(new ClientId(id), null, form, choose, ct);

    [HttpPost]
    public Task<IActionResult> Case(Guid id, PracticeForm form, [FromServices] ChoosePractice choose, CancellationToken ct) =>
        SaveAsync(null, new CaseId(id), form, choose, ct);

    private async Task<IActionResult> ShowAsync(ClientId? client, CaseId? caseId, ChoosePractice choose, CancellationToken ct) =>
        await choose.ShowAsync(client, caseId, ct) is { } chosen ? Page(PracticeForm.Of(chosen.Practice), chosen) : NotFound();

    private async Task<IActionResult> SaveAsync(ClientId? client, CaseId? caseId, PracticeForm form, ChoosePractice choose, CancellationToken ct)
    {
        if (await choose.ShowAsync(client, caseId, ct) is not { } chosen)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page(form, chosen);
        }

        var saved = await choose.HandleAsync(new(chosen.Client.Id, chosen.Case, form.ToPractice(), form.Reason ?? ""), ct);
        if (saved.Failed)
        {
            ModelState.AddProblem(saved.Problem, words);
            return Page(form, chosen);
        }

        this.Flash(words["debts.practice.saved"]);
        return chosen.Case is { } of ? RedirectToAction("Show", "Cases", new { id = of.Value, tab = "titles" }) : RedirectToAction(nameof(Client), new { id = chosen.Client.Id.Value });
    }

    private ViewResult Page(PracticeForm form, ChosenPractice chosen) => View("~/Features/Cases/Calculation.cshtml", new PracticePage(form, chosen));
}
