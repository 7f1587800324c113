using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LegalCollections.Web.Features.Deadlines;

/// <summary>The agenda of deadlines, each read by two people, with its explanation, and the calendars on which they are counted.</summary>
[Route("deadlines")]
public sealed class DeadlinesController(Wording words, OfficeClock clock, CurrentUser user) : Controller
{
    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index(
        AgendaChoice choice, [FromServices] Agenda agenda, [FromServices] DeadlinePeople people, [FromServices] Teams teams, CancellationToken ct) =>
        View(await AgendaAsync(choice, agenda, people, teams, ct));

    /// <summary>The shown part of the agenda on paper; what waits for the reader's own reading is left out.</summary>
    [HttpGet("agenda.pdf")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> AgendaPaper(
        AgendaChoice choice, [FromServices] Agenda agenda, [FromServices] DeadlinePeople people, [FromServices] Teams teams,
        [FromServices] IOptions<OfficeOptions> office, CancellationToken ct)
    {
        var page = await AgendaAsync(choice, agenda, people, teams, ct);
        var of = choice.Of(user.Id, page.Teams);
        var whose = of is null ? words["deadlines.filter.all"]
            : page.Teams.FirstOrDefault(team => team.Id.ToString() == choice.Who)?.Name
            ?? page.People.FirstOrDefault(person => person.Id == of[0])?.Name ?? words["deadlines.filter.mine"];
        return File(
            AgendaPdf.Render(new AgendaSheet(page.Period(words), whose, page.Overdue, page.Rows, page.People), office.Value, words, clock.GetUtcNow()), "application/pdf");
    }

    private async Task<AgendaPage> AgendaAsync(AgendaChoice choice, Agenda agenda, DeadlinePeople people, Teams teams, CancellationToken ct)
    {
        var today = clock.Today;
        var (from, to) = choice.Days(today);
        var known = await teams.ListAsync(ct);
        var of = choice.Of(user.Id, known);
        var overdue = from <= today && today <= to ? await agenda.OverdueAsync(of, ct) : [];
        var late = overdue.Select(r => r.Deadline.Id).ToHashSet();
        var rows = await agenda.DaysAsync(new Agenda.Query(from, to, of, choice.Done), ct);
        return new AgendaPage(
            choice, today, await agenda.ToReadAsync(of, ct), overdue, [.. rows.Where(r => !late.Contains(r.Deadline.Id))], await people.ListAsync(ct), known);
    }

    [HttpGet("{id:guid}")]
    [Allows(Act.ViewDeadlines)]
    public Task<IActionResult> Details(Guid id, [FromServices] ShowDeadline show, CancellationToken ct) => PageAsync(id, new ReadingForm(), show, ct);

    [HttpPost("{id:guid}/read")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Read(
        Guid id, [Bind(Prefix = "Form")] ReadingForm form, [FromServices] ReadDeadline read, [FromServices] ShowDeadline show, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var done = await read.HandleAsync(new(id), form.DueOn, ct);
        if (done.Failed)
        {
            ModelState.AddProblem(done.Problem, words, "Form.");
            return await PageAsync(id, form, show, ct);
        }

        this.Flash(words["deadlines.read." + done.Value], done.Value == Conference.Closed ? FlashKind.Success : FlashKind.Notice);
        return RedirectToAction(nameof(Details), new { id });
    }

    /// <summary>What the reader's own day and rule come to; nothing is saved and the first date is not used.</summary>
    [HttpPost("{id:guid}/count")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Count(Guid id, DateOnly? availableOn, string? ruleCode, [FromServices] CountDeadline count, CancellationToken ct)
    {
        var counted = await count.HandleAsync(new(id), availableOn, ruleCode, ct);
        return PartialView("_Count", new CountModel(counted.Failed ? null : counted.Value, counted.Problem));
    }

    [HttpPost("{id:guid}/settle")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Settle(
        Guid id, [Bind(Prefix = "Form")] ReadingForm form, [FromServices] SettleDeadline settle, [FromServices] ShowDeadline show, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var done = await settle.HandleAsync(new(new(id), form.DueOn, form.Because), ct);
        if (done.Failed)
        {
            ModelState.AddProblem(done.Problem, words, "Form.");
            return await PageAsync(id, form, show, ct);
        }

        this.Flash(words["deadlines.settled"]);
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost("{id:guid}/complete")]
    [Allows(Act.ConfirmDeadline)]
    public async Task<IActionResult> Complete(Guid id, [FromServices] CompleteDeadline complete, CancellationToken ct)
    {
        var done = await complete.HandleAsync(new(id), ct);
        this.Flash(done.Failed ? words.Problem(done.Problem) : words["deadlines.complete.done"], done.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Details), new { id });
    }

    /// <summary>The count on one page, for the file.</summary>
    [HttpGet("{id:guid}/count.pdf")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Paper(Guid id, [FromServices] ShowDeadline show, [FromServices] IOptions<OfficeOptions> office, CancellationToken ct)
    {
        var deadline = await show.HandleAsync(new(id), ct);
        return deadline.Failed || deadline.Value.Blind
            ? NotFound()
            : File(DeadlinePdf.Render(deadline.Value, office.Value, clock.GetUtcNow()), "application/pdf");
    }

    [HttpGet("/calendars/{code?}/{year:int?}")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Calendar([FromServices] OfficeCalendars calendars, CancellationToken ct, string code = "tjsp", int? year = null)
    {
        var shown = year ?? clock.Today.Year;
        return CourtCalendars.Find(code).Failed || shown is < 1990 or > 2100
            ? NotFound()
            : View(new CalendarPage(await calendars.OfAsync(code, ct), shown));
    }

    private async Task<IActionResult> PageAsync(Guid id, [Bind(Prefix = "Form")] ReadingForm form, ShowDeadline show, CancellationToken ct)
    {
        var deadline = await show.HandleAsync(new(id), ct);
        return deadline.Failed ? NotFound() : View(nameof(Details), new DeadlinePage(deadline.Value, form));
    }
}
