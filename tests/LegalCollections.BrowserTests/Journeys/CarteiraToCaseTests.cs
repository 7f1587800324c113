using LegalCollections.Application.Demo;
using LegalCollections.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalCollections.BrowserTests.Journeys;

/// <summary>The first stretch of a debt through the office, done by the mouse: the lawyer imports, approves, and sees the case travel.</summary>
public sealed class CarteiraToCaseTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private const string Debtor = "Mercearia Bom Vizinho Ltda.";

    [Fact]
    public async Task A_carteira_is_imported_approved_and_its_cases_travel()
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Lawyer);

        await ImportAsync(lawyer);
        await ApproveAsync(lawyer);
        await lawyer.AdvanceAsync("Week", times: 3);
        await OpenCaseAsync(lawyer);
        lawyer.AssertQuiet();
    }

    private static async Task ImportAsync(Visit lawyer)
    {
        var page = lawyer.Page;
        var sample = await page.APIRequest.GetAsync("/samples/carteira");
        await page.GotoAsync("/portfolios/new");
        await page.Locator("#ClientId").SelectOptionAsync(new SelectOptionValue { Label = DemoAccounts.WholesaleClient });
        await page.Locator("#Name").FillAsync("Vendas a prazo 2025");
        await page.Locator("main form[action*='new' i] button.btn-primary").ClickAsync();
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "carteira.csv", MimeType = "text/csv", Buffer = await sample.BodyAsync() });
        await page.Locator("form[action*='upload' i] button").ClickAsync();
        await lawyer.LookAsync();
        await page.Locator("form[action*='columns' i] button").ClickAsync();
        await Expect(page.Locator("[data-count=refused]")).ToHaveTextAsync("3");
        await Expect(page.Locator("[data-count=new]")).ToHaveTextAsync("94");
        await lawyer.LookAsync("import-preview");
        await page.Locator("form[action*='commit' i] button").ClickAsync();
        await Expect(page.Locator("[data-count=new]")).ToHaveTextAsync("94");
        await page.Locator("form[data-confirm] button[value=true]").WaitForAsync();
        await lawyer.LookAsync();
        await page.Locator(".page-pretitle a").ClickAsync();
    }

    private static async Task ApproveAsync(Visit lawyer)
    {
        var page = lawyer.Page;
        await page.Locator("#approval").WaitForAsync();
        await lawyer.LookAsync();
        foreach (var (list, person) in new[] { ("#lawyer", DemoAccounts.Lawyer), ("#paralegal", DemoAccounts.Paralegal), ("#collector", DemoAccounts.Collector) })
        {
            var option = page.Locator($"{list} option", new PageLocatorOptions { HasText = person.Name });
            await page.Locator(list).SelectOptionAsync((await option.GetAttributeAsync("value"))!);
        }

        await page.Locator("#approval button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
    }

    private static async Task OpenCaseAsync(Visit lawyer)
    {
        var page = lawyer.Page;
        await page.GotoAsync("/");
        await lawyer.LookAsync("home-lawyer");
        await page.Locator("#search").FillAsync(Debtor);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a[href*='/cases/show/' i]", new PageLocatorOptions { HasText = Debtor }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Debtor);
        await lawyer.LookAsync("case");
    }
}
