using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Reads the words of a carteira: kinds of title, roles of co-obligors, yes and no, in Portuguese and English.</summary>
public static class WordedValue
{
    /// <summary>From the most telling word to the least: "boleto + contrato" is found before "contrato".</summary>
    private static readonly (string Word, InstrumentKind Kind)[] Instruments =
    [
        ("confiss", InstrumentKind.DebtAcknowledgement), ("acknowledg", InstrumentKind.DebtAcknowledgement), ("confession", InstrumentKind.DebtAcknowledgement), ("reconhecimento de divida", InstrumentKind.DebtAcknowledgement),
        ("boleto", InstrumentKind.BoletoWithContract),
        ("cheque", InstrumentKind.Cheque), ("check", InstrumentKind.Cheque),
        ("cedula de credito banc", InstrumentKind.BankCreditNote), ("bank credit note", InstrumentKind.BankCreditNote),
        ("letra de cambio", InstrumentKind.BillOfExchange), ("bill of exchange", InstrumentKind.BillOfExchange),
        ("promissor", InstrumentKind.PromissoryNote), ("duplicata", InstrumentKind.Duplicata), ("trade bill", InstrumentKind.Duplicata),
        ("mensalidade", InstrumentKind.SchoolFee), ("escolar", InstrumentKind.SchoolFee), ("school", InstrumentKind.SchoolFee), ("tuition", InstrumentKind.SchoolFee),
        ("condom", InstrumentKind.CondominiumFee), ("quota", InstrumentKind.CondominiumFee), ("cota", InstrumentKind.CondominiumFee), ("taxa ordinaria", InstrumentKind.CondominiumFee),
        ("aluguel", InstrumentKind.Rent), ("lease", InstrumentKind.Rent), ("alugueis", InstrumentKind.Rent), ("locacao", InstrumentKind.Rent),
        ("honorarios adv", InstrumentKind.LawyerFee), ("lawyer", InstrumentKind.LawyerFee), ("attorney", InstrumentKind.LawyerFee),
        ("honorario", InstrumentKind.ProfessionalFee), ("professional fee", InstrumentKind.ProfessionalFee),
        ("hospedagem", InstrumentKind.HotelBill), ("hotel", InstrumentKind.HotelBill),
        ("premio de seguro", InstrumentKind.InsurancePremium), ("insurance premium", InstrumentKind.InsurancePremium),
        ("conta de agua", InstrumentKind.UtilityBill), ("conta de luz", InstrumentKind.UtilityBill), ("conta de telefone", InstrumentKind.UtilityBill),
        ("energia eletrica", InstrumentKind.UtilityBill), ("utility", InstrumentKind.UtilityBill),
        ("nota fiscal", InstrumentKind.Invoice), ("fatura", InstrumentKind.Invoice), ("invoice", InstrumentKind.Invoice),
        ("contrat", InstrumentKind.SignedContract), ("contract", InstrumentKind.SignedContract),
    ];

    private static readonly Dictionary<string, InstrumentKind> ShortNames = new()
    {
        ["ch"] = InstrumentKind.Cheque,
        ["np"] = InstrumentKind.PromissoryNote,
        ["dm"] = InstrumentKind.Duplicata,
        ["ds"] = InstrumentKind.Duplicata,
        ["dup"] = InstrumentKind.Duplicata,
        ["lc"] = InstrumentKind.BillOfExchange,
        ["ccb"] = InstrumentKind.BankCreditNote,
        ["rent"] = InstrumentKind.Rent,
        ["agua"] = InstrumentKind.UtilityBill,
        ["energia"] = InstrumentKind.UtilityBill,
        ["telefone"] = InstrumentKind.UtilityBill,
        ["water"] = InstrumentKind.UtilityBill,
        ["electricity"] = InstrumentKind.UtilityBill,
        ["telephone"] = InstrumentKind.UtilityBill,
        ["seguro"] = InstrumentKind.InsurancePremium,
        ["insurance"] = InstrumentKind.InsurancePremium,
        ["credit title"] = InstrumentKind.OtherCreditTitle,
        ["titulo de credito"] = InstrumentKind.OtherCreditTitle,
        ["instrumento particular"] = InstrumentKind.SignedContract,
        ["private instrument"] = InstrumentKind.SignedContract,
        ["nf"] = InstrumentKind.Invoice,
        ["nfe"] = InstrumentKind.Invoice,
        ["nf e"] = InstrumentKind.Invoice,
        ["outro"] = InstrumentKind.Other,
        ["outros"] = InstrumentKind.Other,
        ["other"] = InstrumentKind.Other,
    };

    /// <returns>The kind of title, or null for words that name none.</returns>
    public static InstrumentKind? Instrument(string text)
    {
        var folded = FoldedText.Fold(text);
        if (ShortNames.TryGetValue(folded, out var kind) || (!char.IsAsciiDigit(folded.FirstOrDefault()) && Enum.TryParse(folded.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out kind)))
        {
            return kind;
        }

        return Instruments.Where(i => folded.Contains(i.Word, StringComparison.Ordinal)).Select(i => (InstrumentKind?)i.Kind).FirstOrDefault();
    }

    /// <summary>Whether the kind itself tells of two witnesses ("contrato (2 testemunhas)").</summary>
    public static bool TellsOfWitnesses(string text)
    {
        var folded = FoldedText.Fold(text);
        return (folded.Contains("testemunha", StringComparison.Ordinal) || folded.Contains("witness", StringComparison.Ordinal))
            && !folded.Contains("sem ", StringComparison.Ordinal) && !folded.Contains("without ", StringComparison.Ordinal);
    }

    /// <returns>The role, or null: solidarity is never presumed.</returns>
    public static ObligorRole? Role(string text)
    {
        // Law: CC art. 265: solidarity is not presumed.
        var folded = FoldedText.Fold(text);
        return folded.Contains("aval", StringComparison.Ordinal) ? ObligorRole.Avalista
            : folded.Contains("fiador", StringComparison.Ordinal) || folded.Contains("fianca", StringComparison.Ordinal)
                || folded.Contains("guarantor", StringComparison.Ordinal) ? ObligorRole.Fiador
            : folded.Contains("solidari", StringComparison.Ordinal) || folded.Contains("joint", StringComparison.Ordinal) ? ObligorRole.Solidario
            : null;
    }

    /// <returns>Yes, no (also for an empty cell), or null for other words.</returns>
    public static bool? Flag(Cell cell) => FoldedText.Fold(cell.Text) switch
    {
        "" or "nao" or "n" or "no" or "false" or "falso" or "0" or "sem" => false,
        "sim" or "s" or "yes" or "y" or "true" or "verdadeiro" or "1" or "x" or "2" or "com" or "duas" or "ok" => true,
        _ => null,
    };
}
