using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LegalCollections.BrowserTests.Support;

/// <summary>Follows the links as a person would, so that a page added tomorrow is looked at without anyone listing it.</summary>
public static partial class SiteWalk
{
    private const int MostPages = 80;

    /// <summary>Opens one page of every kind reachable from the page where the visit stands, and looks at each.</summary>
    /// <returns>The kinds seen: paths with their identities left out.</returns>
    public static async Task<IReadOnlyList<string>> WalkAsync(this Visit visit, Func<string, Task> look)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(look);
        var seen = new List<string> { KindOf(new Uri(visit.Page.Url)) };
        var waiting = new Queue<Uri>();
        await look(seen[0]);
        await NoteLinksAsync(visit.Page, seen, waiting);
        while (waiting.TryDequeue(out var address))
        {
            Assert.True(seen.Count < MostPages, "The walk does not end: " + string.Join(", ", seen));
            if (await OpenAsync(visit.Page, address))
            {
                await look(KindOf(address));
                await NoteLinksAsync(visit.Page, seen, waiting);
            }
        }

        return seen;
    }

    private static async Task NoteLinksAsync(IPage page, List<string> seen, Queue<Uri> waiting)
    {
        var here = new Uri(page.Url);
        foreach (var link in await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"))
        {
            var address = new Uri(link);
            if (address.Scheme == here.Scheme && address.Authority == here.Authority && KindOf(address) is var kind && !seen.Contains(kind))
            {
                seen.Add(kind);
                waiting.Enqueue(address);
            }
        }
    }

    /// <returns>Whether it is a page; a file is only asked for.</returns>
    private static async Task<bool> OpenAsync(IPage page, Uri address)
    {
        try
        {
            var answer = (await page.GotoAsync(address.ToString()))!; // null only for an address on the same page
            Assert.True(answer.Status == 200, $"{answer.Status}: {address}");
            return answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal) || download.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            var answer = await page.APIRequest.GetAsync(address.ToString());
            Assert.True(answer.Status == 200, $"{answer.Status}: {address}");
            return false;
        }
    }

    private static string KindOf(Uri address)
    {
        var path = Identity().Replace(address.AbsolutePath, "id");
        var view = View().Match(address.Query);
        return view.Success ? $"{path}?{view.Value}" : path;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]+|(?<=/(calendars|templates/[a-z]+)/)[a-z0-9-]+|(?<=/flows/)[a-z]+-[a-z-]+")]
    private static partial Regex Identity();

    [GeneratedRegex("(?<=[?&])(tab|view)=[a-z]+")]
    private static partial Regex View();
}
