using System.Xml.Linq;

namespace LegalCollections.Documents.Word;

/// <summary>Sections of one document that only break the page: all on the same sheet, with the headers and footers of the first.</summary>
internal static class WordSections
{
    private static readonly XNodeEqualityComparer Same = new();
    private static readonly string[] Sheet = ["pgSz", "pgMar", "vAlign", "pgNumType"];

    /// <summary>Whether the section goes on as the first one began.</summary>
    public static bool IsAlike(XElement section)
    {
        var all = Of(section);
        var first = all[0];
        return Array.TrueForAll(Sheet, name => Same.Equals(Bare(first.Child(name)), Bare(section.Child(name))))
            && all.Skip(1).All(later => !later.Elements().Any(e => e.Name.LocalName is "headerReference" or "footerReference") && !WordStyles.IsOn(later.Child("titlePg")))
            && all.Skip(1).All(later => later.Val("type") is null or "nextPage" or "continuous")
            && Array.TrueForAll(Sheet, name => Same.Equals(Bare(first.Child(name)), Bare(all[^1].Child(name))));
    }

    /// <summary>The section whose headers and footers all pages have.</summary>
    public static XElement? First(XElement body) => body.Descendants(W.SectionProperties).FirstOrDefault();

    /// <summary>Whether what follows a section that ends here begins on a new page.</summary>
    public static bool BreaksPage(XElement section)
    {
        var all = Of(section);
        return all.SkipWhile(s => s != section).Skip(1).FirstOrDefault() is { } next && next.Val("type") != "continuous";
    }

    private static List<XElement> Of(XElement section) => [.. section.Ancestors(W.Body).First().Descendants(W.SectionProperties)];

    private static XElement? Bare(XElement? element) =>
        element is null ? null : new XElement(element.Name, element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(a => a.Name.LocalName, StringComparer.Ordinal));
}
