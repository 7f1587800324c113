using LegalCollections.Application.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Cli;

/// <summary>The limitation of one title as scripts read it.</summary>
/// <param name="Collection">Ação de cobrança.</param>
/// <param name="Enforcement">Of a judgment, where one stands.</param>
/// <param name="Intercurrent">Within the enforcement, where a search was fruitless.</param>
/// <param name="LastDay">After it nothing may be collected.</param>
/// <param name="On">The day on which <paramref name="Prescribed"/> is told.</param>
internal sealed record LimitationAnswer(
    string Instrument, TermAnswer? Execution, TermAnswer? Monitoria, TermAnswer? Collection, TermAnswer? Enrichment,
    TermAnswer? Enforcement, TermAnswer? Intercurrent, DateOnly LastDay, DateOnly On, bool Prescribed)
{
    public static LimitationAnswer Of(
        InstrumentKind instrument, DebtEvidence evidence, LimitationResult limitation, LimitationTerm? conditional, ProcessTerms process, DateOnly on, Wording words)
    {
        // A judgment has a term of its own, and what is lost within the process is lost.
        var last = process.All.Select(term => term.Until).DefaultIfEmpty(limitation.LastDay).Min();
        var force = ExecutiveForce.Of(instrument, evidence);
        var condition = force.Holds ? null : $"{words[force.TextKey]} ({force.Source})";
        return new(
            CamelCase.Of(instrument),
            TermAnswer.Of(limitation.Execution ?? conditional, words, condition),
            TermAnswer.Of(limitation.Monitoria, words),
            TermAnswer.Of(limitation.Collection, words),
            TermAnswer.Of(limitation.Enrichment, words),
            TermAnswer.Of(process.Enforcement, words),
            TermAnswer.Of(process.Intercurrent, words),
            last, on, on > last);
    }
}

/// <summary>The terms of a claim that is, or has been, before a court.</summary>
internal sealed record ProcessTerms(LimitationTerm? Enforcement = null, LimitationTerm? Intercurrent = null)
{
    public static readonly ProcessTerms None = new();

    public IEnumerable<LimitationTerm> All => new[] { Enforcement, Intercurrent }.OfType<LimitationTerm>();
}

/// <summary>One term: from when, until when, by which rule.</summary>
/// <param name="Condition">What is still missing before the action is open at all.</param>
internal sealed record TermAnswer(
    DateOnly Start, DateOnly Until, string Rule, string Source, string? Condition, InterruptionAnswer? Interruption,
    IReadOnlyList<SuspensionAnswer> Suspensions, IReadOnlyList<DateOnly> Warnings)
{
    public static TermAnswer? Of(LimitationTerm? term, Wording words, string? condition = null) => term is null ? null : new(
        term.StartOn, term.Until, words[term.TextKey], term.Source, condition,
        term.Interruption is { } act ? new(CamelCase.Of(act.Kind), act.On, act.RestartsOn ?? act.On, act.Source) : null,
        [.. term.Suspensions.Select(s => new SuspensionAnswer(CamelCase.Of(s.Kind), s.From, s.To, s.Source))],
        [.. term.Warnings]);
}

/// <summary>The one act that restarted a term.</summary>
internal sealed record InterruptionAnswer(string Kind, DateOnly On, DateOnly RestartsOn, string Source);

/// <summary>Days on which a term stood still, both included.</summary>
internal sealed record SuspensionAnswer(string Kind, DateOnly From, DateOnly To, string Source);
