using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Notices;

/// <summary>Object code of the Correios (UPU S10) by which the delivery of a registered letter is proved.</summary>
public sealed partial record PostalTrackingCode
{
    private static readonly int[] Weights = [8, 6, 4, 2, 3, 5, 9, 7];

    private PostalTrackingCode(string value) => Value = value;

    /// <summary>Thirteen characters: two letters, eight digits and a check digit, two letters of the country.</summary>
    public string Value { get; }

    public string Formatted => $"{Value[..2]} {Value[2..5]} {Value[5..8]} {Value[8..11]} {Value[11..]}";

    public static Result<PostalTrackingCode> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("PostalTracking");
        }

        if (!Shape().IsMatch(text))
        {
            return IdentifierProblems.PostalTrackingFormat();
        }

        return CheckDigit(text.AsSpan(2, 8)) == text[10] - '0'
            ? new PostalTrackingCode(text)
            : IdentifierProblems.WrongDigit("PostalTracking");
    }

    /// <summary>The code of a service's object in Brazil, with its check digit.</summary>
    /// <param name="service">Two capital letters.</param>
    /// <param name="serial">0 to 99,999,999.</param>
    public static PostalTrackingCode Of(string service, int serial)
    {
        var digits = serial.ToString("D8", CultureInfo.InvariantCulture);
        return Parse($"{service}{digits}{CheckDigit(digits)}BR").Value;
    }

    public override string ToString() => Value;

    // UPU S10: 11 minus the remainder, where 10 becomes 0 and 11 becomes 5.
    private static int CheckDigit(ReadOnlySpan<char> serial)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (serial[i] - '0') * Weights[i];
        }

        return (11 - sum % 11) switch { 10 => 0, 11 => 5, var digit => digit };
    }

    [GeneratedRegex(@"\A[A-Z]{2}[0-9]{9}[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
