using LegalCollections.Application.Cases;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Plays the people of a sandbox by the plan, each act through the use case by which a person does it.</summary>
internal sealed class SandboxPeople(SandboxOffice office, DryRunPlan plan)
{
    private static readonly CourtCalendar Calendar = CourtCalendars.Find("national").Value;

    private readonly Dictionary<string, ReachedPoint> _points = new(StringComparer.Ordinal);
    private readonly List<(CaseId Case, DateOnly On, Problem Problem)> _refusals = [];
    private readonly SandboxLawyer _lawyer = new(office);
    private readonly DateOnly _debtorActsOn = office.Clock.Today.AddDays(plan.DebtorAfterDays);
    private int _letters;

    /// <summary>Where flows waited for somebody, in the order in which it was first seen.</summary>
    public IReadOnlyList<DryRunPoint> Points =>
        [.. _points.Values.Select(p => new DryRunPoint(p.Step, p.Task, p.Options, p.Answer, p.Reached.Count))];

    /// <summary>What a use case refused, each once.</summary>
    public IReadOnlyList<(CaseId Case, DateOnly On, Problem Problem)> Refusals => _refusals;

    /// <summary>Does what is due today: on business days tasks, postings and deliveries; the debtor's act on any day.</summary>
    public async Task ActAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        if (Calendar.IsBusinessDay(office.Clock.Today))
        {
            await WorkAsync(ct);
        }

