using System.Text;
using LegalCollections.Application.Demo;
using LegalCollections.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalCollections.BrowserTests.Journeys;

/// <summary>The way of one debt through the office, done by the mouse: a lawyer, a paralegal and the client, each at their own desk.</summary>
/// <remarks>
/// Days, counted by hand on the national calendar. Monday 02/03/2026: approved, reminder. Five business days later, Monday 09/03: letter.
/// Seven more, Wednesday 18/03: call. Monday 23/03: call done, formal notice posted and delivered. Ten business days later
/// (03/04 is Good Friday), Tuesday 07/04: decision. The court makes the publication available on Monday 13/04, so it counts as published on
/// Tuesday 14/04 and five business days of the TJSP run from Wednesday 15/04: 15, 16, 17, 22, 23 (20 and 21/04 are without expediente). The deadline
/// ends on Thursday 23/04/2026; its safety date, two business days before, is Friday 17/04, so the second reader does not see it on the 13th.
/// </remarks>
public sealed class CarteiraToDeadlineTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private const string Debtor = "Mercearia Bom Vizinho Ltda.";
    private const string OthersDebtor = "Aparecida Almeida Leitão";

    [Fact]
    public async Task A_carteira_becomes_a_lawsuit_with_a_confirmed_deadline_and_a_report()
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Lawyer);
        await using var paralegal = await office.VisitAsync(DemoAccounts.Paralegal);

        await ImportAsync(lawyer);
        await ApproveAsync(lawyer);
        await lawyer.AdvanceAsync("Week", times: 3);
        var theCase = await OpenCaseAsync(lawyer);
        await RecordWhatHappenedAsync(lawyer, theCase);
        await CallAsync(lawyer, theCase);
        await PostAndDeliverAsync(paralegal);
        await lawyer.AdvanceAsync("Week", times: 3);
        await lawyer.Page.GotoAsync("/");
        await lawyer.ScreenshotAsync("home-lawyer");
        var lawsuit = await DecideAsync(lawyer, theCase);
        await AcceptDraftAsync(lawyer, lawsuit);
        await FileAsync(lawyer, lawsuit);
        var deadline = await PublishAsync(lawyer, lawsuit);
        await ConfirmAsync(paralegal, deadline);
        await lawyer.Page.GotoAsync(theCase);
        await Expect(lawyer.Page.Locator("main .datagrid").First).ToContainTextAsync("Prazo processual · 23/04/2026");
        await lawyer.ScreenshotAsync("case");
        await ReadReportAsync(theCase);
        lawyer.AssertQuiet();
        paralegal.AssertQuiet();
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

        await page.Locator("#approval button.btn-primary").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
    }

    private static async Task<string> OpenCaseAsync(Visit lawyer)
    {
        var page = lawyer.Page;
        await page.GotoAsync("/");
        await page.Locator("#search").FillAsync(Debtor);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a[href*='/cases/show/' i]", new PageLocatorOptions { HasText = Debtor }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Debtor);
        await lawyer.LookAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task RecordWhatHappenedAsync(Visit lawyer, string theCase)
    {
        var page = lawyer.Page;
        await page.GotoAsync(theCase);
        await page.Locator("details:has(#contact) summary").ClickAsync();
        await page.Locator("#Contact_Outcome").SelectOptionAsync("Other");
        await page.Locator("#Contact_Note").FillAsync("Atendeu a sócia; pediu o boleto.");
        await page.Locator("#contact button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await page.Locator("details:has(#payment) summary").ClickAsync();
        await page.Locator("#Payment_Amount").FillAsync("1.000,00");
        await page.Locator("#Payment_Reference").FillAsync("PIX de 23/03");
        await page.Locator("#payment button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await Expect(page.Locator(".case-timeline")).ToContainTextAsync("R$ 1.000,00");
        await Expect(page.Locator(".case-timeline")).ToContainTextAsync("Atendeu a sócia");
        await lawyer.LookAsync();
    }

    private static async Task CallAsync(Visit lawyer, string theCase)
    {
        var page = lawyer.Page;
        await page.GotoAsync(theCase);
        await page.Locator("aside a[href*='/tasks/show/' i]").ClickAsync();
        await page.Locator("#complete button[value=NoAnswer]").WaitForAsync();
        await lawyer.LookAsync();
        await page.Locator("#complete button[value=NoAnswer]").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
    }

    private static async Task PostAndDeliverAsync(Visit paralegal)
    {
        var page = paralegal.Page;
        await page.GotoAsync("/printqueue");
        var letter = page.Locator("main li", new PageLocatorOptions { HasText = Debtor }).Filter(new() { HasText = "Carta registrada com AR" });
        await paralegal.LookAsync();
        await letter.Locator("form[action*='printed' i] button").ClickAsync();
        await letter.Locator("summary").First.ClickAsync();
        await letter.Locator("input[name=trackingCode]").FillAsync("AA 123 456 785 BR");
        await letter.Locator("form[action*='posted' i] button").ClickAsync();
        await letter.Locator("summary").First.ClickAsync();
        await letter.Locator("form[action*='delivered' i] input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "ar.png", MimeType = "image/png", Buffer = await letter.ScreenshotAsync() });
        await letter.Locator("form[action*='delivered' i] button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await Expect(letter).ToHaveCountAsync(0);
    }

    private static async Task<string> DecideAsync(Visit lawyer, string theCase)
    {
        var page = lawyer.Page;
        await page.GotoAsync(theCase);
        await page.Locator("aside a[href*='/tasks/show/' i]").ClickAsync();
        await lawyer.LookAsync();
        await page.Locator("#complete button[value=Judicial]").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await page.GotoAsync(theCase);
        await page.Locator("aside a[href*='/tasks/show/' i]").ClickAsync();
        await page.Locator("main a.btn-primary").ClickAsync();
        await page.Locator("#decision").WaitForAsync();
        await lawyer.LookAsync();
        await page.Locator("#decision > button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await page.GotoAsync("/lawsuits");
        await lawyer.LookAsync();
        await page.Locator("main tr", new PageLocatorOptions { HasText = Debtor }).First.Locator("a").First.ClickAsync();
        await page.Locator("a[href$='/draft']").WaitForAsync();
        await lawyer.LookAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AcceptDraftAsync(Visit lawyer, string lawsuit)
    {
        var page = lawyer.Page;
        await page.GotoAsync(lawsuit + "/draft");
        await ReloadUntilAsync(page, "main a[href$='.docx']");
        await lawyer.LookAsync();
        Assert.StartsWith("PK", await BodyAsync(page, "main a[href$='.docx']"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await BodyAsync(page, "main a[href$='.pdf']"), StringComparison.Ordinal);
        await page.Locator("#accept button").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
    }

    private static async Task FileAsync(Visit lawyer, string lawsuit)
    {
        var page = lawyer.Page;
        await page.GotoAsync(lawsuit);
        await lawyer.LookAsync();
        await page.Locator("#Number").FillAsync("4001054-83.2026.8.26.0596");
        await page.Locator("#FiledOn").FillAsync("2026-04-06");
        await page.Locator("#filing button").ClickAsync();
        await Expect(page.Locator("#filing")).ToBeVisibleAsync();
        await Expect(page.Locator("main [role=alert]").First).ToBeVisibleAsync();
        await page.Locator("#Number").FillAsync("4001054-83.2026.8.26.0595");
        await page.Locator("#filing button").ClickAsync();
        await page.Locator("#publication").WaitForAsync();
        await lawyer.LookAsync();
    }

    private static async Task<string> PublishAsync(Visit lawyer, string lawsuit)
    {
        var page = lawyer.Page;
        await page.GotoAsync(lawsuit);
        await page.Locator("#AvailableOn").FillAsync("2026-04-13");
        await page.Locator("#RuleCode").SelectOptionAsync("ESPEC");
        await page.Locator("#Text").FillAsync("Especifiquem as partes as provas que pretendem produzir.");
        await page.Locator("#publication button[hx-post]").ClickAsync();
        await Expect(page.Locator("#preview")).ToContainTextAsync("quinta-feira, 23/04/2026");
        await lawyer.LookAsync();
        await page.Locator("#publication button.btn-primary").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await page.Locator("main a[href^='/deadlines/']").First.ClickAsync();
        await Expect(page.Locator("main .h2").First).ToHaveTextAsync("quinta-feira, 23/04/2026");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task ConfirmAsync(Visit paralegal, string deadline)
    {
        var page = paralegal.Page;
        await page.GotoAsync("/deadlines");
        await paralegal.LookAsync();
        await page.GotoAsync(deadline);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("23/04/2026");
        await paralegal.LookAsync();
        await page.Locator("#reading summary").ClickAsync();
        await page.Locator("#availableOn").FillAsync("2026-04-13");
        await page.Locator("#ruleCode").SelectOptionAsync("ESPEC");
        await page.Locator("#reading button[hx-post]").ClickAsync();
        await Expect(page.Locator("#count")).ToContainTextAsync("quinta-feira, 23/04/2026");
        await page.Locator("#Form_DueOn").FillAsync("2026-04-23");
        await page.Locator("#reading button.btn-primary").ClickAsync();
        await page.Locator("main .alert-success").WaitForAsync();
        await Expect(page.Locator("#reading")).ToHaveCountAsync(0);
        await page.Locator("summary.card-header").ClickAsync();
        await paralegal.LookAsync("deadline");
    }

    private async Task ReadReportAsync(string theCase)
    {
        await using var client = await office.VisitAsync(DemoAccounts.WholesaleUser);
        var page = client.Page;
        await client.LookAsync("client-portal");
        await page.Locator(".portal-nav a[href*='cases' i]").ClickAsync();
        await page.Locator("#text").FillAsync(Debtor);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a", new PageLocatorOptions { HasText = Debtor }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(Debtor);
        await client.LookAsync();
        await page.GotoAsync("/portal/cases?text=" + Uri.EscapeDataString(OthersDebtor));
        await Expect(page.Locator("main table")).ToHaveCountAsync(0);
        Assert.Contains((await page.APIRequest.GetAsync(theCase)).Status, new[] { 403, 404 });
        await page.Locator(".portal-nav a[href*='reports' i]").ClickAsync();
        await client.LookAsync();
        Assert.StartsWith("%PDF", await BodyAsync(page, "main a[href*='pdf']"), StringComparison.Ordinal);
        Assert.StartsWith("PK", await BodyAsync(page, "main a[href*='xlsx']"), StringComparison.Ordinal);
        client.AssertQuiet();
    }

    /// <summary>The flow writes the petition after the page of the decision is answered.</summary>
    private static async Task ReloadUntilAsync(IPage page, string selector)
    {
        for (var attempt = 0; attempt < 100 && await page.Locator(selector).CountAsync() == 0; attempt++)
        {
            await page.ReloadAsync();
        }
    }

    private static async Task<string> BodyAsync(IPage page, string link)
    {
        var address = await page.Locator(link).First.GetAttributeAsync("href");
        return Encoding.Latin1.GetString(await (await page.APIRequest.GetAsync(address!)).BodyAsync());
    }
}
