using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

/// <summary>CNJ Resolução 185/2013 art. 11, at its edges.</summary>
public sealed class OutageHoursTests
{
    [Theory]
    [InlineData("10:00-11:00", false)] // exactly 60 minutes is not more than 60
    [InlineData("10:00-11:01", true)]
    [InlineData("10:00-10:40; 15h10 às 15h31", true)] // 40 + 21, not continuous
    [InlineData("10:00-10:40; 15h10 às 15h30", false)]
    [InlineData("00:00-06:00", false)] // at night it has no effect
    [InlineData("05:00-06:59", false)] // 59 minutes of it by day
    [InlineData("05:00-07:01", true)]
    [InlineData("23:30-23:35", true)] // any time in the last hour
    [InlineData("22:30-23:00", false)]
    [InlineData("das 23h às 24h", true)]
    public void An_outage_moves_terms_after_more_than_60_minutes_by_day_or_any_in_the_last_hour(string hours, bool moves)
    {
        Assert.Equal(moves, OutageHours.MovesTerms(OutageHours.Read(hours).Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10:00")]
    [InlineData("11:00-10:00")]
    [InlineData("10:00-25:00")]
    [InlineData("manhã toda")]
    public void Hours_that_cannot_be_read_are_refused(string hours) =>
        Assert.Equal("deadlines.OutageUnread", OutageHours.Read(hours).Problem?.Code);
}
