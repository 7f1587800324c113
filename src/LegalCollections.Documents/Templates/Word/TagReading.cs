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
        ContentControls.Settle(root);
        SmartTags(root);
        Unreached(root, problems);
    }

    /// <summary>A block cannot begin inside a smart tag and end outside, and what Word recognized in the names of tags means nothing.</summary>
    private static void SmartTags(XElement root)
    {
        foreach (var wrapper in root.Descendants(W.Namespace + "smartTag").Where(e => TagRuns.In(e).Any()).ToList())
        {
            var pieces = wrapper.Elements().Where(e => e.Name != W.Namespace + "smartTagPr").ToList();
            pieces.Remove();
            wrapper.ReplaceWith(pieces);
        }
    }

    private static void Unreached(XElement root, List<TemplateProblem> problems)
    {
        foreach (var element in root.Descendants())
        {
            var isFilled = element.Name == W.Text && element.Parent!.Name == W.Run;
            var isOtherText = !element.HasElements && !isFilled && Shows(element.Value);
            var attribute = element.Name.LocalName == "tag" ? null : element.Attributes().FirstOrDefault(a => Shows(a.Value));
            if (isOtherText || attribute is not null)
            {
                problems.Add(Places.Of(element).Problem(TemplateProblemCodes.UnreachedPlaceholder, $"{element.Name.LocalName}: {attribute?.Value ?? element.Value}"));
            }
            else if (element.Name.LocalName == "oMath" && Shows(element.Value))
            {
                problems.Add(Places.Of(element).Problem(TemplateProblemCodes.UnreachedPlaceholder, $"oMath: {element.Value}"));
            }
        }
    }

    private static bool Shows(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);
}
