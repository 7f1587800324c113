using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Reports;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Reports;

/// <summary>The status report of any client on any day: seen, downloaded, sent.</summary>
[Allows(Act.ViewReports)]
public sealed class ReportsController(Wording words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(
        Guid? client, DateOnly? on, [FromServices] AppDb db, [FromServices] BuildStatusReport build, [FromServices] OfficeClock clock, CancellationToken ct)
    {
        var names = await db.Clients.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        var model = new ReportsModel(
            [.. names.Select(c => new SelectListItem(c.Name, c.Id.Value.ToString(), c.Id.Value == client))], client, on ?? clock.Today, clock.Today);
        if (client is null)
        {
            return View(model);
        }

        var id = new ClientId(client.Value);
        var report = await build.HandleAsync(id, model.On, ct);
        if (report.Failed)
        {
            ModelState.AddProblem(report.Problem, words);
            return View(model);
        }

        var stored = await db.StoredReports.AsNoTracking().Where(r => r.ClientId == id).OrderByDescending(r => r.CreatedAt).Take(60).ToListAsync(ct);
        return View(model with { Report = report.Value, Stored = stored });
    }

    /// <summary>The report of a day: <c>pdf</c> or <c>xlsx</c>.</summary>
    [HttpGet]
    public async Task<IActionResult> Download(
        Guid client, DateOnly on, string? format, [FromServices] BuildStatusReport build, [FromServices] ReportFrame frame, CancellationToken ct)
    {
        var report = await build.HandleAsync(new ClientId(client), on, ct);
        return report.Failed ? NotFound() : ReportFile.Of(report.Value, format, frame, words);
    }

    [HttpGet]
    public async Task<IActionResult> Stored(
        Guid id, string? format, [FromServices] AppDb db, [FromServices] DocumentStore store, CancellationToken ct) =>
        await db.StoredReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } report
            ? await ReportFile.OfStoredAsync(report, format, store, words, ct)
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Send(Guid client, DateOnly on, [FromServices] SendStatusReport send, CancellationToken ct)
    {
        var sent = await send.HandleAsync(new SendStatusReport.Command(new ClientId(client), on), ct);
        if (sent.Failed)
        {
            this.Flash(words.Problem(sent.Problem), FlashKind.Refusal);
        }
        else
        {
            this.Flash(words["reports.page.sent"]);
        }

        return RedirectToAction(nameof(Index), new { client, on = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }
}

/// <summary>The reports page: whose report, of which day, and what was sent before.</summary>
public sealed record ReportsModel(IReadOnlyList<SelectListItem> Clients, Guid? Client, DateOnly On, DateOnly Today)
{
    /// <summary>Cases shown on the page; the files hold all.</summary>
    public const int Shown = 100;

    public StatusReport? Report { get; init; }

    public IReadOnlyList<StoredReport> Stored { get; init; } = [];
}
