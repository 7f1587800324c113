using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.UnitTests.Domain.JudicialCases;

public sealed class ActionDecisionTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly CreditorPolicy Company = new(CostThreshold: 1_000m, AdmittedAtJec: false);
    private static readonly Defendant Ana = new("11144477735", "Ana", new("Campinas", "SP"));
    private static readonly Defendant Bruno = new("52998224725", "Bruno", new("Santos", "SP"));

    [Theory]
    [InlineData(InstrumentKind.Cheque, "2026-03-10", "", ActionPath.Execucao)]
    [InlineData(InstrumentKind.Cheque, "2025-03-10", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.PromissoryNote, "2023-06-01", "", ActionPath.Execucao)]
    [InlineData(InstrumentKind.PromissoryNote, "2023-05-31", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.PromissoryNote, "2021-05-31", "", ActionPath.NoAction)]
    [InlineData(InstrumentKind.Duplicata, "2026-01-31", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.Duplicata, "2026-01-31", "accepted", ActionPath.Execucao)]
    [InlineData(InstrumentKind.Duplicata, "2026-01-31", "protested+delivered", ActionPath.Execucao)]
    [InlineData(InstrumentKind.SignedContract, "2025-01-31", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.SignedContract, "2025-01-31", "witnesses", ActionPath.Execucao)]
    [InlineData(InstrumentKind.DebtAcknowledgement, "2025-01-31", "certified", ActionPath.Execucao)]
    [InlineData(InstrumentKind.BoletoWithContract, "2025-01-31", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.SchoolFee, "2025-01-31", "", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.CondominiumFee, "2025-01-31", "written", ActionPath.Execucao)]
    [InlineData(InstrumentKind.Other, "2025-01-31", "", ActionPath.Cobranca)]
    [InlineData(InstrumentKind.Other, "2025-01-31", "written", ActionPath.Monitoria)]
    [InlineData(InstrumentKind.Invoice, "2026-06-01", "", ActionPath.NotYetDue)]
    public void The_first_open_row_is_proposed(InstrumentKind instrument, string due, string proof, ActionPath expected)
    {
        var proposal = Propose(Company, Title(instrument, due, 5_000m, Proof(proof))).Single();

        Assert.Equal(expected, proposal.Proposed.Path);
        Assert.Equal(11, proposal.Assessments.Count);
        Assert.All(proposal.Assessments.SelectMany(path => path.Reasons), reason => Assert.NotEmpty(reason.Source));
    }

    [Fact]
    public void Value_below_the_cost_threshold_is_asked_before_any_action()
    {
        var proposal = Propose(Company, Title(InstrumentKind.PromissoryNote, "2026-01-31", 999.99m)).Single();

        Assert.Equal(ActionPath.BelowCostThreshold, proposal.Proposed.Path);
        Assert.Equal([999.99m, 1_000m], proposal.Proposed.Reasons.Single().Args);
        Assert.Equal(ActionPath.Execucao, proposal.Alternatives.First().Path);
    }

    [Fact]
    public void A_debtor_who_is_not_found_closes_the_small_claims_court_and_no_other_way()
    {
        var small = Company with { AdmittedAtJec = true };
        var title = Title(InstrumentKind.PromissoryNote, "2026-01-31", 5_000m);
        var (found, lost) = (Paths(DebtorStanding.Ordinary), Paths(new(Found: false)));

        Assert.Contains(ActionPath.JecExecucao, found);
        Assert.Equal([ActionPath.JecExecucao, ActionPath.JecCobranca], found.Except(lost));

        List<ActionPath> Paths(DebtorStanding debtor) =>
            [.. ActionDecisionTable.Propose([title], small, Today, debtor).Single().Assessments.Where(path => path.Admissible).Select(path => path.Path)];
    }

    [Fact]
    public void Titles_of_the_same_defendants_reach_the_threshold_together()
        => Assert.All(
            Propose(Company, Title(InstrumentKind.PromissoryNote, "2026-01-31", 600m), Title(InstrumentKind.PromissoryNote, "2026-02-28", 400m)),
            proposal => Assert.Equal(ActionPath.Execucao, proposal.Proposed.Path));

    [Fact]
    public void A_prescribed_title_adds_nothing_to_the_joint_value_and_leaves_no_path_open()
    {
        var proposals = Propose(Company, Title(InstrumentKind.PromissoryNote, "2026-01-31", 600m), Title(InstrumentKind.PromissoryNote, "2020-12-31", 5_000m));

        Assert.Equal([ActionPath.BelowCostThreshold, ActionPath.NoAction], proposals.Select(proposal => proposal.Proposed.Path));
        Assert.Equal([ActionPath.NoAction], proposals[1].Assessments.Where(path => path.Admissible).Select(path => path.Path));
    }

    [Theory]
    [InlineData("64840.00", true, true)]
    [InlineData("64840.01", true, false)]
    [InlineData("64840.00", false, false)]
    public void Small_claims_court_is_an_alternative_up_to_forty_minimum_wages_of_the_year(string balance, bool admitted, bool open)
    {
        // 2026: 40 x 1,621.00 = 64,840.00.
        var proposal = Propose(new(1_000m, admitted), Title(InstrumentKind.PromissoryNote, "2026-01-31", decimal.Parse(balance, System.Globalization.CultureInfo.InvariantCulture))).Single();

        Assert.Equal(ActionPath.Execucao, proposal.Proposed.Path);
        Assert.Equal(open, proposal.Alternatives.Any(path => path.Path == ActionPath.JecExecucao));
    }

    [Fact]
    public void Missing_papers_are_listed_and_the_statement_never_is()
    {
        var title = Title(InstrumentKind.Duplicata, "2026-01-31", 5_000m, Proof("protested+delivered")) with
        {
            OnFile = new HashSet<RequiredPaper> { RequiredPaper.TitleOriginal, RequiredPaper.PowerOfAttorney, RequiredPaper.DebtorAddress },
        };

        Assert.Equal(
            [RequiredPaper.CorporateActs, RequiredPaper.CostsReceipt, RequiredPaper.ProtestInstrument, RequiredPaper.DeliveryProof],
            Propose(Company, title).Single().Proposed.MissingPapers.Select(need => need.Paper));
    }

    [Fact]
    public void An_insolvent_debtor_is_not_sued_and_the_claim_has_fifteen_calendar_days_from_the_notice()
    {
        var proposal = ActionDecisionTable.Propose(
            [Title(InstrumentKind.PromissoryNote, "2026-12-31", 5_000m)], Company, Today, new DebtorStanding(InsolvencyNoticeOn: new(2026, 5, 29))).Single();

        Assert.Equal(ActionPath.InsolvencyClaim, proposal.Proposed.Path); // also before the title falls due
        Assert.Equal([new DateOnly(2026, 6, 13)], proposal.Proposed.Reasons.Single().Args);
        Assert.DoesNotContain(proposal.Assessments, path => path.Admissible && path.Path >= ActionPath.Execucao);
    }

    [Fact]
    public void An_over_indebted_consumer_is_met_in_conciliation_unless_the_debt_has_a_real_guarantee()
    {
        var standing = new DebtorStanding(Plan: LawsuitActKind.ConsumerPlan);
        var proposals = ActionDecisionTable.Propose(
            [
                Title(InstrumentKind.SignedContract, "2026-01-31", 5_000m),
                Title(InstrumentKind.SignedContract, "2026-01-31", 5_000m, new() { SecuredByRealGuarantee = true }),
            ],
            Company, Today, standing);

        Assert.Equal([ActionPath.ConsumerPlan, ActionPath.Execucao], proposals.Select(proposal => proposal.Proposed.Path));
    }

    [Fact]
    public void A_judgment_is_enforced_and_no_new_action_is_open_beside_it()
    {
        var judged = Title(InstrumentKind.Invoice, "2019-01-31", 5_000m) with { Judgment = new(new(2024, 3, 1), new(2029, 3, 1), new("Santos", "SP")) };
        var proposal = Propose(Company, judged).Single();

        Assert.Equal(ActionPath.Cumprimento, proposal.Proposed.Path);
        Assert.Equal(("Santos", "CPC art. 516 II"), (LawsuitGrouping.VenueOf(judged, ActionPath.Cumprimento).Forum.City, LawsuitGrouping.VenueOf(judged, ActionPath.Cumprimento).Source));
        Assert.Empty(proposal.Alternatives);
        Assert.Equal(ActionPath.NoAction, Propose(Company, judged with { Judgment = new(new(2021, 5, 31), new(2026, 5, 31), null) }).Single().Proposed.Path);
    }

    [Theory]
    [InlineData(ActionPath.Execucao, "Campinas:CPC art. 781 I|Jundiaí:CPC arts. 63 §1, 781 I|Santos:CPC art. 781 V")]
    [InlineData(ActionPath.Cobranca, "Campinas:CPC art. 46|Santos:CPC art. 53 III d")] // the chosen forum has nothing to do with party or obligation
    [InlineData(ActionPath.JecCobranca, "Campinas:Lei 9.099/1995 art. 4 I|Santos:Lei 9.099/1995 art. 4 II")]
    public void Every_forum_that_the_law_opens_is_shown_with_its_article(ActionPath path, string expected)
    {
        var title = Title(InstrumentKind.SignedContract, "2026-01-31", 5_000m) with { PlaceOfPayment = new("Santos", "SP"), ElectedForum = new("Jundiaí", "SP") };

        Assert.Equal(expected, string.Join('|', Venues.Of(title, path).Select(venue => $"{venue.Forum.City}:{venue.Source}")));
        Assert.Equal("Campinas", Assert.Single(Venues.Of(title with { Consumer = true }, path)).Forum.City);
    }

    [Fact]
    public void A_chosen_forum_that_is_the_place_of_payment_comes_first() => Assert.Equal(
        "Santos",
        LawsuitGrouping.VenueOf(
            Title(InstrumentKind.SignedContract, "2026-01-31", 5_000m) with { PlaceOfPayment = new("Santos", "SP"), ElectedForum = new("Santos", "SP") },
            ActionPath.Monitoria).Forum.City);

    [Theory]
    [InlineData("2023-04-30", "52080.00")] // 40 x 1,302.00
    [InlineData("2023-05-01", "52800.00")] // 40 x 1,320.00
    [InlineData("2025-12-31", "60720.00")] // 40 x 1,518.00
    [InlineData("2026-01-01", "64840.00")] // 40 x 1,621.00
    public void The_small_claims_ceiling_is_that_of_the_day(string day, string ceiling) => Assert.Equal(
        decimal.Parse(ceiling, System.Globalization.CultureInfo.InvariantCulture),
        MinimumWage.On(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).JecCeiling);

    [Fact]
    public void Titles_are_grouped_by_path_defendants_and_venue()
    {
        var note = Title(InstrumentKind.PromissoryNote, "2026-01-31", 600.10m) with { Defendants = [Ana, Bruno] };
        var second = Title(InstrumentKind.PromissoryNote, "2025-01-31", 400.20m) with { Defendants = [Bruno, Ana] };
        var alone = Title(InstrumentKind.PromissoryNote, "2026-02-28", 300m);
        var contract = Title(InstrumentKind.SignedContract, "2026-03-31", 200m);

        // Bruno comes first on the second note; his domicile is another venue, so it would be another lawsuit.
        var lawsuits = LawsuitGrouping.Group(
        [
            (note, ActionPath.Execucao), (second with { Defendants = [Ana, Bruno] }, ActionPath.Execucao), (second, ActionPath.Execucao),
            (alone, ActionPath.Execucao), (contract, ActionPath.Monitoria), (contract, ActionPath.BelowCostThreshold),
        ]);

        Assert.Equal(
            [
                (ActionPath.Execucao, "Campinas", "CPC art. 781 I", 2, 1_000.30m),
                (ActionPath.Execucao, "Santos", "CPC art. 781 I", 1, 400.20m),
                (ActionPath.Execucao, "Campinas", "CPC art. 781 I", 1, 300m),
                (ActionPath.Monitoria, "Campinas", "CPC art. 46", 1, 200m),
            ],
            lawsuits.Select(suit => (suit.Key.Path, suit.Venue.Forum.City, suit.Venue.Source, suit.Titles.Count, suit.ValueOfCause)));
    }

    private static IReadOnlyList<ActionProposal> Propose(CreditorPolicy policy, params TitleForAction[] titles)
        => ActionDecisionTable.Propose(titles, policy, Today, DebtorStanding.Ordinary);

    private static TitleForAction Title(InstrumentKind instrument, string due, decimal balance, DebtEvidence? evidence = null)
    {
        var dueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        var proof = evidence ?? DebtEvidence.None;
        return new(
            DebtId.New(), "T", instrument, dueOn, proof, Limitation.Compute(instrument, dueOn, dueOn, proof).Value, balance, [Ana], new HashSet<RequiredPaper>());
    }

    private static DebtEvidence Proof(string proof) => new()
    {
        Accepted = proof == "accepted",
        ProtestedOn = proof == "protested+delivered" ? new(2026, 2, 20) : null,
        DeliveryProof = proof == "protested+delivered",
        TwoWitnesses = proof == "witnesses",
        CertifiedElectronicSignature = proof == "certified",
        WrittenProof = proof == "written",
    };
}
