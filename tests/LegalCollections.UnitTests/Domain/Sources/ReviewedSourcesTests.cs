using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Sources;

namespace LegalCollections.UnitTests.Domain.Sources;

/// <summary>What a lawyer found about a shipped rule wins over it, from the day that the lawyer named.</summary>
public sealed class ReviewedSourcesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_corrected_deadline_is_counted_as_found_from_its_day_on()
    {
        var rule = DeadlineRules.Find("NEG_NOT").Value;
        var reviews = new ReviewedSources([Review(rule.SourceItem, 15m, new(2026, 7, 1), "Lei estadual 1/2026")]);

        Assert.Equal((10, 15), (rule.ReviewedBy(reviews, new(2026, 6, 30)).Length, rule.ReviewedBy(reviews, new(2026, 7, 1)).Length));
        Assert.Equal("Lei estadual 1/2026", rule.ReviewedBy(reviews, new(2026, 7, 1)).Source);
    }

    [Fact]
    public void A_confirmation_changes_the_citation_and_no_figure()
    {
        var rule = DeadlineRules.Find("EXEC_PAG").Value;
        var reviews = new ReviewedSources([Review(rule.SourceItem, null, null, "CPC art. 829, conferido")]);

        var found = rule.ReviewedBy(reviews, new(2026, 6, 30));

        Assert.Equal((3, "CPC art. 829, conferido"), (found.Length, found.Source));
    }

    [Fact]
    public void The_newest_finding_counts_and_the_older_one_stays_readable()
    {
        var reviews = new ReviewedSources(
        [
            SourceReview.Record(new("deadline:X", "first", 5m, new(2026, 1, 1), "read"), At, "ana").Value,
            SourceReview.Record(new("deadline:X", "second", 7m, new(2026, 1, 1), "read"), At.AddHours(1), "bia").Value,
        ]);

        Assert.Equal("second", reviews.Of("deadline:X", new(2026, 2, 1))!.Source);
        Assert.Equal(["second", "first"], reviews.History("deadline:X").Select(review => review.Source));
    }

    [Fact]
    public void A_corrected_row_of_the_limitation_table_moves_the_last_day()
    {
        var row = Limitation.Table.Single(row => row.Item == "limitation:UtilityBill");
        var reviews = new ReviewedSources([Review(row.Item, 60m, new(2020, 1, 1), "precedente conferido")]);

        LimitationResult Of(ReviewedSources found) => Limitation.Compute(InstrumentKind.UtilityBill, new(2021, 3, 10), null, DebtEvidence.None, found).Value;

        Assert.Equal(120, row.Months);
        Assert.Equal((new DateOnly(2031, 3, 10), new DateOnly(2026, 3, 10)), (Of(ReviewedSources.None).LastDay, Of(reviews).LastDay));
    }

    [Fact]
    public void A_new_minimum_wage_raises_the_ceiling_of_the_small_claims_court()
    {
        var reviews = new ReviewedSources([Review(MinimumWage.Item, 1_700m, new(2027, 1, 1), "Decreto do salário mínimo de 2027")]);

        Assert.Equal(64_840m, MinimumWage.On(new(2026, 12, 31), reviews).JecCeiling);
        Assert.Equal(68_000m, MinimumWage.On(new(2027, 1, 1), reviews).JecCeiling);
    }

    [Theory]
    [InlineData("", "read", 5, true, "sources.SourceMissing")]
    [InlineData("art. 1", " ", 5, true, "sources.ReasonMissing")]
    [InlineData("art. 1", "read", 0, true, "sources.ValueNotPositive")]
    [InlineData("art. 1", "read", 5, false, "sources.FromMissing")]
    public void A_finding_without_its_source_its_reason_or_its_first_day_is_refused(string source, string reason, int value, bool dated, string code)
        => Assert.Equal(code, SourceReview.Record(new("deadline:X", source, value, dated ? new(2026, 1, 1) : null, reason), At, "ana").Problem!.Code);

    [Fact]
    public void Every_unverified_rule_is_named_once()
    {
        var calendars = CourtCalendars.Unverified.Select(day => (day.Code, day.Name, day.Law)).ToList();

        Assert.NotEmpty(calendars);
        Assert.Equal(calendars.Count, calendars.Distinct().Count());
        Assert.Equal(Limitation.Table.Count, Limitation.Table.Select(row => row.Item).Distinct().Count());
    }

    private static SourceReview Review(string item, decimal? value, DateOnly? from, string source)
        => SourceReview.Record(new(item, source, value, from, "lido no texto oficial"), At, "ana").Value;
}
