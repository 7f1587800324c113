using LegalCollections.Application.Cases;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Debts;

/// <summary>What the office records of indices and readings, in figures computed by hand (see <see cref="CollectedCase"/>).</summary>
public sealed class OfficeIndexTests
{
    /// <summary>IPCA of February 1.00 % instead of 0.70 %: 10.00; interest on 1,010.00: 7.14; fine 20.20.</summary>
    private const decimal WithOnePercent = 1_037.34m;

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_index_changes_new_statements_and_leaves_the_issued_one_with_its_difference()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await IssueAsync(office, caseId);
        office.Clock.StandAt(TestOffice.Start.AddHours(1));

        var recorded = await RecordAsync(office, IndexSeries.Ipca, "2026-02;1,00");

        Assert.Equal(1, recorded.Value);
        var desk = await office.InScopeAsync(services => services.GetRequiredService<CaseDesk>().HandleAsync(caseId, Today, Ct));
        Assert.Equal((CollectedCase.BalanceOnSecondOfMarch, WithOnePercent), (desk!.Statement.Value.Total, desk.Recomputed!.Value));
        var row = await office.ReadAsync(db => db.OfficeIndices.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((new YearMonth(2026, 2), 1.00m, "IBGE, errata"), (row.Month, row.Value.Value, row.Source));
        Assert.True(await office.ReadAsync(db => db.AuditEntries.AnyAsync(entry => entry.Entity == nameof(OfficeIndex), Ct)));
    }

    [Fact]
    public async Task Months_that_are_known_already_are_not_recorded_again_and_a_gap_is_refused()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(0, (await RecordAsync(office, IndexSeries.Ipca, "2026-06;0,16\n2026-07;0,07")).Value); // as shipped
        Assert.Equal("debts.IndexGap(Ipca, 2026-08)", (await RecordAsync(office, IndexSeries.Ipca, "2026-09;0,2")).Problem!.ToString());
        Assert.Equal(2, (await RecordAsync(office, IndexSeries.Ipca, "2026-09;0,2\n2026-08;0,1")).Value);
        Assert.Equal("debts.SeriesNotRecordable", (await RecordAsync(office, IndexSeries.SelicDaily, "2026-09;0,2")).Problem!.Code);
        Assert.Equal("debts.IndexWithoutSource", (await RecordAsync(office, IndexSeries.Ipca, "2026-10;0,2", " ")).Problem!.Code);
    }

    [Fact]
    public async Task The_choice_of_a_case_stands_before_that_of_its_client_and_needs_a_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync(Ct));

        // Whole months: February out, March in full, 1 % of 1,007.00 = 10.07 instead of 7.12.
        var whole = CalculationPractice.Usual with { Periods = InterestPeriods.WholeMonths };
        Assert.Equal("debts.ChoiceWithoutReason", (await ChooseAsync(office, new(client, null, whole, " "))).Problem!.Code);
        await ChooseAsync(office, new(client, null, whole, "prática do foro"));
        Assert.Equal(1_037.21m, await TotalAsync(office, caseId));
        await ChooseAsync(office, new(client, caseId, CalculationPractice.Usual, "sentença fixou dias corridos"));
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch, await TotalAsync(office, caseId));
    }

    [Fact]
    public async Task A_lawyer_checks_pasted_months_before_they_are_recorded()
    {
        await using var office = await TestOffice.StartAsync();
        using var visitor = await office.SignInAsAsync(Roles.Lawyer);

        var page = await visitor.GetPageAsync("/indices");
        var preview = await visitor.SubmitAsync(page, "form[action*='Preview' i]", ("Series", "Ipca"), ("Text", "2026-08;0,16"), ("Source", "IBGE, 10/09/2026"));
        Assert.Contains("0,16", preview.QuerySelector("section table")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await office.ReadAsync(db => db.OfficeIndices.ToListAsync(Ct)));
        var after = await visitor.SubmitAsync(preview, "form[action*='Record' i]");

        Assert.Contains("Meses registrados: 1.", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0.16m, (await office.ReadAsync(db => db.OfficeIndices.SingleAsync(Ct))).Value.Value);
    }

    [Fact]
    public async Task A_lawyer_chooses_the_readings_of_a_case_on_its_page()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        using var visitor = await office.SignInAsAsync(Roles.Lawyer);

        var page = await visitor.GetPageAsync($"/calculation/case/{caseId.Value}");
        var after = await visitor.SubmitAsync(page, "form.card", ("CrossingRule", nameof(CrossingRule.CorrectSelic)), ("Reason", "pedido do credor"));

        Assert.Contains("Leituras registradas.", after.Body!.TextContent, StringComparison.Ordinal);
        var choice = await office.ReadAsync(db => db.CalculationChoices.SingleAsync(Ct));
        Assert.Equal((CrossingRule.CorrectSelic, "pedido do credor", (CaseId?)caseId), (choice.Crossing, choice.Reason, choice.ForCase));
    }

    private static async Task<Result<int>> RecordAsync(TestOffice office, IndexSeries series, string text, string source = "IBGE, errata")
    {
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        return await office.InScopeAsync(services => services.GetRequiredService<RecordIndices>().HandleAsync(new(series, text, source), Ct), lawyer);
    }

    private static Task<Result<Done>> ChooseAsync(TestOffice office, ChoosePractice.Command command) =>
        office.InScopeAsync(services => services.GetRequiredService<ChoosePractice>().HandleAsync(command, Ct));

    private static Task<decimal> TotalAsync(TestOffice office, CaseId caseId) => office.InScopeAsync(
        async services => (await services.GetRequiredService<CaseStatement>().OnAsync(caseId, Today, Ct)).Value.Total);

    private static Task<int> IssueAsync(TestOffice office, CaseId caseId) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var client = await db.Clients.Select(c => c.Id).SingleAsync(Ct);
        db.StoredDocuments.Add(StoredDocument.Compose(
            caseId, client, DocumentKind.Petition, "Petição", default, new("w", "p", "peticao.pdf"), Today, TestOffice.Start, "Rafael Nunes"));
        return await db.SaveChangesAsync(Ct);
    });
}
