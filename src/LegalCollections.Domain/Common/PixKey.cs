namespace LegalCollections.Domain.Common;

/// <summary>The five sorts of address under which a Pix account is found.</summary>
public enum PixKeyKind { Cpf, Cnpj, Email, Phone, Random }

/// <summary>Where a Pix payment goes: a key of the central bank's directory (DICT).</summary>
/// <remarks>
/// Source: Banco Central, OpenAPI of Pix 2.9.0 (CPF, CNPJ with letters); length of the e-mail, form of the phone and of the random key:
/// a confirmar.
/// </remarks>
public sealed record PixKey
{
    private const int LongestEmail = 77;

    private PixKey(PixKeyKind kind, string value, string formatted) => (Kind, Value, Formatted) = (kind, value, formatted);

    public PixKeyKind Kind { get; }

    /// <summary>As the directory stores it: digits or capitals without mask, e-mail and random key in lower case, phone in E.164.</summary>
    public string Value { get; }

    public string Formatted { get; }

    /// <summary>Eleven digits are a CPF; a phone needs its +55, as in the directory.</summary>
    public static Result<PixKey> Parse(string? raw)
    {
        var text = (raw ?? "").Trim();
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(PixKey));
        }

        if (Guid.TryParseExact(text, "D", out var random))
        {
            return new PixKey(PixKeyKind.Random, random.ToString("D"), random.ToString("D"));
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            return text.Length > LongestEmail
                ? IdentifierProblems.PixKeyEmailTooLong()
                : Of(PixKeyKind.Email, EmailAddress.Parse(text), email => (email.Value, email.Value));
        }

        if (text[0] == '+')
        {
            return Of(PixKeyKind.Phone, Phone.Parse(text), phone => (phone.Value, phone.Formatted));
        }

        return IdentifierText.Unmask(text).Length switch
        {
            11 => Of(PixKeyKind.Cpf, Cpf.Parse(text), cpf => (cpf.Value, cpf.Formatted)),
            14 => Of(PixKeyKind.Cnpj, Cnpj.Parse(text), cnpj => (cnpj.Value, cnpj.Formatted)),
            _ => IdentifierProblems.PixKeyFormat(),
        };
    }

    public override string ToString() => Formatted;

    private static Result<PixKey> Of<T>(PixKeyKind kind, Result<T> parsed, Func<T, (string Value, string Formatted)> texts)
    {
        if (parsed.Failed)
        {
            return parsed.Problem;
        }

        var (value, formatted) = texts(parsed.Value);
        return new PixKey(kind, value, formatted);
    }
}
