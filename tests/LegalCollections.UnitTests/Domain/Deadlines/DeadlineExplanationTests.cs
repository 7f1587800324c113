using System.Text.Json;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class DeadlineExplanationTests
{
    private static readonly CourtCalendar Tjsp = CourtCalendars.Find("tjsp").Value;

    [Fact]
    public void Every_day_from_availability_to_the_due_date_says_why_it_counts_or_not()
    {
        var days = Compute(DeadlineTrigger.DjenAvailable(new(2026, 7, 3)), 3).Days;

        // Friday 03/07 available; Monday 06 published; 7 and 8 count; 9 state holiday; 10 bridge day; weekend; Monday 13 is day 3.
        Assert.Equal(
            "Available Weekend Weekend Published Counted Counted Closed Closed Weekend Weekend Counted".Split(' '),
            days.Select(day => day.Reason.ToString()));
        Assert.Equal("Lei estadual SP 9.497/1997", days.Single(day => day.Date == new DateOnly(2026, 7, 9)).Law);
        Assert.Equal("Provimento CSM 2.813/2025", days.Single(day => day.Date == new DateOnly(2026, 7, 10)).Law);
    }

    [Fact]
    public void Outage_on_the_last_day_shows_the_extension()
    {
        var lastDay = new DateOnly(2026, 10, 23);
        var outage = new CourtClosure(lastDay, lastDay, ClosureKind.SystemOutage, "e-SAJ fora do ar", "Certidão 1/2026");
        var days = DeadlineCalculator.Compute(
            new(DeadlineTrigger.Published(new(2026, 10, 16)), 5, DeadlineUnit.BusinessDays, Tjsp.With([outage]))).Days;

        Assert.Equal(new DeadlineDay(lastDay, true, 5, DayReason.Outage, "e-SAJ fora do ar", "Certidão 1/2026"), days[^4]);
        Assert.Equal(new DeadlineDay(new(2026, 10, 26), false, null, DayReason.Extended, null, "CPC art. 224, § 1º"), days[^1]);
    }

    [Fact]
    public void Safety_date_lies_business_days_before_the_due_date()
    {
        // Due 2026-07-16 (case O02); three business days back: 15, 14, 13.
        var computation = DeadlineCalculator.Compute(
            new(DeadlineTrigger.DjenAvailable(new(2026, 7, 6)), 5, DeadlineUnit.BusinessDays, Tjsp, SafetyDays: 3));

        Assert.Equal(new DateOnly(2026, 7, 13), computation.SafetyOn);
    }

    [Fact]
    public void A_deadline_that_runs_into_a_year_without_act_says_so()
    {
        Assert.Empty(Compute(DeadlineTrigger.Published(new(2026, 3, 2)), 15).ActMissingForYears);
        Assert.Equal([2027], Compute(DeadlineTrigger.Published(new(2026, 12, 17)), 15).ActMissingForYears);
    }

    [Fact]
    public void Substantive_terms_are_not_doubled_and_their_moved_end_is_noted()
    {
        var computation = DeadlineCalculator.Compute(
            new(DeadlineTrigger.FixedEvent(new(2026, 10, 2)), 30, DeadlineUnit.CalendarDaysMaterial, Tjsp, Doubled: true));

        Assert.Equal(new DateOnly(2026, 11, 3), computation.Due);
        Assert.Equal([new("DoublingNotApplied"), new DeadlineNote("MaterialEndMoved", new(2026, 11, 1))], computation.Notes);
    }

    [Fact]
    public void A_publication_entered_on_a_closed_day_is_pointed_out()
    {
        var computation = Compute(DeadlineTrigger.Published(new(2026, 10, 10)), 5);

        Assert.Equal([new DeadlineNote("PublishedOnClosedDay", new(2026, 10, 10))], computation.Notes);
    }

    [Fact]
    public void A_computation_survives_its_storage_as_json()
    {
        var computation = Compute(DeadlineTrigger.DjenAvailable(new(2026, 12, 17)), 15);

        var stored = JsonSerializer.Deserialize<DeadlineComputation>(JsonSerializer.Serialize(computation))!;

        Assert.Equal(computation.Days, stored.Days);
        Assert.Equal((computation.Due, computation.CalendarVersion), (stored.Due, stored.CalendarVersion));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3651, 0)]
    [InlineData(5, -1)]
    [InlineData(5, 61)]
    public void A_length_outside_its_range_is_a_bug_of_the_caller(int length, int safety) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DeadlineCalculator.Compute(
            new(DeadlineTrigger.Published(new(2026, 3, 2)), length, DeadlineUnit.BusinessDays, Tjsp, SafetyDays: safety)));

    private static DeadlineComputation Compute(DeadlineTrigger trigger, int length) =>
        DeadlineCalculator.Compute(new(trigger, length, DeadlineUnit.BusinessDays, Tjsp));
}
