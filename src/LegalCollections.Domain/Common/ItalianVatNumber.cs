namespace LegalCollections.Domain.Common;

/// <summary>Partita IVA: the Italian tax number of whoever trades; seven digits, an office of the revenue, a Luhn digit.</summary>
/// <remarks>Offices are 001 to 100 and 120, 121, 888, 999 (list after python-stdnum: a confirmar).</remarks>
public sealed record ItalianVatNumber
{
    private ItalianVatNumber(string value) => Value = value;

    /// <summary>Eleven digits without the country's prefix.</summary>
    public string Value { get; }

    public string Formatted => Value;

    public static Result<ItalianVatNumber> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.StartsWith("IT", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("PartitaIva");
        }

        if (!IdentifierText.AreDigits(text))
        {
            return IdentifierProblems.Characters("PartitaIva");
        }

        if (text.Length != 11)
        {
            return IdentifierProblems.Length("PartitaIva", text.Length);
        }

        if (IdentifierText.Luhn(text.AsSpan(0, 10)) != text[10])
        {
            return IdentifierProblems.WrongDigit("PartitaIva");
        }

        return text.StartsWith("0000000", StringComparison.Ordinal) || !IsOffice(text[7..10])
            ? IdentifierProblems.PartitaIvaOffice(text[7..10])
            : new ItalianVatNumber(text);
    }

    public override string ToString() => Formatted;

    private static bool IsOffice(string code) =>
        code is "120" or "121" or "888" or "999" || (string.CompareOrdinal(code, "001") >= 0 && string.CompareOrdinal(code, "100") <= 0);
}
