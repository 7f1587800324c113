namespace LegalCollections.Domain.Debts;

/// <summary>The ways to court whose time runs out separately.</summary>
public enum LimitedAction
{
    Execution = 1,
    Monitoria = 2,
    Collection = 3,

    /// <summary>Unjust enrichment on a cheque whose execution has prescribed (Lei 7.357 art. 61).</summary>
    Enrichment = 4,

    /// <summary>Cumprimento de sentença: the judgment's own term (STF Súmula 150).</summary>
    Enforcement = 5,

    /// <summary>Prescrição intercorrente: within an enforcement that finds nothing (CPC art. 921, CC art. 206-A).</summary>
    Intercurrent = 6,
}

/// <summary>Until when one action can be brought, and by which rule.</summary>
/// <param name="StartOn">The day from which the term runs, after any interruption and after a suspension in which it would have begun.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="TextKey">Text resource of the rule.</param>
/// <param name="Interruption">The one act that restarted the term (CC art. 202).</param>
/// <param name="Suspensions">What held the term back.</param>
public sealed record LimitationTerm(
    LimitedAction Action, DateOnly StartOn, DateOnly Until, string TextKey, string Source, Interruption? Interruption, IReadOnlyList<Suspension> Suspensions)
{
    /// <summary>Days before the end on which the office is warned.</summary>
    public static readonly IReadOnlyList<int> WarningDays = [180, 90, 30];

    /// <summary>The days of the warnings, the earliest first.</summary>
    public IEnumerable<DateOnly> Warnings => WarningDays.Select(days => Until.AddDays(-days));

    public bool OpenOn(DateOnly day) => day <= Until;
}

/// <summary>Until when a title can be taken to court; computed to warn, confirmed by a lawyer.</summary>
public sealed record LimitationResult(LimitationTerm? Execution, LimitationTerm? Monitoria, LimitationTerm Collection, LimitationTerm? Enrichment = null)
{
    /// <summary>The term of a judgment on the title, which takes the place of all others; <see langword="null"/> without one.</summary>
    public LimitationTerm? Enforcement { get; init; }

    public DateOnly? ExecutiveUntil => Execution?.Until;

    public DateOnly? MonitoriaUntil => Monitoria?.Until;

    public DateOnly CollectionUntil => Collection.Until;

    /// <summary>Every term there is, in the order of the actions.</summary>
    public IEnumerable<LimitationTerm> Terms =>
        Enforcement is null ? new[] { Execution, Monitoria, Collection, Enrichment }.OfType<LimitationTerm>() : [Enforcement];

    /// <summary>The last day of the longest term: after it nothing may be collected at all.</summary>
    public DateOnly LastDay => Terms.Max(term => term.Until);

    public bool PrescribedOn(DateOnly today) => today > LastDay;

    /// <summary>The term still open that ends first; <see langword="null"/> once all are over.</summary>
    public LimitationTerm? NextToEnd(DateOnly today) => Terms.Where(term => term.OpenOn(today)).MinBy(term => term.Until);
}
