using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class DoublingAndOutageTests
{
    private static readonly DateTime Day = new(2026, 10, 23);

    [Theory]
    [InlineData(DoublingGround.Treasury, "CONTEST", true, "CPC art. 183", null)]
    [InlineData(DoublingGround.PublicDefender, "EMB_EXEC", true, "CPC art. 186", null)]
    [InlineData(DoublingGround.PublicProsecutor, "APEL", true, "CPC art. 180", null)]
    [InlineData(DoublingGround.SeparateCounsel, "APEL", false, "CPC art. 229", null)]
    [InlineData(DoublingGround.SeparateCounsel, "APEL", true, null, "deadlines.NotDoubledElectronic")]
    [InlineData(DoublingGround.SeparateCounsel, "EMB_EXEC", false, null, "deadlines.NotDoubledRule")]
    [InlineData(DoublingGround.SeparateCounsel, "CUMPR_IMP", false, "CPC art. 229", null)]
    public void Double_terms_follow_their_articles_and_exceptions(DoublingGround ground, string rule, bool electronic, string? law, string? problem)
    {
        var doubled = Doubling.LawOf(ground, DeadlineRules.Find(rule).Value, electronic);

        Assert.Equal(problem, doubled.Problem?.Code);
        Assert.Equal(law, doubled.Failed ? null : doubled.Value);
    }

    [Theory]
    [InlineData("09:00-10:00", false)] // exactly 60 minutes
    [InlineData("09:00-10:01", true)]
    [InlineData("09:00-09:40 15:00-15:21", true)] // 61 minutes, not continuous
    [InlineData("04:00-06:50", false)] // 50 minutes after 6 h
    [InlineData("00:00-05:59", false)]
    [InlineData("23:00-23:01", true)]
    [InlineData("22:00-23:00", false)]
    public void An_outage_stops_a_day_only_beyond_the_tolerance_of_res_cnj_185(string times, bool stops)
    {
        var outages = times.Split(' ').Select(time => time.Split('-').Select(t => Day + TimeSpan.Parse(t, null)).ToArray())
            .Select(time => new SystemOutage(time[0], time[1], "e-SAJ", "certidão")).ToArray();

        Assert.Equal(stops, SystemOutage.ClosuresOf(outages).Any());
    }

    [Theory]
    [InlineData("2026-10-22T15:00", "2026-10-22T15:59", "2026-10-23T14:30")] // 59 minutes, long before the end
    [InlineData("2026-10-22T15:00", "2026-10-22T16:01", "2026-10-26")] // 61 minutes in the last 24 hours
    [InlineData("2026-10-23T14:20", "2026-10-23T14:21", "2026-10-26")] // a minute of the last hour
    [InlineData("2026-10-22T12:00", "2026-10-22T14:30", "2026-10-23T14:30")] // before the term began
    public void A_term_in_hours_goes_to_the_next_business_day_after_an_outage_at_its_end(string from, string to, string due)
    {
        // Thursday 22/10 14:30 and 24 hours: Friday 14:30; the next business day is Monday 26/10.
        var outage = new SystemOutage(DateTime.Parse(from, null), DateTime.Parse(to, null), "e-SAJ", "certidão");
        var computation = DeadlineCalculator.Compute(new(
            new(TriggerKind.FixedEvent, new(2026, 10, 22), new TimeOnly(14, 30)), 24, DeadlineUnit.Hours, CourtCalendars.Find("tjsp").Value) { Outages = [outage] });

        Assert.Equal(due, $"{computation.Due:yyyy-MM-dd}{(computation.DueTime is { } time ? $"T{time:HH\\:mm}" : "")}");
    }

    [Fact]
    public void The_notice_of_an_auction_counts_backwards_from_it()
    {
        // Auction on Tuesday 20/10/2026: 19, 16, 15, 14, 13/10 (12/10 is a holiday).
        var rule = DeadlineRules.Find("ADJUD_CERT").Value;
        var computation = DeadlineCalculator.Compute(
            DeadlineRequest.Of(rule, DeadlineTrigger.FixedEvent(new(2026, 10, 20)), CourtCalendars.Find("tjsp").Value));

        Assert.Equal((new DateOnly(2026, 10, 13), new DateOnly(2026, 10, 19)), (computation.Due, computation.FirstDay));
        Assert.Equal([5, 4, 3, 2, null, null, 1, null], computation.Days.Select(day => day.Number));
    }
}
