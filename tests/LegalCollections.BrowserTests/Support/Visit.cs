using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LegalCollections.BrowserTests.Support;

/// <summary>One person's browser window; remembers every script error, failed request and call to a foreign host.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _disturbances = [];

    public Visit(IBrowserContext context, IPage page, Uri office)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(office);
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(30_000);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        context.Console += (_, message) => Note(
            message.Type == "error" && !message.Location.Contains("/favicon.ico", StringComparison.Ordinal), // the browser's own wish beside a file it shows
            $"console: {message.Text} {message.Location}");
        context.WebError += (_, error) => Note(true, $"script: {error.Error}");
        context.Response += (_, response) => Note(response.Status >= 500, $"{response.Status}: {response.Url}");
        context.Request += (_, request) => Note(IsForeign(new Uri(request.Url), office), $"foreign host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Fails on script errors, failed answers, calls to foreign hosts, and on all that was noted while looking.</summary>
    public void AssertQuiet()
    {
        lock (_disturbances)
        {
            Assert.True(_disturbances.Count == 0, string.Join('\n', _disturbances.Distinct()));
        }
    }

    /// <summary>Fails on every serious or critical finding of axe on the page as it stands; call it once for each page.</summary>
    public async Task AssertAccessibleAsync()
    {
        AssertQuiet();
        var barriers = await BarriersAsync();
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    /// <summary>The serious and critical findings of axe on the page as it stands; a letter or mail shown in a frame is not the page.</summary>
    /// <param name="rules">All of axe's, or only those that another colour scheme or width can break.</param>
    public async Task<IReadOnlyList<string>> BarriersAsync(AxeRules rules = AxeRules.All)
    {
        var scan = await Page.RunAxe(new AxeRunOptions
        {
            Iframes = false,
            ResultTypes = [ResultType.Violations],
            RunOnly = rules == AxeRules.All ? null : new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"] },
        });
        return
        [
            .. scan.Violations
                .Where(finding => finding.Impact is "serious" or "critical")
                .SelectMany(finding => finding.Nodes.Select(node => $"{Page.Url} {finding.Id} ({finding.Impact}): {node.Html}")),
        ];
    }

    /// <summary>What is missing on the page: a heading, a title, a text in its language, or room in the window.</summary>
    public async Task<IReadOnlyList<string>> GapsAsync(string language)
    {
        var gaps = new List<string>();
        var missing = MissingText().Match(await Page.ContentAsync());
        var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        Gap(await Page.Locator("html").GetAttributeAsync("lang") != language, "another language");
        Gap(string.IsNullOrWhiteSpace(await Page.TitleAsync()), "no title");
        Gap(await Page.Locator("h1").CountAsync() != 1, "not one h1");
        Gap(missing.Success, $"a text is missing: {missing.Value}");
        Gap(excess > 0, $"{excess} px wider than its window");
        return gaps;

        void Gap(bool gap, string what)
        {
            if (gap)
            {
                gaps.Add($"{Page.Url} {what}");
            }
        }
    }

    /// <summary>Looks at the page as it stands and remembers what is missing and every barrier; <see cref="AssertQuiet"/> tells them all.</summary>
    public async Task LookAsync(string? picture = null, string language = "pt-BR", AxeRules rules = AxeRules.All)
    {
        if (picture is not null)
        {
            await ScreenshotAsync(picture);
        }

        foreach (var fault in (rules == AxeRules.None ? [] : await BarriersAsync(rules)).Concat(await GapsAsync(language)))
        {
            Note(true, fault);
        }
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

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex MissingText();
}

/// <summary>How much of a page axe looks through: it is slow.</summary>
public enum AxeRules
{
    None,
    Appearance,
    All,
}
