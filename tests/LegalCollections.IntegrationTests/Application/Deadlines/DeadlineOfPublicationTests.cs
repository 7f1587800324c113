using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Deadlines;

/// <summary>A publication on a filed lawsuit becomes a deadline that is confirmed by a second person and told in time.</summary>
public sealed class DeadlineOfPublicationTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_publication_of_1_June_2026_at_the_TJSP_is_due_on_25_June_and_confirmed_only_by_another_person()
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

        Assert.Equal("deadlines.SamePerson", (await ConfirmAsync(paralegal, deadline.Id)).Problem?.Code);
        Assert.False((await ConfirmAsync(lawyer, deadline.Id)).Failed);
        Assert.Equal("deadlines.AlreadyConfirmed", (await ConfirmAsync(lawyer, deadline.Id)).Problem?.Code);
        Assert.False((await office.ActAsync<CompleteDeadline, Result<Done>>(lawyer, use => use.HandleAsync(deadline.Id, CancellationToken.None))).Failed);
        Assert.Equal(DeadlineState.Done, (await DeadlineAsync(deadline.Id)).State);
    }

    [Fact]
    public async Task The_responsible_people_are_told_5_2_and_1_business_days_before_on_the_safety_date_and_on_the_day_and_a_partner_when_it_is_over()
    {
        var lawsuit = await FiledAsync("11222333000262", "1000002-91.2026.8.26.0114");
        var partner = await office.PersonAsync(Roles.Partner);
        var deadline = (await RecordAsync(await office.LawyerAsync(), lawsuit, new DateOnly(2026, 6, 1), "REPLICA", "Réplica.")).Value;

        for (var day = new DateOnly(2026, 6, 15); day <= new DateOnly(2026, 6, 29); day = day.AddDays(1))
        {
            await RunAlertsAsync(day);
            await RunAlertsAsync(day);
        }

        // Due Thu 25/6: business days back are 24 (1), 23 (2), 22 (3, safety date), 19 (4), 18 (5).
        var mails = await office.ReadAsync(db => db.OutboxMessages.Where(m => m.IdempotencyKey.Contains(deadline.Id.Value.ToString("N"))).ToListAsync());
        var toLawyer = mails.Where(m => m.Recipient == "lawyer@office.test").Select(m => string.Join(' ', m.IdempotencyKey.Split(':')[2..4])).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["before 2026-06-18", "before 2026-06-23", "before 2026-06-24", "overdue 2026-06-25", "safety 2026-06-22", "today 2026-06-25"], toLawyer);
        Assert.Equal(6, mails.Count(m => m.Recipient == "paralegal@office.test"));
        Assert.StartsWith("overdue", Assert.Single(mails, m => m.Recipient == partner.Email).IdempotencyKey.Split(':')[2], StringComparison.Ordinal);
        Assert.All(mails, m => Assert.DoesNotContain("⟦", m.Subject + m.Text, StringComparison.Ordinal));
        Assert.Contains("1000002-91.2026.8.26.0114", mails[0].Text, StringComparison.Ordinal);
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

    /// <summary>A lawsuit filed on 2 March 2026, looked at on or after 2 June.</summary>
    private async Task<JudicialCaseId> FiledAsync(string taxId, string number)
    {
        var caseId = await office.OpenJudicialCaseAsync(taxId, "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, CancellationToken.None));
        var filed = await office.ActAsync<RecordFiling, Result<Done>>(
            lawyer, use => use.HandleAsync(new(lawsuit.Id, number, new DateOnly(2026, 3, 2)), CancellationToken.None));
        Assert.Null(filed.Problem);
        var june = new DateTimeOffset(2026, 6, 2, 12, 0, 0, TimeSpan.Zero);
        if (office.Clock.GetUtcNow() < june)
        {
            office.Clock.StandAt(june);
        }

        return lawsuit.Id;
    }

    private Task<Result<Deadline>> RecordAsync(OfficeUser who, JudicialCaseId lawsuit, DateOnly on, string rule, string text) =>
        office.ActAsync<RecordPublication, Result<Deadline>>(who, use => use.HandleAsync(new(lawsuit, on, text, rule), CancellationToken.None));

    private Task<Result<Done>> ConfirmAsync(OfficeUser who, DeadlineId id) =>
        office.ActAsync<ConfirmDeadline, Result<Done>>(who, use => use.HandleAsync(id, CancellationToken.None));

    private Task<Deadline> DeadlineAsync(DeadlineId id) => office.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Id == id));

    private Task RunAlertsAsync(DateOnly day) => office.InScopeAsync(async services =>
    {
        await services.GetServices<LegalCollections.Application.Common.IDailyJob>().Single(j => j.Name == "deadline-alerts").RunAsync(day, CancellationToken.None);
        return true;
    });
}
