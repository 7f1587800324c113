using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>One mail a person and day, with what the day must tell of and nothing that a second reader must not know.</summary>
public sealed class MorningDigestTests
{
    [Fact]
    public async Task Each_person_is_told_5_2_and_1_business_days_before_on_the_safety_date_on_the_day_and_while_it_is_overdue()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var partner = await office.PersonAsync(Roles.Partner);
        var first = await office.ReplyOfJuneAsync(lawsuit);
        await office.ReplyOfJuneAsync(lawsuit, "Outra publicação do mesmo dia.");
        await ReadAsync(office, first.Id);

        for (var day = new DateOnly(2026, 6, 15); day <= new DateOnly(2026, 6, 29); day = day.AddDays(1))
        {
            await RunAsync(office, day);
            await RunAsync(office, day);
        }

        // Due Thu 25/6: business days back are 24 (1), 23 (2), 22 (3, safety date), 19 (4), 18 (5). Overdue on Fri 26 and Mon 29.
        // The second publication is the paralegal's own; the lawyer has yet to read it, so it is asked for on each business day before the 22nd.
        var mails = await office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "deadline").ToListAsync());
        Assert.Equal([18, 22, 23, 24, 25, 26, 29], DaysOf(mails, "paralegal@office.test"));
        Assert.Equal([15, 16, 17, 18, 19, 22, 23, 24, 25, 26, 29], DaysOf(mails, "lawyer@office.test"));
        Assert.Equal([26, 29], DaysOf(mails, partner.Email!));
        Assert.All(mails, m => Assert.DoesNotContain("⟦", m.Subject + m.Text, StringComparison.Ordinal));
        var at18 = mails.Single(m => m.IdempotencyKey.Contains("2026-06-18", StringComparison.Ordinal) && m.Recipient == "lawyer@office.test").Text;
        Assert.Contains("1000001-09.2026.8.26.0114: vence em quinta-feira, 25/06/2026", at18, StringComparison.Ordinal);
        Assert.Contains("À espera da sua leitura", at18, StringComparison.Ordinal);
        var at15 = mails.Single(m => m.IdempotencyKey.Contains("2026-06-15", StringComparison.Ordinal)).Text;
        Assert.Contains("disponibilizado em 01/06/2026", at15, StringComparison.Ordinal);
        Assert.DoesNotContain("25/06/2026", at15, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_is_told_of_the_deadlines_of_whoever_is_away_and_sees_them_in_the_agenda()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var (lawyer, partner) = (await office.LawyerAsync(), await office.PersonAsync(Roles.Partner));
        var deadline = await office.ReplyOfJuneAsync(lawsuit);
        await ReadAsync(office, deadline.Id);
        var recorded = await office.ActAsync<Absences, Result<Absence>>(lawyer, use => use.RecordAsync(
            new(lawyer.UserId, partner.UserId, new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 23)), CancellationToken.None));
        Assert.Null(recorded.Problem);

        foreach (var day in new[] { 18, 23, 24 })
        {
            await RunAsync(office, new DateOnly(2026, 6, day));
        }

        var mails = await office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "deadline").ToListAsync());
        Assert.Equal([18, 23], DaysOf(mails, partner.Email!));
        Assert.Equal(deadline.Id, Assert.Single(await MineAsync(office, partner)).Deadline.Id);
        office.Clock.StandAt(office.Clock.At(new DateOnly(2026, 6, 24), OfficeDay.Opens));
        Assert.Empty(await MineAsync(office, partner));
    }

    private static Task<IReadOnlyList<AgendaRow>> MineAsync(TestOffice office, OfficeUser who) => office.ActAsync<Agenda, IReadOnlyList<AgendaRow>>(
        who, use => use.DaysAsync(new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), [who.UserId], WithDone: false), CancellationToken.None));

    private static IEnumerable<int> DaysOf(IEnumerable<OutboxMessage> mails, string recipient) =>
        mails.Where(m => m.Recipient == recipient).Select(m => int.Parse(m.IdempotencyKey.Split(':')[1][8..], null)).Order();

    private static async Task ReadAsync(TestOffice office, DeadlineId id) => Assert.Null((await office.ActAsync<ReadDeadline, Result<Conference>>(
        await office.LawyerAsync(), use => use.HandleAsync(id, new DateOnly(2026, 6, 25), CancellationToken.None))).Problem);

    private static Task<bool> RunAsync(TestOffice office, DateOnly day) => office.InScopeAsync(async services =>
    {
        await services.GetServices<IDailyJob>().Single(j => j.Name == "deadline-digest").RunAsync(day, CancellationToken.None);
        return true;
    });
}
