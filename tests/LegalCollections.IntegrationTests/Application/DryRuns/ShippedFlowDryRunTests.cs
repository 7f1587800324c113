using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Cases;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>The terms of the shipped flows, counted by hand from Monday 2 March 2026; Good Friday is 3 April, Tiradentes 21 April.</summary>
/// <remarks>A task is done on its due day, or on the first business day after it.</remarks>
[Trait("Database", "SQLite")]
public sealed class ShippedFlowDryRunTests : IAsyncLifetime
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
    public async Task Enforcement_gives_fifteen_business_days_to_pay_searches_and_attaches_what_is_found()
    {
        var told = await WalkAsync("judgment-enforcement", 70, [("RenajudTask", "Found")]);

        // Petition due Saturday 7 March: done on the 9th. Notification due the 14th: the 16th. Fifteen business days after the 16th: Tuesday 7 April.
        Assert.Equal(
            ["0302 FollowUp", "0309 FollowUp", "0407 FollowUp", "0413 FollowUp", "0420 FollowUp", "0427 FollowUp", "0504 DecideAction"],
            told.Lines.Select(l => $"{l.On:MMdd} {l.Key}"));
        Assert.Equal(
            ["EnforcementPetition", "IntimationTask", "FineTask", "SisbajudTask", "RenajudTask", "AttachmentTask", "SatisfactionTask"], told.Points.Select(p => p.Step));
        Assert.Equal((CollectionStage.Enforcement, "SatisfactionTask"), told.Standing.Select(s => (s.Stage, s.NextStep!)).Single());
    }

    [Fact]
    public async Task Enforcement_without_assets_is_stayed_for_one_year()
    {
        var told = await WalkAsync("judgment-enforcement", 80, []);

        // INFOJUD due Saturday 2 May: done on the 4th. The stay due the 9th: asked for on Monday 11 May 2026.
        Assert.Equal(("SuspensionYear", new DateOnly(2027, 5, 11)), told.Standing.Select(s => (s.NextStep!, s.NextStepOn!.Value)).Single());
    }

    [Fact]
    public async Task A_listing_waits_for_its_notice_and_for_the_lawyer_and_the_protest_for_the_notary()
    {
        var told = await WalkAsync("bureau-and-protest", 53, [("ListingDecision", "Continue"), ("ProtestDecision", "Protest")]);

        // Notice asked for on the 4th, ten business days: 18 March. Listing sent on the 25th, fifteen business days: 16 April.
        // Protest decided on Monday 20 April, three business days: 22, 23 and 24 April.
        Assert.Equal(
            ["0302 Task FollowUp", "0318 Task DecideAction", "0323 Task FollowUp", "0416 Task DecideAction", "0420 Protest ", "0424 Task DecideAction"],
            told.Lines.Select(l => $"{l.On:MMdd} {l.Kind} {l.Key}"));
    }

    [Fact]
    public async Task A_payment_after_the_listing_has_it_removed_before_the_case_closes()
    {
        var told = await WalkAsync("bureau-and-protest", 40, [("ListingDecision", "Continue")], DebtorAct.Pays, 30);

        // Paid on Wednesday 1 April; removal due on Saturday the 4th, done on Monday the 6th, within the five business days.
        Assert.Equal(["0401 Task FollowUp", "0406 Closed PaidInFull"], told.Lines.Select(l => $"{l.On:MMdd} {l.Kind} {l.Key}").TakeLast(2));
    }

    [Fact]
    public async Task Spain_negotiates_for_thirty_days_before_the_monitorio_and_august_is_left_out_of_the_term_to_pay()
    {
        var told = await WalkAsync("spain-collection", 150, [("EsDecision", "Judicial")]);

        // Letter 1 sent on Thursday 5 March; ten Spanish business days: 19 March. Letter 2 on the 23rd; Good Friday left out, Easter Monday counted: 7 April.
        // Burofax received on 30 April; 1 May left out: 15 May. Proposal received on 28 May; 30 days later: 27 June.
        Assert.Equal(
            [
                "0302 WriteDocument", "0319 WriteDocument", "0407 WriteDocument", "0410 FollowUp", "0417 WriteDocument", "0420 FollowUp",
                "0515 WriteDocument", "0518 FollowUp", "0627 DecideAction", "0630 WriteDocument", "0706 FollowUp",
            ],
            told.Lines.Select(l => $"{l.On:MMdd} {l.Key}"));

        // Served on Monday 27 July: 28 to 31 July, then 1 to 4, 7 to 11, 14 to 18, 21 and 22 September.
        Assert.Equal(("EsPaymentTerm", new DateOnly(2026, 9, 22)), told.Standing.Select(s => (s.NextStep!, s.NextStepOn!.Value)).Single());
    }

    [Fact]
    public async Task Italy_gives_fifteen_days_after_the_diffida_and_forty_after_the_decree()
    {
        var told = await WalkAsync("italy-collection", 150, [("ItDecision", "Judicial")]);

        // Sollecito on 5 March, ten Italian business days: the 19th. Diffida received on 2 April, fifteen days: the 17th. Decree served on 11 June: 41 days on, 22 July.
        Assert.Equal(
            ["0302 WriteDocument", "0319 WriteDocument", "0323 FollowUp", "0417 DecideAction", "0420 FollowUp", "0427 FollowUp", "0611 FollowUp"],
            told.Lines.Select(l => $"{l.On:MMdd} {l.Key}"));
        Assert.Equal(["ItRicorso", "ItService", "ItOpposition"], told.Points.Select(p => p.Step).TakeLast(3));
    }

    private async Task<DryRunPart> WalkAsync(string flow, int days, (string Step, string Answer)[] answers, DebtorAct debtor = DebtorAct.Nothing, int after = 1) =>
        (await _office.DryRunOfCaseAsync("Elisa", new DryRunPlan
        {
            Days = days,
            Strategy = _office.Strategy with { StrategyVersionId = $"{flow}:1" },
            Answers = answers.ToDictionary(a => a.Step, a => a.Answer),
            Debtor = debtor,
            DebtorAfterDays = after,
        })).Value;
}
