using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Tells what a walk added to the sandbox.</summary>
internal sealed class SandboxReader
{
    private readonly SandboxOffice _office;
    private readonly HashSet<NoticeId> _notices;
    private readonly HashSet<TaskId> _tasks;
    private readonly HashSet<Guid> _events;

    private SandboxReader(SandboxOffice office, HashSet<NoticeId> notices, HashSet<TaskId> tasks, HashSet<Guid> events) =>
        (_office, _notices, _tasks, _events) = (office, notices, tasks, events);

    /// <summary>Takes note of what is there before the walk.</summary>
    public static Task<SandboxReader> BeforeAsync(SandboxOffice office, CancellationToken ct) => office.ReadAsync(async db => new SandboxReader(
        office,
        [.. await db.Notices.Select(n => n.Id).ToListAsync(ct)],
        [.. await db.CaseTasks.Select(t => t.Id).ToListAsync(ct)],
        [.. await db.CaseEvents.Select(e => e.Id).ToListAsync(ct)]));

    /// <summary>What is there now and was not before, in the order of time.</summary>
    public Task<DryRunPart> ReadAsync(SandboxPeople people, CancellationToken ct) => _office.ReadAsync(async db =>
    {
        var cases = await db.CollectionCases.AsNoTracking().OrderBy(c => c.Number).ToListAsync(ct);
        var names = await db.DebtorProfiles.AsNoTracking().ToDictionaryAsync(p => p.DebtorId, p => p.Name, ct);
        var known = cases.ToDictionary(c => c.Id, c => (c.Number, Name: names[c.DebtorId]));
        var path = await NewEventsAsync(db, ct);
        var lines = new List<DryRunLine>();
        void Add(CaseId id, DateOnly on, DryRunKind kind, string key, Problem? problem = null) =>
            lines.Add(new DryRunLine(on, known[id].Number, known[id].Name, kind, key, SaidProblem.Of(problem)));

        foreach (var notice in (await db.Notices.AsNoTracking().ToListAsync(ct)).Where(n => !_notices.Contains(n.Id)))
        {
            Add(notice.CaseId, _office.Clock.DayOf(notice.CreatedAt), KindOf(notice.Channel), notice.TemplateKey);
        }

        foreach (var task in (await db.CaseTasks.AsNoTracking().ToListAsync(ct)).Where(t => !_tasks.Contains(t.Id)))
        {
            Add(task.CaseId, _office.Clock.DayOf(task.OpenedAt), DryRunKind.Task, task.Kind.ToString());
        }

        foreach (var (entry, kind) in path.Select(e => (e, KindOf(e.Kind))))
        {
            if (kind is { } counted)
            {
                Add(entry.CaseId, _office.Clock.DayOf(entry.At), counted, entry.Kind is CaseEventKind.Closed or CaseEventKind.WorkflowFault ? entry.Details[0] : "");
            }
        }

        foreach (var refusal in people.Refusals)
        {
            Add(refusal.Case, refusal.On, DryRunKind.Failed, "", refusal.Problem);
        }

        await AddUnaddressedAsync(Add, ct);
        return new DryRunPart(
            [.. lines.OrderBy(l => l.On).ThenBy(l => l.CaseNumber).ThenBy(l => l.Kind).ThenBy(l => l.Key, StringComparer.Ordinal)], people.Points, path,
            [.. cases.Select(c => new StandingCase(c.Number, c.Stage, c.Status, c.NextStep, c.NextStepOn))]);
    });

    private async Task<List<CaseEvent>> NewEventsAsync(AppDb db, CancellationToken ct)
    {
        var events = await db.CaseEvents.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        return [.. events.Where(e => !_events.Contains(e.Id))];
    }

    /// <summary>The sandbox's journal holds only what the walk did.</summary>
    private Task<bool> AddUnaddressedAsync(Action<CaseId, DateOnly, DryRunKind, string, Problem?> add, CancellationToken ct) =>
        _office.InScopeAsync(async services =>
        {
            var journal = services.GetRequiredService<InstanceJournal>();
            foreach (var instance in await services.GetRequiredService<AppDb>().WorkflowInstances.Select(i => new { i.Id, i.CaseId }).ToListAsync(ct))
            {
                foreach (var entry in await journal.ReadAsync(instance.Id, ct))
                {
                    if (entry.ActivityType == "LegalCollections.SendNotice" && entry.Outcomes is ["NoAddress"])
                    {
                        add(instance.CaseId, _office.Clock.DayOf(entry.At), DryRunKind.NoAddress, entry.ActivityId, null);
                    }
                }
            }

            return true;
        });

    private static DryRunKind KindOf(NoticeChannel channel) => channel switch
    {
        NoticeChannel.Email => DryRunKind.Email,
        NoticeChannel.Letter => DryRunKind.Letter,
        _ => DryRunKind.RegisteredLetter,
    };

    private static DryRunKind? KindOf(CaseEventKind kind) => kind switch
    {
        CaseEventKind.ProtestRequested => DryRunKind.Protest,
        CaseEventKind.Filed => DryRunKind.Lawsuit,
        CaseEventKind.Closed => DryRunKind.Closed,
        CaseEventKind.WorkflowFault => DryRunKind.Failed,
        _ => null,
    };
}
