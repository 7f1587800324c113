using System.Text.RegularExpressions;

namespace LegalCollections.Domain.Common;

/// <summary>An e-mail address that a notice can be sent to; the mail server alone knows whether it exists.</summary>
public sealed partial record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>Lower case, without surrounding spaces; at most 254 characters (RFC 5321).</summary>
    public string Value { get; }

    public string Masked => $"{Value[0]}***{Value[Value.IndexOf('@', StringComparison.Ordinal)..]}";

    public static Result<EmailAddress> Parse(string? raw)
    {
        var text = (raw ?? "").Trim().ToLowerInvariant();
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("Email");
        }

        if (text.Length > 254 || text.IndexOf('@', StringComparison.Ordinal) > 64)
        {
            return IdentifierProblems.EmailTooLong();
        }

        return Shape().IsMatch(text) ? new EmailAddress(text) : IdentifierProblems.EmailFormat();
    }

    public override string ToString() => Value;

    [GeneratedRegex(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
