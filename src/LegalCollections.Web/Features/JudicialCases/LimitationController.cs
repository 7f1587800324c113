using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>Until when the titles of a case can be claimed, and the facts that move these days.</summary>
[WakesFlows]
public sealed class LimitationController(Wording words) : Controller
{
    private const string CasePage = "/Features/JudicialCases/Limitation.cshtml";

    [HttpGet, Allows(Act.DecideAction)]
    public Task<IActionResult> Of(Guid id, CancellationToken ct) => ShowAsync(id, new LimitationForm(), ct);

    [HttpPost, Allows(Act.DecideAction)]
    public async Task<IActionResult> Record(Guid id, LimitationForm form, [FromServices] RecordLimitation record, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var recorded = await record.HandleAsync(new(new CaseId(id), new DebtId(form.Debt!.Value), form.ToEntry()), ct);
            if (!recorded.Failed)
            {
                this.Flash(words["limitation.done"]);
                return RedirectToAction(nameof(Of), new { id });
            }

            ModelState.AddProblem(recorded.Problem, words);
        }

        return await ShowAsync(id, form, ct);
    }

    [HttpPost, Allows(Act.DecideAction)]
    public async Task<IActionResult> Strike(Guid id, [FromServices] RecordLimitation record, CancellationToken ct)
    {
        var struck = await record.StrikeAsync(id, ct);
        if (struck.Failed)
        {
            return NotFound();
        }

        this.Flash(words["limitation.strike.done"]);
        return RedirectToAction(nameof(Of), new { id = struck.Value.Value });
    }

    private async Task<IActionResult> ShowAsync(Guid id, LimitationForm form, CancellationToken ct)
    {
        var services = HttpContext.RequestServices;
        var found = await services.GetRequiredService<AppDb>().CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == new CaseId(id), ct);
        return found is null
            ? NotFound()
            : View(CasePage, form with
            {
                Case = found,
                Today = services.GetRequiredService<OfficeClock>().Today,
                Titles = await services.GetRequiredService<CaseLimitation>().OfAsync(found.Id, ct),
            });
    }
}
