using LegalCollections.Domain.Debts;

namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>What a lawyer writes down of a title, and the term of a judgment on it.</summary>
public sealed class TitleTraitTests
{
    private static readonly DateOnly Today = new(2026, 6, 2);
    private static readonly LimitationEntry Signed = new(null, null, new(2026, 5, 20), null, "fl. 3") { Trait = TitleTrait.CertifiedSignature };
    private static readonly LimitationEntry Judged = Signed with { Trait = TitleTrait.Judgment };

    [Fact]
    public void A_trait_that_cannot_be_is_refused_with_its_reason()
    {
        Assert.Equal("debts.LimitationKindMissing", Refusal(Signed with { Trait = null }));
        Assert.Equal("debts.LimitationKindMissing", Refusal(Signed with { Interruption = InterruptionKind.Acknowledgement }));
        Assert.Equal("debts.LimitationInFuture", Refusal(Signed with { On = Today.AddDays(1) }));
        Assert.Equal("debts.LimitationDays", Refusal(Signed with { Until = Today }));
        Assert.Equal("debts.LimitationEvidenceMissing", Refusal(Signed with { Evidence = " " }));
        Assert.Equal("debts.NotACheque", Refusal(Signed with { Trait = TitleTrait.PaidElsewhere }));
        Assert.Null((Signed with { Trait = TitleTrait.PaidElsewhere }).RefusalFor(InstrumentKind.Cheque, Today));
        Assert.Equal("debts.CourtIncomplete", Refusal(Judged with { CourtCity = "Santos" }));
        Assert.Equal("debts.CourtWithoutJudgment", Refusal(Signed with { CourtCity = "Santos", CourtState = "SP" }));
        Assert.Null(Judged.RefusalFor(InstrumentKind.SignedContract, Today));
        Assert.Null((Judged with { CourtCity = "Santos", CourtState = "SP" }).RefusalFor(InstrumentKind.SignedContract, Today));
    }

    [Fact]
    public void A_judgment_takes_the_place_of_every_term_with_the_claims_own_from_the_day_it_became_final()
    {
        // CC art. 206 §5 I by STF Súmula 150: five years; the note's three years of execution are gone.
        var limitation = Compute(dueOn: new(2020, 1, 10), finalOn: new(2026, 5, 20));

        var term = Assert.Single(limitation.Terms);
        Assert.Equal((LimitedAction.Enforcement, new DateOnly(2031, 5, 20)), (term.Action, term.Until));
        Assert.Equal((false, true), (limitation.PrescribedOn(new(2031, 5, 20)), limitation.PrescribedOn(new(2031, 5, 21))));
    }

    [Fact]
    public void An_instalment_that_falls_due_after_the_judgment_is_enforced_from_its_own_day() =>
        Assert.Equal(new DateOnly(2031, 8, 1), Compute(dueOn: new(2026, 8, 1), finalOn: new(2026, 5, 20)).LastDay);

    private static LimitationResult Compute(DateOnly dueOn, DateOnly finalOn) =>
        Limitation.Compute(InstrumentKind.PromissoryNote, dueOn, null, new DebtEvidence { JudgmentFinalOn = finalOn }).Value;

    private static string Refusal(LimitationEntry entry) => entry.RefusalFor(InstrumentKind.SignedContract, Today)!.Code;
}
