using LegalCollections.Application.Agreements;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The list of cases and the page of one case, with everything that a person may do there.</summary>
public sealed class CasesController(Wording words) : Controller
{
    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Index(
        CaseFilter filter, [FromServices] CaseList list, [FromServices] StepNames steps, [FromServices] AppDb db, CancellationToken ct)
    {
        var portfolios = await db.Portfolios.AsNoTracking().OrderBy(p => p.Name).Take(500).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return View("~/Features/Desk/Cases.cshtml", new CasesModel(
            filter, await list.HandleAsync(filter, ct), [.. portfolios.Select(p => new SelectListItem(p.Name, p.Id.Value.ToString()))],
            await steps.LoadAsync(ct)));
    }

    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Show(
        Guid id, string? tab, DateOnly? on, [FromServices] CaseDesk desk, [FromServices] CaseFlows flows, [FromServices] StepNames steps, CancellationToken ct)
    {
        if (await desk.HandleAsync(new CaseId(id), on, ct) is not { } found)
        {
            return NotFound();
        }

        var shown = CaseModel.Tabs.Contains(tab) ? tab! : CaseModel.Tabs[0];
        var flow = shown == "flow" ? await flows.HandleAsync(found.Case.Id, words, ct) : null;
        return View("~/Features/Desk/Case.cshtml", new CaseModel(found, shown, await steps.LoadAsync(ct), flow));
    }

    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Document(Guid id, bool word, [FromServices] OpenDocument documents, CancellationToken ct)
    {
        if (await documents.HandleAsync(new DocumentId(id), word, ct) is not { } file)
        {
            return NotFound();
        }

        return word ? File(file.Content, file.ContentType, file.Name) : File(file.Content, file.ContentType);
    }

    [HttpPost, Allows(Act.RecordPayment)]
    public async Task<IActionResult> Payment(Guid id, PaymentForm form, [FromServices] RegisterPayment useCase, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await SayAsync(id, FirstError(), "");
        }

        var result = await useCase.HandleAsync(new(new CaseId(id), form.Amount, form.PaidOn, form.Reference), ct);
        return result.Failed ? await SayAsync(id, words.Problem(result.Problem), "")
            : await SayAsync(id, null, Said(result.Value));
    }

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Contact(
        Guid id, ContactChannel channel, ContactOutcome outcome, DateOnly? promisedOn, string? note, [FromServices] RecordContact useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new(new CaseId(id), channel, outcome, note, promisedOn), ct), "cases.contact.done");

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Answer(Guid id, AnswerOutcome outcome, string? text, [FromServices] RecordAnswer useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new(new CaseId(id), outcome, text ?? ""), ct), "cases.answer.done");

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Note(Guid id, string? text, [FromServices] AddNote useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new CaseId(id), text ?? "", ct), "cases.note.done");

    [HttpPost, Allows(Act.RegisterAgreement)]
    public async Task<IActionResult> Agreement(Guid id, AgreementForm form, [FromServices] RegisterAgreement useCase, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await SayAsync(id, FirstError(), "");
        }

        var result = await useCase.HandleAsync(new(new CaseId(id), form.Total, form.Count, form.FirstDueOn, form.AboveBalance), ct);
        return await SayAsync(id, result.Failed ? words.Problem(result.Problem) : null, words["agreements.done"]);
    }

    [HttpPost, Allows(Act.RegisterAgreement)]
    public async Task<IActionResult> BreakAgreement(Guid id, Guid agreement, [FromServices] BreakAgreement useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new AgreementId(agreement), ct), "agreements.broken");

    [HttpPost, Allows(Act.HoldCase)]
    public async Task<IActionResult> Hold(Guid id, bool hold, [FromServices] HoldCase useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new(new CaseId(id), hold), ct), hold ? "cases.hold.done" : "cases.release.done");

    [HttpPost, Allows(Act.HoldCase)]
    public async Task<IActionResult> Close(Guid id, CloseReason reason, string? note, [FromServices] CloseByHand useCase, CancellationToken ct) =>
        await AnswerAsync(id, await useCase.HandleAsync(new(new CaseId(id), reason, note ?? ""), ct), "cases.close.done");

    private Task<IActionResult> AnswerAsync(Guid id, Result<Done> result, string done) =>
        SayAsync(id, result.Failed ? words.Problem(result.Problem) : null, words[done]);

    private async Task<IActionResult> SayAsync(Guid id, string? refusal, string done)
    {
        if (refusal is null)
        {
            await HttpContext.RequestServices.GetRequiredService<PumpNudge>().RunAsync();
        }

        this.Flash(refusal ?? done, refusal is null ? FlashKind.Success : FlashKind.Refusal);
        return RedirectToAction(nameof(Show), new { id });
    }

    private string Said(PaymentOutcome outcome) => outcome switch
    {
        { Overpaid: > 0m } => words["payments.doneOver", words.Money(outcome.Overpaid)],
        { AgreementKept: true } => words["payments.doneKept"],
        { PaidInFull: true } => words["payments.doneInFull"],
        _ => words["payments.done", words.Money(outcome.BalanceAfter)],
    };

    private string FirstError() => ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage;
}
