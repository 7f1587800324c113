using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Tasks;

/// <summary>Records what came of a task and tells the flow that waits for it.</summary>
public sealed class CompleteTask(AppDb db, Timeline timeline, WorkflowSignals signals, DisputeRuling disputes, CurrentUser user, OfficeClock clock)
    : IUseCase
{
    public sealed record Command(TaskId TaskId, string Outcome, string? Note);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        if (await db.CaseTasks.FirstOrDefaultAsync(t => t.Id == command.TaskId, ct) is not { } task)
        {
            return TaskProblems.NotFound();
        }

        var done = task.Complete(command.Outcome, command.Note, user.Id ?? default, clock.GetUtcNow());
        if (done.Failed)
        {
            return done;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([task.CaseId], ct))!;
        timeline.Add(collectionCase, CaseEventKind.TaskDone, task.Kind.ToString(), command.Outcome, command.Note ?? "");
        if (task.BookmarkId is { } bookmark)
        {
            signals.Resume(task.CaseId, bookmark, new { outcome = command.Outcome });
        }

        await disputes.ApplyAsync(task, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
