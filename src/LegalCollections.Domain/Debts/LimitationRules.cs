using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>What the limitation of a title depends on.</summary>
internal sealed record LimitationFacts(InstrumentKind Instrument, DateOnly DueOn, DateOnly IssuedOn, DebtEvidence Evidence);

/// <summary>One row of the limitation table: how long, from when, by which article.</summary>
internal sealed record LimitationRule(int Months, Func<LimitationFacts, DateOnly> StartOf, string TextKey, string Source)
{
    public DateOnly EndOf(DateOnly start) => CalendarTerms.AddMonths(start, Months);
}

/// <summary>The limitation table, as data, so that a lawyer can read it beside the statutes.</summary>
internal static class LimitationRules
{
    private static readonly LimitationRule ChequeExecution
        = Rule(6, PresentationEnd, "chequeExecution", "Lei 7.357/1985 arts. 33, 47, 59");

    private static readonly LimitationRule ChequeMonitoria
        = Rule(60, IssueDay, "chequeMonitoria", "STJ Súmula 503");

    private static readonly LimitationRule ChequeCollection
        = Rule(60, IssueDay, "chequeCollection", "CC art. 206 §5 I; Lei 7.357/1985 arts. 61, 62 (a confirmar: prazo da ação causal)");

    private static readonly LimitationRule NoteExecution
        = Rule(36, DueDay, "creditTitleExecution", "LUG (Decreto 57.663/1966) arts. 70, 77");

    private static readonly LimitationRule NoteMonitoria
        = Rule(60, DueDay, "noteMonitoria", "STJ Súmula 504");

    private static readonly LimitationRule DuplicataExecution
        = Rule(36, DueDay, "creditTitleExecution", "Lei 5.474/1968 art. 18 I");

    private static readonly LimitationRule LiquidDebt
        = Rule(60, DueDay, "liquidDebt", "CC art. 206 §5 I");

    private static readonly LimitationRule CondominiumFee
        = Rule(60, DueDay, "condominium", "CC art. 206 §5 I; STJ Tema 949");

    private static readonly LimitationRule SchoolFee
        = Rule(60, LastInstallment, "schoolFee", "CC art. 206 §5 I; STJ REsp 2.086.705");

    private static readonly LimitationRule General
        = Rule(120, DueDay, "general", "CC art. 205");

    /// <summary><see langword="null"/> where the title has no executive force.</summary>
    public static LimitationRule? Execution(LimitationFacts facts) => facts.Instrument switch
    {
        InstrumentKind.Cheque => ChequeExecution,
        InstrumentKind.PromissoryNote => NoteExecution,
        InstrumentKind.Duplicata => DuplicataExecution,
        _ when !ExecutiveForce.Of(facts.Instrument, facts.Evidence).Holds => null,
        _ => Collection(facts),
    };

    /// <summary><see langword="null"/> where nothing is in writing.</summary>
    public static LimitationRule? Monitoria(LimitationFacts facts) => facts.Instrument switch
    {
        InstrumentKind.Cheque => ChequeMonitoria,
        InstrumentKind.PromissoryNote => NoteMonitoria,
        _ when !InWriting(facts) => null,
        _ => Collection(facts),
    };

    public static LimitationRule Collection(LimitationFacts facts) => facts.Instrument switch
    {
        InstrumentKind.Cheque => ChequeCollection,
        InstrumentKind.CondominiumFee => CondominiumFee,
        InstrumentKind.SchoolFee => SchoolFee,
        _ => InWriting(facts) ? LiquidDebt : General,
    };

    private static bool InWriting(LimitationFacts facts)
        => facts.Instrument != InstrumentKind.Other || facts.Evidence is { WrittenProof: true } or { SecuredByRealGuarantee: true };

    private static DateOnly DueDay(LimitationFacts facts) => facts.DueOn;

    // Conservative reading of "from the day after the issue": the term ends on the day of equal number as the issue.
    private static DateOnly IssueDay(LimitationFacts facts) => facts.IssuedOn;

    private static DateOnly PresentationEnd(LimitationFacts facts) => facts.IssuedOn.AddDays(facts.Evidence.PayableElsewhere ? 60 : 30);

    private static DateOnly LastInstallment(LimitationFacts facts) => facts.Evidence.LastInstallmentDueOn ?? facts.DueOn;

    private static LimitationRule Rule(int months, Func<LimitationFacts, DateOnly> start, string key, string source)
        => new(months, start, "debts.limitation." + key, source);
}
