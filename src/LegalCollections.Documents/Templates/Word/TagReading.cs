using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Finds the tags of a part in all the forms that Word offers, and those that stand where nothing fills them.</summary>
internal static class TagReading
{
    public static void Read(XElement root, List<TemplateProblem> problems)
    {
        new MergeFields(problems).Read(root);
        new ContentControls(problems).Read(root);
        PictureTags.Read(root, problems);
        TagRuns.Isolate(root, problems);
        Unreached(root, problems);
    }

    private static void Unreached(XElement root, List<TemplateProblem> problems)
    {
        foreach (var element in root.Descendants())
        {
            var isOtherText = !element.HasElements && element.Name != W.Text && Shows(element.Value);
            var attribute = element.Name.LocalName == "tag" ? null : element.Attributes().FirstOrDefault(a => Shows(a.Value));
            if (isOtherText || attribute is not null)
            {
                problems.Add(Places.Of(element).Problem(TemplateProblemCodes.UnreachedPlaceholder, $"{element.Name.LocalName}: {attribute?.Value ?? element.Value}"));
            }
        }
    }

    private static bool Shows(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);
}
