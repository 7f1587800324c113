using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A second person gives the date as they find it in the publication, without having seen the first one's.</summary>
public sealed class ReadDeadline(AppDb db, DeadlineSteps steps, OfficeCalendars calendars, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="dueOn">The date that the reader found.</param>
    /// <returns>Whether the two agree: the conference is closed, or waits for a third person.</returns>
    public async Task<Result<Conference>> HandleAsync(DeadlineId id, DateOnly? dueOn, CancellationToken ct)
    {
        if (dueOn is not { } found)
        {
            return DeadlineProblems.DateNeeded();
        }

        if (await db.Deadlines.FirstOrDefaultAsync(d => d.Id == id, ct) is not { } deadline)
        {
            return DeadlineProblems.NotFound();
        }

        var calendar = await calendars.OfAsync(deadline.CalendarCode, ct);
        var read = deadline.Read(user.Id ?? default, found, calendar, clock.Today, clock.GetUtcNow());
        if (read.Failed)
        {
            return read.Problem;
        }

        if (deadline.Conference == Conference.Closed)
        {
            await steps.TellAsync(deadline, CaseEventKind.DeadlineConfirmed, ct, EventWording.Detail(deadline.DueOn));
        }
        else
        {
            await steps.TellAsync(
                deadline, CaseEventKind.DeadlineDiffers, ct, EventWording.Detail(deadline.FirstDueOn), EventWording.Detail(found), EventWording.Detail(deadline.DueOn));
        }

        return deadline.Conference;
    }
}

/// <summary>A third person settles a date on which two differ.</summary>
public sealed class SettleDeadline(AppDb db, DeadlineSteps steps, OfficeCalendars calendars, CurrentUser user, OfficeClock clock) : IUseCase
{
    public sealed record Command(DeadlineId Id, DateOnly? DueOn, string? Because);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.DueOn is not { } dueOn)
        {
            return DeadlineProblems.DateNeeded();
        }

        if (await db.Deadlines.FirstOrDefaultAsync(d => d.Id == command.Id, ct) is not { } deadline)
        {
            return DeadlineProblems.NotFound();
        }

        var calendar = await calendars.OfAsync(deadline.CalendarCode, ct);
        var settled = deadline.Settle(user.Id ?? default, dueOn, command.Because, calendar, clock.GetUtcNow());
        if (!settled.Failed)
        {
            await steps.TellAsync(deadline, CaseEventKind.DeadlineConfirmed, ct, EventWording.Detail(deadline.DueOn));
        }

        return settled;
    }
}

/// <summary>The act was done in time, or is no longer needed.</summary>
public sealed class CompleteDeadline(AppDb db, DeadlineSteps steps, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(DeadlineId id, CancellationToken ct)
    {
        if (await db.Deadlines.FirstOrDefaultAsync(d => d.Id == id, ct) is not { } deadline)
        {
            return DeadlineProblems.NotFound();
        }

        var completed = deadline.Complete(user.Id ?? default, clock.GetUtcNow());
        if (!completed.Failed)
        {
            await steps.TellAsync(deadline, CaseEventKind.DeadlineDone, ct);
        }

        return completed;
    }
}

/// <summary>Writes a step of a deadline on its case's timeline and saves both.</summary>
public sealed class DeadlineSteps(AppDb db, Timeline timeline) : IUseCase
{
    public async Task TellAsync(Deadline deadline, CaseEventKind kind, CancellationToken ct, params string[] details)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var collectionCase = (await db.CollectionCases.FindAsync([deadline.CaseId], ct))!;
        timeline.Add(collectionCase, kind, [DeadlineRules.Find(deadline.RuleCode).Value.Name, .. details]);
        await db.SaveChangesAsync(ct);
    }
}
