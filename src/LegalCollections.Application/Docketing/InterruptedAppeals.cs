using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>Embargos de declaração interrupt the other appeals: counts these again from the decision and proposes the dates; it moves none.</summary>
/// <remarks>Law: CPC art. 1.026; Lei 9.099/1995 art. 50.</remarks>
public sealed class InterruptedAppeals(AppDb db, OfficeCalendars calendars, OfficeSources sources, OfficeClock clock) : IUseCase
{
    private static readonly string[] Appeals = ["APEL", "AI", "AGINT", "RESP", "JEC_RI"];

    /// <returns>How many deadlines would begin again; none before the decision is known, or where the embargos came late.</returns>
    public async Task<int> ProposeAsync(LawsuitAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act is not { Kind: LawsuitActKind.Clarification, Until: not null })
        {
            return 0;
        }

        var open = await db.Deadlines.AsNoTracking().Where(d => d.JudicialCaseId == act.JudicialCaseId && d.State == DeadlineState.Open
            && Appeals.Contains(d.RuleCode) && d.TriggerOn <= act.On).ToListAsync(ct);
        var proposed = 0;
        foreach (var deadline in open)
        {
            var counted = await CountAsync(deadline, act, ct);
            if (!counted.Failed && counted.Value.Due != deadline.DueOn)
            {
                db.DeadlineShifts.Add(DeadlineShift.Propose(
                    deadline.Id, deadline.CaseId, deadline.ClientId, act.Id, deadline.DueOn, counted.Value.Due, clock.GetUtcNow()));
                proposed++;
            }
        }

        return proposed;
    }

    /// <summary>The appeal's whole term from the publication of the decision on the embargos.</summary>
    public async Task<Result<DeadlineComputation>> CountAsync(Deadline deadline, LawsuitAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(act);
        var trigger = new DeadlineTrigger(deadline.TriggerKind, deadline.TriggerOn);
        var rule = DeadlineRules.Find(deadline.RuleCode).Value.ReviewedBy(await sources.AllAsync(ct), trigger.On);
        var request = DeadlineRequest.Of(rule, trigger, await calendars.OfAsync(deadline.CalendarCode, ct)) with { SafetyDays = deadline.SafetyDays };
        return ClarificationMotion.Restart(request, act.On, act.Until!.Value);
    }
}
