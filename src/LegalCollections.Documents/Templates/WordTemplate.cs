using System.Security.Cryptography;
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
    private readonly IReadOnlyList<Notes> _notes;
    private readonly TemplateFilters _filters;

    private WordTemplate(WordPackage package, Dictionary<string, ShellElement> parts, List<Notes> notes, TemplateFilters filters)
    {
        _notes = notes;
        _package = package;
        _parts = parts;
        _partsWithBookmarks = [.. parts.Where(p => p.Value.Element.Descendants().Any(IsMark)).Select(p => p.Key)];
        _filters = filters;
    }

    /// <summary>SHA-256 of the file and of every fragment that it includes, in lower-case hexadecimal: what stands behind a document that was made from it.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The keys of the fragments that it includes, and of those that they include.</summary>
    public IReadOnlyCollection<string> Fragments { get; private init; } = [];

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

        try
        {
            return new TemplateResult<WordTemplate>(Compile(docx, package, filters, fragments ?? (static _ => null), problems), problems);
        }
        catch (Exception e) when (WordPackage.IsBadFile(e))
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message));
            return new TemplateResult<WordTemplate>(null, problems);
        }
    }

    /// <summary>Everything that is wrong in a file at once: what keeps it from being read, and the names and filters of all that could be read.</summary>
    public static IReadOnlyList<TemplateProblem> Review(byte[] docx, TemplateFilters filters, Func<string, byte[]?>? fragments, TemplateShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var parsed = Parse(docx, filters, fragments);
        var names = parsed.Read?.Check(shape) ?? [];

        // Where a block has no beginning the names of its items stand outside it: they are not wrong themselves.
        return parsed.Failed ? [.. parsed.Problems, .. names.Where(p => p.Code != TemplateProblemCodes.UnknownMember || !shape.IsOfAnItem(p.Name.Split('.')[0]))] : names;
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
        var notes = _notes.ToDictionary(n => n, n => new FilledNotes(n));
        var scope = new Scope(model.Root);
        var filled = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, part) in _parts)
        {
            var marks = _partsWithBookmarks.Contains(name) ? new RepeatedMarks() : null;
            filled[name] = new WordRenderer(evaluator, picture => pictures.Add(name, picture), marks, FillNote).Render(part, scope);
        }

        foreach (var note in notes.Values)
        {
            RepeatedMarks.Number(note.Root);
            filled[note.Part] = note.Root;
        }

        return new TemplateResult<byte[]>(problems.Count > 0 ? null : _package.With(filled, pictures.Parts()), problems);

        XElement FillNote(NoteNode node, Scope at)
        {
            var note = notes[node.Tag.Notes];
            var text = new WordRenderer(evaluator, picture => pictures.Add(note.Part, picture), null, FillNote).Render(node.Tag.Note, at);
            return note.Add(node.Mark, text);
        }
    }

    /// <summary>That of the file itself when it includes nothing.</summary>
    private static string HashOf(byte[] docx, IReadOnlyDictionary<string, byte[]> fragments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(docx);
        foreach (var (_, fragment) in fragments.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(fragment);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static WordTemplate Compile(byte[] docx, WordPackage package, TemplateFilters filters, Func<string, byte[]?> fragments, List<TemplateProblem> problems)
    {
        var parts = new Dictionary<string, ShellElement>(StringComparer.OrdinalIgnoreCase);
        var compiler = new WordCompiler(problems);
        var shared = new Fragments(fragments, package, problems);
        PackageSafety.CheckUnreached(package, problems);
        var changed = new HashSet<XElement>();
        foreach (var root in package.Parts.Values)
        {
            TagReading.Read(root, problems);
            if (shared.Include(root))
            {
                changed.Add(root);
            }
        }

        var document = package.Parts[package.MainPart];
        var notes = package.Parts.Select(p => Notes.Tie(p.Key, p.Value, document, compiler)).OfType<Notes>().ToList();
        foreach (var (name, root) in package.Parts.Where(p => notes.TrueForAll(n => n.Part != p.Key) && (changed.Contains(p.Value) || TagRuns.In(p.Value).Any())))
        {
            parts[name] = compiler.Compile(root);
        }

        package.KeepShared();
        return new WordTemplate(package, parts, notes, filters) { Hash = HashOf(docx, shared.Included), Fragments = [.. shared.Included.Keys] };
    }

    /// <summary>What must stay unique when a block around it is repeated.</summary>
    private static bool IsMark(XElement element) =>
        element.Name == W.BookmarkStart || element.Name == W.Drawing || element.Name == W.ControlProperties || element.Name == W.Namespace + "pict"
        || element.Attributes().Any(a => a.Name.LocalName == "paraId");
}
