using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.Web.Features.Shared;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Portfolios;

/// <summary>The way of one file: columns, reading, preview, commit, rollback; every step is found again under one address.</summary>
[Allows(Act.ImportPortfolio)]
public sealed class ImportsController(Wording words) : Controller
{
    private const string Page = "/Features/Portfolios/Import.cshtml";

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, int after, [FromServices] ShowImport show, CancellationToken ct)
    {
        var page = await show.PageAsync(new ImportId(id), after, ct);
        return page.Failed ? NotFound() : View(Page, page.Value);
    }

    /// <summary>The progress bar by itself; when the work is over, htmx loads the page again.</summary>
    [HttpGet]
    public async Task<IActionResult> Progress(Guid id, [FromServices] AppDb db, CancellationToken ct)
    {
        if (await db.PortfolioImports.FindAsync([new ImportId(id)], ct) is not { } import)
        {
            return NotFound();
        }

        if (!import.IsRunning)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return PartialView("_ProgressBar", BarOf(import, words, Url.Action(nameof(Progress), new { id })!));
    }

    [HttpPost]
    public async Task<IActionResult> Columns(
        Guid id, Dictionary<PortfolioField, string?> columns, DecimalSign sign, [FromServices] ChooseColumns choose,
        [FromServices] ShowImport show, CancellationToken ct)
    {
        var chosen = columns.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => c.Value!);
        var result = await choose.HandleAsync(new ImportId(id), new ColumnMap(chosen, sign), ct);
        return await AnswerAsync(id, result, show, null, ct);
    }

    [HttpPost]
    public async Task<IActionResult> Commit(Guid id, [FromServices] CommitImport commit, [FromServices] ShowImport show, CancellationToken ct) =>
        await AnswerAsync(id, await commit.HandleAsync(new ImportId(id), ct), show, null, ct);

    [HttpPost]
    public async Task<IActionResult> RollBack(
        Guid id, bool committed, [FromServices] RollBackImport rollBack, [FromServices] ShowImport show, CancellationToken ct) =>
        await AnswerAsync(
            id, await rollBack.HandleAsync(new ImportId(id), ct), show, committed ? "portfolios.import.rolledBack" : "portfolios.import.discarded", ct);

    /// <summary>The lines in trouble as a file for the creditor, streamed.</summary>
    [HttpGet]
    public async Task Refusals(Guid id, [FromServices] ShowImport show, CancellationToken ct)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"recusas-{id:N}.csv\"";
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SpreadsheetText.CsvLine(
            words["portfolios.import.line"], words["portfolios.import.columnName"], words["portfolios.import.value"],
            words["portfolios.import.reason"], words["portfolios.import.effect"]));
        await foreach (var line in show.TroubledLinesAsync(new ImportId(id)).WithCancellation(ct))
        {
            await writer.WriteAsync(SpreadsheetText.CsvLine(
                $"{line.Line}", line.Column, line.Value, words.Problem(line.Problem),
                words[line.Refuses ? "portfolios.import.effect.refused" : "portfolios.import.effect.leftOut"]));
        }
    }

    internal static ProgressBar BarOf(PortfolioImport import, Wording words, string address)
    {
        var reading = import.Status == ImportStatus.Reading;
        return new ProgressBar(
            address, words[reading ? "portfolios.import.reading" : "portfolios.import.committing"],
            import.LinesRead, reading && import.TotalLines > 0 ? import.TotalLines : null, !import.IsRunning);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Result<Done> result, ShowImport show, string? done, CancellationToken ct)
    {
        if (result.Failed)
        {
            ModelState.AddProblem(result.Problem, words);
            return await Show(id, 0, show, ct);
        }

        if (done is not null)
        {
            this.Flash(words[done]);
        }

        return RedirectToAction(nameof(Show), new { id });
    }
}
