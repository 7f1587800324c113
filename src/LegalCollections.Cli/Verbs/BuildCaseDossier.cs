using System.CommandLine;
using LegalCollections.Application.Data;
using LegalCollections.Application.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli.Verbs;

/// <summary>Writes the evidence dossier of a case to a file, as the page of the case does.</summary>
public sealed class BuildCaseDossier : Verb
{
    private readonly Argument<long> _case = new("case") { Description = "The case's number" };
    private readonly Option<FileInfo> _output = new("--output", "-o") { Description = "Where the PDF is written; dossie-CASE.pdf in this folder without it" };

    public BuildCaseDossier() : base("dossier build", "Build the evidence dossier of a case")
    {
        Command.Add(_case);
        Command.Add(_output);
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) => Office.OpenAsync(async services =>
    {
        var number = input.GetRequiredValue(_case);
        var found = await services.GetRequiredService<AppDb>().CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, ct);
        if (found is null)
        {
            return VerbOutcome.Refuse(EvidenceProblems.CaseNotFound(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var built = await services.GetRequiredService<BuildDossier>().HandleAsync(found.Id, ct);
        if (built.Failed)
        {
            return VerbOutcome.Refuse(built.Problem);
        }

        var file = (input.GetValue(_output) ?? new FileInfo(FormattableString.Invariant($"dossie-{number}.pdf"))).FullName;
        await File.WriteAllBytesAsync(file, built.Value.Pdf, ct);
        return VerbOutcome.Ok(new { file, exhibits = built.Value.Exhibits, sha256 = built.Value.Document.FileHash, code = BuildDossier.CodeOf(built.Value.Document.Id) });
    }, ct);
}
