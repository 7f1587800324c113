using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>What the titles of a case carry beyond the client's file, with the force, the limitation and the action that follow.</summary>
[Route("cases/{id:guid}/titles"), Allows(Act.DecideAction), WakesFlows]
public sealed class TitlesController(Wording words) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Of(Guid id, CancellationToken ct) => ShowAsync(id, new TitleForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Of(Guid id, TitleForm form, [FromServices] RecordLimitation record, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var recorded = await record.HandleAsync(new(new CaseId(id), new DebtId(form.Debt!.Value), form.ToEntry()), ct);
            if (!recorded.Failed)
            {
                this.Flash(words["titles.done"]);
                return RedirectToAction(nameof(Of), new { id });
            }

            ModelState.AddProblem(recorded.Problem, words);
        }

        return await ShowAsync(id, form, ct);
    }

    [HttpPost("{fact:guid}/strike")]
    public async Task<IActionResult> Strike(Guid id, Guid fact, [FromServices] RecordLimitation record, CancellationToken ct)
    {
        if ((await record.StrikeAsync(fact, ct)).Failed)
        {
            return NotFound();
        }

        this.Flash(words["titles.strike.done"]);
        return RedirectToAction(nameof(Of), new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, TitleForm form, CancellationToken ct)
    {
        var services = HttpContext.RequestServices;
        if (await services.GetRequiredService<AppDb>().CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == new CaseId(id), ct) is not { } found)
        {
            return NotFound();
        }

        var proposal = await services.GetRequiredService<ProposeActions>().HandleAsync(found.Id, ct);
        var proposed = proposal.Failed ? [] : proposal.Value.Titles;
        var titles = await services.GetRequiredService<CaseLimitation>().OfAsync(found.Id, ct);
        return View("/Features/JudicialCases/Titles.cshtml", form with
        {
            Case = found,
            Today = services.GetRequiredService<OfficeClock>().Today,
            Titles = [.. titles.Select(title => new TitleStanding(title, proposed.FirstOrDefault(action => action.Title.DebtId == title.Debt.Id)))],
        });
    }
}

/// <summary>One title as it stands today.</summary>
/// <param name="Action"><see langword="null"/> where it is in a lawsuit, or cannot be judged.</param>
public sealed record TitleStanding(TitleLimitation Title, ActionProposal? Action);
