using System.Net;
using AngleSharp.Dom;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>The way to court as people walk it on the pages.</summary>
public sealed class JudicialPagesTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Note = "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026";

    [Fact]
    public async Task A_lawyer_decides_reviews_files_and_a_paralegal_schedules_what_the_lawyer_reads_without_seeing_it()
    {
        var caseId = await office.OpenJudicialCaseAsync("11222333000181", Note);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal);

        var decision = await lawyer.GetPageAsync($"/lawsuits/decide/{caseId.Value}");
        AssertWorded(decision);
        Assert.Contains("Execução de título extrajudicial", TextOf(decision), StringComparison.Ordinal);
        Assert.Contains("R$\u00A011.454,12", TextOf(decision), StringComparison.Ordinal);
        var lawsuitPage = await lawyer.SubmitAsync(decision, "#decision");
        await office.PumpAsync();
        var lawsuit = await office.ReadAsync(db => db.JudicialCases.SingleAsync(j => j.CaseId == caseId));
        Assert.Equal($"/lawsuits/{lawsuit.Id.Value}", lawsuitPage.Location.PathName);

        var draft = await lawyer.GetPageAsync($"/lawsuits/{lawsuit.Id.Value}/draft");
        AssertWorded(draft);
        var pdf = await lawyer.Http.GetByteArrayAsync(draft.QuerySelector("iframe")!.GetAttribute("src"), TestContext.Current.CancellationToken);
        Assert.Contains("11.454,12", Fixtures.TextOf(pdf), StringComparison.Ordinal);
        var refused = await lawyer.UploadAsync(draft, "#upload", "file", "minuta.docx", "no"u8.ToArray());
        Assert.NotNull(refused.QuerySelector(".alert-danger"));
        var accepted = await lawyer.SubmitAsync(draft, "#accept");
        await office.PumpAsync();

        var wrong = await lawyer.SubmitAsync(accepted, "#filing", ("Number", "1000001-10.2026.8.26.0114"));
        Assert.NotNull(wrong.QuerySelector(".alert-danger"));
        AssertWorded(wrong);
        var filed = await lawyer.SubmitAsync(accepted, "#filing", ("Number", "1000001-09.2026.8.26.0114"));
        Assert.Contains("1000001-09.2026.8.26.0114", TextOf(filed), StringComparison.Ordinal);
        await office.PumpAsync();

        var number = await office.ReadAsync(db => db.CollectionCases.Where(c => c.Id == caseId).Select(c => c.Number).SingleAsync());
        var request = await lawyer.Http.GetByteArrayAsync(new Uri($"/templates/preview/sisbajud?caseNumber={number}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("1000001-09.2026.8.26.0114", Fixtures.TextOf(request), StringComparison.Ordinal);

        office.Clock.StandAt(new DateTimeOffset(2026, 6, 2, 12, 0, 0, TimeSpan.Zero));
        var atCourt = await paralegal.GetPageAsync($"/lawsuits/{lawsuit.Id.Value}");
        AssertWorded(atCourt);
        var preview = await PreviewAsync(paralegal, atCourt);
        Assert.Contains("Vence em quinta-feira, 25/06/2026", preview, StringComparison.Ordinal);
        Assert.Equal(0, await office.ReadAsync(db => db.Deadlines.CountAsync()));
        var scheduled = await paralegal.SubmitAsync(
            atCourt, "#publication", ("AvailableOn", "2026-06-01"), ("RuleCode", "REPLICA"), ("Text", "Manifeste-se a parte autora."));
        Assert.Contains("quinta-feira, 25/06/2026", TextOf(scheduled), StringComparison.Ordinal);

        var agenda = await paralegal.GetPageAsync("/deadlines?view=List");
        AssertWorded(agenda);
        var address = agenda.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Single(href => href?.StartsWith("/deadlines/0", StringComparison.Ordinal) == true)!;
        var own = await paralegal.GetPageAsync(address);
        AssertWorded(own);
        Assert.Null(own.QuerySelector("form[action$=read]"));
        Assert.Contains("Corpus Christi", TextOf(own), StringComparison.Ordinal);

        foreach (var page in new[] { address, "/deadlines?view=Month&on=2026-06-01", $"/lawsuits/{lawsuit.Id.Value}", $"/cases/show/{caseId.Value}", "/", "/cases" })
        {
            var before = await lawyer.GetPageAsync(page);
            AssertWorded(before);
            Assert.DoesNotContain("25/06/2026", TextOf(before), StringComparison.Ordinal);
        }

        using var withheld = await lawyer.Http.GetAsync(new Uri(address + "/count.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, withheld.StatusCode);
        const string Agenda = "/deadlines/agenda.pdf?view=Month&on=2026-06-01&who=all";
        Assert.DoesNotContain("25/06/2026", Fixtures.TextOf(await lawyer.Http.GetByteArrayAsync(Agenda, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        var others = await lawyer.GetPageAsync(address);
        Assert.Contains("Manifeste-se a parte autora.", TextOf(others), StringComparison.Ordinal);
        var confirmed = await lawyer.SubmitAsync(others, "#reading", ("Form.DueOn", "2026-06-25"));
        Assert.Contains("Leituras iguais: prazo conferido.", TextOf(confirmed), StringComparison.Ordinal);
        Assert.Contains("quinta-feira, 25/06/2026", TextOf(confirmed), StringComparison.Ordinal);
        var paper = Fixtures.TextOf(await lawyer.Http.GetByteArrayAsync(address + "/count.pdf", TestContext.Current.CancellationToken));
        Assert.Contains("Corpus Christi", paper, StringComparison.Ordinal);
        Assert.Contains("1000001-09.2026.8.26.0114", paper, StringComparison.Ordinal);
        Assert.Contains("25/06/2026", Fixtures.TextOf(await lawyer.Http.GetByteArrayAsync(Agenda, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        AssertWorded(await lawyer.GetPageAsync("/lawsuits?status=Filed"));
    }

    [Fact]
    public async Task The_calendar_of_a_court_lists_its_holidays_with_their_law()
    {
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal);

        var calendar = await paralegal.GetPageAsync("/calendars/tjsp/2026");

        AssertWorded(calendar);
        Assert.Contains("quinta-feira, 04/06/2026", TextOf(calendar), StringComparison.Ordinal);
        Assert.Contains("Provimento CSM 2.813/2025", TextOf(calendar), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Paralegal, "/lawsuits", HttpStatusCode.OK)]
    [InlineData(Roles.Paralegal, "/deadlines?who=all&done=true&view=Month&on=2026-07-01", HttpStatusCode.OK)]
    [InlineData(Roles.Partner, "/deadlines", HttpStatusCode.OK)]
    [InlineData(Roles.Collector, "/lawsuits", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Collector, "/deadlines", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Administrator, "/calendars/tjsp/2026", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Paralegal, "/lawsuits/decide/01890000-0000-7000-8000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Paralegal, "/lawsuits/01890000-0000-7000-8000-000000000000/draft", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Lawyer, "/lawsuits/decide/01890000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData(Roles.Lawyer, "/calendars/none/2026", HttpStatusCode.NotFound)]
    public async Task A_page_opens_for_those_whose_work_it_is(string role, string path, HttpStatusCode expected)
    {
        using var visitor = await office.SignInAsAsync(role);

        var answer = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.RequestMessage!.RequestUri!.AbsolutePath == "/account/denied" ? HttpStatusCode.Forbidden : answer.StatusCode);
    }

    /// <summary>Presses the button that asks for the date before anything is saved.</summary>
    private static async Task<string> PreviewAsync(Visitor visitor, IDocument page)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["AvailableOn"] = "2026-06-01",
            ["RuleCode"] = "REPLICA",
            ["__RequestVerificationToken"] = page.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value,
        });
        var address = new Uri(page.QuerySelector("[hx-post]")!.GetAttribute("hx-post")!, UriKind.Relative);
        using var answer = await visitor.Http.PostAsync(address, form, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string TextOf(IDocument page) => page.Body!.TextContent;

    private static void AssertWorded(IDocument page) => Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
}
