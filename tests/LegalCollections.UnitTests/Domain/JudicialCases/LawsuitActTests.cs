using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.UnitTests.Domain.JudicialCases;

/// <summary>Acts of a lawsuit and of the debtor's insolvency, and the days that they set.</summary>
public sealed class LawsuitActTests
{
    private static readonly DateOnly Today = new(2026, 6, 2);
    private static readonly JudicialCaseId Lawsuit = JudicialCaseId.New();

    [Theory]
    [InlineData(LawsuitActKind.Seizure, "2026-06-03", null, "fl. 3", "lawsuits.ActInFuture")]
    [InlineData(LawsuitActKind.Seizure, "2026-06-01", "2026-06-02", "fl. 3", "lawsuits.ActDays")]
    [InlineData(LawsuitActKind.Stay, "2026-06-01", null, "fl. 3", "lawsuits.ActDays")]
    [InlineData(LawsuitActKind.Stay, "2026-06-01", "2026-05-31", "fl. 3", "lawsuits.ActDays")]
    [InlineData(LawsuitActKind.Stay, "2026-06-01", "2027-06-02", "fl. 3", "lawsuits.StayTooLong")]
    [InlineData(LawsuitActKind.Clarification, "2026-06-01", "2026-06-03", "fl. 3", "lawsuits.ActInFuture")]
    [InlineData(LawsuitActKind.Defence, "2026-06-01", null, " ", "lawsuits.ActWithoutEvidence")]
    public void An_act_that_cannot_be_is_refused_with_its_reason(LawsuitActKind kind, string on, string? until, string evidence, string code) =>
        Assert.Equal(code, Record(kind, on, until, evidence).Problem!.Code);

    [Fact]
    public void Evidence_of_an_act_has_at_most_300_characters()
    {
        Assert.Equal("lawsuits.ActWithoutEvidence", Record(LawsuitActKind.Defence, "2026-06-01", evidence: new string('x', 301)).Problem!.Code);
        Assert.Equal(new string('x', 300), Record(LawsuitActKind.Defence, "2026-06-01", evidence: new string('x', 300) + " ").Value.Evidence);
    }

    [Fact]
    public void An_act_of_a_lawsuit_needs_one_and_an_act_of_the_debtor_reaches_every_one()
    {
        Assert.Equal("lawsuits.ActWithoutLawsuit", LawsuitAct.Record(CaseId.New(), ClientId.New(), new(LawsuitActKind.Seizure, null, Today, null, "fl. 3"), Today, default, "").Problem!.Code);
        Assert.Null(Record(LawsuitActKind.Bankruptcy, "2026-06-01").Value.JudicialCaseId);
        Assert.False(Record(LawsuitActKind.Stay, "2026-06-01", "2027-06-01").Failed);
    }

    [Fact]
    public void A_reorganisation_stays_180_days_and_the_claim_is_filed_within_15_calendar_days_of_the_edital()
    {
        LawsuitAct[] acts = [Record(LawsuitActKind.Reorganisation, "2026-03-02").Value, Record(LawsuitActKind.InsolvencyNotice, "2026-05-20").Value];

        var state = InsolvencyState.Of(acts)!;
        Assert.Equal((new DateOnly(2026, 8, 29), new DateOnly(2026, 6, 4)), (state.StayUntil!.Value, state.ClaimUntil!.Value));
        Assert.Equal(new DateOnly(2026, 5, 20), InsolvencyState.StandingOf(acts).InsolvencyNoticeOn);

        LawsuitAct[] ended = [.. acts, Record(LawsuitActKind.InsolvencyEnded, "2026-06-01").Value];
        Assert.Null(InsolvencyState.Of(ended));
        Assert.Equal(DebtorStanding.Ordinary, InsolvencyState.StandingOf(ended));
    }

    [Fact]
    public void A_bankruptcy_stays_until_it_ends_and_before_the_edital_its_own_day_gives_the_earlier_date()
    {
        LawsuitAct[] acts = [Record(LawsuitActKind.Bankruptcy, "2026-03-02").Value, Record(LawsuitActKind.ConsumerPlan, "2026-03-03").Value];

        var state = InsolvencyState.Of(acts)!;
        Assert.Equal((null, null), (state.StayUntil, state.ClaimUntil));
        Assert.Equal(new DebtorStanding(new DateOnly(2026, 3, 2), LawsuitActKind.ConsumerPlan), InsolvencyState.StandingOf(acts));
    }

