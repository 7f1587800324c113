using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>What courts decided about their days: yearly acts pasted from the journal, suspensions, certified outages.</summary>
[Route("docket/acts")]
public sealed class CourtActsController(CourtActs acts, Wording words, OfficeClock clock) : Controller
{
    private const string Page = "/Features/Docketing/CourtActs.cshtml";

    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index(CancellationToken ct) => await PageAsync(null, null, ct);

    /// <summary>The days that the pasted list names; nothing is saved.</summary>
    [HttpPost("preview")]
    [Allows(Act.RecordCourtAct)]
    public async Task<IActionResult> Preview([Bind(Prefix = "Act")] ActForm form, [FromServices] OfficeCalendars calendars, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var read = CourtActs.Read(CommandOf(form, null));
        return PartialView("/Features/Docketing/_ActPreview.cshtml", read.Failed
            ? new ActPreview([], null, read.Problem)
            : new ActPreview(read.Value, await calendars.OfAsync(form.CalendarCode, ct), null));
    }

    [HttpPost("")]
    [Allows(Act.RecordCourtAct)]
    public async Task<IActionResult> Record([Bind(Prefix = "Act")] ActForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ModelState.IsValid
            ? await AnswerAsync(await acts.RecordAsync(CommandOf(form, await form.File.ReadAsync(ct)), ct), "Act.", form, null, ct)
            : await PageAsync(form, null, ct);
    }

    [HttpPost("outages")]
    [Allows(Act.RecordCourtAct)]
    public async Task<IActionResult> Outage([Bind(Prefix = "Outage")] OutageForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ModelState.IsValid
            ? await AnswerAsync(
                await acts.RecordOutageAsync(new(form.CalendarCode, form.On, form.Hours, form.Certificate, await form.File.ReadAsync(ct)), ct), "Outage.", null, form, ct)
            : await PageAsync(null, form, ct);
    }

    [HttpPost("{id:guid}/withdraw")]
    [Allows(Act.RecordCourtAct)]
    public async Task<IActionResult> Withdraw(Guid id, string? because, CancellationToken ct)
    {
        var done = await acts.WithdrawAsync(id, because, ct);
        this.Flash(done.Failed ? words.Problem(done.Problem) : words.Count("docketing.act.withdrawn", done.Value), done.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/file")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Evidence(Guid id, CancellationToken ct) =>
        await acts.EvidenceAsync(id, ct) is var (content, type) ? File(content, type) : NotFound();

    private static CourtActs.ActCommand CommandOf(ActForm form, Application.Documents.ScannedFile? file) =>
        new(form.CalendarCode, form.Kind, form.Law, form.Year, form.Text, file);

    private async Task<IActionResult> AnswerAsync(Result<CourtAct> recorded, string prefix, ActForm? act, OutageForm? outage, CancellationToken ct)
    {
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words, prefix);
            return await PageAsync(act, outage, ct);
        }

        this.Flash(words["docketing.act.done"]);
        return RedirectToAction("Index", "Shifts");
    }

    private async Task<IActionResult> PageAsync(ActForm? act, OutageForm? outage, CancellationToken ct) =>
        View(Page, new CourtActsPage(await acts.ListAsync(ct), act ?? new ActForm { Year = clock.Today.Year }, outage ?? new OutageForm()));
}
