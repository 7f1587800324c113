using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace LegalCollections.Web.Features.Documents;

/// <summary>The templates: the shipped ones and what the firm put in their place.</summary>
[Allows(Act.ManageTemplates)]
public sealed class TemplatesController(Wording words, ShowTemplates show) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Features/Documents/Templates.cshtml", await show.AllAsync(ct));

    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken ct) => PageAsync(id, null, ct);

    [HttpPost]
    public async Task<IActionResult> Add(string id, Guid? client, IFormFile? file, string? subject, string? language, [FromServices] AddTemplateVersion add, CancellationToken ct)
    {
        var added = await add.HandleAsync(new(id, client is { } chosen ? new ClientId(chosen) : null, await file.ReadAsync(ct), subject, language), ct);
        if (added.Failed)
        {
            ModelState.AddProblem(added.Problem, words);
            return await PageAsync(id, null, ct, subject, language);
        }

        if (added.Value.Version is not { } version)
        {
            return await PageAsync(id, added.Value, ct, subject, language);
        }

        this.Flash(words["templates.added", version.Number]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost]
    public async Task<IActionResult> Withdraw(Guid id, string? key, [FromServices] WithdrawTemplateVersion withdraw, CancellationToken ct)
    {
        var withdrawn = await withdraw.HandleAsync(id, ct);
        if (withdrawn.Failed)
        {
            this.Flash(words.Problem(withdrawn.Problem), FlashKind.Refusal);
            return key is null ? NotFound() : RedirectToAction(nameof(Show), new { id = key });
        }

        this.Flash(words["templates.withdrawnNow", withdrawn.Value.Number]);
        return RedirectToAction(nameof(Show), new { id = withdrawn.Value.Key });
    }

    [HttpGet]
    public async Task<IActionResult> Download(string id, int? version, CancellationToken ct) =>
        await show.OpenAsync(id, version, ct) is var (name, content) ? File(content, name.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : WordType, name) : NotFound();

    [HttpGet]
    public async Task<IActionResult> Differences(string id, int? from, int? to, CancellationToken ct) =>
        await show.CompareAsync(id, from, to, ct) is { } differences ? View("/Features/Documents/TemplateDifferences.cshtml", differences) : NotFound();

    /// <summary>A letter as PDF, an e-mail in a page of its own.</summary>
    [HttpGet]
    public async Task<IActionResult> Preview(string id, long caseNumber, int? version, [FromServices] PreviewTemplate preview, CancellationToken ct)
    {
        var shown = await preview.HandleAsync(new(id, version, caseNumber), ct);
        if (!shown.Failed)
        {
            return shown.Value.Pdf is { } pdf
                ? File(pdf, "application/pdf")
                : View("/Features/Documents/MailPreview.cshtml", new MailPreview(id, caseNumber, version, shown.Value.Subject));
        }

        ModelState.AddProblem(shown.Problem, words);
        return await PageAsync(id, null, ct);
    }

    /// <summary>The body of an e-mail as its reader sees it, for a frame without rights.</summary>
    [HttpGet, SecurityHeadersPolicy(SecurityHeaders.Mail)]
    public async Task<IActionResult> Body(string id, long caseNumber, int? version, [FromServices] PreviewTemplate preview, CancellationToken ct) =>
        await preview.HandleAsync(new(id, version, caseNumber), ct) is { Failed: false, Value.Pdf: null } shown ? Content(shown.Value.Html, "text/html", Encoding.UTF8) : NotFound();

    private async Task<IActionResult> PageAsync(string key, AddedTemplate? refused, CancellationToken ct, string? subject = null, string? language = null) =>
        await show.OneAsync(key, ct) is { } page ? View("/Features/Documents/Template.cshtml", new TemplateView(page, refused, subject ?? page.Template.Subject, language)) : NotFound();
}

/// <summary>The page of one template, with what is wrong in the file that was just sent.</summary>
/// <param name="Subject">Of an e-mail: what was typed, else what is in force.</param>
/// <param name="Language">What was chosen in a form that was refused.</param>
public sealed record TemplateView(TemplatePage Page, AddedTemplate? Refused, string? Subject, string? Language);

/// <summary>An e-mail filled with a case.</summary>
public sealed record MailPreview(string Key, long CaseNumber, int? Version, string Subject);
