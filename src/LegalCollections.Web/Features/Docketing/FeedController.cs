using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>The page on which a person makes and takes back the secret address of their deadlines.</summary>
[Route("docket/feed")]
[Allows(Act.ViewDeadlines)]
public sealed class FeedController(CalendarFeeds feeds, Wording words) : Controller
{
    private const string Page = "/Features/Docketing/Feed.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(Page, new FeedPage(await feeds.MineAsync(ct), null));

    /// <summary>Answers with the page itself: the address is told once and stands in no cookie.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Open(CancellationToken ct)
    {
        var token = await feeds.OpenAsync(ct);
        return View(Page, new FeedPage(await feeds.MineAsync(ct), Url.Action("Read", "CalendarFile", new { token }, Request.Scheme)));
    }

    [HttpPost("revoke")]
    public async Task<IActionResult> Revoke(CancellationToken ct)
    {
        await feeds.RevokeAsync(ct);
        this.Flash(words["docketing.feed.revoked"]);
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>Gives a calendar program the deadlines of whoever made the address; the token in it is the only key.</summary>
[AllowAnonymous]
public sealed class CalendarFileController(CalendarFeeds feeds) : Controller
{
    [HttpGet("/feeds/{token}.ics")]
    public async Task<IActionResult> Read(string token, CancellationToken ct)
    {
        if (await feeds.WriteAsync(token, ct) is not { } calendar)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8");
    }
}
