namespace LegalCollections.Domain.JudicialCases;

/// <summary>What may be done with a title, in the order in which the table asks.</summary>
public enum ActionPath
{
    /// <summary>Prescribed in every way: no collection at all.</summary>
    NoAction,

    /// <summary>Not yet enforceable.</summary>
    NotYetDue,

    /// <summary>Too small for a lawsuit: protest and negotiation.</summary>
    BelowCostThreshold,

    /// <summary>Execução de título extrajudicial.</summary>
    Execucao,

    /// <summary>The same at the Juizado Especial Cível; an alternative, never proposed first.</summary>
    JecExecucao,
    Monitoria,

    /// <summary>Ação de cobrança, procedimento comum.</summary>
    Cobranca,

    /// <summary>Cobrança at the Juizado Especial Cível; an alternative, never proposed first.</summary>
    JecCobranca,
}

/// <summary>Papers that a petition or a protest needs.</summary>
public enum RequiredPaper
{
    TitleOriginal,
    WrittenProof,
    DeliveryProof,
    ProtestInstrument,

    /// <summary>Memória de cálculo; made by the system, so it is never missing.</summary>
    UpdatedStatement,

    /// <summary>Procuração.</summary>
    PowerOfAttorney,
    CorporateActs,
    CostsReceipt,
    DebtorAddress,

    /// <summary>Declaração do portador for the notary.</summary>
    BearerDeclaration,
}
