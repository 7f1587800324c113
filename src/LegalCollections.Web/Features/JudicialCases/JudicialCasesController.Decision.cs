using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.JudicialCases;

public sealed partial class JudicialCasesController
{
    [HttpGet("decide/{caseId:guid}")]
    [Allows(Act.DecideAction)]
    public Task<IActionResult> Decide(Guid caseId, [FromServices] ProposeActions propose, [FromServices] LawsuitTasks tasks, CancellationToken ct) =>
        ProposalAsync(caseId, null, propose, tasks, ct);

    [HttpPost("decide/{caseId:guid}")]
    [Allows(Act.DecideAction)]
    public async Task<IActionResult> Decide(
        Guid caseId, DecisionForm form, [FromServices] DecideActions decide, [FromServices] ProposeActions propose, [FromServices] LawsuitTasks tasks,
        CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var choices = form.Groups.Select(g => new GroupChoice(
                [.. g.Titles.Select(t => new DebtId(t))], g.Path, new Forum(g.City ?? "", g.State ?? ""), g.Reason)).ToList();
            var decided = await decide.HandleAsync(new DecideActions.Command(new(caseId), choices), ct);
            if (!decided.Failed)
            {
                this.Flash(decided.Value.Count == 0 ? words["lawsuits.decide.doneNone"] : words["lawsuits.decide.done", decided.Value.Count]);
                return decided.Value is [var only]
                    ? RedirectToAction(nameof(Details), new { id = only.Id.Value })
                    : RedirectToAction(nameof(Index));
            }

            Refuse(decided.Problem);
        }

        return await ProposalAsync(caseId, form, propose, tasks, ct);
    }

    private async Task<IActionResult> ProposalAsync(
        Guid caseId, DecisionForm? form, ProposeActions propose, LawsuitTasks tasks, CancellationToken ct)
    {
        var proposal = await propose.HandleAsync(new(caseId), ct);
        if (proposal.Failed)
        {
            return NotFound();
        }

        var waiting = await tasks.FindOpenAsync(new(caseId), TaskKind.DecideAction, null, ct) is not null;
        return View("Decide", new DecisionPage(proposal.Value, waiting, form ?? DecisionForm.Of(proposal.Value)));
    }
}
