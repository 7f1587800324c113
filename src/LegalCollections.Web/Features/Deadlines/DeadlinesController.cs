using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Deadlines;

/// <summary>The agenda of deadlines, each with its explanation, and the calendars on which they are counted.</summary>
[Route("deadlines")]
public sealed class DeadlinesController(Wording words, OfficeClock clock, CurrentUser user) : Controller
{
    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index([FromServices] Agenda agenda, CancellationToken ct, string? month = null, bool all = false, bool done = false)
    {
        var shown = AgendaPage.Read(month) ?? YearMonth.Of(clock.Today);
        var of = all ? null : user.Id;
        var rows = await agenda.MonthAsync(new Agenda.Query(shown, of, done), ct);
        var overdue = shown == YearMonth.Of(clock.Today) ? await agenda.OverdueAsync(of, ct) : [];
        var overdueIds = overdue.Select(r => r.Deadline.Id).ToHashSet();
        return View(new AgendaPage(shown, all, done, overdue, [.. rows.Where(r => !overdueIds.Contains(r.Deadline.Id))], clock.Today));
    }

    [HttpGet("{id:guid}")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Details(Guid id, [FromServices] ShowDeadline show, CancellationToken ct)
    {
        var deadline = await show.HandleAsync(new(id), ct);
        return deadline.Failed ? NotFound() : View(new DeadlinePage(deadline.Value, deadline.Value.Deadline.ScheduledBy == user.Id));
    }

    [HttpPost("{id:guid}/confirm")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Confirm(Guid id, [FromServices] ConfirmDeadline confirm, CancellationToken ct) =>
        Told(await confirm.HandleAsync(new(id), ct), "deadlines.confirm.done", id);

    [HttpPost("{id:guid}/complete")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Complete(Guid id, [FromServices] CompleteDeadline complete, CancellationToken ct) =>
        Told(await complete.HandleAsync(new(id), ct), "deadlines.complete.done", id);

    [HttpGet("/calendars/{code?}/{year:int?}")]
    [Allows(Act.ViewDeadlines)]
    public IActionResult Calendar(string code = "tjsp", int? year = null)
    {
        var calendar = CourtCalendars.Find(code);
        var shown = year ?? clock.Today.Year;
        return calendar.Failed || shown is < 1990 or > 2100 ? NotFound() : View(new CalendarPage(calendar.Value, shown));
    }

    private RedirectToActionResult Told(Result<Done> result, string key, Guid id)
    {
        this.Flash(result.Failed ? words.Problem(result.Problem) : words[key], result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Details), new { id });
    }
}
