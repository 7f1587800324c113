namespace LegalCollections.Domain.Debts;

/// <summary>What the claim is written in: executive force, limitation and venue all depend on it.</summary>
public enum InstrumentKind
{
    Cheque,
    PromissoryNote,
    Duplicata,

    /// <summary>Letra de câmbio.</summary>
    BillOfExchange,

    /// <summary>Cédula de crédito bancário.</summary>
    BankCreditNote,

    /// <summary>A credit title for which no law sets a term of its own (CC art. 206 §3 VIII).</summary>
    OtherCreditTitle,

    /// <summary>Contrato assinado pelo devedor; whether two witnesses signed stands in <see cref="DebtEvidence"/>.</summary>
    SignedContract,

    /// <summary>Confissão de dívida.</summary>
    DebtAcknowledgement,
    BoletoWithContract,

    /// <summary>Mensalidade escolar.</summary>
    SchoolFee,
    CondominiumFee,

    /// <summary>Aluguel e acessórios.</summary>
    Rent,

    /// <summary>Conta de água, energia ou telefone.</summary>
    UtilityBill,

    /// <summary>Honorários de profissional liberal.</summary>
    ProfessionalFee,

    /// <summary>Honorários de advogado.</summary>
    LawyerFee,

    /// <summary>Hospedagem e alimentação.</summary>
    HotelBill,

    /// <summary>Prêmio de seguro.</summary>
    InsurancePremium,
    Invoice,
    Other,
}
