using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>The three ways to court whose time runs out separately.</summary>
public enum LimitedAction
{
    Execution = 1,
    Monitoria = 2,
    Collection = 3,
}

/// <summary>Until when one action can be brought, and by which rule.</summary>
/// <param name="StartOn">The day from which the term runs, after any interruption.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="TextKey">Text resource of the rule.</param>
/// <param name="InterruptedOn">The one act that restarted the term (CC art. 202).</param>
/// <param name="SuspendedDays">Days added by Lei 14.010/2020 art. 3.</param>
public sealed record LimitationTerm(
    LimitedAction Action, DateOnly StartOn, DateOnly Until, string TextKey, string Source, DateOnly? InterruptedOn, int SuspendedDays);

/// <summary>Until when a title can be taken to court; computed to warn, confirmed by a lawyer.</summary>
public sealed record LimitationResult(LimitationTerm? Execution, LimitationTerm? Monitoria, LimitationTerm Collection)
{
    public DateOnly? ExecutiveUntil => Execution?.Until;

    public DateOnly? MonitoriaUntil => Monitoria?.Until;

    public DateOnly CollectionUntil => Collection.Until;

    /// <summary>The last day of the longest term: after it nothing may be collected at all.</summary>
    public DateOnly LastDay => new[] { Execution, Monitoria, Collection }.Max(term => term?.Until ?? DateOnly.MinValue);

    public bool PrescribedOn(DateOnly today) => today > LastDay;
}

/// <summary>Computes limitation terms from the facts of a title.</summary>
/// <remarks>Law: CC arts. 132, 189, 202, 205, 206; Lei 14.010/2020 art. 3. Material terms: calendar days, no recess.</remarks>
public static class Limitation
{
    private static readonly DateOnly PandemicFrom = new(2020, 6, 12);
    private static readonly DateOnly PandemicTo = new(2020, 10, 30);

    /// <param name="issuedOn">Day written on the title; needed for a cheque, where the "pré" date does not count.</param>
    /// <returns>A refusal when a cheque has no issue date.</returns>
    public static Result<LimitationResult> Compute(InstrumentKind instrument, DateOnly dueOn, DateOnly? issuedOn, DebtEvidence evidence)
    {
        if (instrument == InstrumentKind.Cheque && issuedOn is null)
        {
            return DebtProblems.IssueDateRequired();
        }

        var facts = new LimitationFacts(instrument, dueOn, issuedOn ?? dueOn, evidence);
        var execution = LimitationRules.Execution(facts) is { } rule ? TermOf(LimitedAction.Execution, rule, facts, DateOnly.MaxValue) : null;

        // Law: STJ Tema 945: a protest after the executive term is irregular, so it restarts nothing.
        var protestLimit = LimitationRules.Execution(facts) is { } executive ? executive.EndOf(executive.StartOf(facts)) : DateOnly.MaxValue;
        return new LimitationResult(
            execution,
            LimitationRules.Monitoria(facts) is { } monitoria ? TermOf(LimitedAction.Monitoria, monitoria, facts, protestLimit) : null,
            TermOf(LimitedAction.Collection, LimitationRules.Collection(facts), facts, protestLimit));
    }

    private static LimitationTerm TermOf(LimitedAction action, LimitationRule rule, LimitationFacts facts, DateOnly protestLimit)
    {
        var start = rule.StartOf(facts);
        var (end, suspended) = Suspend(start, rule.EndOf(start));
        var interruption = FirstInterruption(facts.Evidence, start, end, protestLimit);
        if (interruption is { } restart)
        {
            start = restart;
            (end, suspended) = Suspend(restart, rule.EndOf(restart));
        }

        return new(action, start, end, rule.TextKey, rule.Source, interruption, suspended);
    }

    // Law: CC art. 202: interruption happens only once, so the first act within the term is the one that counts.
    private static DateOnly? FirstInterruption(DebtEvidence evidence, DateOnly start, DateOnly end, DateOnly protestLimit)
    {
        var protest = evidence.ProtestedOn is { } day && day <= protestLimit ? evidence.ProtestedOn : null;
        return new[] { protest, evidence.AcknowledgedOn }.Where(act => act >= start && act <= end).Min();
    }

    // Law: Lei 14.010/2020 art. 3: terms were impeded or suspended from 12/06/2020 to 30/10/2020.
    private static (DateOnly End, int Days) Suspend(DateOnly start, DateOnly end)
    {
        if (start > PandemicTo || end < PandemicFrom)
        {
            return (end, 0);
        }

        var from = start.AddDays(1) > PandemicFrom ? start.AddDays(1) : PandemicFrom;
        var days = PandemicTo.DayNumber - from.DayNumber + 1;
        return (end.AddDays(days), days);
    }
}
