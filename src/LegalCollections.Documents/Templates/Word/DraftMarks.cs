using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Finds what reviewers left open in a Word file; none of it may go out to a court or a debtor.</summary>
internal static class DraftMarks
{
    private static readonly HashSet<string> Changes =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
        "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    ];

    /// <param name="element">The local name of an element.</param>
    public static bool IsMark(string element) => Changes.Contains(element) || element.StartsWith("comment", StringComparison.Ordinal);

    public static void Check(WordPackage package, List<TemplateProblem> problems)
    {
        foreach (var root in package.Parts.Values)
        {
            foreach (var element in root.Descendants().Where(e => e.Name.Namespace == W.Namespace))
            {
                if (Changes.Contains(element.Name.LocalName))
                {
                    problems.Add(Places.Of(element).Problem(TemplateProblemCodes.UnresolvedChange, Who(element)));
                }
                else if (element.Name.LocalName == "commentReference")
                {
                    var comment = package.Comments?.Elements().FirstOrDefault(c => c.Attr("id") == element.Attr("id"));
                    problems.Add(Places.Of(element).Problem(TemplateProblemCodes.UnresolvedComment, comment is null ? "" : $"{Who(comment)}: {comment.Value}"));
                }
            }
        }
    }

    private static string Who(XElement element) => element.Attr("author") is { Length: > 0 } author ? author : "?";
}
