using System.Threading.RateLimiting;
using LegalCollections.Application.Common;
using LegalCollections.Application.Evidence;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Evidence;

/// <summary>Lets a clerk, a notary or the other side check a file without an account: whoever asks already holds it, and learns nothing else.</summary>
[AllowAnonymous, Route("verify")]
public sealed class VerificationController(Wording words) : Controller
{
    private const string Page = "~/Features/Evidence/PublicVerify.cshtml";
    private const long MaxBytes = 60L * 1024 * 1024;

    // Reading a file costs memory and time; a stranger may not take the office's.
    private static readonly ConcurrencyLimiter AtOnce = new(new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 4 });

    [HttpGet("")]
    public IActionResult Index() => View(Page, null);

    [HttpPost(""), RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public async Task<IActionResult> Index(IFormFile? file, [FromServices] VerifyFile verify, CancellationToken ct)
    {
        using var turn = await AtOnce.AcquireAsync(1, ct);
        if (!turn.IsAcquired)
        {
            ModelState.AddModelError("file", words["evidence.verify.busy"]);
            return View(Page, null);
        }

        if (await file.ReadAsync(ct) is not { } uploaded)
        {
            ModelState.AddModelError("file", words["problem.evidence.FileMissing"]);
            return View(Page, null);
        }

        var finding = await verify.HandleAsync(uploaded.Content, ct);
        if (finding.Failed)
        {
            ModelState.AddProblem(finding.Problem, words);
        }

        return View(Page, finding.Failed ? null : finding.Value);
    }
}
