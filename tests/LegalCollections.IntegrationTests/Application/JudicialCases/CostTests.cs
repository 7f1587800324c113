using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>What a case costs, and the papers that go with a petition.</summary>
public sealed class CostTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly byte[] Pdf = "%PDF-1.7 comprovante"u8.ToArray();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cost_stands_on_the_timeline_in_the_audit_trail_and_with_its_receipt()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var cost = (await RecordAsync(office, caseId, Entry(CostKind.CourtCosts, 185.10m), new ScannedFile("x", Pdf))).Value;

        var kept = await office.ReadAsync(db => db.CaseCosts.SingleAsync(Ct));
        Assert.Equal((CostKind.CourtCosts, 185.10m, Today, CostBearer.Client), (kept.Kind, kept.Amount, kept.PaidOn, kept.Bearer));
        var told = await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Kind == CaseEventKind.CostRecorded, Ct));
        Assert.Equal((cost.ReceiptId, "CourtCosts", "185.10"), (told.DocumentId, told.Details[0], told.Details[1]));
        Assert.Equal(
            "Despesa: Custas judiciais, R$ 185,10, paga em 02/03/2026",
            EventWording.Sentence(Texts.In(CultureInfo.GetCultureInfo("pt-BR")), told.Kind, told.Details).Replace('\u00A0', ' '));
        Assert.True(await office.ReadAsync(db => db.AuditEntries.AnyAsync(e => e.Entity == nameof(CaseCost) && e.EntityKey.Contains(cost.Id.ToString()), Ct)));
        var document = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.Id == cost.ReceiptId, Ct));
        Assert.Equal("application/pdf", document.ContentType);
    }

    [Fact]
    public async Task A_cost_struck_out_leaves_the_sums_but_not_the_timeline()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var cost = (await RecordAsync(office, caseId, Entry(CostKind.Other, 12m) with { Note = "cópias" })).Value;

        Assert.Equal(caseId, (await office.DoAsync<StrikeCost, Result<CaseId>>(u => u.HandleAsync(cost.Id, Ct))).Value);

        Assert.Empty(await office.ReadAsync(db => db.CaseCosts.ToListAsync(Ct)));
        var struck = await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Kind == CaseEventKind.CostStruck, Ct));
        Assert.Equal(["cópias", "12.00", "2026-03-02"], struck.Details);
    }

    [Fact]
    public async Task A_cost_enters_the_statement_only_once_a_lawyer_says_why_the_debtor_owes_it()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var cost = (await RecordAsync(office, caseId, Entry(CostKind.CourtCosts, 185.10m) with { PaidOn = new(2026, 2, 10) })).Value;
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch, await TotalAsync(office, caseId));
        Assert.Equal("debts.CostWithoutBasis", (await ClaimAsync(office, cost.Id, " ")).Problem!.Code);

        // IPCA of February, 0.70 %, and no interest: 185.10 × 1.007 = 186.40.
        Assert.Equal(caseId, (await ClaimAsync(office, cost.Id, "CPC art. 82 §2º, sentença, fl. 90")).Value);
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch + 186.40m, await TotalAsync(office, caseId));
        Assert.Equal("debts.CostWasClaimed", (await office.DoAsync<StrikeCost, Result<CaseId>>(u => u.HandleAsync(cost.Id, Ct))).Problem!.Code);

        await office.DoAsync<ClaimCost, Result<CaseId>>(u => u.DropAsync(cost.Id, Ct));
        Assert.Equal(CollectedCase.BalanceOnSecondOfMarch, await TotalAsync(office, caseId));
        Assert.Equal("debts.CostWasClaimed", (await office.DoAsync<StrikeCost, Result<CaseId>>(u => u.HandleAsync(cost.Id, Ct))).Problem!.Code);
        Assert.Equal("debts.CostWasClaimed", (await ClaimAsync(office, cost.Id, "CPC art. 82 §2º")).Problem!.Code);
        var told = await office.ReadAsync(db => db.CaseEvents.SingleAsync(e => e.Kind == CaseEventKind.CostClaimed, Ct));
        Assert.Equal(["CourtCosts", "185.10", "2026-02-10", "CPC art. 82 §2º, sentença, fl. 90"], told.Details);
    }

    [Theory]
    [InlineData("0", "2026-03-02", CostKind.Postage, "debts.CostAmount")]
    [InlineData("-5", "2026-03-02", CostKind.Postage, "debts.CostAmount")]
    [InlineData("1.005", "2026-03-02", CostKind.Postage, "debts.CostAmount")]
    [InlineData("5", "2026-03-03", CostKind.Postage, "debts.CostInFuture")]
    [InlineData("5", "2026-03-02", CostKind.Other, "debts.CostNoteMissing")]
    public async Task A_cost_that_cannot_be_is_refused_with_its_reason(string amount, string on, CostKind kind, string code)
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var entry = new CostEntry(
            kind, decimal.Parse(amount, CultureInfo.InvariantCulture), DateOnly.Parse(on, CultureInfo.InvariantCulture), CostBearer.Client, null, null);

        Assert.Equal(code, (await RecordAsync(office, caseId, entry)).Problem?.Code);

        Assert.Empty(await office.ReadAsync(db => db.CaseCosts.ToListAsync(Ct)));
    }

    [Fact]
    public async Task Papers_kept_of_the_client_and_the_receipt_of_the_costs_are_not_missing_any_more()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        RequiredPaper[] needed = [RequiredPaper.PowerOfAttorney, RequiredPaper.CorporateActs, RequiredPaper.CostsReceipt];
        Assert.Equal(needed, (await MissingAsync(office, caseId)).Intersect(needed).Order());

        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync(Ct));
        await KeepAsync(office, new(client, ClientPaperKind.PowerOfAttorney, new ScannedFile("procuracao.pdf", Pdf), Today));
        await KeepAsync(office, new(client, ClientPaperKind.CorporateActs, new ScannedFile("contrato-social.pdf", Pdf), null));
        await RecordAsync(office, caseId, Entry(CostKind.CourtCosts, 185.10m), new ScannedFile("guia.pdf", Pdf));
        Assert.Empty((await MissingAsync(office, caseId)).Intersect(needed));

        // The power of attorney held on 2 March for the last time.
        office.Clock.StandAt(TestOffice.Start.AddDays(1));
        Assert.Equal([RequiredPaper.PowerOfAttorney], (await MissingAsync(office, caseId)).Intersect(needed));
    }

    [Fact]
    public async Task A_paper_that_is_no_scan_or_has_expired_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        await CollectedCase.StartAsync(office);
        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync(Ct));

        Assert.Equal("documents.ScanType", (await KeepAsync(office, new(client, ClientPaperKind.CorporateActs, new ScannedFile("a.pdf", "MZ"u8.ToArray()), null))).Problem?.Code);
        Assert.Equal("clients.PaperExpired", (await KeepAsync(office, new(client, ClientPaperKind.PowerOfAttorney, new ScannedFile("a.pdf", Pdf), Today.AddDays(-1)))).Problem?.Code);
        Assert.Equal("clients.PaperMissing", (await KeepAsync(office, new(client, ClientPaperKind.CorporateActs, null, null))).Problem?.Code);
        Assert.Equal("clients.LogoUnfit", (await KeepAsync(office, new(client, ClientPaperKind.Logo, new ScannedFile("logo.pdf", Pdf), null))).Problem?.Code);
        Assert.Empty(await office.ReadAsync(db => db.ClientPapers.ToListAsync(Ct)));
    }

    private static Task<Result<CaseId>> ClaimAsync(TestOffice office, Guid cost, string basis) =>
        office.DoAsync<ClaimCost, Result<CaseId>>(u => u.HandleAsync(cost, basis, Ct));

    private static Task<decimal> TotalAsync(TestOffice office, CaseId caseId) => office.InScopeAsync(
        async services => (await services.GetRequiredService<CaseStatement>().OnAsync(caseId, Today, Ct)).Value.Total);

    private static CostEntry Entry(CostKind kind, decimal amount) => new(kind, amount, Today, CostBearer.Client, null, null);

    private static Task<Result<CaseCost>> RecordAsync(TestOffice office, CaseId caseId, CostEntry entry, ScannedFile? receipt = null) =>
        office.DoAsync<RecordCost, Result<CaseCost>>(u => u.HandleAsync(new(caseId, entry, receipt), Ct));

    private static Task<Result<ClientPaper>> KeepAsync(TestOffice office, KeepClientPaper.Command command) =>
        office.DoAsync<KeepClientPaper, Result<ClientPaper>>(u => u.HandleAsync(command, Ct));

    private static async Task<IEnumerable<RequiredPaper>> MissingAsync(TestOffice office, CaseId caseId)
    {
        var proposal = (await office.InScopeAsync(s => s.GetRequiredService<ProposeActions>().HandleAsync(caseId, Ct))).Value;
        return proposal.Titles.SelectMany(t => t.Assessments).Where(a => a.Path >= ActionPath.Execucao).SelectMany(a => a.MissingPapers).Select(p => p.Paper).Distinct();
    }
}
