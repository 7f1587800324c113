using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>A deadline that a changed calendar or rule would move, with what it belongs to.</summary>
/// <param name="Law">The act or the finding, as cited.</param>
public sealed record ShiftRow(DeadlineShift Shift, Deadline Deadline, string Law, string DebtorName);

/// <summary>A lawyer sees which deadlines a changed calendar or rule would move and says which of them do.</summary>
public sealed class DecideShifts(AppDb db, DeadlineSteps steps, InterruptedAppeals appeals, MovedLawsuits moved, OfficeCalendars calendars, OfficeSources sources, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Longest list on a page; the rest follows when these are decided.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<ShiftRow>> PendingAsync(CancellationToken ct) => await (
        from shift in db.DeadlineShifts.AsNoTracking()
        where shift.State == ShiftState.Pending
        join deadline in db.Deadlines.AsNoTracking() on shift.DeadlineId equals deadline.Id
        let law = db.CourtActs.Where(a => a.Id == shift.CauseId).Select(a => a.Law).FirstOrDefault()
            ?? db.SourceReviews.Where(r => r.Id == shift.CauseId).Select(r => r.Source).FirstOrDefault()
            ?? db.LawsuitActs.Where(a => a.Id == shift.CauseId)
                .Select(a => (a.Kind == LawsuitActKind.VenueDeclined ? "CPC art. 64 §§3-4: " : "CPC art. 1.026: ") + a.Evidence).FirstOrDefault()
        join file in db.CollectionCases on deadline.CaseId equals file.Id
        join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
        orderby shift.DueBefore, shift.Id
        select new ShiftRow(shift, deadline, law ?? "", profile.Name)).Take(Most).ToListAsync(ct);

    public Task<int> CountAsync(CancellationToken ct) => db.DeadlineShifts.CountAsync(s => s.State == ShiftState.Pending, ct);

    /// <param name="chosen">Ids of proposals; those decided meanwhile are passed over.</param>
    /// <param name="accept">False keeps the date as it is.</param>
    /// <returns>How many were decided.</returns>
    public async Task<int> HandleAsync(IReadOnlyList<Guid> chosen, bool accept, CancellationToken ct)
    {
        var shifts = await db.DeadlineShifts.Where(s => s.State == ShiftState.Pending && chosen.Contains(s.Id)).ToListAsync(ct);
        var ids = shifts.Select(s => s.DeadlineId).ToList();
        var deadlines = await db.Deadlines.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var shift in shifts)
        {
            var deadline = deadlines[shift.DeadlineId];
            var state = !accept ? ShiftState.Kept : await MoveAsync(deadline, shift, ct) ? ShiftState.Accepted : ShiftState.Overtaken;
            shift.Decide(state, user.Id ?? default, clock.GetUtcNow());
            if (state == ShiftState.Accepted)
            {
                await steps.TellAsync(deadline, CaseEventKind.DeadlineMoved, ct, EventWording.Detail(shift.DueBefore), EventWording.Detail(shift.DueAfter));
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return shifts.Count;
    }

    /// <summary>Only to the date that was shown.</summary>
    private async Task<bool> MoveAsync(Deadline deadline, DeadlineShift shift, CancellationToken ct)
    {
        if (await db.LawsuitActs.AsNoTracking().FirstOrDefaultAsync(a => a.Id == shift.CauseId, ct) is { } act)
        {
            if (act.Kind == LawsuitActKind.VenueDeclined)
            {
                var there = await moved.CountAsync(deadline, act, ct);
                return there.Due == shift.DueAfter && !deadline.Move(there, StoredComputation.Write(there)).Failed;
            }

            var again = await appeals.CountAsync(deadline, act, ct);
            return !again.Failed && again.Value.Due == shift.DueAfter
                && !deadline.BeginAgain(DeadlineTrigger.DjenAvailable(act.Until!.Value), again.Value, StoredComputation.Write(again.Value)).Failed;
        }

        var crossed = MovedLawsuits.Crossed((await moved.AllAsync(ct))[deadline.JudicialCaseId], deadline.CalendarCode, deadline.TriggerOn);
        var calendar = crossed is null ? await calendars.OfAsync(deadline.CalendarCode, ct) : await moved.CalendarOfAsync(crossed, ct);
        var counted = Recounted.Of(deadline.RuleCode, new(deadline.TriggerKind, deadline.TriggerOn), deadline.SafetyDays, calendar, await sources.AllAsync(ct));
        return counted.Due == shift.DueAfter && !deadline.Move(counted, StoredComputation.Write(counted)).Failed;
    }
}
