namespace LegalCollections.Domain.Debts.Math;

/// <summary>The published series that a statement may use.</summary>
public enum IndexSeries
{
    /// <summary>BCB SGS 433, percent in the month.</summary>
    Ipca = 1,

    /// <summary>BCB SGS 29543, percent a month, simple.</summary>
    TaxaLegal = 2,

    /// <summary>BCB SGS 4390, percent accumulated in the month.</summary>
    SelicMonthly = 3,

    /// <summary>BCB SGS 7478, percent in the month; the index inside the taxa legal and of the Justiça Federal.</summary>
    Ipca15 = 4,

    /// <summary>BCB SGS 188, percent in the month.</summary>
    Inpc = 5,

    /// <summary>BCB SGS 189, percent in the month.</summary>
    IgpM = 6,

    /// <summary>BCB SGS 190, percent in the month.</summary>
    IgpDi = 7,

    /// <summary>The step from a month's factor to the next one of the TJSP Tabela Prática, percent; see <see cref="IndexTable.CourtFactor"/>.</summary>
    TjspTable = 8,

    /// <summary>BCB SGS 11, percent a business day; read by month as the product of its days.</summary>
    SelicDaily = 9,

    /// <summary>Law: Ley 3/2004 art. 7 (Spain), percent a year, by half-year.</summary>
    SpainCommercial = 10,

    /// <summary>Law: D.Lgs. 231/2002 art. 5 (Italy), percent a year, by half-year.</summary>
    ItalyCommercial = 11,
}
