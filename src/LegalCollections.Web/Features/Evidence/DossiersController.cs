using LegalCollections.Application.Common;
using LegalCollections.Application.Evidence;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Evidence;

/// <summary>Builds the evidence dossier of a case in one click, and checks any that is brought back.</summary>
public sealed class DossiersController(Wording words) : Controller
{
    private const string Page = "~/Features/Evidence/Verify.cshtml";
    private const long MaxBytes = 60L * 1024 * 1024;

    [HttpPost, Allows(Act.BuildDossier)]
    public async Task<IActionResult> Build(Guid id, [FromServices] BuildDossier build, CancellationToken ct)
    {
        var built = await build.HandleAsync(new CaseId(id), ct);
        this.Flash(
            built.Failed ? words.Problem(built.Problem) : words["evidence.built", built.Value.Exhibits], built.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction("Show", "Cases", new { id, tab = "documents" });
    }

    [HttpPost, Allows(Act.BuildDossier)]
    public async Task<IActionResult> Keep(Guid id, string? title, EvidenceRole? proves, Guid? debt, Guid? replaces, IFormFile? file, [FromServices] KeepEvidence keep, CancellationToken ct)
    {
        var command = new KeepEvidence.Command(
            new CaseId(id), title, proves, await file.ReadAsync(ct), debt is { } about ? new DebtId(about) : null, replaces is { } earlier ? new DocumentId(earlier) : null);
        var kept = await keep.HandleAsync(command, ct);
        this.Flash(kept.Failed ? words.Problem(kept.Problem) : words["evidence.kept", kept.Value.Title], kept.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction("Show", "Cases", new { id, tab = "documents" });
    }

    /// <param name="id">The lawsuit.</param>
    [HttpGet, Allows(Act.RecordFiling)]
    public async Task<IActionResult> Package(Guid id, [FromServices] FilingPackage package, CancellationToken ct)
    {
        var packed = await package.HandleAsync(new JudicialCaseId(id), ct);
        if (!packed.Failed)
        {
            return File(packed.Value.Zip, "application/zip", packed.Value.Name);
        }

        this.Flash(words.Problem(packed.Problem), FlashKind.Refusal);
        return RedirectToAction("Details", "JudicialCases", new { id });
    }

    [HttpGet, Allows(Act.ViewCases)]
    public IActionResult Verify() => View(Page, new VerifyPage());

    [HttpPost, Allows(Act.ViewCases), ActionName("Verify"), RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public async Task<IActionResult> Check(IFormFile? file, string? code, [FromServices] VerifyFile verify, [FromServices] FindDossier find, CancellationToken ct)
    {
        if (await file.ReadAsync(ct) is not { } uploaded)
        {
            var known = await find.ByCodeAsync(code, ct);
            if (known is null)
            {
                ModelState.AddModelError("code", words[string.IsNullOrWhiteSpace(code) ? "problem.evidence.FileMissing" : "evidence.verify.unknown"]);
            }

            return View(Page, new VerifyPage { Known = known });
        }

        var finding = await verify.HandleAsync(uploaded.Content, ct);
        if (finding.Failed)
        {
            ModelState.AddProblem(finding.Problem, words);
            return View(Page, new VerifyPage());
        }

        return View(Page, new VerifyPage { Finding = finding.Value, Known = await find.ByCodeAsync(finding.Value.Dossier?.Manifest.Code, ct) });
    }
}

/// <summary>What the check of a file found; nothing before one is asked for.</summary>
public sealed record VerifyPage
{
    public FileFinding? Finding { get; init; }

    /// <summary>The office's own record of the code.</summary>
    public KnownDossier? Known { get; init; }
}
