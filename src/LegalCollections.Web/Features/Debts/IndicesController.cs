using LegalCollections.Application.Common;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Debts;

/// <summary>The indices of every statement: how far they are known, and what the office records of them.</summary>
[Allows(Act.RecordIndices)]
public sealed class IndicesController(Wording words) : Controller
{
    private const long LargestFile = 1024 * 1024;

    [HttpGet]
    public async Task<IActionResult> Index([FromServices] ShowIndices show, CancellationToken ct) => await PageAsync(new(), null, show, ct);

    [HttpPost, RequestSizeLimit(LargestFile)]
    public async Task<IActionResult> Preview(IndexForm form, [FromServices] RecordIndices record, [FromServices] ShowIndices show, CancellationToken ct)
    {
        if (form.File is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            form.Text = await reader.ReadToEndAsync(ct);
        }

        var preview = await record.PreviewAsync(form.ToCommand(), ct);
        if (preview.Failed)
        {
            ModelState.Clear();
            ModelState.AddProblem(preview.Problem, words);
            return await PageAsync(form, null, show, ct);
        }

        ModelState.Clear();
        return await PageAsync(form, preview.Value, show, ct);
    }

    [HttpPost]
    public async Task<IActionResult> Record(IndexForm form, [FromServices] RecordIndices record, [FromServices] ShowIndices show, CancellationToken ct)
    {
        var recorded = await record.HandleAsync(form.ToCommand(), ct);
        if (recorded.Failed)
        {
            ModelState.AddProblem(recorded.Problem, words);
            return await PageAsync(form, null, show, ct);
        }

        this.Flash(recorded.Value == 0 ? words["debts.indices.done.none"] : words["debts.indices.done", recorded.Value]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> PageAsync(IndexForm form, IReadOnlyList<IndexChange>? changes, ShowIndices show, CancellationToken ct) =>
        View("~/Features/Debts/Indices.cshtml", new IndicesPage(form, changes, await show.HandleAsync(ct)));
}
