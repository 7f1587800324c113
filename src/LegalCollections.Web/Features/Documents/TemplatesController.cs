using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Documents;

/// <summary>The templates: the shipped ones and what the firm put in their place.</summary>
[Allows(Act.ManageTemplates)]
public sealed class TemplatesController(Wording words, ShowTemplates show) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Features/Documents/Templates.cshtml", await show.AllAsync(ct));

    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken ct) => PageAsync(id, [], ct);

    [HttpPost]
    public async Task<IActionResult> Add(string id, Guid? client, IFormFile? file, [FromServices] AddTemplateVersion add, CancellationToken ct)
    {
        var added = await add.HandleAsync(new(id, client is { } chosen ? new ClientId(chosen) : null, await file.ReadAsync(ct)), ct);
        if (added.Failed)
        {
            ModelState.AddProblem(added.Problem, words);
            return await PageAsync(id, [], ct);
        }

        if (added.Value.Version is not { } version)
        {
            return await PageAsync(id, added.Value.Problems, ct);
        }

        this.Flash(words["templates.added", version.Number]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost]
    public async Task<IActionResult> Withdraw(Guid id, [FromServices] WithdrawTemplateVersion withdraw, CancellationToken ct)
    {
        var withdrawn = await withdraw.HandleAsync(id, ct);
        if (withdrawn.Failed)
        {
            return NotFound();
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

    [HttpGet]
    public async Task<IActionResult> Preview(string id, long caseNumber, int? version, [FromServices] PreviewTemplate preview, CancellationToken ct)
    {
        var pdf = await preview.HandleAsync(new(id, version, caseNumber), ct);
        if (!pdf.Failed)
        {
            return File(pdf.Value, "application/pdf");
        }

        ModelState.AddProblem(pdf.Problem, words);
        return await PageAsync(id, [], ct);
    }

    private async Task<IActionResult> PageAsync(string key, IReadOnlyList<TemplateProblem> problems, CancellationToken ct) =>
        await show.OneAsync(key, ct) is { } page ? View("/Features/Documents/Template.cshtml", new TemplateView(page, problems)) : NotFound();
}

/// <summary>The page of one template, with what is wrong in the file that was just sent.</summary>
public sealed record TemplateView(TemplatePage Page, IReadOnlyList<TemplateProblem> Problems);
