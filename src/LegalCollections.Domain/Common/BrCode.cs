using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalCollections.Domain.Common;

/// <summary>The text behind a Pix QR code ("copia e cola"): fields of two digits, their length and their value, closed by a checksum.</summary>
/// <remarks>
/// Source: Banco Central, BR Code manual and OpenAPI of Pix 2.9.0. The account stands in a field of 26 to 51 as a key (01) or, for a dynamic
/// code, as a URL (25). The checksum is CRC-16/CCITT-FALSE over all that stands before its own four digits.
/// </remarks>
public sealed partial record BrCode
{
    private const string Pix = "br.gov.bcb.pix";
    private const int LongestName = 25;
    private const int LongestCity = 15;

    private readonly Dictionary<string, string> _account;
    private readonly Dictionary<string, string> _fields;

    private BrCode(string value, Dictionary<string, string> fields, Dictionary<string, string> account) =>
        (Value, _fields, _account) = (value, fields, account);

    /// <summary>The whole text, checksum in upper case.</summary>
    public string Value { get; }

    /// <summary>The Pix key as it stands in the code; <see langword="null"/> in a dynamic code.</summary>
    public string? Key => _account.GetValueOrDefault("01");

    /// <summary>Where the payer's bank fetches a dynamic charge, without its scheme.</summary>
    public string? Location => _account.GetValueOrDefault("25");

    /// <summary>In reais; <see langword="null"/> where the payer says how much.</summary>
    public decimal? Amount => _fields.TryGetValue("54", out var amount) ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null;

    public string MerchantName => _fields["59"];

    public string MerchantCity => _fields["60"];

    /// <summary>The charge's own reference, or <c>***</c> for none.</summary>
    public string TransactionId => Read(_fields["62"])!["05"];

    public static Result<BrCode> Parse(string? raw)
    {
        var text = (raw ?? "").Trim();
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(BrCode));
        }

        if (Read(text) is not { } fields || !text.StartsWith("000201", StringComparison.Ordinal) || text.Length < 8 || text[^8..^4] != "6304")
        {
            return IdentifierProblems.BrCodeStructure();
        }

        if (!string.Equals(Checksum(text[..^4]), text[^4..], StringComparison.OrdinalIgnoreCase))
        {
            return IdentifierProblems.WrongDigit(nameof(BrCode));
        }

        if (Account(fields) is not { } account)
        {
            return IdentifierProblems.BrCodeNotPix();
        }

        return WrongField(fields) is { } field
            ? IdentifierProblems.BrCodeField(field)
            : new BrCode(text[..^4] + text[^4..].ToUpperInvariant(), fields, account);
    }

    /// <summary>A static code: the same for every payer, paid as often as wanted.</summary>
    /// <param name="key">Where the money goes.</param>
    /// <param name="name">The receiver; accents fall and what is longer than 25 characters is cut, as the manual wants it.</param>
    /// <param name="city">The receiver's, at most 15 characters of it.</param>
    /// <param name="amount">In reais; null lets the payer say how much.</param>
    /// <param name="reference">Comes back with the payment: letters and digits, at most 25; null for none.</param>
    /// <returns>A refusal where a name, an amount or a reference does not fit the manual.</returns>
    public static Result<BrCode> For(PixKey key, string name, string city, decimal? amount = null, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = string.Concat(
            Field("00", "01"), Field("26", Field("00", Pix) + Field("01", key.Value)), Field("52", "0000"), Field("53", "986"),
            amount is { } sum ? Field("54", sum.ToString("0.00", CultureInfo.InvariantCulture)) : "",
            Field("58", "BR"), Field("59", Plain(name, LongestName)), Field("60", Plain(city, LongestCity)), Field("62", Field("05", reference ?? "***")), "6304");
        return Parse(text + Checksum(text));
    }

    /// <summary>CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, nothing reflected) as four hexadecimal digits.</summary>
    public static string Checksum(string text)
    {
        ushort crc = 0xFFFF;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            crc ^= (ushort)(octet << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (ushort)((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1);
            }
        }

        return crc.ToString("X4", CultureInfo.InvariantCulture);
    }

    public bool Equals(BrCode? other) => other?.Value == Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string Field(string id, string value) => string.Create(CultureInfo.InvariantCulture, $"{id}{value.Length:00}{value}");

    /// <summary>Only letters, digits and signs of ASCII, so that every bank counts the same lengths.</summary>
    private static string Plain(string text, int longest)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => c is >= ' ' and <= '~')).Trim();
        return plain[..System.Math.Min(plain.Length, longest)].TrimEnd();
    }

    /// <summary>The fields in their order, or <see langword="null"/> where a length does not fit or a field comes twice.</summary>
    private static Dictionary<string, string>? Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (text.Length - at < 4 || !IdentifierText.AreDigits(text.AsSpan(at, 4)))
            {
                return null;
            }

            var length = int.Parse(text.AsSpan(at + 2, 2), CultureInfo.InvariantCulture);
            if (at + 4 + length > text.Length || !fields.TryAdd(text.Substring(at, 2), text.Substring(at + 4, length)))
            {
                return null;
            }

            at += 4 + length;
        }

        return fields;
    }

    private static Dictionary<string, string>? Account(Dictionary<string, string> fields) => fields
        .Where(field => string.CompareOrdinal(field.Key, "26") >= 0 && string.CompareOrdinal(field.Key, "51") <= 0)
        .Select(field => Read(field.Value))
        .FirstOrDefault(account => account is not null
            && string.Equals(account.GetValueOrDefault("00"), Pix, StringComparison.OrdinalIgnoreCase)
            && (account.GetValueOrDefault("01") is { Length: > 0 } || account.GetValueOrDefault("25") is { Length: > 0 }));

    /// <summary>Number of the first field that is missing or not as the manual wants it.</summary>
    private static string? WrongField(Dictionary<string, string> fields)
    {
        var rules = new (string Field, Func<string?, bool> Holds)[]
        {
            ("52", code => code is { Length: 4 } && IdentifierText.AreDigits(code)),
            ("53", currency => currency == "986"),
            ("54", amount => amount is null || AmountShape().IsMatch(amount)),
            ("58", country => country == "BR"),
            ("59", name => name is { Length: > 0 and <= LongestName }),
            ("60", city => city is { Length: > 0 and <= LongestCity }),
            ("62", more => more is not null && Read(more)?.GetValueOrDefault("05") is { } reference && ReferenceShape().IsMatch(reference)),
        };
        return rules.FirstOrDefault(rule => !rule.Holds(fields.GetValueOrDefault(rule.Field))).Field;
    }

    [GeneratedRegex(@"\A[0-9]{1,10}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AmountShape();

    [GeneratedRegex(@"\A([a-zA-Z0-9]{1,25}|\*\*\*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceShape();
}
