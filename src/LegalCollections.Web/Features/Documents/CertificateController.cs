using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Documents;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Documents;

/// <summary>The lawyer's own certificate, with which accepted petitions are signed.</summary>
[Allows(Act.KeepCertificate)]
public sealed class CertificateController(KeepCertificate certificates, Wording words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var mine = await certificates.MineAsync(ct);
        return View("~/Features/Documents/Certificate.cshtml", new CertificatePage(mine, mine is null ? 0 : certificates.DaysLeft(mine)));
    }

    [HttpPost]
    public async Task<IActionResult> Keep(IFormFile? file, string? password, CancellationToken ct)
    {
        var kept = await certificates.HandleAsync((await file.ReadAsync(ct))?.Content, password, ct);
        if (kept.Failed)
        {
            ModelState.AddProblem(kept.Problem, words);
            return await Index(ct);
        }

        this.Flash(words["documents.certificate.kept", kept.Value.Subject]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Remove(CancellationToken ct)
    {
        await certificates.RemoveAsync(ct);
        this.Flash(words["documents.certificate.removed"]);
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>The certificate of the person who looks; null while there is none.</summary>
/// <param name="DaysLeft">Negative once it has ended.</param>
public sealed record CertificatePage(SigningCertificate? Mine, int DaysLeft)
{
    private const int Soon = 30;

    public bool EndsSoon => DaysLeft <= Soon;
}
