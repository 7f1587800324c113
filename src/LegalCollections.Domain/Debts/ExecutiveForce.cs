namespace LegalCollections.Domain.Debts;

/// <summary>Whether a title is a título executivo extrajudicial, and by which article, so that the lawyer can check the answer.</summary>
/// <param name="TextKey">Text resource that says why it is or is not.</param>
public sealed record ExecutiveForce(bool Holds, string TextKey, string Source)
{
    /// <remarks>Law: CPC art. 784 I, III, V, VIII, X, XII and §4; Lei 5.474 art. 15; Lei 10.931 art. 28; EAOAB art. 24.</remarks>
    public static ExecutiveForce Of(InstrumentKind instrument, DebtEvidence evidence) => instrument switch
    {
        InstrumentKind.Cheque or InstrumentKind.PromissoryNote or InstrumentKind.BillOfExchange => Yes("CreditTitle", "CPC art. 784 I"),
        InstrumentKind.BankCreditNote => Yes("BankCreditNote", "CPC art. 784 XII; Lei 10.931/2004 art. 28"),
        InstrumentKind.OtherCreditTitle => Yes("OtherCreditTitle", "CPC art. 784 XII (a confirmar na lei do título)"),
        InstrumentKind.Duplicata when evidence.Accepted => Yes("DuplicataAccepted", "CPC art. 784 I; Lei 5.474 art. 15 I"),
        InstrumentKind.Duplicata when evidence is { ProtestedOn: not null, DeliveryProof: true }
            => Yes("DuplicataProtested", "CPC art. 784 I; Lei 5.474 art. 15 II"),
        _ when evidence.SecuredByRealGuarantee => Yes("RealGuarantee", "CPC art. 784 V"),
        InstrumentKind.Duplicata => No("DuplicataIncomplete", "Lei 5.474 art. 15 II"),
        InstrumentKind.CondominiumFee when evidence.WrittenProof => Yes("CondominiumDocumented", "CPC art. 784 X"),
        InstrumentKind.CondominiumFee => No("CondominiumUndocumented", "CPC art. 784 X"),
        InstrumentKind.Rent when evidence.WrittenProof => Yes("RentInWriting", "CPC art. 784 VIII"),
        InstrumentKind.Rent => No("RentUnwritten", "CPC art. 784 VIII"),
        InstrumentKind.LawyerFee when evidence.WrittenProof => Yes("LawyerFeeInWriting", "CPC art. 784 XII; Lei 8.906/1994 art. 24"),
        InstrumentKind.LawyerFee => No("LawyerFeeUnwritten", "Lei 8.906/1994 art. 24"),
        _ when !CanBearSignature(instrument) => No("NoTitle", "CPC arts. 783, 784"),
        _ when evidence.TwoWitnesses => Yes("TwoWitnesses", "CPC art. 784 III"),
        _ when evidence.CertifiedElectronicSignature => Yes("CertifiedSignature", "CPC art. 784 §4 (Lei 14.620/2023)"),
        _ => No("NoWitnesses", "CPC art. 784 III, §4"),
    };

    private static bool CanBearSignature(InstrumentKind instrument) => instrument
        is InstrumentKind.SignedContract or InstrumentKind.DebtAcknowledgement or InstrumentKind.BoletoWithContract or InstrumentKind.SchoolFee
        or InstrumentKind.ProfessionalFee;

    private static ExecutiveForce Yes(string key, string source) => new(true, "debts.force." + key, source);

    private static ExecutiveForce No(string key, string source) => new(false, "debts.force." + key, source);
}
