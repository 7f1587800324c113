using System.Runtime.CompilerServices;
using LegalCollections.Domain.Sources;

namespace LegalCollections.Domain.Debts;

/// <summary>What the limitation of a title depends on.</summary>
internal sealed record LimitationFacts(InstrumentKind Instrument, DateOnly DueOn, DateOnly IssuedOn, DebtEvidence Evidence);

/// <summary>One row of the limitation table: how long, from when, by which article.</summary>
/// <param name="Code">Names it among the sources that lawyers review.</param>
internal sealed record LimitationRule(string Code, int Months, Func<LimitationFacts, DateOnly> StartOf, string TextKey, string Source)
{
    /// <summary>The rule as the office's lawyers found it to stand when the term began.</summary>
    public LimitationRule ReviewedBy(ReviewedSources reviews, LimitationFacts facts)
    {
        var (months, source) = reviews.Apply(Limitation.ItemOf(Code), Months, Source, StartOf(facts));
        return this with { Months = (int)months, Source = source };
    }
}

/// <summary>The limitation table, as data, so that a lawyer can read it beside the statutes.</summary>
internal static class LimitationRules
{
    /// <summary>Every row of the table, in its order.</summary>
    public static readonly List<LimitationRule> Shipped = [];

    public static readonly LimitationRule ChequeEnrichment
        = Rule(24, DueDay, "chequeEnrichment", "Lei 7.357/1985 art. 61");

    private static readonly LimitationRule ChequeExecution
        = Rule(6, PresentationEnd, "chequeExecution", "Lei 7.357/1985 arts. 33, 47, 59");

    private static readonly LimitationRule ChequeMonitoria
        = Rule(60, IssueDay, "chequeMonitoria", "STJ Súmula 503");

    private static readonly LimitationRule ChequeCollection
        = Rule(60, IssueDay, "chequeCollection", "CC art. 206 §5 I; Lei 7.357/1985 art. 62 (a confirmar: prazo da ação causal)");

    private static readonly LimitationRule NoteExecution
        = Rule(36, Due, "creditTitleExecution", "LUG (Decreto 57.663/1966) arts. 70, 77");

    private static readonly LimitationRule NoteMonitoria
        = Rule(60, Due, "noteMonitoria", "STJ Súmula 504");

    private static readonly LimitationRule BillExecution
        = Rule(36, Due, "creditTitleExecution", "LUG (Decreto 57.663/1966) art. 70");

    private static readonly LimitationRule DuplicataExecution
        = Rule(36, Due, "creditTitleExecution", "Lei 5.474/1968 art. 18 I");

    private static readonly LimitationRule BankCreditNoteExecution
        = Rule(36, LastInstallment, "bankCreditNoteExecution", "Lei 10.931/2004 art. 44; LUG art. 70; STJ, 3ª Turma, 01/2026 (início na última parcela)");

    private static readonly LimitationRule BankCreditNoteCollection
        = Rule(60, LastInstallment, "bankCreditNoteCollection", "CC art. 206 §5 I; STJ REsp 1.940.996/SP");

    private static readonly LimitationRule OtherCreditTitle
        = Rule(36, Due, "creditTitleExecution", "CC art. 206 §3 VIII");

    private static readonly LimitationRule LiquidDebt
        = Rule(60, Due, "liquidDebt", "CC art. 206 §5 I");

    private static readonly LimitationRule CondominiumFee
        = Rule(60, Due, "condominium", "CC art. 206 §5 I; STJ Tema 949");

    private static readonly LimitationRule SchoolFee
        = Rule(60, LastInstallment, "schoolFee", "CC art. 206 §5 I; STJ, 3ª Turma, REsp 2.086.705 (início na última parcela do contrato a confirmar)");

    private static readonly LimitationRule Rent
        = Rule(36, Due, "rent", "CC art. 206 §3 I");

    private static readonly LimitationRule UtilityBill
        = Rule(120, Due, "utilityBill", "CC art. 205; STJ EREsp 1.018.060/RS (água; energia e telefone por analogia, a confirmar)");

    private static readonly LimitationRule ProfessionalFee
        = Rule(60, Due, "professionalFee", "CC art. 206 §5 II");

    private static readonly LimitationRule LawyerFee
        = Rule(60, Due, "lawyerFee", "Lei 8.906/1994 art. 25");

    private static readonly LimitationRule HotelBill
        = Rule(12, Due, "hotelBill", "CC art. 206 §1 I");

    private static readonly LimitationRule InsurancePremium
        = Rule(12, Due, "insurancePremium", "Lei 15.040/2024 art. 126 (desde 11/12/2025)");

    private static readonly LimitationRule General
        = Rule(120, Due, "general", "CC art. 205");

    /// <summary><see langword="null"/> where the title has no executive force.</summary>
    public static LimitationRule? Execution(LimitationFacts facts) => facts.Instrument switch
    {
        InstrumentKind.Cheque => ChequeExecution,
        InstrumentKind.PromissoryNote => NoteExecution,
        InstrumentKind.BillOfExchange => BillExecution,
        InstrumentKind.Duplicata => DuplicataExecution,
        InstrumentKind.BankCreditNote => BankCreditNoteExecution,
        InstrumentKind.OtherCreditTitle => OtherCreditTitle,
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
        InstrumentKind.BankCreditNote => BankCreditNoteCollection,
        InstrumentKind.CondominiumFee => CondominiumFee,
        InstrumentKind.SchoolFee => SchoolFee,
        InstrumentKind.Rent => Rent,
        InstrumentKind.UtilityBill => UtilityBill,
        InstrumentKind.ProfessionalFee => ProfessionalFee,
        InstrumentKind.LawyerFee => LawyerFee,
        InstrumentKind.HotelBill => HotelBill,
        InstrumentKind.InsurancePremium => InsurancePremium,
        _ => InWriting(facts) ? LiquidDebt : General,
    };

    private static bool InWriting(LimitationFacts facts)
        => facts.Instrument != InstrumentKind.Other || facts.Evidence is { WrittenProof: true } or { SecuredByRealGuarantee: true };

    /// <summary>The due day of the title itself, unless the lawyer chose another start.</summary>
    private static DateOnly Due(LimitationFacts facts) => Start(facts, LimitationStart.EachInstallment);

    private static DateOnly LastInstallment(LimitationFacts facts) => Start(facts, LimitationStart.LastInstallment);

    private static DateOnly Start(LimitationFacts facts, LimitationStart byInstrument)
    {
        var evidence = facts.Evidence;
        return (evidence.Start == LimitationStart.ByInstrument ? byInstrument : evidence.Start) switch
        {
            LimitationStart.Acceleration => evidence.AcceleratedOn!.Value,
            LimitationStart.LastInstallment => evidence.LastInstallmentDueOn ?? facts.DueOn,
            _ => facts.DueOn,
        };
    }

    // Conservative reading of "from the day after the issue": the term ends on the day of equal number as the issue.
    private static DateOnly IssueDay(LimitationFacts facts) => facts.IssuedOn;

    private static DateOnly DueDay(LimitationFacts facts) => facts.DueOn;

    private static DateOnly PresentationEnd(LimitationFacts facts) => facts.IssuedOn.AddDays(facts.Evidence.PayableElsewhere ? 60 : 30);

    public static string TextKey(string rule) => "debts.limitation." + rule;

    private static LimitationRule Rule(
        int months, Func<LimitationFacts, DateOnly> start, string key, string source, [CallerMemberName] string code = "")
    {
        var rule = new LimitationRule(code, months, start, TextKey(key), source);
        Shipped.Add(rule);
        return rule;
    }
}
