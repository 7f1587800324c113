using LegalCollections.Application.Agreements;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>The shipped flow of talks and agreement, walked by real agreements, payments and receipts.</summary>
public sealed class NegotiationFlowTests
{
    private const string Flow = "negotiated-agreement";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_agreement_the_lawyer_decides_after_ten_business_days_and_a_new_round_sends_the_letter_again()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office, Flow);
        Assert.Equal([("second-letter", NoticeStatus.ToPrint)], await NoticesAsync(office));

        // Ten business days after Monday 2 March: 3 to 6, 9 to 13, and Monday 16 March.
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 15));
        Assert.Empty(await OpenTasksAsync(office));
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 16));
        await AssertTaskIsExplainedAsync(office);
        await DoTaskAsync(office, TaskKind.DecideAction, "Continue");

        // Fifteen business days after 16 March: 17 to 20, 23 to 27, 30 March to 2 April, 6 and 7 April; the 3rd is Good Friday.
        Assert.Equal(new DateOnly(2026, 4, 7), (await CollectedCase.CaseAsync(office, caseId)).NextStepOn);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 4, 7));
        Assert.Equal(["second-letter", "second-letter"], (await NoticesAsync(office)).Select(n => n.Template));
    }

    [Fact]
    public async Task A_broken_agreement_is_notified_with_receipt_and_ten_business_days_later_the_lawyer_decides()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office, Flow);
        await AgreeAsync(office, caseId);
        Assert.Equal(CaseStatus.Active, (await CollectedCase.CaseAsync(office, caseId)).Status);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 16));

        var agreement = await office.ReadAsync(db => db.Agreements.Select(a => a.Id).SingleAsync(Ct));
        await office.DoAsync<BreakAgreement, Result<Done>>(use => use.HandleAsync(agreement, Ct));

        Assert.Equal(("agreement-breach", NoticeStatus.ToPrint), (await NoticesAsync(office))[^1]);
        var letter = await office.ReadAsync(db => db.Notices.Where(n => n.TemplateKey == "agreement-breach").Select(n => n.Id).SingleAsync(Ct));
        await office.DoAsync<RecordPosting, Result<Done>>(use => use.HandleAsync(new(letter, office.Clock.Today, "JU123456785BR"), Ct));
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 3, 20));
        await office.DoAsync<RecordDelivery, Result<Done>>(use => use.HandleAsync(new(letter, office.Clock.Today, null), Ct));

        // Ten business days after Friday 20 March: 23 to 27, 30 March to 2 April, and Monday 6 April; the 3rd is Good Friday.
        Assert.Equal(new DateOnly(2026, 4, 6), (await CollectedCase.CaseAsync(office, caseId)).NextStepOn);
        await CollectedCase.WalkToAsync(office, new DateOnly(2026, 4, 6));
        await DoTaskAsync(office, TaskKind.DecideAction, "Protest");
        Assert.Equal(["bureau-and-protest:1 Running", "negotiated-agreement:1 Finished"], (await office.InstancesAsync()).Select(i => $"{i.VersionId} {i.Status}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_kept_agreement_ends_with_a_receipt_and_a_case_closed_as_paid()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office, Flow);
        await AgreeAsync(office, caseId);

        await CollectedCase.PayAsync(office, caseId, 900m, new DateOnly(2026, 3, 2));
        Assert.Equal(CaseStatus.Active, (await CollectedCase.CaseAsync(office, caseId)).Status);
        await DoTaskAsync(office, TaskKind.FollowUp, "Done");

        var closed = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Closed, CloseReason.PaidInFull), (closed.Status, closed.CloseReason!.Value));
        Assert.Empty(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync(Ct)));
    }

    /// <summary>The page names the step, says what the drawing says, and tells where each outcome leads.</summary>
    private static async Task AssertTaskIsExplainedAsync(TestOffice office)
    {
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var task = Assert.Single(await OpenTasksAsync(office));

        var page = await lawyer.GetPageAsync($"/tasks/show/{task.Id.Value}");
        var list = await lawyer.GetPageAsync("/tasks?all=true");

        Assert.Contains("Decidir após a negociação", page.QuerySelector(".datagrid")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("O advogado decide: ação, cadastro e protesto", page.QuerySelector(".datagrid + p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["segue para: Iniciar cobrança judicial", "segue para: Iniciar cadastro e protesto", "segue para: Pausa de 15 dias úteis", "segue para: Encerrar sem êxito"],
            page.QuerySelectorAll(".task-outcomes span").Select(effect => effect.TextContent));
        Assert.Contains("Decidir após a negociação", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<Result<AgreementId>> AgreeAsync(TestOffice office, CaseId caseId) =>
        office.DoAsync<RegisterAgreement, Result<AgreementId>>(use => use.HandleAsync(new(caseId, 900m, 3, new DateOnly(2026, 3, 10)), Ct));

    private static async Task DoTaskAsync(TestOffice office, TaskKind kind, string outcome)
    {
        var task = Assert.Single(await OpenTasksAsync(office), t => t.Kind == kind);
        Assert.Null((await office.DoAsync<CompleteTask, Result<Done>>(use => use.HandleAsync(new(task.Id, outcome, null), Ct))).Problem);
    }

    private static Task<List<CaseTask>> OpenTasksAsync(TestOffice office) =>
        office.ReadAsync(db => db.CaseTasks.Where(t => t.State == TaskState.Open).ToListAsync(Ct));

    private static async Task<List<(string Template, NoticeStatus Status)>> NoticesAsync(TestOffice office) =>
        (await office.ReadAsync(db => db.Notices.OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).ToListAsync(Ct))).ConvertAll(n => (n.TemplateKey, n.Status));
}
