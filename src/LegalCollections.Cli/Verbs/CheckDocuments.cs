using System.CommandLine;
using LegalCollections.Application.Documents;
using LegalCollections.Cli.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;

namespace LegalCollections.Cli.Verbs;

/// <summary>Tells the author of a Word template everything that would stop it, paragraph by paragraph.</summary>
public sealed class CheckDocuments : Verb
{
    private readonly Argument<FileInfo[]> _files = new Argument<FileInfo[]>("file") { Description = "Word templates (.docx)", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();

    private readonly Option<string?> _family = new Option<string?>("--family") { Description = "Check the names too, against the model of this family of templates; assumed where the sheet of the template (.json) lies beside it" }
        .AcceptOnlyFromAmong([.. TemplateLibrary.Families]);

    private readonly Option<bool> _wordOnly = new("--word-only") { Description = "Accept what Word shows and the PDF cannot" };

    public CheckDocuments() : base("documents check", "Check Word templates: tags, blocks, safety, and what the PDF can show")
    {
        Command.Add(_files);
        Command.Add(_family);
        Command.Add(_wordOnly);
    }

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var found = new List<(string File, IReadOnlyList<TemplateProblem> Problems)>();
        foreach (var file in input.GetRequiredValue(_files))
        {
            found.Add((file.Name, await CheckAsync(file, input.GetValue(_family) is not null || TemplateFile.HasSheet(file), input.GetValue(_wordOnly), ct)));
        }

        var answer = new { files = found.Select(f => new { file = f.File, accepted = f.Problems.Count == 0, problems = f.Problems.Select(ProblemAnswer.Of) }) };
        return found.Any(f => f.Problems.Count > 0)
            ? DocumentOutcome.Refused(found.SelectMany(f => f.Problems, (f, problem) => (f.File, problem)), answer)
            : DocumentOutcome.Done(found.Select(f => new { file = f.File, accepted = true }), answer);
    }

    private static async Task<IReadOnlyList<TemplateProblem>> CheckAsync(FileInfo file, bool names, bool wordOnly, CancellationToken ct)
    {
        var problems = names ? await TemplateFile.ReviewAsync(file, ct) : (await TemplateFile.ParseAsync(file, ct)).Problems;
        return wordOnly ? problems : [.. problems.Concat(WordSubset.CheckTemplate(await File.ReadAllBytesAsync(file.FullName, ct))).Distinct()];
    }
}
