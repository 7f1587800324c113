namespace LegalCollections.Domain.Debts;

/// <summary>What the claim is written in, because executive force, limitation and venue all depend on it.</summary>
public enum InstrumentKind
{
    Cheque = 1,
    PromissoryNote = 2,
    Duplicata = 3,

    /// <summary>Contrato assinado pelo devedor; whether two witnesses signed stands in <see cref="DebtEvidence"/>.</summary>
    SignedContract = 4,

    /// <summary>Confissão de dívida.</summary>
    DebtAcknowledgement = 5,
    BoletoWithContract = 6,

    /// <summary>Mensalidade escolar.</summary>
    SchoolFee = 7,
    CondominiumFee = 8,
    Invoice = 9,
    Other = 10,
}
