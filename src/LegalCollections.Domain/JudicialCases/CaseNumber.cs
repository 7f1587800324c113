using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>The one number a lawsuit has in every Brazilian court: NNNNNNN-DD.AAAA.J.TR.OOOO.</summary>
/// <remarks>
/// Law: Res. CNJ 65/2008 art. 1 §2: check digits by ISO 7064 MOD 97-10, so that N A J TR O DD leaves 1 modulo 97. The unit of
/// origin (OOOO) is not checked.
/// </remarks>
public sealed record CaseNumber
{
    private CaseNumber(string value, Court court) => (Value, Court) = (value, court);

    /// <summary>Twenty digits without mask.</summary>
    public string Value { get; }

    public Court Court { get; }

    /// <summary>Short name of the court: <c>TJSP</c>, <c>TRF3</c>.</summary>
    public string CourtCode => Court.Code;

    public string CourtName => Court.Name;

    /// <summary>Year in which the case was filed.</summary>
    public int Year => int.Parse(Value.AsSpan(9, 4), CultureInfo.InvariantCulture);

    /// <summary>Unit of origin (forum), four digits; 0000 where the case began at the court itself.</summary>
    public string Origin => Value[16..];

    public string Formatted => $"{Value[..7]}-{Value[7..9]}.{Value[9..13]}.{Value[13]}.{Value[14..16]}.{Value[16..]}";

    public static Result<CaseNumber> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(CaseNumber));
        }

        if (!IdentifierText.AreDigits(text))
        {
            return IdentifierProblems.Characters(nameof(CaseNumber));
        }

        if (text.Length != 20)
        {
            return IdentifierProblems.Length(nameof(CaseNumber), text.Length);
        }

        if (!HasRightDigits(text))
        {
            return IdentifierProblems.WrongDigit(nameof(CaseNumber));
        }

        return Courts.Find(text[13..14], text[14..16]) is { } court
            ? new CaseNumber(text, court)
            : IdentifierProblems.CaseNumberUnknownCourt($"{text[13]}.{text[14..16]}");
    }

    public override string ToString() => Formatted;

    // Modulo 97 alone would also let 00, 01 and 99 pass, but 98 minus a remainder is never one of them.
    private static bool HasRightDigits(string text) => text[7..9] is not ("00" or "01" or "99") && Remainder(text) == 1;

    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var digit in string.Concat(text.AsSpan(0, 7), text.AsSpan(9), text.AsSpan(7, 2)))
        {
            remainder = (remainder * 10 + digit - '0') % 97;
        }

        return remainder;
    }
}
