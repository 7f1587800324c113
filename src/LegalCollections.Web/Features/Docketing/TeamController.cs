using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>Who bears how much in the coming days, who is away and who stands in, and work that changes hands.</summary>
[Route("docket/team")]
[Allows(Act.AssignDeadlines)]
public sealed class TeamController(Wording words, DeadlineLoad load, Absences absences, Teams teams) : Controller
{
    private const string Page = "/Features/Docketing/Team.cshtml";
    private const string HandOverPage = "/Features/Docketing/HandOver.cshtml";

    /// <summary>Far enough for every deadline that is open.</summary>
    private const int FarAhead = 3660;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => await PageAsync(new AbsenceForm(), ct);

    [HttpPost("absences")]
    public async Task<IActionResult> Absent([Bind(Prefix = "Form")] AbsenceForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await PageAsync(form, ct);
        }

        var recorded = await absences.RecordAsync(new(new(form.Person!.Value), new(form.Substitute!.Value), form.From!.Value, form.To!.Value), ct);
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words, "Form.");
            return await PageAsync(form, ct);
        }

        this.Flash(words["docketing.absence.done"]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Forms a team, or changes one whose id is given.</summary>
    [HttpPost("teams")]
    public async Task<IActionResult> Save(Guid? id, string? name, Guid[] members, CancellationToken ct)
    {
        var saved = await teams.SaveAsync(new(id, name, [.. members.Select(member => new UserId(member))]), ct);
        this.Flash(saved.Failed ? words.Problem(saved.Problem) : words["docketing.teams.saved"], saved.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("teams/{id:guid}/dissolve")]
    public async Task<IActionResult> Dissolve(Guid id, CancellationToken ct)
    {
        await teams.DissolveAsync(id, ct);
        this.Flash(words["docketing.teams.dissolved"]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("absences/{id:guid}/remove")]
    public async Task<IActionResult> Present(Guid id, CancellationToken ct)
    {
        await absences.RemoveAsync(id, ct);
        this.Flash(words["docketing.absence.removed"]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Which open deadlines would change hands; nothing is saved.</summary>
    [HttpGet("handover")]
    public async Task<IActionResult> HandOver(Guid? from, Guid? to, [FromServices] Agenda agenda, [FromServices] OfficeClock clock, CancellationToken ct)
    {
        var rows = from is { } person
            ? await agenda.DaysAsync(new(clock.Today.AddDays(-FarAhead), clock.Today.AddDays(FarAhead), [new UserId(person)], WithDone: false), ct)
            : [];
        var of = from is { } id ? new UserId(id) : default;
        return View(HandOverPage, new HandOverPage(
            from, to, [.. rows.Where(r => r.Deadline.LawyerId == of || r.Deadline.ParalegalId == of)], await load.HandleAsync(ct), clock.Today));
    }

    [HttpPost("handover")]
    public async Task<IActionResult> HandOver(Guid from, Guid to, Guid[] chosen, [FromServices] HandOverDeadlines hand, CancellationToken ct)
    {
        var done = await hand.HandleAsync(new(new(from), new(to), chosen), ct);
        this.Flash(done.Failed ? words.Problem(done.Problem) : words.Count("docketing.handOver.done", done.Value), done.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(HandOver), new { from, to });
    }

    private async Task<IActionResult> PageAsync(AbsenceForm form, CancellationToken ct) =>
        View(Page, new TeamPage(await load.HandleAsync(ct), await absences.ListAsync(ct), form));
}
