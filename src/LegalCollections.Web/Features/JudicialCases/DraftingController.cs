using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>A new document of a case: the catalogue of templates, the questions of one, and the draft in Word and PDF.</summary>
[Allows(Act.WriteDocuments)]
public sealed class DraftingController(WriteDocument write, TemplateLibrary templates, OfficeTemplates wordings, Wording words) : Controller
{
    private const string Catalogue = "/Features/JudicialCases/Templates.cshtml";
    private const string Form = "/Features/JudicialCases/Drafting.cshtml";

    [HttpGet]
    public async Task<IActionResult> Templates(Guid id, CancellationToken ct) =>
        await write.ShowAsync(new CaseId(id), ct) is { } of ? View(Catalogue, new TemplatesPage(of, [.. templates.All.Where(t => t.IsWord)])) : NotFound();

    [HttpGet]
    public async Task<IActionResult> New(Guid id, string? template, Guid? task, CancellationToken ct)
    {
        if (await write.ShowAsync(new CaseId(id), ct) is not { } of || templates.Find(template ?? "") is not { IsWord: true } chosen)
        {
            return NotFound();
        }

        return View(Form, DraftingForm.Start(of, chosen, words) with { Task = task, Languages = await wordings.LanguagesAsync(chosen, of.Case.ClientId, ct) });
    }

    [HttpPost]
    public async Task<IActionResult> New(Guid id, DraftingForm form, CancellationToken ct)
    {
        if (await write.ShowAsync(new CaseId(id), ct) is not { } of || templates.Find(form.Template ?? "") is not { IsWord: true } chosen)
        {
            return NotFound();
        }

        var problems = WriteDocument.Check(chosen, form.Answers);
        if (ModelState.IsValid && problems.Count == 0)
        {
            var written = await write.HandleAsync(form.ToCommand(of.Case.Id), ct);
            if (!written.Failed)
            {
                this.Flash(words["documents.new.done", written.Value.Title]);
                return form.Task is { } task ? RedirectToAction("Show", "Tasks", new { id = task }) : RedirectToAction("Show", "Cases", new { id, tab = "documents" });
            }

            ModelState.AddProblem(written.Problem, words);
        }

        foreach (var problem in problems)
        {
            ModelState.AddProblem(problem, words, DraftingForm.AnswerPrefix);
        }

        return View(Form, form with { Of = of, Chosen = chosen, Languages = await wordings.LanguagesAsync(chosen, of.Case.ClientId, ct) });
    }
}

/// <summary>The templates that a case can use.</summary>
public sealed record TemplatesPage(CaseForDocument Of, IReadOnlyList<ShippedTemplate> Templates);
