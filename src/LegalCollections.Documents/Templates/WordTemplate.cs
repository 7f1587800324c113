using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Templates.Word;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates;

/// <summary>A Word file with placeholders, parsed once and filled many times; safe to use from several threads.</summary>
public sealed class WordTemplate
{
    private readonly WordPackage _package;
    private readonly IReadOnlyDictionary<string, ShellElement> _parts;
    private readonly HashSet<string> _partsWithBookmarks;
    private readonly TemplateFilters _filters;

    private WordTemplate(WordPackage package, Dictionary<string, ShellElement> parts, TemplateFilters filters)
    {
        _package = package;
        _parts = parts;
        _partsWithBookmarks = [.. parts.Where(p => p.Value.Element.Descendants().Any(IsMark)).Select(p => p.Key)];
        _filters = filters;
    }

    /// <summary>Reads a .docx; every unreadable tag, every block that is not closed and everything unsafe in the file is reported.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="filters">The host's filters.</param>
    /// <param name="fragments">Gives the .docx of a shared piece by its key, or null.</param>
    public static TemplateResult<WordTemplate> Parse(byte[] docx, TemplateFilters filters, Func<string, byte[]?>? fragments = null)
    {
        var problems = new List<TemplateProblem>();
        if (WordDraft.Open(docx, problems) is not { } package)
        {
            return new TemplateResult<WordTemplate>(null, problems);
        }

        var parts = new Dictionary<string, ShellElement>(StringComparer.OrdinalIgnoreCase);
        var shared = new Fragments(fragments ?? (static _ => null), package, problems);
        PackageSafety.CheckUnreached(package, problems);
        foreach (var (name, root) in package.Parts)
        {
            TagReading.Read(root, problems);
            shared.Include(root);
            if (TagRuns.In(root).Any())
            {
                parts[name] = new WordCompiler(problems).Compile(root);
            }
        }

        package.KeepShared();
        return new TemplateResult<WordTemplate>(new WordTemplate(package, parts, filters), problems);
    }

    /// <summary>Names every member and filter that the model or the host does not have.</summary>
    public IReadOnlyList<TemplateProblem> Check(TemplateShape shape)
    {
        var problems = new List<TemplateProblem>();
        foreach (var part in _parts.Values)
        {
            new TemplateChecker(_filters, problems).Check([part], shape);
        }

        return problems;
    }

    /// <summary>Gives the filled .docx, or every placeholder whose value is empty. The same model gives the same bytes.</summary>
    public TemplateResult<byte[]> Fill(TemplateModel model)
    {
        var problems = new List<TemplateProblem>();
        var evaluator = new Evaluator(_filters, problems);
        var pictures = new AddedPictures(_package);
        var scope = new Scope(model.Root);
        var filled = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, part) in _parts)
        {
            var marks = _partsWithBookmarks.Contains(name) ? new RepeatedMarks() : null;
            filled[name] = new WordRenderer(evaluator, picture => pictures.Add(name, picture), marks).Render(part, scope);
        }

        return new TemplateResult<byte[]>(problems.Count > 0 ? null : _package.With(filled, pictures.Parts()), problems);
    }

    /// <summary>What must stay unique when a block around it is repeated.</summary>
    private static bool IsMark(XElement element) =>
        element.Name == W.BookmarkStart || element.Name == W.Drawing || element.Name == W.ControlProperties
        || element.Attributes().Any(a => a.Name.LocalName == "paraId");
}
