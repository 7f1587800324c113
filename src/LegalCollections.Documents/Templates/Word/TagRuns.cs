using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Gives every tag of a part a run of its own, because Word splits what an author typed over several runs.</summary>
internal static partial class TagRuns
{
    // Other tools write {name}; left alone, it would stay in the document unseen.
    [GeneratedRegex(@"(?<!\{)\{[#/^>@$]?\w[\w.]*\}(?!\})")]
    private static partial Regex SingleBraces();

    public static void Isolate(XElement root, List<TemplateProblem> problems)
    {
        foreach (var paragraph in root.Descendants(W.Paragraph).Where(p => p.Annotation<Place>() is not null).ToList())
        {
            var texts = TextsOf(paragraph);
            var text = string.Concat(texts.Select(t => t.Value));
            if (!text.Contains('{', StringComparison.Ordinal) && !text.Contains("}}", StringComparison.Ordinal))
            {
                continue;
            }

            var place = Places.Of(paragraph);
            foreach (var match in TagParser.Tags().Matches(text).Reverse())
            {
                IsolateOne(texts, match, place, problems);
            }

            // What still shows braces could not be read as a tag.
            var rest = string.Concat(TextsOf(paragraph).Where(t => TagOf(t.Parent!) is null).Select(t => t.Value));
            if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, rest.Contains("{{", StringComparison.Ordinal) ? "{{" : "}}"));
            }

            problems.AddRange(SingleBraces().Matches(rest).Select(m => place.Problem(TemplateProblemCodes.SingleBraces, m.Value)));
        }
    }

    public static Tag? TagOf(XElement element) => element.Annotation<Tag>();

    public static IEnumerable<XElement> In(XElement element) => element.DescendantsAndSelf()
        .Where(e => (e.Name == W.Run || e.Name == W.Drawing) && TagOf(e) is not null);

    /// <summary>An empty run that stands for a tag, with the look that its value takes over.</summary>
    public static XElement Of(Tag tag, XElement? format)
    {
        var run = new XElement(W.Run, format is null ? null : new XElement(format));
        run.AddAnnotation(tag);
        return run;
    }

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
        var rest = new XElement(W.Run, format is null ? null : new XElement(format));
        var after = new XElement(W.Text);
        SetText(after, text.Value[to..]);
        var following = text.ElementsAfterSelf().ToList();
        following.Remove();
        rest.Add(after, following);
        SetText(text, text.Value[..from]);
        run.AddAfterSelf(Of(tag, format), rest);
    }

    private static void SetText(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}
