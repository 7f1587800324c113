using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.Docketing;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Deadlines;

/// <summary>A publication on a filed lawsuit becomes a deadline that is confirmed by a second person and told in time.</summary>
public sealed class DeadlineOfPublicationTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_publication_of_1_June_2026_at_the_TJSP_is_due_on_25_June_and_read_by_a_second_person_who_does_not_see_the_date()
    {
        var lawsuit = await FiledAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        var paralegal = await office.PersonAsync(Roles.Paralegal);

        // Available Mon 1/6, published Tue 2/6; day 1 is Wed 3/6; Corpus Christi 4/6 and the suspension of 5/6 do not count; 15 days end on Thu 25/6.
        var recorded = (await RecordAsync(paralegal, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "Manifeste-se a parte autora em réplica.")).Value;

        var deadline = await DeadlineAsync(recorded.Id);
        Assert.Equal(new DateOnly(2026, 6, 25), deadline.DueOn);
        Assert.Equal(new DateOnly(2026, 6, 22), deadline.SafetyOn);
        Assert.Equal((lawyer.UserId, paralegal.UserId, DeadlineState.Open), (deadline.LawyerId, deadline.ParalegalId!.Value, deadline.State));
        var days = StoredComputation.Read(deadline.Computation).Days;
        Assert.Contains(days, d => d.Date == new DateOnly(2026, 6, 4) && !d.Counts && d.Name == "Corpus Christi");
        Assert.Equal((new DateOnly(2026, 6, 25), 15), (days[^1].Date, days[^1].Number!.Value));

        Assert.True(await IsBlindAsync(lawyer, deadline.Id));
        Assert.False(await IsBlindAsync(paralegal, deadline.Id));
        Assert.Equal("deadlines.SamePerson", (await ReadAsync(paralegal, deadline.Id, new DateOnly(2026, 6, 25))).Problem?.Code);
        Assert.Equal(Conference.Closed, (await ReadAsync(lawyer, deadline.Id, new DateOnly(2026, 6, 25))).Value);
        Assert.Equal("deadlines.AlreadyConfirmed", (await ReadAsync(lawyer, deadline.Id, new DateOnly(2026, 6, 25))).Problem?.Code);
        Assert.True((await DeadlineAsync(deadline.Id)).SecondWasBlind);
        Assert.False(await IsBlindAsync(lawyer, deadline.Id));
        Assert.False((await office.ActAsync<CompleteDeadline, Result<Done>>(lawyer, use => use.HandleAsync(deadline.Id, CancellationToken.None))).Failed);
        Assert.Equal(DeadlineState.Done, (await DeadlineAsync(deadline.Id)).State);
    }

    [Fact]
    public async Task Different_readings_leave_the_earlier_date_until_a_third_person_settles_it_with_a_reason()
    {
        var lawsuit = await FiledAsync("11222333000424", "1000004-61.2026.8.26.0114");
        var (lawyer, paralegal, partner) = (await office.LawyerAsync(), await office.PersonAsync(Roles.Paralegal), await office.PersonAsync(Roles.Partner));
        var deadline = (await RecordAsync(paralegal, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "Réplica.")).Value;

        // The lawyer finds Wed 24/6: three business days before it (23, 22, 19) is Fri 19/6.
        Assert.Equal(Conference.Differs, (await ReadAsync(lawyer, deadline.Id, new DateOnly(2026, 6, 24))).Value);
        var differing = await DeadlineAsync(deadline.Id);
        Assert.Equal((new DateOnly(2026, 6, 24), new DateOnly(2026, 6, 19), null), (differing.DueOn, differing.SafetyOn, differing.ConfirmedBy));

        Assert.Equal("deadlines.SamePerson", (await SettleAsync(paralegal, deadline.Id, new DateOnly(2026, 6, 25), "x")).Problem?.Code);
        Assert.Equal("deadlines.SamePerson", (await SettleAsync(lawyer, deadline.Id, new DateOnly(2026, 6, 24), "x")).Problem?.Code);
        Assert.Equal("deadlines.ReasonNeeded", (await SettleAsync(partner, deadline.Id, new DateOnly(2026, 6, 25), " ")).Problem?.Code);
        Assert.False((await SettleAsync(partner, deadline.Id, new DateOnly(2026, 6, 25), "05/06 está suspenso")).Failed);
        var settled = await DeadlineAsync(deadline.Id);
        Assert.Equal((new DateOnly(2026, 6, 25), new DateOnly(2026, 6, 22), partner.UserId), (settled.DueOn, settled.SafetyOn, settled.ConfirmedBy!.Value));
        var told = await office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == settled.CaseId).Select(e => e.Kind).ToListAsync());
        Assert.Equal([CaseEventKind.DeadlineScheduled, CaseEventKind.DeadlineConfirmed, CaseEventKind.DeadlineDiffers], told.Where(k => k > CaseEventKind.PublicationRecorded).Order());
    }

    [Fact]
    public async Task The_offices_own_margin_for_a_rule_wins_over_its_margin_for_all_and_that_over_the_catalogues()
    {
        var lawsuit = await FiledAsync("11222333000505", "1000005-46.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await SetMarginAsync(null, 1);
        var first = (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "um")).Value;
        await SetMarginAsync("REPLICA", 5);
        var second = (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "dois")).Value;
        await SetMarginAsync("REPLICA", null);
        await SetMarginAsync(null, null);
        var third = (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "três")).Value;

        // Due Thu 25/6: one business day before is Wed 24, three Mon 22, five Thu 18.
        Assert.Equal([24, 18, 22], new[] { first, second, third }.Select(d => d.SafetyOn.Day));
        Assert.Equal("deadlines.SafetyOutOfRange", (await office.InScopeAsync(s => s.GetRequiredService<SafetyMargins>().SetAsync(null, 16, CancellationToken.None))).Problem?.Code);
    }

    [Fact]
    public async Task A_publication_before_the_filing_from_the_future_or_with_a_rule_of_another_event_is_refused()
    {
        var lawsuit = await FiledAsync("11222333000343", "1000003-76.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();

        Assert.Equal("lawsuits.AvailableBeforeFiling", (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 3, 1), "REPLICA", "x")).Problem?.Code);
        Assert.Equal("lawsuits.AvailableInFuture", (await RecordAsync(lawyer, lawsuit, new DateOnly(2027, 6, 1), "REPLICA", "x")).Problem?.Code);
        Assert.Equal("deadlines.NotFromPublication", (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "CONTEST", "x")).Problem?.Code);
        Assert.Equal("deadlines.RuleUnknown", (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "NADA", "x")).Problem?.Code);
        Assert.Equal("lawsuits.PublicationWithoutText", (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", " ")).Problem?.Code);
        Assert.False((await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "x")).Failed);
        Assert.Equal("lawsuits.SamePublication", (await RecordAsync(lawyer, lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "x ")).Problem?.Code);
    }

    private Task<JudicialCaseId> FiledAsync(string taxId, string number) => office.FiledLawsuitAsync(taxId, number);

    private Task<Result<Deadline>> RecordAsync(OfficeUser who, JudicialCaseId lawsuit, DateOnly on, string rule, string text) =>
        office.ActAsync<RecordPublication, Result<Deadline>>(who, use => use.HandleAsync(new(lawsuit, on, text, rule), CancellationToken.None));

    private Task<Result<Conference>> ReadAsync(OfficeUser who, DeadlineId id, DateOnly dueOn) =>
        office.ActAsync<ReadDeadline, Result<Conference>>(who, use => use.HandleAsync(id, dueOn, CancellationToken.None));

    private Task<Result<Done>> SettleAsync(OfficeUser who, DeadlineId id, DateOnly dueOn, string because) =>
        office.ActAsync<SettleDeadline, Result<Done>>(who, use => use.HandleAsync(new(id, dueOn, because), CancellationToken.None));

    private Task<Deadline> DeadlineAsync(DeadlineId id) => office.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Id == id));

    private async Task<bool> IsBlindAsync(OfficeUser who, DeadlineId id) =>
        (await office.ActAsync<ShowDeadline, Result<DeadlineDetails>>(who, use => use.HandleAsync(id, CancellationToken.None))).Value.Blind;

    private Task<Result<Done>> SetMarginAsync(string? rule, int? days) =>
        office.InScopeAsync(services => services.GetRequiredService<SafetyMargins>().SetAsync(rule, days, CancellationToken.None));
}