        if (office.Clock.Today == _debtorActsOn && plan.Debtor != DebtorAct.Nothing)
        {
            await DebtorActsAsync(ct);
        }
    }

    /// <summary>Takes note of every step that waits for a person now.</summary>
    public Task LookAsync(CancellationToken ct) => office.ReadAsync(async db =>
    {
        var steps = await StepsAsync(db, ct);
        foreach (var task in await db.CaseTasks.AsNoTracking().Where(t => t.State == TaskState.Open).OrderBy(t => t.OpenedAt).ThenBy(t => t.Id).ToListAsync(ct))
        {
            var step = StepOf(task, steps);
            Reach(step, task.Kind, task.Outcomes, Answer(step, () => DefaultAnswers.Of(task)), task.Id.Value);
        }

        foreach (var letter in await WaitingLetters(db).ToListAsync(ct))
        {
            var step = StepOf(letter, steps);
            Reach(step, null, DefaultAnswers.OfLetters, Answer(step, () => DefaultAnswers.Delivered), letter.Id.Value);
        }

        return true;
    });

    private async Task WorkAsync(CancellationToken ct)
    {
        foreach (var (task, answer) in await DueTasksAsync(ct))
        {
            Record(task.CaseId, await DoAsync(task, answer, ct));
        }

        foreach (var (letter, answer) in await LettersAsync(ct))
        {
            Record(letter.CaseId, await CarryAsync(letter, answer, ct));
        }
    }

    private static IQueryable<Notice> WaitingLetters(AppDb db) => db.Notices.AsNoTracking()
        .Where(n => n.Channel == NoticeChannel.RegisteredLetter && n.BookmarkId != null)
        .Where(n => n.Status == NoticeStatus.ToPrint || n.Status == NoticeStatus.Printed || n.Status == NoticeStatus.Posted)
        .OrderBy(n => n.CreatedAt).ThenBy(n => n.Id);

    private static Task<Dictionary<string, string>> StepsAsync(AppDb db, CancellationToken ct) =>
        db.WorkflowBookmarks.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.ActivityId, ct);

    private static string StepOf(CaseTask task, Dictionary<string, string> steps) =>
        task.BookmarkId is { } bookmark && steps.TryGetValue(bookmark, out var step) ? step : task.Kind.ToString();

    private static string StepOf(Notice letter, Dictionary<string, string> steps) => steps.GetValueOrDefault(letter.BookmarkId!, letter.TemplateKey);

    private string Answer(string step, Func<string> usual) =>
        plan.NobodyActs ? DefaultAnswers.Nobody : plan.Answers.TryGetValue(step, out var chosen) ? chosen : usual();

    private void Reach(string step, TaskKind? task, IReadOnlyList<string> options, string answer, Guid what)
    {
        if (!_points.TryGetValue(step, out var point))
        {
            _points[step] = point = new ReachedPoint(step, task, options, answer, []);
        }

        point.Reached.Add(what);
    }

    private Task<List<(CaseTask Task, string Answer)>> DueTasksAsync(CancellationToken ct) => office.ReadAsync(async db =>
    {
        var steps = await StepsAsync(db, ct);
        var today = office.Clock.Today;
        var due = await db.CaseTasks.AsNoTracking().Where(t => t.State == TaskState.Open && t.DueOn <= today)
            .OrderBy(t => t.OpenedAt).ThenBy(t => t.Id).ToListAsync(ct);
        return due.Select(task => (task, _points[StepOf(task, steps)].Answer)).Where(one => one.Answer != DefaultAnswers.Nobody).ToList();
    });

    private Task<List<(Notice Letter, string Answer)>> LettersAsync(CancellationToken ct) => office.ReadAsync(async db =>
    {
        var steps = await StepsAsync(db, ct);
        var waiting = await WaitingLetters(db).ToListAsync(ct);
        return waiting.Select(letter => (letter, _points[StepOf(letter, steps)].Answer)).Where(one => one.Answer != DefaultAnswers.Nobody).ToList();
    });

    private async Task<Problem?> DoAsync(CaseTask task, string answer, CancellationToken ct) => await _lawyer.ActsOnAsync(task, answer, ct) is { } acted
        ? acted.Problem
        : (await ActAsync<CompleteTask, Done>(use => use.HandleAsync(new(task.Id, answer, null), ct))).Problem;

    private async Task<Problem?> CarryAsync(Notice letter, string answer, CancellationToken ct)
    {
        var today = office.Clock.Today;
        if (letter.Status != NoticeStatus.Posted)
        {
            return (await ActAsync<RecordPosting, Done>(use => use.HandleAsync(new(letter.Id, today, MadeUpNumbers.Tracking(++_letters)), ct))).Problem;
        }

        if (letter.PostedOn!.Value.AddDays(plan.LetterDays) > today)
        {
            return null;
        }

        return answer == DefaultAnswers.Returned
            ? (await ActAsync<RecordReturn, Done>(use => use.HandleAsync(new(letter.Id, today, "ausente", null), ct))).Problem
            : (await ActAsync<RecordDelivery, Done>(use => use.HandleAsync(new(letter.Id, today, null), ct))).Problem;
    }

    private async Task DebtorActsAsync(CancellationToken ct)
    {
        foreach (var id in await office.ReadAsync(db => db.CollectionCases.Where(c => c.Status != CaseStatus.Closed).Select(c => c.Id).ToListAsync(ct)))
        {
            Record(id, plan.Debtor == DebtorAct.Pays ? await PayAsync(id, ct) : (await ActAsync<RecordAnswer, Done>(use => use.HandleAsync(
                new(id, plan.Debtor == DebtorAct.Disputes ? AnswerOutcome.Disputes : AnswerOutcome.Other, "–"), ct))).Problem);
        }
    }

    private async Task<Problem?> PayAsync(CaseId id, CancellationToken ct)
    {
        var today = office.Clock.Today;
        var statement = await office.InScopeAsync(services => services.GetRequiredService<CaseStatement>().OnAsync(id, today, ct));
        return statement.Failed ? statement.Problem
            : (await ActAsync<RegisterPayment, PaymentOutcome>(use => use.HandleAsync(new(id, statement.Value.Total, today, "–"), ct))).Problem;
    }

    private Task<Result<T>> ActAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull => office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()));

    /// <summary>The same refusal of the same case is told once, though the people try again every day.</summary>
    private void Record(CaseId id, Problem? problem)
    {
        if (problem is not null && !_refusals.Any(r => r.Case == id && r.Problem.Code == problem.Code))
        {
            _refusals.Add((id, office.Clock.Today, problem));
        }
    }

    private sealed record ReachedPoint(string Step, TaskKind? Task, IReadOnlyList<string> Options, string Answer, HashSet<Guid> Reached);
}
