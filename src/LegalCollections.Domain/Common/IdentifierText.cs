using System.Text;

namespace LegalCollections.Domain.Common;

/// <summary>Takes the mask off what people type or paste, so that every identifier is equally tolerant.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// Drops spaces and the marks <c>. - / ( )</c> (also the hyphens that word processors put in their place) and turns ASCII
    /// letters into upper case. Every other character stays, for the caller to refuse.
    /// </summary>
    public static string Unmask(string? raw)
    {
        var kept = new StringBuilder();
        foreach (var character in raw ?? "")
        {
            if (!IsMask(character))
            {
                kept.Append(char.IsAsciiLetterLower(character) ? char.ToUpperInvariant(character) : character);
            }
        }

        return kept.ToString();
    }

    public static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    public static bool AreEqual(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(text[0]);

    /// <summary>Check digit of modulus 11 as CPF and CNPJ count it: remainders 0 and 1 give 0.</summary>
    public static int Mod11(ReadOnlySpan<char> text, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (text[i] - '0') * weights[i];
        }

        var remainder = sum % 11;
        return remainder < 2 ? 0 : 11 - remainder;
    }

    /// <summary>Luhn's check digit: from the right every second digit is doubled, its own digits added (boleto, Spain, Italy).</summary>
    public static char Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }

    private static bool IsMask(char character) =>
        char.IsWhiteSpace(character)
        || character is '.' or '-' or '/' or '(' or ')' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';
}
