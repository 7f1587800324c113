namespace LegalCollections.Domain.Debts;

/// <summary>The kind of title; limitation and the right action depend on it.</summary>
public enum InstrumentKind
{
    Cheque, PromissoryNote, Duplicata, SignedContract, DebtAcknowledgement, BoletoWithContract, SchoolFee, CondominiumFee, Invoice, Other,
}
