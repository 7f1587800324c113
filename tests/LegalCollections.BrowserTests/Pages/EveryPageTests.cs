using LegalCollections.Application.Demo;
using LegalCollections.BrowserTests.Support;

namespace LegalCollections.BrowserTests.Pages;

/// <summary>Every page that each role can reach: accessible, complete in its language, as wide as its window, and quiet.</summary>
public sealed class EveryPageTests(BrowserOffice office) : IClassFixture<BrowserOffice>, IAsyncLifetime
{
    private const string FirstDay = "segunda-feira, 02/03/2026";

    /// <summary>What axe has seen: it finds the same in another language, and in other colours or on a telephone only what these change.</summary>
    private static readonly HashSet<string> Scanned = [];
    private static readonly HashSet<(string Kind, int Width, bool Dark)> Appearances = [];

    public async ValueTask InitializeAsync()
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Partner);
        if (await lawyer.TodayAsync() == FirstDay)
        {
            await lawyer.AdvanceAsync("Week", times: 2);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string, int, bool> Desks() => new()
    {
        { DemoAccounts.Partner.Email, "pt-BR", 1280, false },
        { DemoAccounts.Administrator.Email, "en", 1280, false },
        { DemoAccounts.Paralegal.Email, "en", 1280, true },
        { DemoAccounts.Collector.Email, "pt-BR", 360, false },
        { DemoAccounts.SchoolUser.Email, "pt-BR", 360, true },
    };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task Every_page_of_a_role_is_accessible_and_complete(string email, string language, int width, bool dark)
    {
        var person = DemoAccounts.All.Single(account => account.Email == email);
        await using var visit = await office.VisitAsync(person, language, width, dark);

        var seen = await visit.WalkAsync(kind => visit.LookAsync(language: language, rules: RulesFor(kind, width, dark)));

        visit.AssertQuiet();
        Assert.True(seen.Count >= 4, string.Join(", ", seen));
    }

    private static AxeRules RulesFor(string kind, int width, bool dark)
    {
        var looksNew = Appearances.Add((kind, width, dark));
        return Scanned.Add(kind) ? AxeRules.All : looksNew ? AxeRules.Appearance : AxeRules.None;
    }
}
