using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Templates;

/// <summary>A Word file with placeholders, parsed once and filled many times; safe to use from several threads.</summary>
public sealed class WordTemplate
{
    private readonly WordPackage _package;
    private readonly IReadOnlyDictionary<string, ShellElement> _parts;
    private readonly TemplateFilters _filters;

    private WordTemplate(WordPackage package, IReadOnlyDictionary<string, ShellElement> parts, TemplateFilters filters)
    {
        _package = package;
        _parts = parts;
        _filters = filters;
    }

    /// <summary>Reads a .docx; every unreadable tag and every block that is not closed is reported.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="filters">The host's filters.</param>
    /// <param name="fragments">Gives the .docx of a shared piece by its key, or null.</param>
    public static TemplateResult<WordTemplate> Parse(byte[] docx, TemplateFilters filters, Func<string, byte[]?>? fragments = null)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Open(docx, problems) is not { } package)
        {
            return new TemplateResult<WordTemplate>(null, problems);
        }

        var parts = new Dictionary<string, ShellElement>();
        var shared = new Fragments(fragments ?? (static _ => null), package, problems);
        foreach (var (name, root) in package.Parts)
        {
            TagRuns.Isolate(root, Path.GetFileNameWithoutExtension(name), problems);
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
        var renderer = new WordRenderer(new Evaluator(_filters, problems));
        var scope = new Scope(model.Root);
        var filled = _parts.ToDictionary(part => part.Key, XElement (part) => renderer.Render(part.Value, scope));
        return new TemplateResult<byte[]>(problems.Count > 0 ? null : _package.With(filled, []), problems);
    }
}
