using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>How the principal keeps its value.</summary>
public enum CorrectionRule
{
    None = 0,

    /// <summary>Law: CC art. 389 par. ún.</summary>
    Ipca = 1,

    /// <summary>TJSP Tabela Prática: INPC up to 08/2024, IPCA from 09/2024 (Prov. CG 54/2024; the month of the change a confirmar).</summary>
    CourtTable = 2,

    /// <summary>Agreed index.</summary>
    Inpc = 3,

    /// <summary>Agreed index.</summary>
    IgpM = 4,

    /// <summary>Agreed index.</summary>
    IgpDi = 5,

    /// <summary>Manual de Cálculos da Justiça Federal (IPCA-E, IPCA-15).</summary>
    Ipca15 = 6,
}

/// <summary>How default interest runs.</summary>
public enum InterestRule
{
    None = 0,

    /// <summary>Law: CC art. 406: taxa legal; until 29/08/2024 Selic alone (STJ Tema 1.368).</summary>
    LegalRate = 1,

    /// <summary>The simple monthly rate of the contract.</summary>
    ContractualMonthly = 2,

    /// <summary>The practice before Tema 1.368: 1 % a month until 29/08/2024 (CTN art. 161 §1; 0.5 % before 11/01/2003, CC 1916 art. 1.062), taxa legal after; needs a reason (a confirmar).</summary>
    OldPractice = 3,

    /// <summary>A simple annual rate, days ÷ 365 (contract, or a rate fixed by a foreign law).</summary>
    ContractualAnnual = 4,

    /// <summary>Law: Ley 3/2004 art. 7 (Spain), commercial operations only.</summary>
    SpainCommercial = 5,

    /// <summary>Law: D.Lgs. 231/2002 art. 5 (Italy), commercial transactions only.</summary>
    ItalyCommercial = 6,
}

/// <summary>The relation that limits the charges by statute.</summary>
public enum DebtRelation
{
    Ordinary = 0,
    Consumer = 1,
    Condominium = 2,

    /// <summary>Law: Lei 10.931/2004 art. 28 §1 IV: fees up to 10 %.</summary>
    BankCreditNote = 3,

    /// <summary>Law: STJ Súmula 379: default interest up to 1 % a month.</summary>
    BankContract = 4,
}

/// <summary>A percentage that someone agreed to, with the clause or article that says so.</summary>
public sealed record AgreedFigure(Percent Rate, string Source);

/// <summary>What is said of a title's charges, before the law has been asked.</summary>
public sealed record TermsDraft
{
    public DebtRelation Relation { get; init; }

    public CorrectionRule Correction { get; init; } = CorrectionRule.Ipca;

    public InterestRule Interest { get; init; } = InterestRule.LegalRate;

    /// <summary>Percent a month or a year, as <see cref="Interest"/> says.</summary>
    public AgreedFigure? Rate { get; init; }

    public AgreedFigure? Fine { get; init; }

    /// <summary>The contract lets the fine fall on interest too.</summary>
    public bool FineOnInterest { get; init; }

    public AgreedFigure? Fees { get; init; }

    /// <summary>Why the practice before Tema 1.368 is used.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The fixed 40 euros for recovery costs (Ley 3/2004 art. 8; D.Lgs. 231/2002 art. 6).</summary>
    public bool FixedCompensation { get; init; }
}
