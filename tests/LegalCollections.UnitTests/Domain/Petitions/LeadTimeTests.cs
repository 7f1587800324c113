using LegalCollections.Domain.Petitions;

namespace LegalCollections.UnitTests.Domain.Petitions;

public sealed class LeadTimeTests
{
    private static readonly DateOnly Complete = new(2026, 3, 2);

    [Fact]
    public void The_clock_runs_from_complete_papers_to_the_filing_and_until_today_before_it()
    {
        Assert.Equal(4, LeadTime.Of(Complete, new DateOnly(2026, 3, 6))!.Value.Days(new DateOnly(2026, 5, 1)));
        Assert.Equal(8, LeadTime.Of(Complete, null)!.Value.Days(new DateOnly(2026, 3, 10)));
    }

    [Fact]
    public void There_is_no_clock_while_a_paper_is_missing_or_where_it_came_after_the_filing()
    {
        Assert.Null(LeadTime.Of(null, new DateOnly(2026, 3, 6)));
        Assert.Null(LeadTime.Of(Complete, new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 9, 1, 2 }, "2")]
    [InlineData(new[] { 10, 1, 4, 3 }, "3.5")]
    public void The_median_counts_only_what_was_filed(int[] days, string median)
    {
        var filed = days.Select(d => new LeadTime(Complete, Complete.AddDays(d)));

        Assert.Equal(decimal.Parse(median, System.Globalization.CultureInfo.InvariantCulture), LeadTime.Median(filed.Append(new LeadTime(Complete, null))));
        Assert.Null(LeadTime.Median([new LeadTime(Complete, null)]));
    }
}
