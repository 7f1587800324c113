using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Application.Documents;

/// <summary>Tells an author in words what is wrong in a template and where.</summary>
public static class TemplateProblemWords
{
    private const int LongestQuote = 120;

    public static string Of(Wording words, TemplateProblem problem)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(problem);
        var what = words[$"templates.problem.{problem.Code}", problem.Name];
        var quote = problem.Text.Length > LongestQuote ? problem.Text[..LongestQuote] + "…" : problem.Text;
        return problem.Paragraph.Length == 0 && quote.Length == 0 ? what : words["templates.problem.at", what, PlaceOf(words, problem.Paragraph), quote];
    }

    /// <summary>"document 5" and "header1 2" of the engine as people count: the paragraph, and of which part.</summary>
    private static string PlaceOf(Wording words, string place)
    {
        if (place.Split(' ') is not [var part, var number])
        {
            return place;
        }

        const string fragment = $"{ShippedTemplate.FragmentFamily}/";
        if (part.StartsWith(fragment, StringComparison.Ordinal))
        {
            return words["templates.place.fragment", number, part[fragment.Length..]];
        }

        var key = $"templates.place.{part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}";
        return Texts.All.ContainsKey(key) ? words[key, number] : place;
    }
}
