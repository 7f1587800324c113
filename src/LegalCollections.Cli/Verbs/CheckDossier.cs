using System.CommandLine;
using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Evidence;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lets anybody check a dossier without an office: the file proves itself, exhibit by exhibit.</summary>
public sealed class CheckDossier : Verb
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("file") { Description = "The dossier (PDF)" }.AcceptExistingOnly();

    public CheckDossier() : base("dossier verify", "Say whether a dossier is as it was built, and which exhibit is not") => Command.Add(_file);

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var words = Texts.In(CultureInfo.CurrentUICulture);
        var finding = VerifyDossier.Examine(await File.ReadAllBytesAsync(input.GetRequiredValue(_file).FullName, ct));
        if (finding.Failed)
        {
            return VerbOutcome.Refuse(finding.Problem);
        }

        var altered = finding.Value.Altered.Select(part => new VerbReason(
            "evidence.Altered", words["evidence.verify.altered", words["evidence.outline", part.Number, part.Title]], part.Number.ToString(CultureInfo.InvariantCulture))).ToList();
        if (altered.Count > 0)
        {
            return VerbOutcome.Refuse(altered);
        }

        return finding.Value.SealHolds
            ? VerbOutcome.Ok(new { intact = true, finding.Value.Sha256, finding.Value.Manifest.Code, parts = finding.Value.Manifest.Parts.Select(p => new { p.Number, p.Title, p.FirstPage, p.PageCount }) })
            : VerbOutcome.Refuse(new VerbReason("evidence.AlteredElsewhere", words["evidence.verify.elsewhere"]));
    }
}
