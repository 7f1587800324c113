using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Cases;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>The dry run of a case shows the path under the answers that somebody chose.</summary>
/// <remarks>
/// From Mon 02/03/2026: letter on Mon 09/03, call on Wed 18/03, done on its due day Fri 20/03; the registered letter made then is
/// posted on Mon 23/03 and delivered seven days later, on Mon 30/03; ten business days (31, 1, 2, 6, 7, 8, 9, 10, 13, 14; the 3rd is
/// Good Friday) end on Tue 14/04.
/// </remarks>
[Trait("Database", "SQLite")]
public sealed class CaseDryRunTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private PlannedOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new PlannedOffice(_house);
        await _office.OpenAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_case_in_planning_walks_under_the_strategy_on_offer_with_the_usual_answers()
    {
        var part = (await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan { Days = 45 })).Value;

        Assert.Equal(
            ["0302 Email friendly-reminder", "0309 Letter first-letter", "0318 Task Call", "0320 RegisteredLetter formal-notice", "0414 Task DecideAction"],
            part.Lines.Select(l => $"{l.On:MMdd} {l.Kind} {l.Key}"));
        Assert.Equal(
            [("CallTask", "NoAnswer"), ("SendFormalNotice", "Delivered"), ("DecideTask", "")], part.Points.Select(p => (p.Step, p.Answer)));
        Assert.Equal(["Judicial", "Protest", "Continue", "Close"], part.Points[2].Options);
        Assert.Equal((CollectionStage.Decision, CaseStatus.Active), (part.Standing.Single().Stage, part.Standing.Single().Status));
    }

    [Fact]
    public async Task A_promise_and_a_returned_letter_lead_another_way()
    {
        var answers = new Dictionary<string, string> { ["CallTask"] = "Promise", ["SendFormalNotice"] = "Returned", ["DecideTask"] = "Close" };

        var part = (await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan { Days = 45, Answers = answers, LetterDays = 2 })).Value;

        // Promise on Fri 20/03: five business days to Fri 27/03, when the letter is made and posted; two days later is a Sunday: returned
        // on Mon 30/03; the address is looked for until Thu 02/04; the lawyer has three days, to Sun 05/04: closes on Mon 06/04.
        Assert.Equal(
            ["0302 Email friendly-reminder", "0309 Letter first-letter", "0318 Task Call", "0327 RegisteredLetter formal-notice", "0330 Task VerifyAddress",
             "0402 Task DecideAction", "0406 Closed Uncollectable"],
            part.Lines.Select(l => $"{l.On:MMdd} {l.Kind} {l.Key}"));
        Assert.Equal(CaseStatus.Closed, part.Standing.Single().Status);
    }

    [Fact]
    public async Task The_way_to_court_is_walked_to_the_filing()
    {
        var answers = new Dictionary<string, string>
        {
            ["DecideTask"] = "Judicial",
            ["ChooseAction"] = "Chosen",
            ["ReviewDrafts"] = "Accepted",
            ["AwaitFiling"] = "Filed",
        };

        var part = (await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan { Days = 70, Answers = answers })).Value;

        Assert.DoesNotContain(part.Lines, l => l.Kind == DryRunKind.Failed);
        Assert.Single(part.Lines, l => l.Kind == DryRunKind.Lawsuit);
        Assert.Equal(CollectionStage.Enforcement, part.Standing.Single().Stage);
    }

    [Theory]
    [InlineData(DebtorAct.Pays, CaseStatus.Closed)]
    [InlineData(DebtorAct.Disputes, CaseStatus.Held)]
    public async Task The_debtor_pays_or_disputes_on_the_day_that_was_chosen(DebtorAct act, CaseStatus expected)
    {
        var part = (await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan { Days = 30, Debtor = act, DebtorAfterDays = 5 })).Value;

        Assert.Equal(expected, part.Standing.Single().Status);
        Assert.Contains(part.Path, e => e.HappenedOn == new DateOnly(2026, 3, 7) && e.Kind is CaseEventKind.PaidInFull or CaseEventKind.Disputed);
        Assert.DoesNotContain(part.Lines, l => l.Kind == DryRunKind.Letter);
    }

    [Fact]
    public async Task Days_out_of_range_are_refused()
    {
        var refused = await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan { Days = 181 });

        Assert.Equal("dryruns.Days", refused.Problem!.Code);
    }
}
