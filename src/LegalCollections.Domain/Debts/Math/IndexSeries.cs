namespace LegalCollections.Domain.Debts.Math;

/// <summary>The published monthly series that a statement may use.</summary>
public enum IndexSeries
{
    /// <summary>BCB SGS 433, percent in the month.</summary>
    Ipca = 1,

    /// <summary>BCB SGS 29543, percent a month, simple.</summary>
    TaxaLegal = 2,

    /// <summary>BCB SGS 4390, percent accumulated in the month.</summary>
    SelicMonthly = 3,
}

/// <summary>Which month's taxa legal applies to the days of a month, because practice differs.</summary>
public enum TlMonthRule
{
    /// <summary>The rate published for a month applies to the days of that month (Res. CMN 5.171/2024, Calculadora do Cidadão).</summary>
    Bcb = 1,

    /// <summary>The rate of a reference month applies in the next month (Manual de Cálculos da Justiça Federal 2026).</summary>
    Cjf2026 = 2,
}
