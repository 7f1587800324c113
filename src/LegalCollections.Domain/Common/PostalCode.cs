namespace LegalCollections.Domain.Common;

/// <summary>CEP: where a letter goes; eight digits without check digit, so only length and range can be wrong.</summary>
public sealed record PostalCode
{
    private PostalCode(string value) => Value = value;

    /// <summary>Eight digits without mask.</summary>
    public string Value { get; }

    public string Formatted => $"{Value[..5]}-{Value[5..]}";

    public static Result<PostalCode> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(PostalCode));
        }

        if (!IdentifierText.AreDigits(text))
        {
            return IdentifierProblems.Characters(nameof(PostalCode));
        }

        if (text.Length != 8)
        {
            return IdentifierProblems.Length(nameof(PostalCode), text.Length);
        }

        return text.StartsWith("00", StringComparison.Ordinal) ? IdentifierProblems.PostalCodeRange() : new PostalCode(text);
    }

    public override string ToString() => Formatted;
}
