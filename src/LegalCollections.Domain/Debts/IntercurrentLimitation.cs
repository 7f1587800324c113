using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>What happened in an enforcement that found neither debtor nor assets.</summary>
/// <param name="KnownOn">The creditor learnt of the first fruitless search.</param>
/// <param name="OfJudgment">Cumprimento de sentença; else the execution of the title.</param>
public sealed record FruitlessSearch(DateOnly KnownOn, bool OfJudgment = false)
{
    /// <summary>The stay that the court ordered; <see langword="null"/> where it ordered none.</summary>
    public Suspension? Stay { get; init; }

    /// <summary>Effective service or seizure: the term begins again, each time.</summary>
    public IReadOnlyList<DateOnly> Seizures { get; init; } = [];
}

/// <summary>Limitation inside a process: a creditor who finds nothing for as long as the claim itself lasts loses it there too.</summary>
/// <remarks>
/// Law: CPC art. 921 §§1, 4, 4-A, 7; CC art. 206-A (Lei 14.195/2021, from 27/08/2021). Before: STJ IAC 1 (REsp 1.604.412/SC). The court hears the
/// parties for 15 days before it decides (§5).
/// </remarks>
public static class IntercurrentLimitation
{
    private const string Source = "CPC art. 921 §§1, 4, 4-A e 7; CC art. 206-A";
    private const string OlderSource = "STJ IAC 1 (REsp 1.604.412/SC)";

    /// <summary>Lei 14.195/2021 came into force.</summary>
    private static readonly DateOnly NewLaw = new(2021, 8, 27);

    /// <returns>A refusal for a title without executive force where no judgment stands, and for a stay of more than a year.</returns>
    public static Result<LimitationTerm> Compute(InstrumentKind instrument, DebtEvidence evidence, FruitlessSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var facts = new LimitationFacts(instrument, search.KnownOn, search.KnownOn, evidence);
        if ((search.OfJudgment ? LimitationRules.Collection(facts) : LimitationRules.Execution(facts)) is not { } rule)
        {
            return DebtProblems.NothingToEnforce();
        }

        if (search.Stay is { } stay && stay.To > CalendarTerms.AddMonths(stay.From, 12))
        {
            return DebtProblems.StayTooLong();
        }

        return search.KnownOn < NewLaw ? Older(rule, evidence, search) : Current(rule, evidence, search);
    }

    private static LimitationTerm Current(LimitationRule rule, DebtEvidence evidence, FruitlessSearch search)
    {
        Suspension[] stays = search.Stay is { } stay ? [stay] : [];
        var clock = new LimitationClock([.. evidence.Suspensions, .. stays]);
        return Run(rule, clock, search.KnownOn, search, "intercurrent", Source);
    }

    // The stay that the court set ends first; where it set none, a year passes before the term begins.
    private static LimitationTerm Older(LimitationRule rule, DebtEvidence evidence, FruitlessSearch search)
    {
        var start = search.Stay?.To ?? CalendarTerms.AddMonths(search.KnownOn, 12);
        return Run(rule, new LimitationClock(evidence.Suspensions), start, search, "intercurrentOld", OlderSource);
    }

    private static LimitationTerm Run(LimitationRule rule, LimitationClock clock, DateOnly start, FruitlessSearch search, string key, string source)
    {
        var span = clock.Count(start, rule.Months);
        Interruption? last = null;
        foreach (var seizure in search.Seizures.Order().SkipWhile(day => day <= search.KnownOn).TakeWhile(day => day <= span.End))
        {
            last = new Interruption(InterruptionKind.Seizure, seizure);
            span = clock.Count(seizure, rule.Months);
        }

        return new(LimitedAction.Intercurrent, span.Start, span.End, LimitationRules.TextKey(key), $"{source}; {rule.Source}", last, span.Held);
    }
}