    [Fact]
    public void A_plan_holds_from_the_request_to_its_end_and_can_begin_again()
    {
        Assert.Equal(
            [LawsuitActKind.ConsumerPlan, LawsuitActKind.PlanAgreed, null, LawsuitActKind.ConsumerPlan, null, null],
            new[] { "24", "24 25", "24 25 27", "24 26 24", "24 26", "24 25 28" }.Select(kinds => InsolvencyState.StandingOf(Acts(kinds)).Plan));
    }

    [Fact]
    public void A_debtor_who_was_not_found_stays_so_until_found() =>
        Assert.Equal([false, true, false], new[] { "30", "30 31", "30 31 30" }.Select(kinds => InsolvencyState.StandingOf(Acts(kinds)).Found));

    [Fact]
    public void Only_a_declined_venue_names_the_court_that_takes_over()
    {
        var court = NewCourt.Of(" Niterói ", "rj", "tjrj")!;
        Assert.Equal(("Niterói", "RJ", "TJRJ"), (court.City, court.State, court.CalendarCode.ToUpperInvariant()));
        Assert.All([NewCourt.Of("", "RJ", "tjrj"), NewCourt.Of("Niterói", "R", "tjrj"), NewCourt.Of("Niterói", "RJ", "bank"), NewCourt.Of("Niterói", "RJ", null)], Assert.Null);
        Assert.Equal("lawsuits.NewCourtMissing", Record(LawsuitActKind.VenueDeclined, "2026-06-01").Problem!.Code);
        Assert.Equal("lawsuits.CourtNotAsked", Moved(LawsuitActKind.VenueDisputed, court).Problem!.Code);
        Assert.Equal("Niterói", Moved(LawsuitActKind.VenueDeclined, court).Value.City);
    }

    [Fact]
    public void Only_what_can_have_happened_next_is_offered()
    {
        LawsuitActKind[] ofDebtor = [LawsuitActKind.Reorganisation, LawsuitActKind.Bankruptcy, LawsuitActKind.ConsumerPlan, LawsuitActKind.DebtorNotFound];
        Assert.Equal(ofDebtor, LawsuitActKinds.Possible([], filed: false));
        var filed = LawsuitActKinds.Possible([], filed: true).ToList();
        Assert.Contains(LawsuitActKind.Stay, filed);
        Assert.DoesNotContain(LawsuitActKind.DefenceDecided, filed);
        Assert.Contains(LawsuitActKind.DefenceDecided, LawsuitActKinds.Possible(Acts("4"), filed: true));
        Assert.Contains(LawsuitActKind.InsolvencyEnded, LawsuitActKinds.Possible(Acts("20"), filed: false));
        Assert.Equal([LawsuitActKind.PlanAgreed, LawsuitActKind.PlanFailed], LawsuitActKinds.Possible(Acts("24"), filed: false).Where(kind => kind is >= LawsuitActKind.ConsumerPlan and < LawsuitActKind.DebtorNotFound));
        Assert.Equal([LawsuitActKind.PlanBroken, LawsuitActKind.PlanKept], LawsuitActKinds.Possible(Acts("24 25"), filed: false).Where(kind => kind is >= LawsuitActKind.ConsumerPlan and < LawsuitActKind.DebtorNotFound));
        Assert.Contains(LawsuitActKind.DebtorFound, LawsuitActKinds.Possible(Acts("30"), filed: false));
    }

    /// <summary>Acts of these kinds on the first days of May.</summary>
    private static LawsuitAct[] Acts(string kinds) =>
        [.. kinds.Split(' ').Select((kind, day) => Record((LawsuitActKind)int.Parse(kind, null), $"2026-05-0{day + 1}").Value)];

    private static Result<LawsuitAct> Moved(LawsuitActKind kind, NewCourt court) => LawsuitAct.Record(
        CaseId.New(), ClientId.New(), new(kind, Lawsuit, Today, null, "fl. 3") { MovedTo = court }, Today, default, "");

    private static Result<LawsuitAct> Record(LawsuitActKind kind, string on, string? until = null, string evidence = "fl. 12") => LawsuitAct.Record(
        CaseId.New(), ClientId.New(), new(kind, Lawsuit, Day(on)!.Value, Day(until), evidence), Today, default, "Rafael Nunes");

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
