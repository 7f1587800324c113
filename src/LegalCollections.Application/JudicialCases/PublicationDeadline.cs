using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Application.JudicialCases;

/// <summary>The deadline that a publication in the DJEN starts on a lawsuit; the same for the preview and for the record.</summary>
public sealed class PublicationDeadline(OfficeCalendars calendars, SafetyMargins margins, OfficeSources sources) : IUseCase
{
    /// <summary>The rules that count from the intimation of the lawyer, which a publication in the DJEN is.</summary>
    public static IReadOnlyList<DeadlineRule> Rules { get; } =
        [.. DeadlineRules.All.Where(rule => rule.Trigger == TriggerEvent.Intimation).OrderBy(rule => rule.Name, StringComparer.CurrentCulture)];

    /// <param name="lawsuit">A filed lawsuit.</param>
    /// <param name="availableOn">Day of disponibilização (Lei 11.419/2006 art. 4 §3).</param>
    /// <param name="ruleCode">A rule of <see cref="Rules"/>.</param>
    /// <param name="today">No publication comes from the future.</param>
    public async Task<Result<CountedRule>> ComputeAsync(JudicialCase lawsuit, DateOnly availableOn, string? ruleCode, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        if (lawsuit is not { Status: JudicialCaseStatus.Filed, FiledOn: { } filedOn })
        {
            return JudicialCaseProblems.NotFiled();
        }

        if (availableOn > today)
        {
            return JudicialCaseProblems.AvailableInFuture(availableOn);
        }

        if (availableOn < filedOn)
        {
            return JudicialCaseProblems.AvailableBeforeFiling(filedOn);
        }

        var rule = DeadlineRules.Find(ruleCode);
        if (rule.Failed)
        {
            return rule.Problem with { Field = "ruleCode" };
        }

        if (rule.Value.Trigger != TriggerEvent.Intimation)
        {
            return DeadlineProblems.NotFromPublication(rule.Value.Name);
        }

        if (!rule.Value.IsInForce(availableOn))
        {
            return DeadlineProblems.NotInForce(rule.Value.Name, availableOn);
        }

        var reviewed = rule.Value.ReviewedBy(await sources.AllAsync(ct), availableOn);
        var calendar = await calendars.OfAsync(rule.Value.CalendarCode ?? lawsuit.CalendarCode, ct);
        var trigger = DeadlineTrigger.DjenAvailable(availableOn);
        var safety = await margins.DaysAsync(reviewed, ct);
        return new CountedRule(
            reviewed, trigger, DeadlineCalculator.Compute(DeadlineRequest.Of(reviewed, trigger, calendar) with { SafetyDays = safety }), safety);
    }
}
