using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Notices;

/// <summary>Letters on their way to the debtor: printed, posted, delivered or returned.</summary>
[WakesFlows]
public sealed class PrintQueueController(Wording words) : Controller
{
    [HttpGet, Allows(Act.ViewPrintQueue)]
    public async Task<IActionResult> Index([FromServices] ListLetters letters, CancellationToken ct) =>
        View("~/Features/Notices/PrintQueue.cshtml", await letters.HandleAsync(ct));

    [HttpGet, Allows(Act.ViewPrintQueue)]
    public async Task<IActionResult> Pdf(Guid id, [FromServices] ListLetters letters, CancellationToken ct) =>
        await letters.OpenAsync(new NoticeId(id), ct) is { } pdf ? File(pdf, "application/pdf") : NotFound();

    [HttpPost, Allows(Act.RecordPosting)]
    public async Task<IActionResult> Printed(Guid[] ids, [FromServices] MarkPrinted useCase, CancellationToken ct) =>
        Answer((await useCase.HandleAsync(new([.. ids.Select(id => new NoticeId(id))]), ct)).Problem, "notices.letters.printedDone");

    [HttpPost, Allows(Act.RecordPosting)]
    public async Task<IActionResult> Posted(Guid id, DateOnly on, string? trackingCode, [FromServices] RecordPosting useCase, CancellationToken ct) =>
        Answer((await useCase.HandleAsync(new(new NoticeId(id), on, trackingCode), ct)).Problem, "notices.letters.postedDone");

    [HttpPost, Allows(Act.RecordPosting)]
    public async Task<IActionResult> Delivered(Guid id, DateOnly on, IFormFile? receipt, [FromServices] RecordDelivery useCase, CancellationToken ct) =>
        Answer((await useCase.HandleAsync(new(new NoticeId(id), on, await receipt.ReadAsync(ct)), ct)).Problem, "notices.letters.deliveredDone");

    [HttpPost, Allows(Act.RecordPosting)]
    public async Task<IActionResult> Returned(
        Guid id, DateOnly on, string? reason, IFormFile? receipt, [FromServices] RecordReturn useCase, CancellationToken ct) =>
        Answer(
            (await useCase.HandleAsync(new(new NoticeId(id), on, reason ?? "", await receipt.ReadAsync(ct)), ct)).Problem,
            "notices.letters.returnedDone");

    private RedirectToActionResult Answer(Problem? problem, string done)
    {
        this.Flash(problem is null ? words[done] : words.Problem(problem), problem is null ? FlashKind.Success : FlashKind.Refusal);
        return RedirectToAction(nameof(Index));
    }
}
