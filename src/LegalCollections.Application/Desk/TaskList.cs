using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>The open tasks of a person or of the office, those due first at the top.</summary>
public sealed class TaskList(AppDb db, InstanceStore instances) : IUseCase
{
    public const int PageSize = 40;

    public async Task<TaskListPage> HandleAsync(TaskFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var tasks = db.CaseTasks.AsNoTracking().Where(t => t.State == TaskState.Open);
        if (filter.Person is { } me)
        {
            var id = new UserId(me);
            tasks = tasks.Where(t => t.AssigneeId == id || (t.AssigneeId == null && t.Role == filter.Role));
        }

        if (filter.Kind is { } kind)
        {
            tasks = tasks.Where(t => t.Kind == kind);
        }

        var total = await tasks.CountAsync(ct);
        if (filter is { AfterDue: { } due, After: { } after })
        {
            tasks = tasks.Where(t => t.DueOn > due || (t.DueOn == due && t.OpenedAt > after));
        }

        var rows = await (
            from t in tasks.OrderBy(t => t.DueOn).ThenBy(t => t.OpenedAt).ThenBy(t => t.Id).Take(PageSize + 1)
            join c in db.CollectionCases on t.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
            join k in db.Clients on c.ClientId equals k.Id
            orderby t.DueOn, t.OpenedAt, t.Id
            select new TaskRow(
                t.Id, t.Kind, t.DueOn, t.OpenedAt, c.Id, c.Number, p.Name, k.Name, t.Role, t.AssigneeId,
                db.WorkflowBookmarks.Where(b => b.Id == t.BookmarkId).Select(b => b.ActivityId).FirstOrDefault()))
            .ToListAsync(ct);
        return new TaskListPage(await NamedAsync([.. rows.Take(PageSize)], ct), total, rows.Count > PageSize ? rows[PageSize - 1] : null);
    }

    private async Task<IReadOnlyList<TaskRow>> NamedAsync(List<TaskRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.AssigneeId).OfType<UserId>().Select(u => u.Value).Distinct().ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);
        return [.. rows.Select(r => r with { Assignee = r.AssigneeId is { } id ? names.GetValueOrDefault(id.Value) : null })];
    }

    public async Task<TaskOnDesk?> FindAsync(TaskId id, CancellationToken ct)
    {
        var found = await (
               from t in db.CaseTasks.AsNoTracking()
               join c in db.CollectionCases.AsNoTracking() on t.CaseId equals c.Id
               join p in db.DebtorProfiles.AsNoTracking() on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
               where t.Id == id
               select new TaskOnDesk(t, c, p.Name, p.Phone, p.Email, null)).FirstOrDefaultAsync(ct);
        return found is null ? null : found with { Step = await StepAsync(found.Task.BookmarkId, ct) };
    }

    private async Task<TaskStep?> StepAsync(string? bookmark, CancellationToken ct)
    {
        var waiting = await (
            from b in db.WorkflowBookmarks.AsNoTracking()
            join i in db.WorkflowInstances.AsNoTracking() on b.InstanceId equals i.Id
            where b.Id == bookmark
            select new { b.ActivityId, i.VersionId }).FirstOrDefaultAsync(ct);
        if (waiting is null)
        {
            return null;
        }

        var flow = await instances.GraphAsync(waiting.VersionId, ct);
        var lines = flow.AllNodes.SelectMany(node => node.Connections).Where(line => line.Source == waiting.ActivityId).ToLookup(line => line.Port, line => line.Target);
        return flow.Find(waiting.ActivityId) is { } step ? new TaskStep(step, lines) : null;
    }
}

/// <summary>What narrows the task list.</summary>
public sealed record TaskFilter(Guid? Person, string? Role, TaskKind? Kind, DateOnly? AfterDue = null, DateTimeOffset? After = null);

/// <summary>One task in a list.</summary>
/// <param name="Step">Id of the step that waits for it.</param>
public sealed record TaskRow(
    TaskId Id, TaskKind Kind, DateOnly DueOn, DateTimeOffset OpenedAt, CaseId CaseId, long CaseNumber, string Debtor, string Client, string Role, UserId? AssigneeId,
    string? Step)
{
    public string? Assignee { get; init; }
}

/// <summary>A page of tasks; <paramref name="Last"/> is where the next page begins, null on the last page.</summary>
public sealed record TaskListPage(IReadOnlyList<TaskRow> Rows, int Total, TaskRow? Last);

/// <summary>One task with what a person needs to do it.</summary>
/// <param name="Step">Where in its flow; null when no step waits for it.</param>
public sealed record TaskOnDesk(CaseTask Task, CollectionCase Case, string Debtor, string? Phone, string? Email, TaskStep? Step);

/// <summary>The step that waits for a task, and the steps to which each outcome leads.</summary>
public sealed record TaskStep(ActivityNode Step, ILookup<string, string> Next);
