using System.Text.RegularExpressions;

namespace LegalCollections.Domain.Common;

/// <summary>Codice fiscale: the Italian tax code, sixteen characters for a person, eleven digits (as a partita IVA) for a company.</summary>
/// <remarks>
/// Law: DM 23/12/1976 (a confirmar). Where two persons would share a code, digits give way to the letters LMNPQRSTUV (omocodia). The
/// birthday of a woman counts from 41.
/// </remarks>
public sealed partial record ItalianFiscalCode
{
    private const string Homonyms = "LMNPQRSTUV";
    private const string Months = "ABCDEHLMPRST";

    /// <summary>Worth of 0 to 9 and of A to Z in the places 1, 3, 5, …; in the others a digit is worth itself and A is 0.</summary>
    private static readonly int[] OddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    private static readonly int[] OddLetters = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    private ItalianFiscalCode(string value) => Value = value;

    /// <summary>Sixteen characters in upper case, or eleven digits.</summary>
    public string Value { get; }

    public string Formatted => Value;

    public bool IsCompany => Value.Length == 11;

    public static Result<ItalianFiscalCode> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("CodiceFiscale");
        }

        if (text.Length == 11)
        {
            var company = ItalianVatNumber.Parse(text);
            return company.Failed ? company.Problem : new ItalianFiscalCode(text);
        }

        if (text.Length != 16)
        {
            return IdentifierProblems.Length("CodiceFiscale", text.Length);
        }

        if (!Shape().IsMatch(text))
        {
            return IdentifierProblems.Characters("CodiceFiscale");
        }

        if (Check(text) != text[15])
        {
            return IdentifierProblems.WrongDigit("CodiceFiscale");
        }

        return IsBirthday(text) ? new ItalianFiscalCode(text) : IdentifierProblems.CodiceFiscaleBirthday();
    }

    public override string ToString() => Formatted;

    private static char Check(string text)
    {
        var sum = 0;
        for (var place = 0; place < 15; place++)
        {
            var (isDigit, worth) = (char.IsAsciiDigit(text[place]), char.IsAsciiDigit(text[place]) ? text[place] - '0' : text[place] - 'A');
            sum += place % 2 == 1 ? worth : isDigit ? OddDigits[worth] : OddLetters[worth];
        }

        return (char)('A' + sum % 26);
    }

    // The century is not told: 29 February is taken in every fourth year, which holds for 2000 and cannot be told from 1900.
    private static bool IsBirthday(string text)
    {
        var (year, month, day) = (Number(text[6..8]), Months.IndexOf(text[8], StringComparison.Ordinal) + 1, Number(text[9..11]) % 40);
        return Number(text[9..11]) <= 71 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);
    }

    private static int Number(string digits) => Digit(digits[0]) * 10 + Digit(digits[1]);

    private static int Digit(char character) => char.IsAsciiDigit(character) ? character - '0' : Homonyms.IndexOf(character, StringComparison.Ordinal);

    [GeneratedRegex(
        @"\A[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
