using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Turns a part whose tags stand in runs of their own into nodes; a block that spans paragraphs or cells moves up to where it repeats whole elements.</summary>
internal sealed class WordCompiler(List<TemplateProblem> problems)
{
    private static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private static readonly XName[] Visible =
    [
        W.Drawing, W.Break, W.FieldCharacter, W.SectionProperties, W.SimpleField, .. Notes.Marks, W.Namespace + "pict", W.Namespace + "object",
        W.Namespace + "sym", W.Namespace + "ptab", Math + "oMath",
    ];

    /// <summary>Beginnings and ends that mean something although nothing is seen of them.</summary>
    private static readonly XName[] Marks =
        [W.BookmarkStart, W.Namespace + "bookmarkEnd", W.Namespace + "permStart", W.Namespace + "permEnd", W.Namespace + "commentRangeStart", W.Namespace + "commentRangeEnd"];

    /// <param name="root">A part, or a note.</param>
    /// <param name="isRepeated">Whether a loop may repeat it.</param>
    public ShellElement Compile(XElement root, bool isRepeated = false) => new(root, Children(root, isRepeated));

    private IReadOnlyList<TemplateNode> Children(XElement parent, bool isRepeated)
    {
        var builder = new BlockBuilder(problems);
        foreach (var child in parent.Elements())
        {
            if (child.Name == W.Drawing && TagRuns.TagOf(child) is ValueTag picture)
            {
                builder.Add(new PictureNode(picture, child));
            }
            else if (TagRuns.TagOf(child) is NoteTag note)
            {
                builder.Add(new NoteNode(child, note));
            }
            else if (TagRuns.TagOf(child) is { } tag)
            {
                builder.Take(tag, child.Element(W.RunProperties));
            }
            else if (!TagRuns.In(child).Any())
            {
                AddFixed(builder, child, isRepeated || builder.IsInLoop);
            }
            else if (child.Name == W.Paragraph || child.Name == W.Row)
            {
                AddLifting(builder, child, isRepeated);
            }
            else
            {
                builder.Add(new ShellElement(child, Children(child, isRepeated || builder.IsInLoop)));
            }
        }

        return builder.Finish();
    }

    /// <summary>Runs that lost all their text to tags are dropped; the pieces of paragraphs and of the body are written once for all documents.</summary>
    private static void AddFixed(BlockBuilder builder, XElement element, bool isRepeated)
    {
        var isHollow = element.Name == W.Run
            && element.Elements().All(e => e.Name == W.RunProperties || (e.Name == W.Text && e.Value.Length == 0))
            && element.Elements(W.Text).Any();
        if (isHollow)
        {
            return;
        }

        var isPiece = element.Parent is { } parent && (parent.Name == W.Paragraph || parent.Name == W.Body);
        builder.Add(isPiece && element.Name != W.ParagraphProperties && WrittenXml.CanHold(element, isRepeated)
            ? new FixedXml(WrittenXml.Of(element), !Marks.Contains(element.Name) && element.Name.LocalName != "proofErr")
            : new FixedElement(element));
    }

    private void AddLifting(BlockBuilder builder, XElement element, bool isRepeated)
    {
        var lifted = Unmatched(element);
        var marksBefore = lifted.Count == 0 ? [] : element.Descendants().TakeWhile(e => e != lifted[0]).Where(e => Marks.Contains(e.Name)).ToList();
        var tags = lifted.Select(run => TagRuns.TagOf(run)!).ToList();
        foreach (var run in lifted)
        {
            run.Remove();
        }

        if (tags.Count > 0 && IsBlank(element))
        {
            marksBefore.ForEach(mark => builder.Add(new FixedElement(mark)));
            tags.ForEach(tag => builder.Take(tag));
            element.Descendants().Where(e => Marks.Contains(e.Name)).Except(marksBefore).ToList().ForEach(mark => builder.Add(new FixedElement(mark)));
            return;
        }

        if (tags.Count > 0 && EndsSection(element) is { } section)
        {
            // The section ends between what ends and what begins here; it is not repeated.
            section.Remove();
            var isBlank = IsBlank(element);
            element.Element(W.ParagraphProperties)!.Add(section);
            if (isBlank)
            {
                tags.TakeWhile(tag => tag is not OpenTag).ToList().ForEach(tag => builder.Take(tag));
                builder.Add(new FixedElement(element));
                tags.SkipWhile(tag => tag is not OpenTag).ToList().ForEach(tag => builder.Take(tag));
                return;
            }
        }

        var opening = tags.TakeWhile(tag => tag is OpenTag).ToList();
        var closing = tags.Skip(opening.Count).ToList();
        if (closing.FirstOrDefault(tag => tag is not EndTag) is { } wrong)
        {
            problems.Add(wrong.Place.Problem(TemplateProblemCodes.BlockCutsText, wrong.Source));
            return;
        }

        opening.ForEach(tag => builder.Take(tag));
        builder.Add(new ShellElement(element, Children(element, isRepeated || builder.IsInLoop)));
        closing.ForEach(tag => builder.Take(tag));
    }

    private static XElement? EndsSection(XElement element) => element.Element(W.ParagraphProperties)?.Element(W.SectionProperties);

    /// <summary>The block tags that are not closed inside the paragraph, or in a row inside one cell.</summary>
    private static List<XElement> Unmatched(XElement element)
    {
        var lifted = new HashSet<XElement>();
        var open = new Stack<List<XElement>>();
        foreach (var run in TagRuns.In(element).ToList())
        {
            switch (TagRuns.TagOf(run))
            {
                case OpenTag:
                    open.Push([run]);
                    break;
                case ElseTag when open.Count > 0:
                    open.Peek().Add(run);
                    break;
                case EndTag when open.Count > 0:
                    var block = open.Pop();
                    if (HomeOf(block[0], element) != HomeOf(run, element))
                    {
                        lifted.UnionWith([.. block, run]);
                    }

                    break;
                case ElseTag or EndTag:
                    lifted.Add(run);
                    break;
            }
        }

        lifted.UnionWith(open.SelectMany(block => block));
        return [.. TagRuns.In(element).Where(lifted.Contains)];
    }

    private static XElement? HomeOf(XElement run, XElement element) =>
        element.Name == W.Row ? run.Ancestors().TakeWhile(a => a != element).LastOrDefault(a => a.Name == W.Cell) : element;

    public static bool IsBlank(XElement element) =>
        !TagRuns.In(element).Any()
        && element.Descendants(W.Text).All(t => string.IsNullOrWhiteSpace(t.Value))
        && !element.Descendants().Any(e => Visible.Contains(e.Name));
}
