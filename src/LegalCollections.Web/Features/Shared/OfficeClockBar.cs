using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Shared;

/// <summary>The bar with which the demo office's clock is advanced; outside the demo it is empty.</summary>
public sealed class OfficeClockBar(OfficeClock clock, ClockWalk walk) : ViewComponent
{
    public IViewComponentResult Invoke() => clock.StandsStill && UserClaimsPrincipal.May(Act.AdvanceClock)
        ? View(new ClockBar(clock.Today, Progress(walk, Url), walk.Progress is { Running: false, Failed: true }))
        : Content("");

    /// <summary>The running walk for the progress bar; null when the clock stands.</summary>
    internal static ProgressBar? Progress(ClockWalk walk, IUrlHelper url) => walk.Progress is { Running: true } progress
        ? new ProgressBar(url.Action("Progress", "Clock")!, "clock.walking", progress.Done, progress.Days, Finished: false)
        : null;
}

/// <summary>What the clock bar shows.</summary>
/// <param name="Failed">The last walk stopped at a fault.</param>
public sealed record ClockBar(DateOnly Today, ProgressBar? Walk, bool Failed);
