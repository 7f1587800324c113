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
        var what = words[$"templates.problem.{problem.Code}", problem.Code == TemplateProblemCodes.UnsupportedElement ? Element(words, problem.Name) : problem.Name];
        var quote = problem.Text.Length > LongestQuote ? problem.Text[..LongestQuote] + "…" : problem.Text;

        // Without a place the text is what a reader of files said, for those who look into them.
        return (problem.Paragraph.Length, quote.Length) switch
        {
            (0, _) => what,
            (_, 0) => words["templates.problem.in", what, PlaceOf(words, problem.Paragraph)],
            _ => words["templates.problem.at", what, PlaceOf(words, problem.Paragraph), quote],
        };
    }

    /// <summary>What Word calls the thing: "vMerge" are cells merged vertically, "instrText TOC \o" is a table of contents.</summary>
    private static string Element(Wording words, string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case ["instrText" or "fldSimple", var field, ..]:
                var known = $"templates.element.field.{field.ToUpperInvariant()}";
                return Texts.All.ContainsKey(known) ? words[known] : words["templates.element.field", field];
            case ["numFmt", var format]:
                return words["templates.element.numFmt", format];
            case [.., var code] when code.StartsWith("(U+", StringComparison.Ordinal):
                return words["templates.element.sign", name];
            default:
                return Texts.All.ContainsKey($"templates.element.{name}") ? words[$"templates.element.{name}"] : name;
        }
    }

    /// <summary>"document 5" and "header1 2" of the engine as people count: the paragraph, and of which part.</summary>
    private static string PlaceOf(Wording words, string place)
    {
        if (place.Split(' ') is not [var part, var number])
        {
            var whole = WholePlace(place);
            return whole.Length == 0 ? place : words[$"templates.place.{whole}"];
        }

        const string fragment = $"{ShippedTemplate.FragmentFamily}/";
        if (part.StartsWith(fragment, StringComparison.Ordinal))
        {
            return words["templates.place.fragment", number, part[fragment.Length..]];
        }

        var key = $"templates.place.{part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}";
        return Texts.All.ContainsKey(key) ? words[key, number] : place;
    }

    /// <summary>What is wrong in no paragraph is wrong in the page, in a style or in a file of the archive.</summary>
    private static string WholePlace(string place) => place switch
    {
        "document" => "page",
        "styles" => "styles",
        _ when place.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) => "properties",
        _ when place.Contains("/settings.xml", StringComparison.OrdinalIgnoreCase) => "settings",
        _ when place.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) => "links",
        _ when place.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) => "embedded",
        _ => "",
    };
}
