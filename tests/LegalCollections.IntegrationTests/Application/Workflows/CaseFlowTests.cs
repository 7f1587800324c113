using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Tasks;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>The shipped flows on the real host: what they send, wait for and do with signals.</summary>
public sealed class CaseFlowTests
{
    [Fact]
    public async Task The_amicable_flow_sends_its_reminder_waits_five_business_days_and_prints_the_letter()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await StartCaseAsync(office);

        var reminder = Assert.Single(await NoticesAsync(office, caseId));
        Assert.Equal((NoticeChannel.Email, NoticeStatus.Queued, "ana@exemplo.test"), (reminder.Channel, reminder.Status, reminder.Recipient));
        // Monday 2 March + 5 business days (3, 4, 5, 6, 9) = Monday 9 March.
        Assert.Equal(new DateOnly(2026, 3, 9), (await CaseAsync(office, caseId)).NextStepOn);

        await WalkToAsync(office, new DateOnly(2026, 3, 6));
        Assert.Single(await NoticesAsync(office, caseId));
        await WalkToAsync(office, new DateOnly(2026, 3, 9));

        var letter = (await NoticesAsync(office, caseId)).Last();
        Assert.Equal((NoticeChannel.Letter, NoticeStatus.ToPrint), (letter.Channel, letter.Status));
        Assert.Equal(CollectionStage.Letter, (await CaseAsync(office, caseId)).Stage);
        Assert.NotNull(letter.DocumentId);
    }

    [Fact]
    public async Task A_payment_in_full_that_the_drawing_does_not_await_closes_the_case_and_ends_its_flow()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await StartCaseAsync(office);

        await SettleAsync(office);
        await RaiseAsync(office, caseId, CaseSignal.PaymentInFull);

        Assert.Equal((CaseStatus.Closed, CloseReason.PaidInFull), await CaseAsync(office, caseId) is { } closed ? (closed.Status, closed.CloseReason!.Value) : default);
        Assert.Empty(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync()));
        await WalkToAsync(office, new DateOnly(2026, 3, 31));
        Assert.Single(await NoticesAsync(office, caseId));
    }

    [Fact]
    public async Task An_agreement_holds_the_case_and_its_breach_lets_it_go_on_later_by_the_days_held()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await StartCaseAsync(office);

        await RaiseAsync(office, caseId, CaseSignal.Agreement);
        Assert.Equal((CaseStatus.Held, HoldReason.Agreement), (await CaseAsync(office, caseId) is { } held ? (held.Status, held.HoldReason!.Value) : default));
        await WalkToAsync(office, new DateOnly(2026, 3, 16));
        Assert.Single(await NoticesAsync(office, caseId));
        await RaiseAsync(office, caseId, CaseSignal.AgreementBroken);

        // Held from 2 to 16 March: 14 days; the step due on 9 March moves to 23 March.
        Assert.Equal(new DateOnly(2026, 3, 23), (await CaseAsync(office, caseId)).NextStepOn);
        await WalkToAsync(office, new DateOnly(2026, 3, 22));
        Assert.Single(await NoticesAsync(office, caseId));
        await WalkToAsync(office, new DateOnly(2026, 3, 23));
        Assert.Equal(2, (await NoticesAsync(office, caseId)).Count);
    }

    [Fact]
    public async Task An_answer_wakes_the_flow_before_its_time_and_the_time_then_wakes_nothing()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await StartCaseAsync(office);

        await RaiseAsync(office, caseId, CaseSignal.DebtorAnswered);
        var task = await office.ReadAsync(db => db.CaseTasks.SingleAsync());
        Assert.Equal(TaskKind.FollowUp, task.Kind);
        var done = await office.InScopeAsync(s => s.GetRequiredService<CompleteTask>().HandleAsync(new CompleteTask.Command(task.Id, "Done", null), CancellationToken.None));
        Assert.False(done.Failed);
        await PumpAsync(office);

        Assert.Equal(CollectionStage.Letter, (await CaseAsync(office, caseId)).Stage);
        Assert.Equal(2, (await NoticesAsync(office, caseId)).Count);
        await WalkToAsync(office, new DateOnly(2026, 3, 10));
        Assert.Equal(2, (await NoticesAsync(office, caseId)).Count);
    }

    private static async Task<CaseId> StartCaseAsync(TestOffice office)
    {
        var client = await office.RegisterClientAsync("Credor", "11222333000181");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        var line = $"NP-1;;Nota promissória;1.000,00;10/11/2025;10/12/2025;Ana Souza;{Carteira.Ana};ana@exemplo.test;;;";
        const string Address = "Logradouro;Cidade;UF;CEP";
        var file = $"{Carteira.Heading};{Address}\r\n{line};Rua das Flores, 10;São Paulo;SP;01310-200\r\n";
        Assert.False((await office.ImportAsync(portfolio, file)).Failed);
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        await office.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<OfficeUser>>();
            var person = (await users.FindByIdAsync(lawyer.Id.ToString()))!;
            person.Oab = "SP123456";
            await users.UpdateAsync(person);
            var db = services.GetRequiredService<AppDb>();
            var collectionCase = await db.CollectionCases.SingleAsync();
            collectionCase.Activate(lawyer.UserId, lawyer.UserId, null);
            services.GetRequiredService<StartStrategy>().Request([collectionCase.Id], "amicable-collection:1");
            return await db.SaveChangesAsync();
        });
        await PumpAsync(office);
        return await office.ReadAsync(db => db.CollectionCases.Select(c => c.Id).SingleAsync());
    }

    private static Task<int> SettleAsync(TestOffice office) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        (await db.Debts.SingleAsync()).Settle();
        return await db.SaveChangesAsync();
    });

    private static Task PumpAsync(TestOffice office) => office.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope().ServiceProvider.GetServices<IPump>().OfType<WorkflowPump>().Single().RunAsync(CancellationToken.None);
        return true;
    });

    private static async Task RaiseAsync(TestOffice office, CaseId caseId, string signal)
    {
        await office.InScopeAsync(async services =>
        {
            services.GetRequiredService<WorkflowSignals>().Raise(caseId, signal);
            return await services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        await PumpAsync(office);
    }

    private static async Task WalkToAsync(TestOffice office, DateOnly day)
    {
        office.Clock.StandAt(office.Clock.At(day, OfficeDay.Opens));
        await PumpAsync(office);
    }

    private static Task<CollectionCase> CaseAsync(TestOffice office, CaseId id) => office.ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id == id));

    private static Task<List<Notice>> NoticesAsync(TestOffice office, CaseId id) =>
        office.ReadAsync(db => db.Notices.Where(n => n.CaseId == id).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).ToListAsync());
}
