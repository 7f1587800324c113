using LegalCollections.Application.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Deadlines;

/// <summary>How deadlines are named on pages, in mails and on paper.</summary>
public static class DeadlineWording
{
    /// <summary>The name of a rule in the reader's language.</summary>
    public static string NameOf(DeadlineRule rule, Wording words)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(words);
        return words.Culture.TwoLetterISOLanguageName == "pt" ? rule.Name : rule.EnglishName;
    }

    /// <summary>A CNJ number with its mask: NNNNNNN-DD.AAAA.J.TR.OOOO.</summary>
    public static string Masked(string number) =>
        number is { Length: 20 } n ? $"{n[..7]}-{n[7..9]}.{n[9..13]}.{n[13]}.{n[14..16]}.{n[16..]}" : number;
}
