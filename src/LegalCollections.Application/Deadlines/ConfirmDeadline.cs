using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A second person has checked the publication, the rule and the date.</summary>
public sealed class ConfirmDeadline(AppDb db, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public Task<Result<Done>> HandleAsync(DeadlineId id, CancellationToken ct) =>
        DeadlineSteps.TakeAsync(db, timeline, id, CaseEventKind.DeadlineConfirmed, d => d.Confirm(user.Id ?? default, clock.GetUtcNow()), ct);
}

/// <summary>The act was done in time, or is no longer needed.</summary>
public sealed class CompleteDeadline(AppDb db, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public Task<Result<Done>> HandleAsync(DeadlineId id, CancellationToken ct) =>
        DeadlineSteps.TakeAsync(db, timeline, id, CaseEventKind.DeadlineDone, d => d.Complete(user.Id ?? default, clock.GetUtcNow()), ct);
}

/// <summary>What confirming and completing have in common.</summary>
internal static class DeadlineSteps
{
    public static async Task<Result<Done>> TakeAsync(
        AppDb db, Timeline timeline, DeadlineId id, CaseEventKind kind, Func<Deadline, Result<Done>> step, CancellationToken ct)
    {
        if (await db.Deadlines.FirstOrDefaultAsync(d => d.Id == id, ct) is not { } deadline)
        {
            return DeadlineProblems.NotFound();
        }

        var taken = step(deadline);
        if (taken.Failed)
        {
            return taken;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([deadline.CaseId], ct))!;
        timeline.Add(
            collectionCase, kind, DeadlineRules.Find(deadline.RuleCode).Value.Name, deadline.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
