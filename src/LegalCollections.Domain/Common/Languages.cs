namespace LegalCollections.Domain.Common;

/// <summary>The languages in which an office writes to debtors, so that a file, a form and a template name the same four.</summary>
public static class Languages
{
    public const string Portuguese = "pt-BR";
    public const string English = "en";
    public const string Spanish = "es";
    public const string Italian = "it";

    public static readonly IReadOnlyList<string> All = [Portuguese, English, Spanish, Italian];

    private static readonly (string Language, string[] Words)[] Names =
    [
        (Portuguese, ["pt", "ptbr", "portugues", "portuguese"]),
        (English, ["en", "eng", "enus", "engb", "ingles", "english"]),
        (Spanish, ["es", "esp", "eses", "espanhol", "castelhano", "espanol", "castellano", "spanish"]),
        (Italian, ["it", "ita", "itit", "italiano", "italian"]),
    ];

    /// <summary>A code or a name ("en", "inglês", "English") as its code; null for any other word.</summary>
    public static string? Read(string? text)
    {
        var folded = string.Concat(SearchKey.Of(text ?? "").Where(char.IsLetter)).ToLowerInvariant();
        return Names.Where(n => n.Words.Contains(folded)).Select(n => n.Language).FirstOrDefault();
    }
}
