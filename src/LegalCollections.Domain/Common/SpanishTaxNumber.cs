using System.Globalization;

namespace LegalCollections.Domain.Common;

/// <summary>NIF: the Spanish tax number of a citizen (DNI), a foreigner (NIE) or an entity (formerly CIF).</summary>
/// <remarks>
/// The letter of a person is the number modulo 23 in TRWAGMYFPDXBNJZSQVHLCKE, X, Y and Z of an NIE counting as 0, 1 and 2; K, L and M
/// (persons without DNI or NIE) follow the same rule. An entity has a Luhn digit or the letter in its place of JABCDEFGHI; which entities take
/// which is told differently by different sources, so both are taken.
/// </remarks>
public sealed record SpanishTaxNumber
{
    private const string PersonLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string EntityLetters = "JABCDEFGHI";
    private const string EntityKinds = "ABCDEFGHJNPQRSUVW";

    private SpanishTaxNumber(string value) => Value = value;

    /// <summary>Nine characters without mask and without the country's prefix.</summary>
    public string Value { get; }

    public string Formatted => Value;

    public bool IsEntity => EntityKinds.Contains(Value[0], StringComparison.Ordinal);

    public static Result<SpanishTaxNumber> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 11 && text.StartsWith("ES", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("Nif");
        }

        if (text.Length != 9)
        {
            return IdentifierProblems.Length("Nif", text.Length);
        }

        if (!IdentifierText.AreDigits(text.AsSpan(1, 7)) || !char.IsAsciiLetterOrDigit(text[8]))
        {
            return IdentifierProblems.Characters("Nif");
        }

        return ChecksOf(text) is not { } checks ? IdentifierProblems.NifKind(text[0])
            : checks.Contains(text[8], StringComparison.Ordinal) ? new SpanishTaxNumber(text)
            : IdentifierProblems.WrongDigit("Nif");
    }

    public override string ToString() => Formatted;

    /// <summary>The characters that may close the number; <see langword="null"/> where no number begins like this.</summary>
    private static string? ChecksOf(string text) => text[0] switch
    {
        >= '0' and <= '9' => PersonLetter(text[..8]),
        'K' or 'L' or 'M' => PersonLetter(text[1..8]),
        'X' or 'Y' or 'Z' => PersonLetter($"{text[0] - 'X'}{text[1..8]}"),
        var kind when EntityKinds.Contains(kind, StringComparison.Ordinal) => EntityChecks(text[1..8]),
        _ => null,
    };

    private static string PersonLetter(string digits) => PersonLetters[int.Parse(digits, CultureInfo.InvariantCulture) % 23].ToString();

    private static string EntityChecks(string digits)
    {
        var digit = IdentifierText.Luhn(digits);
        return $"{digit}{EntityLetters[digit - '0']}";
    }
}
