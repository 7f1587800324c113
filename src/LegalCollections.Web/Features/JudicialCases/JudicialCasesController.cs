using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>Lawsuits: their list, their page, and what people record on them.</summary>
[Route("lawsuits"), WakesFlows]
public sealed partial class JudicialCasesController(Wording words, KeepCertificate certificates, PetitionSufficiency sufficiency) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet("")]
    [Allows(Act.ViewLawsuits)]
    public async Task<IActionResult> Index(JudicialCaseStatus? status, Guid? before, Guid? after, [FromServices] ListLawsuits list, CancellationToken ct)
    {
        ViewBag.Status = status;
        return View(await list.HandleAsync(new(status, NewerThan: before, OlderThan: after), ct));
    }

    [HttpGet("{id:guid}")]
    [Allows(Act.ViewLawsuits)]
    public async Task<IActionResult> Details(Guid id, [FromServices] ShowLawsuit show, CancellationToken ct) =>
        await LawsuitAsync(id, new FilingForm(), new PublicationForm(), show, ct);

    [HttpPost("{id:guid}/filing")]
    [Allows(Act.RecordFiling)]
    public async Task<IActionResult> File(
        Guid id, FilingForm form, [FromServices] RecordFiling record, [FromServices] ShowLawsuit show, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var filed = await record.HandleAsync(new RecordFiling.Command(new(id), form.Number, form.FiledOn!.Value), ct);
            if (!filed.Failed)
            {
                this.Flash(words["lawsuits.filing.done"]);
                return RedirectToAction(nameof(Details), new { id });
            }

            Refuse(filed.Problem);
        }

        return await LawsuitAsync(id, form, new PublicationForm(), show, ct);
    }

    [HttpPost("{id:guid}/publications")]
    [Allows(Act.RecordPublication)]
    public async Task<IActionResult> Publish(
        Guid id, PublicationForm form, [FromServices] RecordPublication record, [FromServices] ShowLawsuit show, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var recorded = await record.HandleAsync(new RecordPublication.Command(new(id), form.AvailableOn!.Value, form.Text, form.RuleCode), ct);
            if (!recorded.Failed)
            {
                this.Flash(words["lawsuits.publication.done", words.LongDate(recorded.Value.DueOn)]);
                return RedirectToAction(nameof(Details), new { id });
            }

            Refuse(recorded.Problem);
        }

        return await LawsuitAsync(id, new FilingForm(), form, show, ct);
    }

    /// <summary>The date that the form as it stands would give; nothing is saved.</summary>
    [HttpPost("{id:guid}/publications/preview")]
    [Allows(Act.RecordPublication)]
    public async Task<IActionResult> Preview(
        Guid id, DateOnly? availableOn, string? ruleCode, [FromServices] ShowLawsuit show, [FromServices] PublicationDeadline deadlines,
        [FromServices] DeadlineLoad load, [FromServices] OfficeCalendars calendars, CancellationToken ct)
    {
        var lawsuit = await show.HandleAsync(new(id), ct);
        if (lawsuit.Failed)
        {
            return NotFound();
        }

        var computed = await deadlines.ComputeAsync(lawsuit.Value.Lawsuit, availableOn ?? default, ruleCode, lawsuit.Value.Today, ct);
        if (computed.Failed)
        {
            return PartialView("_Preview", new PreviewModel(null, computed.Problem, []));
        }

        var counted = computed.Value.Computation;
        var calendar = await calendars.OfAsync(counted.CalendarCode, ct);
        var days = await load.BetweenAsync(counted.SafetyOn, calendar.AddBusinessDays(counted.Due, 2), lawsuit.Value.Lawsuit.LawyerId, calendar, ct);
        return PartialView("_Preview", new PreviewModel(computed.Value, null, days));
    }

    /// <summary>A file of the lawsuit, as Word or PDF.</summary>
    [HttpGet("{id:guid}/documents/{document:guid}.{form:regex(^(docx|pdf)$)}")]
    [Allows(Act.ViewLawsuits)]
    public async Task<IActionResult> Document(
        Guid id, Guid document, string form, [FromServices] ShowLawsuit show, [FromServices] DocumentStore store, CancellationToken ct)
    {
        var lawsuit = await show.HandleAsync(new(id), ct);
        var file = lawsuit.Failed ? null : lawsuit.Value.Documents.FirstOrDefault(d => d.Id.Value == document);
        var hash = form == "docx" ? file?.WordHash : file?.FileHash;
        if (hash is null)
        {
            return NotFound();
        }

        var bytes = await store.LoadAsync(hash, ct);
        return form == "docx" ? File(bytes, WordType, Path.ChangeExtension(file!.FileName, ".docx")) : File(bytes, "application/pdf");
    }

    private async Task<IActionResult> LawsuitAsync(Guid id, FilingForm filing, PublicationForm publication, ShowLawsuit show, CancellationToken ct)
    {
        var lawsuit = await show.HandleAsync(new(id), ct);
        return lawsuit.Failed ? NotFound() : View("Details", new LawsuitPage(lawsuit.Value, filing, publication));
    }

    /// <summary>Shows a refusal beside the field that bears its name, whatever its case.</summary>
    private void Refuse(Problem problem) =>
        ModelState.AddModelError(
            problem.Field is { Length: > 0 } field ? char.ToUpperInvariant(field[0]) + field[1..] : "", words.Problem(problem));
}
