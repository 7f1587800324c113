using System.CommandLine;
using LegalCollections.Cli.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;

namespace LegalCollections.Cli.Verbs;

/// <summary>Fills a Word template with any data, so that an author sees the result without the product.</summary>
public sealed class FillDocument : Verb
{
    private readonly Argument<FileInfo> _template = new Argument<FileInfo>("template") { Description = "The Word template (.docx)" }.AcceptExistingOnly();
    private readonly Argument<FileInfo> _data = new Argument<FileInfo>("data") { Description = "One JSON object; its members are the names in the template" }.AcceptExistingOnly();
    private readonly Option<FileInfo> _output = new("--output", "-o") { Description = "Where the filled .docx is written", Required = true };
    private readonly Option<bool> _pdf = new("--pdf") { Description = "Write the PDF beside it" };

    public FillDocument() : base("documents fill", "Fill a Word template with a JSON file; an absent or empty value is refused with its place")
    {
        Command.Add(_template);
        Command.Add(_data);
        Command.Add(_output);
        Command.Add(_pdf);
    }

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var (file, data, target) = (input.GetRequiredValue(_template), input.GetRequiredValue(_data), input.GetRequiredValue(_output));
        if (JsonModel.Read(await File.ReadAllTextAsync(data.FullName, ct)) is not { } model)
        {
            return VerbOutcome.Refuse(new VerbReason("NotAnObject", "The data must be one JSON object.", data.Name));
        }

        var template = await TemplateFile.ParseAsync(file, ct);
        var word = template.Failed ? null : template.Value.Fill(TemplateModel.Of(model));
        var pdf = word is { Failed: false } && input.GetValue(_pdf) ? WordToPdf.Render(word.Value, RenderPdf.Identity(target)) : null;
        var problems = template.Problems.Concat(word?.Problems ?? []).Concat(pdf?.Problems ?? []).ToList();
        if (problems.Count > 0)
        {
            return DocumentOutcome.Refused(file.Name, problems, new { written = Array.Empty<string>(), problems = problems.Select(ProblemAnswer.Of) });
        }

        var written = new List<string> { target.FullName };
        await File.WriteAllBytesAsync(target.FullName, word!.Value, ct);
        if (pdf is not null)
        {
            written.Add(Path.ChangeExtension(target.FullName, ".pdf"));
            await File.WriteAllBytesAsync(written[^1], pdf.Value, ct);
        }

        return DocumentOutcome.Done(new { written }, new { written, problems = Array.Empty<ProblemAnswer>() });
    }
}
