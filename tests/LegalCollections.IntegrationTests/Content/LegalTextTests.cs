using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>Law without a source and a state without a word must not ship.</summary>
[Trait("Database", "None")]
public sealed class LegalTextTests
{
    public static TheoryData<Type> Shown =>
    [
        typeof(CaseEventKind), typeof(CollectionStage), typeof(CaseStatus), typeof(CloseReason), typeof(HoldReason), typeof(TaskKind), typeof(TaskState),
        typeof(NoticeStatus), typeof(NoticeChannel), typeof(DocumentKind), typeof(AgreementStatus), typeof(JudicialCaseStatus),
        typeof(DeadlineState), typeof(DebtStatus), typeof(PortfolioStatus),
    ];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_state_that_people_see_has_its_word(Type type) =>
        Assert.Empty(Enum.GetNames(type).Select(name => $"enum.{type.Name}.{name}").Except(Texts.All.Keys));

    [Fact]
    public void Every_kind_of_instrument_has_its_name() =>
        Assert.Empty(Enum.GetNames<InstrumentKind>().Select(name => $"debts.instrument.{name}").Except(Texts.All.Keys));

    [Fact]
    public void Every_deadline_rule_has_its_article_and_both_names() => Assert.All(DeadlineRules.All, rule =>
    {
        Assert.Matches("art|Súmula", rule.Source);
        Assert.NotEmpty(rule.Name);
        Assert.NotEmpty(rule.EnglishName);
        Assert.NotEqual(rule.Name, rule.EnglishName);
    });

    [Fact]
    public void Every_day_of_a_court_calendar_names_its_law()
    {
        var files = Repository.TextFiles.Where(file => file.Contains("/CourtCalendars/Data/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var calendars = JsonDocument.Parse(Repository.Read(file));
            var rules = calendars.RootElement.EnumerateArray().SelectMany(calendar => calendar.GetProperty("rules").EnumerateArray());
            Assert.All(rules, rule => Assert.Matches(@"\d", rule.GetProperty("law").GetString()));
        }
    }

    [Fact]
    public void Every_month_of_every_index_names_its_source()
    {
        var abroad = new[] { IndexSeries.SpainCommercial, IndexSeries.ItalyCommercial };
        Assert.All(Enum.GetValues<IndexSeries>().Except(abroad), series =>
        {
            var last = IndexTable.Shipped.LastMonth(series)!.Value;
            Assert.Contains("BCB SGS", IndexTable.Shipped.Find(series, last).Value!.Source, StringComparison.Ordinal);
        });
        Assert.All(abroad.SelectMany(CommercialInterest.Of), half => Assert.NotEmpty(half.Source));
    }
}
