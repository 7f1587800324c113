namespace LegalCollections.Domain.JudicialCases;

/// <summary>What may be done with a title; from <see cref="Execucao"/> on it is a petition that goes to court.</summary>
public enum ActionPath
{
    /// <summary>Prescribed in every way: no collection at all.</summary>
    NoAction,

    /// <summary>Habilitação ou divergência to the administrator of the debtor's recuperação judicial or falência.</summary>
    InsolvencyClaim,

    /// <summary>Conciliation and plan of an over-indebted consumer.</summary>
    ConsumerPlan,

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

    /// <summary>Cumprimento de sentença, where a judgment or a homologated agreement stands.</summary>
    Cumprimento,
}

/// <summary>Papers that a petition or a protest needs.</summary>
public enum RequiredPaper
{
    TitleOriginal,
    WrittenProof,
    DeliveryProof,
    ProtestInstrument,

    /// <summary>That the creditor of a bilateral contract has done its own part.</summary>
    CounterPerformance,

    /// <summary>Memória de cálculo; made by the system, so it is never missing.</summary>
    UpdatedStatement,

    /// <summary>Procuração.</summary>
    PowerOfAttorney,
    CorporateActs,
    CostsReceipt,
    DebtorAddress,

    /// <summary>Declaração do portador for the notary.</summary>
    BearerDeclaration,

    /// <summary>The judgment, with its certificate of trânsito em julgado.</summary>
    Judgment,
}
