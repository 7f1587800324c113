using System.Globalization;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>Counts again the open deadlines that an act touches and writes down those whose date would change; it moves none.</summary>
public sealed class ProposeShifts(AppDb db, OfficeCalendars calendars, OfficeSources sources, OfficeClock clock) : IUseCase
{
    /// <summary>Inside the caller's transaction.</summary>
    /// <param name="act">An act just recorded or withdrawn.</param>
    /// <returns>How many deadlines would move.</returns>
    public async Task<int> AfterAsync(CourtAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        var standing = CourtCalendars.All.Where(calendar => calendar.Lineage.Contains(act.CalendarCode)).Select(calendar => calendar.Code).ToList();
        var reviews = await sources.AllAsync(ct);
        var touched = await TouchedAsync(act, standing, ct);
        await OvertakeAsync(standing, ct);
        var counted = new Dictionary<(string, string, TriggerKind, DateOnly), DateOnly>();
        var proposed = new List<DeadlineShift>();
        foreach (var deadline in touched)
        {
            var key = (deadline.CalendarCode, deadline.RuleCode, deadline.TriggerKind, deadline.TriggerOn);
            if (!counted.TryGetValue(key, out var due))
            {
                var calendar = await calendars.OfAsync(deadline.CalendarCode, ct);
                counted[key] = due = Recounted.Of(deadline.RuleCode, new(deadline.TriggerKind, deadline.TriggerOn), 0, calendar, reviews).Due;
            }

            if (due != deadline.FirstDueOn)
            {
                proposed.Add(DeadlineShift.Propose(deadline.Id, deadline.CaseId, deadline.ClientId, act.Id, deadline.DueOn, due, clock.GetUtcNow()));
            }
        }

        await BulkInsert.InsertAsync(db, proposed, ct);
        await db.AuditAsync(
            new AuditChange("proposed", nameof(DeadlineShift), act.Id.ToString(), null, string.Create(CultureInfo.InvariantCulture, $"{{\"Deadlines\":{proposed.Count}}}")), ct);
        await db.SaveChangesAsync(ct);
        return proposed.Count;
    }

    /// <summary>An act before the trigger or after the end changes nothing, unless a proposal not yet decided reaches it.</summary>
    private Task<List<Touched>> TouchedAsync(CourtAct act, List<string> standing, CancellationToken ct) => db.Deadlines.AsNoTracking()
        .Where(d => d.State == DeadlineState.Open && standing.Contains(d.CalendarCode))
        .Where(d => (d.TriggerOn <= act.LastOn && d.DueOn >= act.FirstOn) || db.DeadlineShifts.Any(s => s.DeadlineId == d.Id && s.State == ShiftState.Pending))
        .Select(d => new Touched(d.Id, d.CaseId, d.ClientId, d.CalendarCode, d.RuleCode, d.TriggerKind, d.TriggerOn, d.FirstDueOn, d.DueOn)).ToListAsync(ct);

    /// <summary>The proposals that nobody has decided rest on a calendar that is no more.</summary>
    private Task<int> OvertakeAsync(List<string> standing, CancellationToken ct) => db.DeadlineShifts
        .Where(s => s.State == ShiftState.Pending && db.Deadlines.Any(d => d.Id == s.DeadlineId && standing.Contains(d.CalendarCode)))
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ShiftState.Overtaken), ct);

    private sealed record Touched(
        DeadlineId Id, CaseId CaseId, ClientId ClientId, string CalendarCode, string RuleCode, TriggerKind TriggerKind, DateOnly TriggerOn, DateOnly FirstDueOn, DateOnly DueOn);
}

/// <summary>A deadline counted again from what is kept of it.</summary>
internal static class Recounted
{
    public static DeadlineComputation Of(string ruleCode, DeadlineTrigger trigger, int safetyDays, CourtCalendar calendar, ReviewedSources reviews) =>
        DeadlineCalculator.Compute(
            DeadlineRequest.Of(DeadlineRules.Find(ruleCode).Value.ReviewedBy(reviews, trigger.On), trigger, calendar) with { SafetyDays = safetyDays });
}
