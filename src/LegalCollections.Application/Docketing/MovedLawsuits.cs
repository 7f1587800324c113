using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>Another court took a lawsuit over: counts its open deadlines on the old calendar until then and the new one from then on, and proposes them; it moves none.</summary>
/// <remarks>Law: CPC art. 64 §§3, 4: what was done stays good; the days of each court are its own.</remarks>
public sealed class MovedLawsuits(AppDb db, OfficeCalendars calendars, OfficeSources sources, OfficeClock clock) : IUseCase
{
    /// <summary>Also those whose date stays, since their calendar changes.</summary>
    /// <returns>How many a lawyer has to decide.</returns>
    public async Task<int> ProposeAsync(LawsuitAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.Kind != LawsuitActKind.VenueDeclined)
        {
            return 0;
        }

        var open = await db.Deadlines.AsNoTracking()
            .Where(d => d.JudicialCaseId == act.JudicialCaseId && d.State == DeadlineState.Open && d.CalendarCode == act.CalendarBefore).ToListAsync(ct);
        foreach (var deadline in open)
        {
            var counted = await CountAsync(deadline, act, ct);
            db.DeadlineShifts.Add(DeadlineShift.Propose(
                deadline.Id, deadline.CaseId, deadline.ClientId, act.Id, deadline.DueOn, counted.Due, clock.GetUtcNow()));
        }

        return open.Count;
    }

    public async Task<DeadlineComputation> CountAsync(Deadline deadline, LawsuitAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(act);
        var counted = Recounted.Of(
            deadline.RuleCode, new(deadline.TriggerKind, deadline.TriggerOn), deadline.SafetyDays, await CalendarOfAsync(act, ct), await sources.AllAsync(ct));
        return counted with { Notes = [.. counted.Notes, new DeadlineNote("CourtChanged", act.On)] };
    }

    /// <summary>The moves of lawsuits, by lawsuit, the first one first.</summary>
    public async Task<ILookup<JudicialCaseId, LawsuitAct>> AllAsync(CancellationToken ct) =>
        (await db.LawsuitActs.AsNoTracking().Where(a => a.Kind == LawsuitActKind.VenueDeclined).OrderBy(a => a.On).ThenBy(a => a.RecordedAt).ToListAsync(ct))
        .ToLookup(a => a.JudicialCaseId!.Value);

    /// <summary>The move after which a deadline counts on both calendars; <see langword="null"/> where it began after it, or before none.</summary>
    internal static LawsuitAct? Crossed(IEnumerable<LawsuitAct> moves, string calendarCode, DateOnly triggerOn) =>
        moves.LastOrDefault(move => move.CalendarCode == calendarCode && triggerOn < move.On);

    public async Task<CourtCalendar> CalendarOfAsync(LawsuitAct move, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(move);
        return (await calendars.OfAsync(move.CalendarCode!, ct)).Since(move.On, await calendars.OfAsync(move.CalendarBefore!, ct));
    }
}
