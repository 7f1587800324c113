using LegalCollections.Application.Agreements;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debtors;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Desk;

public sealed partial class CasesController
{
    [HttpPost, Allows(Act.RecordPayment)]
    public async Task<IActionResult> Payment(
        Guid id, [Bind(Prefix = nameof(Payment))] PaymentForm form, [FromServices] RegisterPayment useCase, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(id, nameof(Payment), null, ct);
        }

        var result = await useCase.HandleAsync(
            new(new CaseId(id), form.Amount!.Value, form.PaidOn!.Value, form.Reference)
            {
                TowardCapital = form.TowardCapital,
                TowardDebt = form.TowardDebt is { } title ? new DebtId(title) : null,
            }, ct);
        return result.Failed ? await RefuseAsync(id, nameof(Payment), result.Problem, ct) : Say(id, Said(result.Value));
    }

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Contact(
        Guid id, [Bind(Prefix = nameof(Contact))] ContactForm form, [FromServices] RecordContact useCase, CancellationToken ct) =>
        await AnswerAsync(
            id, nameof(Contact),
            () => useCase.HandleAsync(
                new(new CaseId(id), form.Channel.GetValueOrDefault(), form.Outcome.GetValueOrDefault(), form.Note, form.PromisedOn), ct),
            "cases.contact.done", ct);

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Answer(
        Guid id, [Bind(Prefix = nameof(Answer))] AnswerForm form, [FromServices] RecordAnswer useCase, CancellationToken ct) =>
        await AnswerAsync(
            id, nameof(Answer), () => useCase.HandleAsync(new(new CaseId(id), form.Outcome.GetValueOrDefault(), form.Text), ct), "cases.answer.done", ct);

    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Note(Guid id, [Bind(Prefix = nameof(Note))] NoteForm form, [FromServices] AddNote useCase, CancellationToken ct) =>
        await AnswerAsync(id, nameof(Note), () => useCase.HandleAsync(new CaseId(id), form.Text, ct), "cases.note.done", ct);

    /// <summary>In which language the debtor is written to.</summary>
    [HttpPost, Allows(Act.RecordContact)]
    public async Task<IActionResult> Language(Guid id, string? language, [FromServices] ChooseLanguage useCase, [FromServices] AppDb db, CancellationToken ct)
    {
        if (await db.CollectionCases.FindAsync([new CaseId(id)], ct) is not { } found)
        {
            return NotFound();
        }

        var chosen = await useCase.HandleAsync(new(found.DebtorId, found.ClientId, language), ct);
        this.Flash(chosen.Failed ? words.Problem(chosen.Problem) : words["cases.people.language.done"], chosen.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Show), new { id, tab = "people" });
    }

    [HttpPost, Allows(Act.RegisterAgreement)]
    public async Task<IActionResult> Agreement(
        Guid id, [Bind(Prefix = nameof(Agreement))] AgreementForm form, [FromServices] RegisterAgreement useCase, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(id, nameof(Agreement), null, ct);
        }

        var result = await useCase.HandleAsync(new(new CaseId(id), form.Total!.Value, form.Count, form.FirstDueOn!.Value, form.AboveBalance, form.BelowOffer && User.May(Act.WaiveDebt)), ct);
        return result.Failed ? await RefuseAsync(id, nameof(Agreement), result.Problem, ct) : Say(id, words["agreements.done"]);
    }

    [HttpPost, Allows(Act.RegisterAgreement)]
    public async Task<IActionResult> BreakAgreement(Guid id, Guid agreement, [FromServices] BreakAgreement useCase, CancellationToken ct) =>
        await AnswerAsync(id, nameof(BreakAgreement), () => useCase.HandleAsync(new AgreementId(agreement), ct), "agreements.broken", ct);

    [HttpPost, Allows(Act.WaiveDebt)]
    public async Task<IActionResult> Waive(Guid id, [Bind(Prefix = "Waiver")] WaiverForm form, [FromServices] WaiveDebt useCase, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(id, "Waiver", null, ct);
        }

        var entry = new WaiverEntry(form.Component!.Value, form.Amount!.Value, form.Act);
        var result = await useCase.HandleAsync(new(new CaseId(id), new DebtId(form.Debt!.Value), entry), ct);
        return result.Failed ? await RefuseAsync(id, "Waiver", result.Problem, ct) : Say(id, words["agreements.waive.done"]);
    }

    [HttpPost, Allows(Act.HoldCase)]
    public async Task<IActionResult> Hold(Guid id, bool hold, [FromServices] HoldCase useCase, CancellationToken ct) =>
        await AnswerAsync(
            id, nameof(Hold), () => useCase.HandleAsync(new(new CaseId(id), hold), ct), hold ? "cases.hold.done" : "cases.release.done", ct);

    [HttpPost, Allows(Act.HoldCase)]
    public async Task<IActionResult> Close(
        Guid id, [Bind(Prefix = nameof(Close))] CloseForm form, [FromServices] CloseByHand useCase, CancellationToken ct) =>
        await AnswerAsync(
            id, nameof(Close),
            () => useCase.HandleAsync(new(new CaseId(id), form.Reason ?? CloseReason.Withdrawn, form.Note), ct), "cases.close.done", ct);

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Func<Task<Result<Done>>> act, string done, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(id, form, null, ct);
        }

        var result = await act();
        return result.Failed ? await RefuseAsync(id, form, result.Problem, ct) : Say(id, words[done]);
    }

    private RedirectToActionResult Say(Guid id, string done)
    {
        this.Flash(done);
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>The page again, the form open with what was typed and the reason beside its field.</summary>
    private async Task<IActionResult> RefuseAsync(Guid id, string form, Problem? problem, CancellationToken ct)
    {
        if (problem is not null)
        {
            ModelState.AddProblem(problem, words, form + ".");
        }

        var services = HttpContext.RequestServices;
        return await PageAsync(
            id, null, null, form, services.GetRequiredService<CaseDesk>(), services.GetRequiredService<CaseFlows>(), services.GetRequiredService<StepNames>(), ct);
    }

    private string Said(PaymentOutcome outcome) => outcome switch
    {
        { Overpaid: > 0m } => words["payments.doneOver", words.Money(outcome.Overpaid)],
        { AgreementKept: true } => words["payments.doneKept"],
        { PaidInFull: true } => words["payments.doneInFull"],
        _ => words["payments.done", words.Money(outcome.BalanceAfter)],
    };
}
