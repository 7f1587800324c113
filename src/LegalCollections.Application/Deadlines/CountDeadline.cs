using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>Counts for a second reader from the day and the rule that they themselves read in the publication; the first date is not used.</summary>
public sealed class CountDeadline(AppDb db, OfficeCalendars calendars, SafetyMargins margins, OfficeSources sources) : IUseCase
{
    /// <summary>The rules that count from a publication.</summary>
    public static IReadOnlyList<DeadlineRule> Rules { get; } = [.. DeadlineRules.All.Where(rule => rule.Trigger == TriggerEvent.Intimation)];

    public async Task<Result<CountedRule>> HandleAsync(DeadlineId id, DateOnly? availableOn, string? ruleCode, CancellationToken ct)
    {
        if (await db.Deadlines.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } deadline)
        {
            return DeadlineProblems.NotFound();
        }

        if (availableOn is not { } on)
        {
            return DeadlineProblems.DateNeeded();
        }

        if (Rules.FirstOrDefault(rule => rule.Code == ruleCode) is not { } shipped)
        {
            return DeadlineRules.Find(ruleCode) is { Failed: true } unknown ? unknown.Problem : DeadlineProblems.NotFromPublication(ruleCode!);
        }

        var rule = shipped.ReviewedBy(await sources.AllAsync(ct), on);
        var calendar = await calendars.OfAsync(rule.CalendarCode ?? deadline.CalendarCode, ct);
        var trigger = DeadlineTrigger.DjenAvailable(on);
        var safety = await margins.DaysAsync(rule, ct);
        return new CountedRule(rule, trigger, DeadlineCalculator.Compute(DeadlineRequest.Of(rule, trigger, calendar) with { SafetyDays = safety }), safety);
    }
}
