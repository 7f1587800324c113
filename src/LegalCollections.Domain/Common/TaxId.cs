namespace LegalCollections.Domain.Common;

/// <summary>CPF or CNPJ: the one identity of a debtor or client, whichever of the two it has.</summary>
public sealed record TaxId
{
    private TaxId(string value, string formatted, string masked) => (Value, Formatted, Masked) = (value, formatted, masked);

    /// <summary>Canonical: no mask, letters in upper case; 11 (CPF) or 14 (CNPJ) characters.</summary>
    public string Value { get; }

    public string Formatted { get; }

    /// <summary>For lists, where the whole number is not needed: <c>***.456.789-**</c>.</summary>
    public string Masked { get; }

    public bool IsCompany => Value.Length == 14;

    public static TaxId Of(Cpf cpf)
    {
        ArgumentNullException.ThrowIfNull(cpf);
        return new(cpf.Value, cpf.Formatted, cpf.Masked);
    }

    public static TaxId Of(Cnpj cnpj)
    {
        ArgumentNullException.ThrowIfNull(cnpj);
        return new(cnpj.Value, cnpj.Formatted, cnpj.Masked);
    }

    /// <summary>Tells the two apart by length. A number that lost leading zeros is refused, naming what it may have been; never padded.</summary>
    public static Result<TaxId> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        switch (text.Length)
        {
            case 0:
                return IdentifierProblems.Empty(nameof(TaxId));
            case 11:
                var cpf = Cpf.Parse(text);
                return cpf.Failed ? cpf.Problem : Of(cpf.Value);
            case 14:
                var cnpj = Cnpj.Parse(text);
                return cnpj.Failed ? cnpj.Problem : Of(cnpj.Value);
            default:
                return WithLeadingZeros(text) is { } intended
                    ? IdentifierProblems.LeadingZerosLost(intended)
                    : IdentifierProblems.Length(nameof(TaxId), text.Length);
        }
    }

    public override string ToString() => Formatted;

    private static string? WithLeadingZeros(string text)
    {
        if (text.Length is < 8 or > 13 || !IdentifierText.AreDigits(text))
        {
            return null;
        }

        if (text.Length < 11 && Cpf.Parse(text.PadLeft(11, '0')) is { Failed: false } cpf)
        {
            return cpf.Value.Formatted;
        }

        return Cnpj.Parse(text.PadLeft(14, '0')) is { Failed: false } cnpj ? cnpj.Value.Formatted : null;
    }
}
