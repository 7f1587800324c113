using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Reports;
using LegalCollections.Application.Reports.Portal;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Features.Reports;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Portal;

/// <summary>What a creditor sees: the own portfolios, cases, reports and documents, and nothing that can be changed.</summary>
[Allows(Act.ViewOwnPortal)]
public sealed class PortalController(CurrentUser user, OfficeClock clock) : Controller
{
    private ClientId Client => user.ClientId!.Value;

    /// <summary>An account of the role without a client would pass the database filter: it sees nothing at all.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (user.ClientId is null)
        {
            context.Result = Forbid();
        }
    }

    [HttpGet]
    public async Task<IActionResult> Index([FromServices] PortalHome home, CancellationToken ct) =>
        View((await home.HandleAsync(Client, ct)).Value);

    [HttpGet]
    public async Task<IActionResult> Portfolios([FromServices] PortalPortfolios portfolios, CancellationToken ct) =>
        View(await portfolios.HandleAsync(Client, null, ct));

    [HttpGet]
    public async Task<IActionResult> Portfolio(
        Guid id, long? after, string? text, [FromServices] PortalPortfolios portfolios, [FromServices] PortalCases cases, CancellationToken ct)
    {
        var portfolio = new PortfolioId(id);
        return (await portfolios.HandleAsync(Client, portfolio, ct)).SingleOrDefault() is { } line
            ? View("Cases", new CasesModel(line, text, after, await cases.HandleAsync(new PortalCases.Query(Client, portfolio, after, text), ct)))
            : NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> Cases(long? after, string? text, [FromServices] PortalCases cases, CancellationToken ct) =>
        View(new CasesModel(null, text, after, await cases.HandleAsync(new PortalCases.Query(Client, null, after, text), ct)));

    [HttpGet]
    public async Task<IActionResult> Case(Guid id, [FromServices] PortalCase cases, CancellationToken ct)
    {
        var found = await cases.HandleAsync(Client, new CaseId(id), ct);
        return found.Failed ? NotFound() : View(found.Value);
    }

    [HttpGet]
    public async Task<IActionResult> Reports([FromServices] AppDb db, CancellationToken ct) =>
        View(new PortalReportsModel(
            clock.Today, await db.StoredReports.AsNoTracking().Where(r => r.ClientId == Client).OrderByDescending(r => r.CreatedAt).Take(60).ToListAsync(ct)));

    /// <summary>The report of today: <c>pdf</c> or <c>xlsx</c>.</summary>
    [HttpGet]
    public async Task<IActionResult> Report(
        string? format, [FromServices] BuildStatusReport build, [FromServices] ReportFrame frame, [FromServices] Wording words, CancellationToken ct) =>
        ReportFile.Of((await build.HandleAsync(Client, clock.Today, ct)).Value, format, frame, words);

    [HttpGet]
    public async Task<IActionResult> StoredReport(
        Guid id, string? format, [FromServices] AppDb db, [FromServices] DocumentStore store, [FromServices] Wording words, CancellationToken ct) =>
        await db.StoredReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ClientId == Client, ct) is { } report
            ? await ReportFile.OfStoredAsync(report, format, store, words, ct)
            : NotFound();

    [HttpGet]
    public async Task<IActionResult> Document(Guid id, [FromServices] AppDb db, [FromServices] DocumentStore store, CancellationToken ct) =>
        await db.StoredDocuments.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == new DocumentId(id) && d.ClientId == Client && VisibleEvents.Documents.Contains(d.Kind), ct)
            is { FileHash: { } hash } document
            ? File(await store.LoadAsync(hash, ct), document.ContentType, document.FileName)
            : NotFound();
}

/// <summary>The list of cases, of one portfolio or of all.</summary>
public sealed record CasesModel(PortfolioLine? Portfolio, string? Text, long? After, CasePage Page);

/// <summary>The reports that can be downloaded.</summary>
public sealed record PortalReportsModel(DateOnly Today, IReadOnlyList<Domain.Reports.StoredReport> Stored);
