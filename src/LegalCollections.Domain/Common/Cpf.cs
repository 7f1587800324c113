namespace LegalCollections.Domain.Common;

/// <summary>Tax number of a natural person; eleven digits, the last two being check digits.</summary>
public sealed record Cpf
{
    private static readonly int[] First = [10, 9, 8, 7, 6, 5, 4, 3, 2];
    private static readonly int[] Second = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    private Cpf(string value) => Value = value;

    /// <summary>Eleven digits without mask.</summary>
    public string Value { get; }

    public string Formatted => $"{Value[..3]}.{Value[3..6]}.{Value[6..9]}-{Value[9..]}";

    /// <summary>For lists: the middle six digits only.</summary>
    public string Masked => $"***.{Value[3..6]}.{Value[6..9]}-**";

    public static Result<Cpf> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(Cpf));
        }

        if (!IdentifierText.AreDigits(text))
        {
            return IdentifierProblems.Characters(nameof(Cpf));
        }

        if (text.Length != 11)
        {
            return IdentifierProblems.Length(nameof(Cpf), text.Length);
        }

        if (IdentifierText.AreEqual(text))
        {
            return IdentifierProblems.Repeated(nameof(Cpf));
        }

        return IdentifierText.Mod11(text, First) == text[9] - '0' && IdentifierText.Mod11(text, Second) == text[10] - '0'
            ? new Cpf(text)
            : IdentifierProblems.WrongDigit(nameof(Cpf));
    }

    public override string ToString() => Formatted;
}
