namespace LegalCollections.Domain.Debts.Math;

/// <summary>Which month's taxa legal applies to the days of a month, because practice differs.</summary>
public enum TlMonthRule
{
    /// <summary>The rate published for a month applies to the days of that month (Res. CMN 5.171/2024, Calculadora do Cidadão).</summary>
    Bcb = 1,

    /// <summary>The rate of a reference month applies in the next month and the sum is cut to two places (Manual de Cálculos da Justiça Federal 2026, 4.2.1 and 4.2.2).</summary>
    Cjf2026 = 2,
}

/// <summary>What happens on 30/08/2024 to the Selic that a debt carries into the new law; the law is silent, so the choice is printed.</summary>
public enum CrossingRule
{
    /// <summary>The Selic part stands still: it already held correction and interest (a confirmar).</summary>
    KeepSelic = 1,

    /// <summary>The Selic part is corrected by IPCA from then on, without interest on it (a confirmar).</summary>
    CorrectSelic = 2,
}

/// <summary>How an amount becomes cents.</summary>
public enum MoneyRounding
{
    /// <summary>Halves away from zero.</summary>
    HalfUp = 1,

    /// <summary>Cut after two places (Manual de Cálculos da Justiça Federal).</summary>
    Truncate = 2,
}

/// <summary>How a month that only partly belongs to the delay bears interest.</summary>
public enum InterestPeriods
{
    /// <summary>Rate × days ÷ days of the month (Res. CMN 5.171/2024).</summary>
    CalendarDays = 1,

    /// <summary>Whole months: the month of the due day is left out, the month of payment counts in full (Manual de Cálculos da Justiça Federal 2026).</summary>
    WholeMonths = 2,
}

/// <summary>How a month that only partly belongs to the period is corrected.</summary>
public enum CorrectionPeriods
{
    /// <summary>From the month of the due day to the month before the statement, as in the tables of the courts.</summary>
    WholeMonths = 1,

    /// <summary>Index × days ÷ days of the month.</summary>
    LinearDays = 2,

    /// <summary>Factor to the power of days ÷ 30; a whole month counts as 30 days.</summary>
    ThirtiethPower = 3,
}

/// <summary>How Selic alone is accumulated until 29/08/2024.</summary>
public enum SelicClosing
{
    /// <summary>Months after the due month up to the one before payment, plus 1 % for the month of payment (federal tax style).</summary>
    OnePercent = 1,

    /// <summary>Monthly Selic × days ÷ days of the month, first and last month included.</summary>
    CalendarDays = 2,
}

/// <summary>What a payment pays first.</summary>
public enum ImputationOrder
{
    /// <summary>Costs advanced by the creditor, then as CC art. 354 (costs before interest: by agreement, a confirmar).</summary>
    CostsFirst = 1,

    /// <summary>Law: CC art. 354: interest, then capital; costs last.</summary>
    InterestFirst = 2,

    /// <summary>Law: CC art. 354, end: capital first where the parties agreed so.</summary>
    CapitalFirst = 3,
}

/// <summary>What the 30 % of CPC art. 916 are taken of, because the wording of 2015 left two readings.</summary>
public enum Art916Reading
{
    /// <summary>Of debt, fees and costs together (CPC/1973 art. 745-A: "inclusive custas e honorários").</summary>
    TotalPercent = 1,

    /// <summary>Of the debt, plus all fees and costs at once (literal art. 916: "acrescido de custas e de honorários").</summary>
    PercentPlusCosts = 2,
}
