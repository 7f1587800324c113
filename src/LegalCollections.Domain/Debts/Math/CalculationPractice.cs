using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>The choices that practice leaves open, kept in one record so that a statement prints the readings it was made with.</summary>
public sealed record CalculationPractice
{
    /// <summary>BCB months, half-up, calendar days, Selic kept at the change of law, costs first.</summary>
    public static readonly CalculationPractice Usual = new();

    public TlMonthRule MonthRule { get; init; } = TlMonthRule.Bcb;

    public CrossingRule Crossing { get; init; } = CrossingRule.KeepSelic;

    public MoneyRounding Rounding { get; init; } = MoneyRounding.HalfUp;

    /// <summary><see langword="null"/> follows <see cref="MonthRule"/>: days with the BCB, whole months with the CJF manual.</summary>
    public InterestPeriods? Periods { get; init; }

    public CorrectionPeriods CorrectionPeriods { get; init; } = CorrectionPeriods.WholeMonths;

    public SelicClosing Selic { get; init; } = SelicClosing.OnePercent;

    public ImputationOrder Imputation { get; init; } = ImputationOrder.CostsFirst;

    /// <summary>It touches no statement: what the law offers the debtor (CPC art. 916) names it.</summary>
    public Art916Reading Art916 { get; init; } = Art916Reading.PercentPlusCosts;

    public InterestPeriods InterestPeriods => Periods ?? (MonthRule == TlMonthRule.Cjf2026 ? InterestPeriods.WholeMonths : InterestPeriods.CalendarDays);

    /// <summary>To the cent, as <see cref="Rounding"/> says.</summary>
    public decimal Round(decimal amount) => Rounding == MoneyRounding.Truncate ? Cents.Truncate(amount) : Cents.Round(amount);

    /// <summary>The choice of <see cref="Art916"/> with its source.</summary>
    public PracticeReading ReadingOfArt916 =>
        Reading(Art916, Art916 == Art916Reading.PercentPlusCosts ? "CPC art. 916, texto: a confirmar" : "CPC/1973 art. 745-A: a confirmar");

    /// <summary>Every choice that a statement rests on, with the source that speaks for it.</summary>
    public IReadOnlyList<PracticeReading> Readings =>
    [
        Reading(MonthRule, MonthRule == TlMonthRule.Bcb ? "Res. CMN 5.171/2024; BCB, Calculadora do Cidadão" : "Manual de Cálculos da Justiça Federal 2026, itens 4.2.1 e 4.2.2"),
        Reading(Crossing, "Lei 14.905/2024, transição sem regra expressa: a confirmar"),
        Reading(Rounding, Rounding == MoneyRounding.HalfUp ? "prática das tabelas judiciais" : "Manual de Cálculos da Justiça Federal 2026"),
        Reading(InterestPeriods, InterestPeriods == InterestPeriods.CalendarDays ? "Res. CMN 5.171/2024" : "Manual de Cálculos da Justiça Federal 2026"),
        Reading(CorrectionPeriods, CorrectionPeriods == CorrectionPeriods.WholeMonths ? "TJSP, Tabela Prática" : "prática contratual: a confirmar"),
        Reading(Selic, Selic == SelicClosing.OnePercent ? "Manual de Cálculos da Justiça Federal: a confirmar" : "STJ Tema 1.368, sem regra sobre frações: a confirmar"),
        Reading(Imputation, Imputation == ImputationOrder.CostsFirst ? "CC art. 354; custas antes dos juros: a confirmar" : "CC art. 354"),
    ];

    /// <summary>Every reading that can be chosen, with its source.</summary>
    public static IReadOnlyList<PracticeReading> AllReadings =>
    [
        .. new CalculationPractice[]
        {
            Usual,
            new()
            {
                MonthRule = TlMonthRule.Cjf2026, Crossing = CrossingRule.CorrectSelic, Rounding = MoneyRounding.Truncate,
                CorrectionPeriods = CorrectionPeriods.LinearDays, Selic = SelicClosing.CalendarDays, Imputation = ImputationOrder.InterestFirst,
            },
            new() { CorrectionPeriods = CorrectionPeriods.ThirtiethPower, Imputation = ImputationOrder.CapitalFirst },
        }.SelectMany(practice => practice.Readings).Distinct(),
        .. Enum.GetValues<Art916Reading>().Select(reading => (Usual with { Art916 = reading }).ReadingOfArt916),
    ];

    private static PracticeReading Reading<T>(T choice, string source) where T : struct, Enum => new(typeof(T).Name, choice.ToString(), source);
}

/// <summary>One choice as it is printed: its text stands under <c>debts.practice.{Choice}.{Value}</c>.</summary>
public sealed record PracticeReading(string Choice, string Value, string Source)
{
    public string TextKey => $"debts.practice.{Choice}.{Value}";
}
