using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Embargos de declaração: filed in time they interrupt the term of every other appeal, which then begins again whole.</summary>
/// <remarks>Law: CPC arts. 1.023 and 1.026; Lei 9.099/1995 art. 50 (as amended by CPC art. 1.065).</remarks>
public static class ClarificationMotion
{
    private const int Term = 5;
    private const string Law = "CPC art. 1.026; Lei 9.099/1995 art. 50";

    /// <param name="appeal">The appeal's term as it ran at first.</param>
    /// <param name="filedOn">The embargos were filed.</param>
    /// <param name="decisionAvailableOn">Their decision was made available in the DJEN.</param>
    /// <returns>The appeal's term from the new publication, or a refusal for embargos that came late or were decided before they were filed.</returns>
    public static Result<DeadlineComputation> Restart(DeadlineRequest appeal, DateOnly filedOn, DateOnly decisionAvailableOn)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        var motion = DeadlineCalculator.Compute(appeal with { Length = Term, Unit = DeadlineUnit.BusinessDays, SafetyDays = 0 });
        if (filedOn > motion.Due)
        {
            return DeadlineProblems.ClarificationLate(filedOn, motion.Due);
        }

        if (decisionAvailableOn < filedOn || filedOn < appeal.Trigger.On)
        {
            return DeadlineProblems.ClarificationDays();
        }

        var first = DeadlineCalculator.Compute(appeal);
        var again = DeadlineCalculator.Compute(appeal with { Trigger = DeadlineTrigger.DjenAvailable(decisionAvailableOn) });
        var between = Enumerable.Range(0, decisionAvailableOn.DayNumber - filedOn.DayNumber)
            .Select(offset => new DeadlineDay(filedOn.AddDays(offset), false, null, DayReason.Interrupted, null, Law));
        return again with { Days = [.. first.Days.Where(day => day.Date < filedOn), .. between, .. again.Days] };
    }
}
