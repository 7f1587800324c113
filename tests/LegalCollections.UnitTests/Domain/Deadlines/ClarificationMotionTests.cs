using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

/// <summary>Embargos de declaração interrupt the term of the appeal (CPC art. 1.026); days counted by hand on the national calendar.</summary>
public sealed class ClarificationMotionTests
{
    private static readonly DeadlineRequest Appeal = DeadlineRequest.Of(
        DeadlineRules.Find("APEL").Value, DeadlineTrigger.DjenAvailable(new(2026, 8, 3)), CourtCalendars.Find("national").Value);

    [Fact]
    public void The_appeal_has_its_whole_term_again_from_the_publication_of_their_decision()
    {
        // Available Mon 24/08, published Tue 25/08; day 1 Wed 26/08; 15 business days without Mon 07/09: Wed 16/09.
        var counted = ClarificationMotion.Restart(Appeal, new(2026, 8, 10), new(2026, 8, 24)).Value;

        Assert.Equal(
            (new DateOnly(2026, 8, 25), new DateOnly(2026, 8, 26), new DateOnly(2026, 9, 16)), (counted.Publication!.Value, counted.FirstDay, counted.Due));
        Assert.Equal(
            Enumerable.Range(0, counted.Due.DayNumber - new DateOnly(2026, 8, 3).DayNumber + 1).Select(new DateOnly(2026, 8, 3).AddDays),
            counted.Days.Select(day => day.Date));
        Assert.Equal(14, counted.Days.Count(day => day.Reason == DayReason.Interrupted)); // 10 to 23/08
    }

    [Fact]
    public void Late_embargos_interrupt_nothing()
    {
        // Published Tue 04/08; the fifth business day is Tue 11/08.
        Assert.False(ClarificationMotion.Restart(Appeal, new(2026, 8, 11), new(2026, 8, 24)).Failed);
        Assert.Equal("deadlines.ClarificationLate", ClarificationMotion.Restart(Appeal, new(2026, 8, 12), new(2026, 8, 24)).Problem!.Code);
        Assert.Equal("deadlines.ClarificationDays", ClarificationMotion.Restart(Appeal, new(2026, 8, 11), new(2026, 8, 10)).Problem!.Code);
    }

    [Fact]
    public void At_the_federal_small_claims_court_nothing_is_doubled()
    {
        foreach (var ground in Enum.GetValues<DoublingGround>())
        {
            Assert.Equal("deadlines.NotDoubledJef", Doubling.LawOf(ground, null, electronicFile: false, federalSmallClaims: true).Problem!.Code);
        }
    }
}
