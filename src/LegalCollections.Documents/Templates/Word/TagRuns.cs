using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Gives every tag of a part a run of its own, because Word splits what an author typed over several runs.</summary>
internal static partial class TagRuns
{
    // In one paragraph; a hostile file could have a million.
    private const int MostTags = 1_000;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    // Other tools write {name}, {% if %} or {# note #}; left alone, it would stay in the document unseen.
    [GeneratedRegex(@"(?<!\{)\{[^{}]{1,200}\}(?!\})")]
    private static partial Regex SingleBraces();

    public static void Isolate(XElement root, List<TemplateProblem> problems)
    {
        foreach (var paragraph in root.Descendants(W.Paragraph).Where(p => p.Annotation<Place>() is not null).ToList())
        {
            var texts = TextsOf(paragraph);
            texts.Where(t => Kept(t).Length < t.Value.Length).ToList().ForEach(t => t.Value = Kept(t));
            var text = string.Concat(texts.Select(t => t.Value));
            if (!text.Contains('{', StringComparison.Ordinal) && !text.Contains("}}", StringComparison.Ordinal))
            {
                continue;
            }

            var place = Places.Of(paragraph);
            var found = TagsIn(text, place, problems);
            if (found.Count > MostTags)
            {
                problems.Add(place.Problem(TemplateProblemCodes.TooLarge, ""));
                continue;
            }

            Isolate(texts, found);

            // What still shows braces could not be read as a tag.
            var rest = Without(text, found);
            if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, rest.Contains("{{", StringComparison.Ordinal) ? "{{" : "}}"));
            }

            problems.AddRange(SingleBraces().Matches(rest).Select(m => place.Problem(TemplateProblemCodes.SingleBraces, m.Value)));
        }
    }

    public static Tag? TagOf(XElement element) => element.Annotation<Tag>();

    public static IEnumerable<XElement> In(XElement element) => element.DescendantsAndSelf()
        .Where(e => (e.Name == W.Run || e.Name == W.Drawing || Notes.Marks.Contains(e.Name)) && TagOf(e) is not null);

    /// <summary>An empty run that stands for a tag, with the look that its value takes over.</summary>
    public static XElement Of(Tag tag, XElement? format)
    {
        var run = new XElement(W.Run, format is null ? null : new XElement(format));
        run.AddAnnotation(tag);
        return run;
    }

    /// <summary>A text as it counts: without the word "preserve" the blanks at both ends are the file's, not the author's.</summary>
    public static string Kept(XElement text)
    {
        var value = text.Value;
        var isOpen = value.Length > 0 && (Blanks.Contains(value[0]) || Blanks.Contains(value[^1]));
        return isOpen && text.AncestorsAndSelf().Select(e => (string?)e.Attribute(XNamespace.Xml + "space")).FirstOrDefault(space => space is not null) != "preserve"
            ? value.Trim(Blanks)
            : value;
    }

    private static List<XElement> TextsOf(XElement paragraph) =>
        [.. paragraph.Descendants(W.Text).Where(t => t.Parent!.Name == W.Run && t.Ancestors(W.Paragraph).First() == paragraph)];

    /// <summary>What can be read as a tag, in order; what cannot is noted and passed over.</summary>
    private static List<FoundTag> TagsIn(string text, Place place, List<TemplateProblem> problems)
    {
        var found = new List<FoundTag>();
        foreach (Match match in TagParser.Tags().Matches(text))
        {
            var tag = TagParser.Parse(match.Value, place);
            found.Add(new FoundTag(tag, match.Index, match.Index + match.Length));
            if (tag is null)
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, match.Value));
            }
        }

        return found;
    }

    private static string Without(string text, List<FoundTag> found)
    {
        var rest = new StringBuilder();
        var end = 0;
        foreach (var tag in found)
        {
            // A space, so that braces beside a tag do not meet.
            rest.Append(text, end, tag.From - end).Append(' ');
            end = tag.To;
        }

        return rest.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>One way through the texts: each tag gets a run behind the text in which it begins, and goes out of every text that it spans.</summary>
    private static void Isolate(List<XElement> texts, List<FoundTag> found)
    {
        var (start, next) = (0, 0);
        foreach (var text in texts)
        {
            var end = start + text.Value.Length;
            var pieces = new List<(string Before, Tag? Tag)>();
            var at = start;
            while (next < found.Count && found[next].From < end)
            {
                var (tag, from, to) = found[next];
                if (tag is not null)
                {
                    pieces.Add((text.Value[(at - start)..(Math.Max(from, start) - start)], from >= start ? tag : null));
                    at = Math.Min(to, end);
                }

                if (to > end)
                {
                    break;
                }

                next++;
            }

            if (pieces.Count > 0)
            {
                Cut(text, pieces, text.Value[(at - start)..]);
            }

            start = end;
        }
    }

    /// <summary>Puts a tag's run behind each piece of the text; what followed in the run goes into a run behind the last.</summary>
    private static void Cut(XElement text, List<(string Before, Tag? Tag)> pieces, string rest)
    {
        var run = text.Parent!;
        var format = run.Element(W.RunProperties);
        var written = "";
        foreach (var (before, tag) in pieces)
        {
            written += before;
            if (tag is null)
            {
                continue;
            }

            SetText(text, written);
            written = "";
            var after = new XElement(W.Text);
            var next = new XElement(run.Name, run.Attributes(), format is null ? null : new XElement(format), after);
            var following = text.ElementsAfterSelf().ToList();
            following.Remove();
            next.Add(following);
            var tagged = Of(tag, format);
            text.Parent!.AddAfterSelf(tagged, next);
            text = after;
        }

        SetText(text, written + rest);
    }

    private static void SetText(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }

    /// <param name="Tag">Null for what cannot be read.</param>
    private sealed record FoundTag(Tag? Tag, int From, int To);
}
