using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LegalCollections.BrowserTests.Support;

/// <summary>One person's browser window; remembers every script error, failed request and call to a foreign host.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _disturbances = [];

    public Visit(IBrowserContext context, IPage page, Uri office)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(office);
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(12_000);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        context.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        context.WebError += (_, error) => Note(true, $"script: {error.Error}");
        context.Response += (_, response) => Note(response.Status >= 500, $"{response.Status}: {response.Url}");
        context.Request += (_, request) => Note(IsForeign(new Uri(request.Url), office), $"foreign host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Fails on what a person would not see and a lawyer's data must not suffer: script errors and foreign hosts.</summary>
    public void AssertQuiet()
    {
        lock (_disturbances)
        {
            Assert.Empty(_disturbances);
        }
    }

    /// <summary>Fails on every serious or critical finding of axe on the page as it stands; call it once for each page.</summary>
    public async Task AssertAccessibleAsync()
    {
        AssertQuiet();
        var scan = await Page.RunAxe();
        var findings = scan.Violations
            .Where(finding => finding.Impact is "serious" or "critical")
            .SelectMany(finding => finding.Nodes.Select(node => $"{Page.Url} {finding.Id} ({finding.Impact}): {node.Html}"));
        Assert.Empty(findings);
    }

    /// <summary>Fails on a page without heading or title, with a missing text, in another language, or wider than its window.</summary>
    public async Task AssertCompleteAsync(string language)
    {
        Assert.Equal(language, await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEmpty(await Page.TitleAsync());
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        Assert.DoesNotContain("⟦", await Page.ContentAsync(), StringComparison.Ordinal);
        var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(excess <= 0, $"{Page.Url} is {excess} px wider than its window.");
    }

    /// <summary>Keeps a picture of the page under a name, for the README and for whoever looks at a failed run.</summary>
    public Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ScreenshotFolder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static string ScreenshotFolder { get; } = FindScreenshotFolder();

    private static string FindScreenshotFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LegalCollections.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        var wanted = Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_SCREENSHOTS");
        return Path.Combine(root.FullName, string.IsNullOrEmpty(wanted) ? "artifacts/screenshots" : wanted);
    }

    private static bool IsForeign(Uri request, Uri office) =>
        request.Scheme is "http" or "https" or "ws" or "wss" && request.Authority != office.Authority;

    private void Note(bool disturbing, string what)
    {
        if (disturbing)
        {
            lock (_disturbances)
            {
                _disturbances.Add(what);
            }
        }
    }
}
