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

/// <summary>Counts again the open deadlines that an act or a lawyer's finding touches and writes down those whose date would change; it moves none.</summary>
public sealed class ProposeShifts(AppDb db, OfficeCalendars calendars, MovedLawsuits moved, OfficeSources sources, OfficeClock clock) : IUseCase
{
    /// <summary>Inside the caller's transaction. An act before the trigger or after the end changes nothing, unless a proposal not yet decided reaches it.</summary>
    /// <param name="act">An act just recorded or withdrawn.</param>
    /// <returns>How many deadlines would move.</returns>
    public Task<int> AfterAsync(CourtAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        var standing = CourtCalendars.All.Where(calendar => calendar.Lineage.Contains(act.CalendarCode)).Select(calendar => calendar.Code).ToList();
        var counted = db.Deadlines.Where(d => standing.Contains(d.CalendarCode));
        var touched = counted.Where(
            d => (d.TriggerOn <= act.LastOn && d.DueOn >= act.FirstOn) || db.DeadlineShifts.Any(s => s.DeadlineId == d.Id && s.State == ShiftState.Pending));
        return ProposeAsync(act.Id, counted, touched, ct);
    }

    /// <summary>Inside the caller's transaction. Only a deadline's rule is counted from a stored date; the other rules are applied when they are asked.</summary>
    /// <param name="finding">A finding just recorded.</param>
    /// <returns>How many deadlines would move.</returns>
    public async Task<int> AfterAsync(SourceReview finding, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (DeadlineRules.All.FirstOrDefault(rule => rule.SourceItem == finding.Item) is not { Code: var code })
        {
            return 0;
        }

        var ruled = db.Deadlines.Where(d => d.RuleCode == code);
        return await ProposeAsync(finding.Id, ruled, ruled, ct);
    }

    /// <param name="reached">Deadlines whose proposals rest on what changed.</param>
    /// <param name="touched">Those of them whose date may change.</param>
    private async Task<int> ProposeAsync(Guid cause, IQueryable<Deadline> reached, IQueryable<Deadline> touched, CancellationToken ct)
    {
        var reviews = await sources.AllAsync(ct);
        var rows = await touched.AsNoTracking().Where(d => d.State == DeadlineState.Open)
            .Select(d => new Touched(d.Id, d.CaseId, d.JudicialCaseId, d.ClientId, d.CalendarCode, d.RuleCode, d.TriggerKind, d.TriggerOn, d.FirstDueOn, d.DueOn)).ToListAsync(ct);
        await OvertakeAsync(reached, ct);
        var moves = await moved.AllAsync(ct);
        var counted = new Dictionary<(string, string, TriggerKind, DateOnly, Guid?), DateOnly>();
        var proposed = new List<DeadlineShift>();
        foreach (var deadline in rows)
        {
            var move = MovedLawsuits.Crossed(moves[deadline.Lawsuit], deadline.CalendarCode, deadline.TriggerOn);
            var key = (deadline.CalendarCode, deadline.RuleCode, deadline.TriggerKind, deadline.TriggerOn, move?.Id);
            if (!counted.TryGetValue(key, out var due))
            {
                var calendar = move is null ? await calendars.OfAsync(deadline.CalendarCode, ct) : await moved.CalendarOfAsync(move, ct);
                counted[key] = due = Recounted.Of(deadline.RuleCode, new(deadline.TriggerKind, deadline.TriggerOn), 0, calendar, reviews).Due;
            }

            if (due != deadline.FirstDueOn)
            {
                proposed.Add(DeadlineShift.Propose(deadline.Id, deadline.CaseId, deadline.ClientId, cause, deadline.DueOn, due, clock.GetUtcNow()));
            }
        }

        await BulkInsert.InsertAsync(db, proposed, ct);
        await db.AuditAsync(
            new AuditChange("proposed", nameof(DeadlineShift), cause.ToString(), null, string.Create(CultureInfo.InvariantCulture, $"{{\"Deadlines\":{proposed.Count}}}")), ct);
        await db.SaveChangesAsync(ct);
        return proposed.Count;
    }

    /// <summary>The proposals that nobody has decided rest on a count that is no more.</summary>
    private Task<int> OvertakeAsync(IQueryable<Deadline> reached, CancellationToken ct) => db.DeadlineShifts
        .Where(s => s.State == ShiftState.Pending && reached.Any(d => d.Id == s.DeadlineId) && !db.LawsuitActs.Any(a => a.Id == s.CauseId))
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ShiftState.Overtaken), ct);

    private sealed record Touched(
        DeadlineId Id, CaseId CaseId, JudicialCaseId Lawsuit, ClientId ClientId, string CalendarCode, string RuleCode, TriggerKind TriggerKind, DateOnly TriggerOn, DateOnly FirstDueOn, DateOnly DueOn);
}

/// <summary>A deadline counted again from what is kept of it.</summary>
internal static class Recounted
{
    public static DeadlineComputation Of(string ruleCode, DeadlineTrigger trigger, int safetyDays, CourtCalendar calendar, ReviewedSources reviews) =>
        DeadlineCalculator.Compute(
            DeadlineRequest.Of(DeadlineRules.Find(ruleCode).Value.ReviewedBy(reviews, trigger.On), trigger, calendar) with { SafetyDays = safetyDays });
}
