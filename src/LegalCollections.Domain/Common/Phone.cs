using System.Collections.Frozen;

namespace LegalCollections.Domain.Common;

/// <summary>A Brazilian telephone in the form that SMS and messaging channels dial (E.164).</summary>
/// <remarks>
/// Mobile: nine digits starting with 9 (Anatel Res. 553/2010, in all area codes since 11/2016); landline: eight starting
/// with 2 to 5.
/// </remarks>
public sealed record Phone
{
    // Anatel's numbering plan: 67 area codes (list to be confirmed against the current act: a confirmar).
    private static readonly FrozenSet<string> AreaCodes = (
        "11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55 61 62 63 64 65 66 67 68 69 "
        + "71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private Phone(string national) => Value = "+55" + national;

    /// <summary>E.164: <c>+55</c>, area code and number.</summary>
    public string Value { get; }

    public bool IsMobile => Value.Length == 14;

    public string Formatted => $"({Value[3..5]}) {Value[5..^4]}-{Value[^4..]}";

    /// <summary>For lists: area code and the last four digits.</summary>
    public string Masked => $"({Value[3..5]}) {new string('*', Value.Length - 9)}-{Value[^4..]}";

    /// <summary>Takes <c>+55</c>, <c>0055</c>, trunk <c>0</c> and carrier code off; a mobile number without its ninth digit is refused.</summary>
    public static Result<Phone> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(Phone));
        }

        var abroad = text[0] == '+';
        var digits = abroad ? text[1..] : text;
        if (!IdentifierText.AreDigits(digits))
        {
            return IdentifierProblems.Characters(nameof(Phone));
        }

        if (abroad && !digits.StartsWith("55", StringComparison.Ordinal))
        {
            return IdentifierProblems.PhoneForeign();
        }

        var national = National(digits, abroad);
        return national.Length is 10 or 11
            ? OfNational(national)
            : IdentifierProblems.Length(nameof(Phone), national.Length);
    }

    public override string ToString() => Formatted;

    private static Result<Phone> OfNational(string national)
    {
        if (!AreaCodes.Contains(national[..2]))
        {
            return IdentifierProblems.PhoneAreaCode(national[..2]);
        }

        return (national.Length, national[2]) switch
        {
            (11, '9') or (10, >= '2' and <= '5') => new Phone(national),
            (10, >= '6') => IdentifierProblems.PhoneNinthDigit(),
            _ => IdentifierProblems.PhoneNumber(),
        };
    }

    private static string National(string digits, bool international)
    {
        if (international || (digits.Length is 12 or 13 && digits.StartsWith("55", StringComparison.Ordinal)))
        {
            return digits[2..];
        }

        if (digits.StartsWith("0055", StringComparison.Ordinal))
        {
            return digits[4..];
        }

        return (digits[0], digits.Length) switch
        {
            ('0', 11 or 12) => digits[1..],
            ('0', 13 or 14) => digits[3..],
            _ => digits,
        };
    }
}
