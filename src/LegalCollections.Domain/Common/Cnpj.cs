namespace LegalCollections.Domain.Common;

/// <summary>Tax number of a company, old (digits) or new (letters and digits); both stay valid side by side.</summary>
/// <remarks>
/// Law: IN RFB 2.229/2024, letters in the first twelve places from July 2026; a character counts as its ASCII code minus 48
/// (NT COCAD/SUARA/RFB 49/2024), so that digits keep their worth and A is 17. No letter is refused: which ones are issued is
/// the registry's choice. Order 0001 no longer proves a head office.
/// </remarks>
public sealed record Cnpj
{
    private static readonly int[] First = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    private static readonly int[] Second = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

    private Cnpj(string value) => Value = value;

    /// <summary>Fourteen characters without mask, letters in upper case.</summary>
    public string Value { get; }

    public string Formatted => $"{Value[..2]}.{Value[2..5]}.{Value[5..8]}/{Value[8..12]}-{Value[12..]}";

    public string Masked => $"**.{Value[2..5]}.{Value[5..8]}/{Value[8..12]}-**";

    public static Result<Cnpj> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(Cnpj));
        }

        if (!text.All(char.IsAsciiLetterOrDigit))
        {
            return IdentifierProblems.Characters(nameof(Cnpj));
        }

        if (text.Length != 14)
        {
            return IdentifierProblems.Length(nameof(Cnpj), text.Length);
        }

        if (!IdentifierText.AreDigits(text.AsSpan(12)))
        {
            return IdentifierProblems.Characters(nameof(Cnpj));
        }

        if (IdentifierText.AreEqual(text))
        {
            return IdentifierProblems.Repeated(nameof(Cnpj));
        }

        return IdentifierText.Mod11(text, First) == text[12] - '0' && IdentifierText.Mod11(text, Second) == text[13] - '0'
            ? new Cnpj(text)
            : IdentifierProblems.WrongDigit(nameof(Cnpj));
    }

    public override string ToString() => Formatted;
}
