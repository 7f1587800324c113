using Microsoft.Playwright;

namespace LegalCollections.BrowserTests.Support;

/// <summary>The demo office's clock as people advance it, by the bar on top of every page.</summary>
public static class Clock
{
    /// <summary>Presses one of the bar's buttons (Day, Week, NextEvent) and waits until every day's work is done.</summary>
    public static async Task AdvanceAsync(this Visit visit, string step, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var button = visit.Page.Locator($".clock-bar button[value={step}]");
        for (var i = 0; i < times; i++)
        {
            var before = await visit.TodayAsync();
            await button.ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".clock-bar strong")).Not.ToHaveTextAsync(before, new() { Timeout = 180_000 });
            await button.WaitForAsync(new() { Timeout = 180_000 });
        }
    }

    /// <summary>The office's day as the bar shows it, in words.</summary>
    public static Task<string> TodayAsync(this Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Page.Locator(".clock-bar strong").InnerTextAsync();
    }
}
