using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Gives every tag of a part a run of its own, because Word splits what an author typed over several runs.</summary>
internal static class TagRuns
{
    public static void Isolate(XElement root, string part, List<TemplateProblem> problems)
    {
        var number = 0;
        foreach (var paragraph in root.Descendants(W.Paragraph).ToList())
        {
            number++;
            var texts = TextsOf(paragraph);
            var text = string.Concat(texts.Select(t => t.Value));
            var place = new Place($"{part} {number}", text);
            foreach (var match in TagParser.Tags().Matches(text).Reverse())
            {
                IsolateOne(texts, match, place, problems);
            }

            // What still shows braces could not be read as a tag.
            if (TextsOf(paragraph).Where(t => TagOf(t.Parent!) is null).Any(t => t.Value.Contains("{{", StringComparison.Ordinal)))
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, "{{"));
            }
        }
    }

    public static Tag? TagOf(XElement run) => run.Annotation<Tag>();

    public static IEnumerable<XElement> In(XElement element) =>
        element.DescendantsAndSelf(W.Run).Where(run => TagOf(run) is not null);

    private static List<XElement> TextsOf(XElement paragraph) =>
        [.. paragraph.Descendants(W.Text).Where(t => t.Ancestors(W.Paragraph).First() == paragraph)];

    private static void IsolateOne(List<XElement> texts, Match match, Place place, List<TemplateProblem> problems)
    {
        if (TagParser.Parse(match.Value, place) is not { } tag)
        {
            problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, match.Value));
            return;
        }

        var start = 0;
        var first = true;
        foreach (var text in texts)
        {
            var from = Math.Max(match.Index - start, 0);
            var to = Math.Min(match.Index + match.Length - start, text.Value.Length);
            start += text.Value.Length;
            if (to <= 0 || from >= to)
            {
                continue;
            }

            if (first)
            {
                SplitRun(text, from, to, tag);
                first = false;
            }
            else
            {
                SetText(text, text.Value[..from] + text.Value[to..]);
            }
        }
    }

    private static void SplitRun(XElement text, int from, int to, Tag tag)
    {
        var run = text.Parent!;
        var format = run.Element(W.RunProperties);
        var tagRun = new XElement(W.Run, format is null ? null : new XElement(format));
        tagRun.AddAnnotation(tag);
        var rest = new XElement(W.Run, format is null ? null : new XElement(format));
        var after = new XElement(W.Text);
        SetText(after, text.Value[to..]);
        var following = text.ElementsAfterSelf().ToList();
        following.Remove();
        rest.Add(after, following);
        SetText(text, text.Value[..from]);
        run.AddAfterSelf(tagRun, rest);
    }

    private static void SetText(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}
