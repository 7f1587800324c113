using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The words that a document takes from the case itself (kinds of title, roles, facts), in the language of the document.</summary>
internal static class CaseWords
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));
    private static readonly Wording English = Texts.In(CultureInfo.GetCultureInfo("en"));

    /// <summary>The product speaks Portuguese and English; a letter in Spanish or Italian gets the Portuguese names.</summary>
    public static Wording In(string language) => language == Languages.English ? English : Portuguese;

    /// <summary>A story as a document in a language tells it.</summary>
    public static CaseStory In(string language, CaseStory story) => language != Languages.English ? story : story with
    {
        Lawsuit = story.Lawsuit is { } lawsuit ? lawsuit with { Action = English[$"debts.path.{lawsuit.Path}"] } : null,
        Notices = [.. story.Notices.Select(notice => notice with { Channel = notice.Way is { } way ? English.Enum(way) : notice.Channel })],
    };

    public static string Month(Wording words, YearMonth? month) =>
        month is { } m ? new DateOnly(m.Year, m.Month, 1).ToString(words == English ? "MMMM yyyy" : "MMMM 'de' yyyy", words.Culture) : "–";
}
