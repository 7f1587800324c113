using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.DryRuns;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.Web.Features.Shared;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.DryRuns;

/// <summary>Shows what would become of a case or a portfolio; none of its pages writes or sends anything but the price list.</summary>
public sealed class DryRunsController(Wording words, PortfolioRuns runs, TimeProvider system) : Controller
{
    [HttpGet, Allows(Act.ViewCases)]
    public async Task<IActionResult> Case(
        Guid id, DryRunForm form, [FromServices] AppDb db, [FromServices] AskDryRun ask, [FromServices] DryRunWords names,
        [FromServices] StrategyChoices strategies, CancellationToken ct)
    {
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == new CaseId(id), ct) is not { } found)
        {
            return NotFound();
        }

        var debtor = await db.DebtorProfiles.Where(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId).Select(p => p.Name).SingleAsync(ct);
        var walked = ModelState.IsValid ? await ask.OfCaseAsync(found.Id, form.ToPlan(), ct) : default(Result<DryRunPart>?);
        if (walked is { Problem: { } problem })
        {
            ModelState.AddProblem(problem, words);
        }

        var part = walked is { Failed: false } done ? done.Value : null;
        var offered = found.Status == CaseStatus.Planning ? await strategies.LoadAsync(ct) : null;
        return View(new CaseDryRun(found, debtor, form, part, await names.LoadAsync(ct), offered));
    }

    [HttpGet, Allows(Act.ViewPortfolios)]
    public Task<IActionResult> Portfolio(Guid id, [FromServices] AppDb db, [FromServices] StrategyChoices strategies, CancellationToken ct) =>
        PortfolioAsync(id, new DryRunForm(), db, strategies, ct);

    [HttpPost, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Start(
        Guid id, DryRunForm form, [FromServices] AskDryRun ask, [FromServices] AppDb db, [FromServices] StrategyChoices strategies, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var started = await ask.OfPortfolioAsync(new PortfolioId(id), form.ToPlan(), ct);
            if (!started.Failed)
            {
                return RedirectToAction(nameof(Run), new { id = started.Value.Id });
            }

            ModelState.AddProblem(started.Problem, words);
        }

        return await PortfolioAsync(id, form, db, strategies, ct);
    }

    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Run(Guid id, [FromServices] UnitCosts costs, [FromServices] DryRunWords names, CancellationToken ct) =>
        await runs.FindAsync(id, ct) is { } run
            ? View(new RunPage(run, run.IsOver ? await runs.SumsAsync(run, ct) : new DryRunSums(), await costs.LoadAsync(ct), await names.LoadAsync(ct)))
            : NotFound();

    /// <summary>The progress bar by itself; when the work is over, htmx loads the page again.</summary>
    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Progress(Guid id, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is not { } run)
        {
            return NotFound();
        }

        if (run.IsOver)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return PartialView("_ProgressBar", BarOf(run, words, system, Url.Action(nameof(Progress), new { id })!));
    }

    [HttpPost, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Stop(Guid id, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is null)
        {
            return NotFound();
        }

        await runs.StopAsync(id, ct);
        return RedirectToAction(nameof(Run), new { id });
    }

    [HttpGet, Allows(Act.ViewPortfolios)]
    public async Task<IActionResult> Workbook(Guid id, [FromServices] UnitCosts costs, [FromServices] DryRunWords names, CancellationToken ct) =>
        await runs.FindAsync(id, ct) is { IsOver: true } run
            ? File(
                DryRunWorkbook.Render(await runs.SumsAsync(run, ct), await costs.LoadAsync(ct), await names.LoadAsync(ct), words), DryRunWorkbook.ContentType,
                words["dryruns.fileName", run.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] + ".xlsx")
            : NotFound();

    [HttpGet, Allows(Act.ManageClients)]
    public async Task<IActionResult> Costs([FromServices] UnitCosts costs, CancellationToken ct) =>
        View((await costs.LoadAsync(ct)).Select(c => new CostForm { Kind = c.Kind, Amount = c.Amount, Source = c.SourceIn(words), IsOwn = c.Source is not null }).ToList());

    [HttpPost, Allows(Act.ManageClients)]
    public async Task<IActionResult> Costs(List<CostForm> rows, [FromServices] UnitCosts costs, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var saved = await costs.SaveAsync([.. rows.Select(r => new UnitCost(r.Kind, r.Amount, r.Source?.Trim() ?? ""))], ct);
            if (!saved.Failed)
            {
                this.Flash(words["dryruns.costsSaved"]);
                return RedirectToAction(nameof(Costs));
            }

            ModelState.AddModelError("", words.Problem(saved.Problem));
        }

        return View(rows);
    }

    internal static ProgressBar BarOf(PortfolioRun run, Wording words, TimeProvider system, string address) =>
        new(address, words["dryruns.progress"], run.Done, run.Total > 0 ? run.Total : null, run.IsOver, run.Remaining(system.GetUtcNow()));

    private async Task<IActionResult> PortfolioAsync(Guid id, DryRunForm form, AppDb db, StrategyChoices strategies, CancellationToken ct)
    {
        if (await db.Portfolios.AsNoTracking().FirstOrDefaultAsync(p => p.Id == new PortfolioId(id), ct) is not { } portfolio)
        {
            return NotFound();
        }

        var offered = portfolio.Status == PortfolioStatus.Planning ? await strategies.LoadAsync(ct) : null;
        return View(nameof(Portfolio), new PortfolioDryRun(portfolio, form, offered, await runs.OfAsync(portfolio.Id, ct)));
    }
}
