namespace LegalCollections.Domain.Debts;

/// <summary>What the claim is written in: executive force, limitation and venue all depend on it.</summary>
public enum InstrumentKind
{
    Cheque,
    PromissoryNote,
    Duplicata,

    /// <summary>Contrato assinado pelo devedor; whether two witnesses signed stands in <see cref="DebtEvidence"/>.</summary>
    SignedContract,

    /// <summary>Confissão de dívida.</summary>
    DebtAcknowledgement,
    BoletoWithContract,

    /// <summary>Mensalidade escolar.</summary>
    SchoolFee,
    CondominiumFee,
    Invoice,
    Other,
}
