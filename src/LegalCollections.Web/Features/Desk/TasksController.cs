using System.Security.Claims;
using LegalCollections.Application.Common;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The work that waits for people, and the page on which one task is done.</summary>
[Allows(Act.ManageTasks), WakesFlows]
public sealed class TasksController(Wording words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(
        bool all, TaskKind? kind, DateOnly? afterDue, DateTimeOffset? after, [FromServices] TaskList list, [FromServices] OfficeClock clock, CancellationToken ct)
    {
        Guid? person = all ? null : Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var filter = new TaskFilter(person, Roles.All.FirstOrDefault(User.IsInRole), kind, afterDue, after);
        return View("~/Features/Desk/Tasks.cshtml", new TasksModel(all, kind, await list.HandleAsync(filter, ct), clock.Today));
    }

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, [FromServices] TaskList list, [FromServices] OfficeClock clock, CancellationToken ct) =>
        await list.FindAsync(new TaskId(id), ct) is { } found ? View("~/Features/Desk/Task.cshtml", new TaskModel(found, clock.Today)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Complete(
        Guid id, string? outcome, string? note, [FromServices] CompleteTask useCase, [FromServices] TaskList list, CancellationToken ct)
    {
        var desk = await list.FindAsync(new TaskId(id), ct);
        var done = await useCase.HandleAsync(new(new TaskId(id), outcome ?? "", note), ct);
        if (done.Failed)
        {
            this.Flash(words.Problem(done.Problem), FlashKind.Refusal);
            return RedirectToAction(nameof(Show), new { id });
        }

        this.Flash(words["tasks.done"], link: Url.Action("Show", "Cases", new { id = desk?.Task.CaseId.Value }));
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>The list of tasks as it is shown.</summary>
public sealed record TasksModel(bool All, TaskKind? Kind, TaskListPage Page, DateOnly Today);

/// <summary>One task as it is shown.</summary>
public sealed record TaskModel(TaskOnDesk Desk, DateOnly Today)
{
    /// <summary>Tasks that have a page of their own in the lawsuit slice are not done by a mere button.</summary>
    public bool HasOwnPage => Desk.Task.Kind is TaskKind.ReviewDraft or TaskKind.RecordFiling or TaskKind.DebtorInsolvency || Desk.Task.Outcomes.Contains("Chosen");

    public static Shared.Badge Due(Wording words, DateOnly dueOn, DateOnly today) => dueOn < today
        ? new(Shared.Urgency.Overdue, words["tasks.overdueSince", dueOn])
        : dueOn == today ? new(Shared.Urgency.Urgent, words["tasks.dueToday"])
        : dueOn <= today.AddDays(2) ? new(Shared.Urgency.Soon, words["tasks.dueOn", dueOn])
        : new(Shared.Urgency.Normal, words["tasks.dueOn", dueOn]);
}
