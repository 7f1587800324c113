using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>The lawyer's tasks on the way to court: opened by the flow, closed by the act itself.</summary>
public sealed class LawsuitTasks(AppDb db, Timeline timeline, WorkflowSignals signals, CurrentUser user, OfficeClock clock) : IUseCase
{
    private const int DaysToAct = 2;

    /// <summary>Gives the responsible lawyer a task for which a waiting step holds <paramref name="bookmarkId"/>.</summary>
    public void Open(CollectionCase collectionCase, TaskKind kind, IReadOnlyList<string> outcomes, string bookmarkId, JudicialCase? lawsuit = null)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        db.CaseTasks.Add(CaseTask.Open(
            collectionCase.Id, collectionCase.ClientId, kind, Roles.Lawyer, lawsuit?.LawyerId ?? collectionCase.LawyerId,
            clock.Today.AddDays(DaysToAct), clock.GetUtcNow(), outcomes, bookmarkId, lawsuit?.Id));
        timeline.Add(collectionCase, CaseEventKind.TaskOpened, kind.ToString());
    }

    public Task<CaseTask?> FindOpenAsync(CaseId caseId, TaskKind kind, JudicialCaseId? lawsuit, CancellationToken ct) =>
        db.CaseTasks.FirstOrDefaultAsync(
            t => t.CaseId == caseId && t.Kind == kind && t.JudicialCaseId == lawsuit && t.State == TaskState.Open, ct);

    /// <summary>Closes a task with its outcome and wakes the step that waits for it.</summary>
    public Result<Done> Complete(CaseTask task, string outcome, string? note)
    {
        ArgumentNullException.ThrowIfNull(task);
        var done = task.Complete(outcome, note, user.Id ?? default, clock.GetUtcNow());
        if (!done.Failed && task.BookmarkId is { } bookmark)
        {
            signals.Resume(task.CaseId, bookmark, new { outcome });
        }

        return done;
    }

    /// <summary>The lawsuits that no open task of a kind stands for: each needs one, whatever went wrong before.</summary>
    public async Task<IReadOnlyList<JudicialCase>> WithoutTaskAsync(
        CaseId caseId, IReadOnlyList<JudicialCase> lawsuits, TaskKind kind, CancellationToken ct)
    {
        var open = await db.CaseTasks.Where(t => t.CaseId == caseId && t.Kind == kind && t.State == TaskState.Open)
            .Select(t => t.JudicialCaseId).ToListAsync(ct);
        return [.. lawsuits.Where(l => !open.Contains(l.Id))];
    }

    public async Task CancelAsync(CaseId caseId, TaskKind kind, CancellationToken ct)
    {
        foreach (var task in await db.CaseTasks.Where(t => t.CaseId == caseId && t.Kind == kind && t.State == TaskState.Open).ToListAsync(ct))
        {
            task.Cancel(clock.GetUtcNow());
        }
    }
}
