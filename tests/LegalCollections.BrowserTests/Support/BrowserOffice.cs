using LegalCollections.Application.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace LegalCollections.BrowserTests.Support;

/// <summary>The demo office on a real port with a real browser before it; one per test class.</summary>
public sealed class BrowserOffice : IAsyncLifetime
{
    private readonly string _dataFolder = Directory.CreateTempSubdirectory("legalcollections-").FullName;
    private WebApplicationFactory<Program> _factory = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => _factory.Services;

    /// <summary>Folder of the office's database, keys and mail.</summary>
    public string DataFolder => _dataFolder;

    public async ValueTask InitializeAsync()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Urls", "http://127.0.0.1:0");
            builder.UseSetting("Office:DataFolder", _dataFolder);
            builder.UseSetting("ConnectionStrings:Office", "");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=pt-BR"],
            Env = new Dictionary<string, string> { ["LANGUAGE"] = "pt_BR" },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_dataFolder, recursive: true);
    }

    /// <summary>A person of the demo office at their desk, signed in by the button of the sign-in page, in the language they chose from their menu.</summary>
    public async Task<Visit> VisitAsync(DemoAccount person, string language = "pt-BR", int width = 1280, bool dark = false)
    {
        ArgumentNullException.ThrowIfNull(person);
        var visit = await VisitAsync(language, width, dark);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("button.demo-account", new PageLocatorOptions { HasText = person.Name }).ClickAsync();
        await visit.Page.Locator("form[action$='signout' i]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        if (await visit.Page.Locator("html").GetAttributeAsync("lang") != language)
        {
            await visit.Page.Locator("button[data-bs-toggle=dropdown]").ClickAsync();
            await visit.Page.Locator($"button[name=language][value={language}]").ClickAsync();
            await visit.Page.Locator($"html[lang={language}]").WaitForAsync();
        }

        return visit;
    }

    /// <summary>A person at a desk, with cookies of their own; relative addresses lead to the office.</summary>
    /// <param name="language">The browser's language.</param>
    /// <param name="width">Pixels; 360 is a small telephone.</param>
    /// <param name="dark">Whether the device asks for dark colours.</param>
    public async Task<Visit> VisitAsync(string language = "pt-BR", int width = 1280, bool dark = false)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            Locale = language,
            TimezoneId = "America/Sao_Paulo",
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        return new Visit(context, await context.NewPageAsync(), Address);
    }
}
