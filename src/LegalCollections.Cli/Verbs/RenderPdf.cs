using System.CommandLine;
using LegalCollections.Application.Common;
using LegalCollections.Cli.Documents;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Word;

namespace LegalCollections.Cli.Verbs;

/// <summary>Sets a Word file as PDF exactly as the product does, or names what it cannot show.</summary>
public sealed class RenderPdf : Verb
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("file") { Description = "A Word file (.docx)" }.AcceptExistingOnly();
    private readonly Option<FileInfo?> _output = new("--output", "-o") { Description = "Where the PDF is written; beside the file unless told" };

    public RenderPdf() : base("documents pdf", "Set a Word file as PDF; what the PDF cannot show is refused by name")
    {
        Command.Add(_file);
        Command.Add(_output);
    }

    internal static PdfIdentity Identity(FileInfo target) =>
        new(Path.GetFileNameWithoutExtension(target.Name), "LegalCollections", Texts.Default, TimeProvider.System.GetUtcNow());

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var file = input.GetRequiredValue(_file);
        var target = input.GetValue(_output) ?? new FileInfo(Path.ChangeExtension(file.FullName, ".pdf"));
        var pdf = WordToPdf.Render(await File.ReadAllBytesAsync(file.FullName, ct), Identity(target));
        if (pdf.Failed)
        {
            return DocumentOutcome.Refused(file.Name, pdf.Problems, new { written = Array.Empty<string>(), problems = pdf.Problems.Select(ProblemAnswer.Of) });
        }

        await File.WriteAllBytesAsync(target.FullName, pdf.Value, ct);
        return DocumentOutcome.Done(new { written = target.FullName }, new { written = new[] { target.FullName }, problems = Array.Empty<ProblemAnswer>() });
    }
}
