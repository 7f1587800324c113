using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Puts the pieces that templates share where their tags stand, so that a clause is corrected in one file.</summary>
internal sealed class Fragments(Func<string, byte[]?> source, WordPackage host, List<TemplateProblem> problems)
{
    private readonly SharedParts _shared = new(host);
    private readonly Dictionary<string, byte[]> _included = new(StringComparer.Ordinal);

    /// <summary>The files of all fragments that came in, by key.</summary>
    public IReadOnlyDictionary<string, byte[]> Included => _included;

    /// <param name="root">A part, or a fragment, whose tags stand in runs of their own.</param>
    /// <param name="around">The fragments that are being included.</param>
    /// <returns>Whether anything was asked for.</returns>
    public bool Include(XElement root, params IReadOnlyList<string> around)
    {
        var runs = TagRuns.In(root).Where(run => TagRuns.TagOf(run) is IncludeTag).ToList();
        foreach (var run in runs)
        {
            var tag = (IncludeTag)TagRuns.TagOf(run)!;
            var body = around.Contains(tag.Key) ? Refuse(tag, TemplateProblemCodes.FragmentInItself) : Read(tag, around);
            Put(run, tag, body);
        }

        return runs.Count > 0;
    }

    /// <returns>The fragment's body, ready to be moved.</returns>
    private XElement? Read(IncludeTag tag, IReadOnlyList<string> around)
    {
        if (source(tag.Key) is not { } docx)
        {
            return Refuse(tag, TemplateProblemCodes.UnknownFragment);
        }

        _included[tag.Key] = docx;
        if (WordPackage.Open(docx, problems) is not { } package || package.Parts.Values.First().Element(W.Body) is not { } body)
        {
            return null;
        }

        body.Elements(W.SectionProperties).Remove();
        if (body.DescendantsAndSelf().FirstOrDefault(e => Notes.Marks.Contains(e.Name) || e.Attributes().Any(a => a.Name.Namespace == DrawingNames.Relations)) is { } foreign)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.FragmentBeyondText, $"{tag.Key}: {foreign.Name.LocalName}"));
        }

        Places.Mark(body, $"fragments/{tag.Key}");
        TagReading.Read(body, problems);
        _shared.Adopt(body, package, tag, problems);
        Include(body, [.. around, tag.Key]);
        return body;
    }

    private void Put(XElement run, IncludeTag tag, XElement? body)
    {
        var paragraph = run.Ancestors(W.Paragraph).First();
        var anchor = run;
        if (body is null)
        {
            run.Remove();
            return;
        }

        var pieces = body.Elements().ToList();
        run.RemoveAnnotations<Tag>();
        if (WordCompiler.IsBlank(paragraph))
        {
            anchor = paragraph;
        }
        else if (pieces is [{ } only] && only.Name == W.Paragraph)
        {
            pieces = [.. only.Elements().Where(e => e.Name != W.ParagraphProperties)];
        }
        else
        {
            Refuse(tag, TemplateProblemCodes.FragmentNotInline);
            pieces = [];
        }

        // Removed first: an element that still has a parent would be copied, without its tags.
        pieces.Remove();
        anchor.AddBeforeSelf(pieces);
        anchor.Remove();
    }

    private XElement? Refuse(IncludeTag tag, string code)
    {
        problems.Add(tag.Place.Problem(code, tag.Key));
        return null;
    }
}
