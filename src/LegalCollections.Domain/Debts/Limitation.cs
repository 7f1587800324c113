using LegalCollections.Domain.Common;
using LegalCollections.Domain.Sources;

namespace LegalCollections.Domain.Debts;

/// <summary>Computes limitation terms from the facts of a title.</summary>
/// <remarks>Law: CC arts. 132, 189, 197-202, 205, 206; Lei 14.010/2020 art. 3. Material terms: calendar days, no recess.</remarks>
public static class Limitation
{
    /// <summary>The table as shipped: months, text and source of every row.</summary>
    public static IReadOnlyList<LimitationRow> Table => [.. LimitationRules.Shipped.Select(rule => new LimitationRow(ItemOf(rule.Code), rule.Months, rule.TextKey, rule.Source))];

    internal static string ItemOf(string code) => $"limitation:{code}";

    /// <param name="issuedOn">Day written on the title; needed for a cheque, where the "pré" date does not count.</param>
    /// <returns>A refusal when a day is missing on which the term rests.</returns>
    public static Result<LimitationResult> Compute(InstrumentKind instrument, DateOnly dueOn, DateOnly? issuedOn, DebtEvidence evidence)
        => Compute(instrument, dueOn, issuedOn, evidence, ReviewedSources.None);

    /// <inheritdoc cref="Compute(InstrumentKind, DateOnly, DateOnly?, DebtEvidence)"/>
    /// <param name="reviews">What the office's lawyers found about the table; it wins.</param>
    public static Result<LimitationResult> Compute(
        InstrumentKind instrument, DateOnly dueOn, DateOnly? issuedOn, DebtEvidence evidence, ReviewedSources reviews)
    {
        if (instrument == InstrumentKind.Cheque && issuedOn is null)
        {
            return DebtProblems.IssueDateRequired();
        }

        if (evidence.Start == LimitationStart.Acceleration && evidence.AcceleratedOn is null)
        {
            return DebtProblems.AccelerationDateRequired();
        }

        var facts = new LimitationFacts(instrument, dueOn, issuedOn ?? dueOn, evidence);
        var clock = new LimitationClock(evidence.Suspensions);
        var executive = LimitationRules.Execution(facts)?.ReviewedBy(reviews, facts);

        // Law: STJ Tema 945: a protest after the executive term is irregular, so it restarts nothing.
        var protestLimit = executive is null ? DateOnly.MaxValue : clock.Count(executive.StartOf(facts), executive.Months).End;
        LimitationTerm Term(LimitedAction action, LimitationRule rule) => TermOf(action, rule.ReviewedBy(reviews, facts), facts, clock, protestLimit);
        var execution = executive is null ? null : Term(LimitedAction.Execution, executive);
        return new LimitationResult(
            execution,
            LimitationRules.Monitoria(facts) is { } monitoria ? Term(LimitedAction.Monitoria, monitoria) : null,
            Term(LimitedAction.Collection, LimitationRules.Collection(facts)),
            instrument == InstrumentKind.Cheque ? EnrichmentAfter(execution!, clock) : null)
        {
            Enforcement = evidence.JudgmentFinalOn is { } final ? Enforcement(instrument, final > dueOn ? final : dueOn, evidence) : null,
        };
    }

    /// <summary>The term to enforce a judgment: the claim's own again, from the day it became final.</summary>
    /// <remarks>Law: STF Súmula 150; CC art. 206-A.</remarks>
    public static LimitationTerm Enforcement(InstrumentKind instrument, DateOnly finalOn, DebtEvidence evidence)
    {
        var rule = LimitationRules.Collection(new LimitationFacts(instrument, finalOn, finalOn, evidence));
        var span = new LimitationClock(evidence.Suspensions).Count(finalOn, rule.Months);
        return new(LimitedAction.Enforcement, span.Start, span.End, LimitationRules.TextKey("enforcement"), $"STF Súmula 150; {rule.Source}", null, span.Held);
    }

    private static LimitationTerm TermOf(LimitedAction action, LimitationRule rule, LimitationFacts facts, LimitationClock clock, DateOnly protestLimit)
    {
        var span = clock.Count(rule.StartOf(facts), rule.Months);
        var interruption = First(facts.Evidence.AllInterruptions, span, protestLimit);
        if (interruption is not null)
        {
            span = clock.Count(interruption.RestartsOn ?? interruption.On, rule.Months);
        }

        return new(action, span.Start, span.End, rule.TextKey, rule.Source, interruption, span.Held);
    }

    // Law: CC art. 202: interruption happens only once, so the first act within the term is the one that counts.
    private static Interruption? First(IEnumerable<Interruption> acts, LimitationSpan span, DateOnly protestLimit) => acts
        .Where(act => act.Kind != InterruptionKind.Seizure && act.On >= span.Start && act.On <= span.End && (act.Kind != InterruptionKind.NotarialProtest || act.On <= protestLimit))
        .MinBy(act => act.On);

    private static LimitationTerm EnrichmentAfter(LimitationTerm execution, LimitationClock clock)
    {
        var span = clock.Count(execution.Until, LimitationRules.ChequeEnrichment.Months);
        return new(
            LimitedAction.Enrichment, span.Start, span.End, LimitationRules.ChequeEnrichment.TextKey, LimitationRules.ChequeEnrichment.Source, null, span.Held);
    }
}

/// <summary>One row of the limitation table, to be read and reviewed.</summary>
/// <param name="Item">Its name among the reviewed sources.</param>
public sealed record LimitationRow(string Item, int Months, string TextKey, string Source);
