using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Documents;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace LegalCollections.Web.Features.Notices;

/// <summary>What left the office by e-mail, what waits, and what a person must decide.</summary>
[Allows(Act.ViewMail)]
public sealed class MailController(Wording words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(OutboxStatus? status, Guid? before, [FromServices] ListMail mails, CancellationToken ct) =>
        View("~/Features/Notices/Mail.cshtml", await mails.HandleAsync(status, before, ct));

    [HttpGet]
    public async Task<IActionResult> Message(Guid id, [FromServices] ListMail mails, CancellationToken ct) => await mails.FindAsync(id, ct) is { } message
        ? View("~/Features/Notices/Message.cshtml", new MailMessage(message, await mails.WordingAsync(message, ct)))
        : NotFound();

    /// <summary>The body as its reader sees it, for a frame without rights.</summary>
    [HttpGet, SecurityHeadersPolicy(SecurityHeaders.Mail)]
    public async Task<IActionResult> Body(Guid id, [FromServices] ListMail mails, CancellationToken ct) =>
        await mails.FindAsync(id, ct) is { Html.Length: > 0 } message ? Content(message.Html, "text/html", Encoding.UTF8) : NotFound();

    [HttpGet]
    public async Task<IActionResult> File(Guid id, [FromServices] ListMail mails, CancellationToken ct) =>
        await mails.WriteAsync(id, ct) is { } eml ? File(eml, "message/rfc822", $"{id:N}.eml") : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(Guid id, bool sendAgain, string? reason, [FromServices] DecideMail useCase, CancellationToken ct)
    {
        var result = await useCase.HandleAsync(new(id, sendAgain, reason ?? ""), ct);
        this.Flash(
            result.Failed ? words.Problem(result.Problem) : words[sendAgain ? "notices.mail.sendAgainDone" : "notices.mail.sentDone"],
            result.Failed ? FlashKind.Refusal : FlashKind.Success);
        return RedirectToAction(nameof(Message), new { id });
    }
}

/// <summary>One mail with the wording that its notice has.</summary>
public sealed record MailMessage(OutboxMessage Mail, WordingChoice? Wording);
