using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>From the lawyer's decision to a deadline that two people stand for.</summary>
public sealed class WayToCourtTests(TestOffice office) : IClassFixture<TestOffice>
{
    // Note of 10,000.00 due 31/01/2026, on 02/03/2026; 1 % a month, fine 2 %, fees 10 %.
    // Correction: IPCA 01/2026 0.33 % and 02/2026 0.70 %: 10,000 x 1.0033 x 1.0070 = 10,103.231 -> 103.23.
    // Interest: February whole 1 %, March 2/31 of 1 % = 1.064516... % of 10,103.23 = 107.5505 -> 107.55.
    // Fine: 2 % of 10,103.23 = 202.0646 -> 202.06. Fees: 10 % of (10,103.23 + 107.55 + 202.06 = 10,412.84) = 1,041.284 -> 1,041.28.
    // Total: 10,412.84 + 1,041.28 = 11,454.12.
    private const string Total = "11.454,12";
    private const string Note = "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026";

    [Fact]
    public async Task A_decided_title_becomes_a_petition_then_a_filed_lawsuit_then_a_confirmed_deadline()
    {
        var caseId = await office.OpenJudicialCaseAsync("11222333000181", Note);
        var lawyer = await office.LawyerAsync();
        Assert.Equal(TaskKind.DecideAction, Assert.Single(await OpenTasksAsync(caseId)).Kind);

        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);

        lawsuit = await LawsuitAsync(lawsuit.Id);
        Assert.Equal(("Execucao", "Campinas", "SP", JudicialCaseStatus.InReview, 11_454.12m), (lawsuit.Path, lawsuit.Venue, lawsuit.VenueState, lawsuit.Status, lawsuit.ValueOfCause));
        var petition = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.Id == lawsuit.DraftId!.Value));
        var text = Fixtures.TextOf(await office.FileAsync(petition.FileHash!));
        Assert.Contains(Total, text, StringComparison.Ordinal);
        Assert.Contains("COMARCA DE CAMPINAS", text, StringComparison.Ordinal);
        Assert.Equal((TaskKind.ReviewDraft, (JudicialCaseId?)lawsuit.Id), Assert.Single((await OpenTasksAsync(caseId)).Select(t => (t.Kind, t.JudicialCaseId))));

        Assert.False((await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, CancellationToken.None))).Failed);
        Assert.Equal(TaskKind.RecordFiling, Assert.Single(await OpenTasksAsync(caseId)).Kind);

        var filed = await FileAsync(lawyer, lawsuit.Id, "1000001-09.2026.8.26.0114");
        Assert.False(filed.Failed);
        lawsuit = await LawsuitAsync(lawsuit.Id);
        Assert.Equal((JudicialCaseStatus.Filed, "tjsp", petition.Id), (lawsuit.Status, lawsuit.CalendarCode, lawsuit.FiledDocumentId!.Value));
        Assert.Empty(await OpenTasksAsync(caseId));
        Assert.Equal(CollectionStage.Enforcement, (await office.ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id == caseId))).Stage);
        Assert.Equal(
            [CaseEventKind.ActionDecided, CaseEventKind.DocumentDrafted, CaseEventKind.DraftAccepted, CaseEventKind.Filed],
            (await office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == caseId).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync()))
                .Select(e => e.Kind).Where(k => k is >= CaseEventKind.ActionDecided and <= CaseEventKind.Filed));
    }

    [Fact]
    public async Task A_prescribed_cheque_is_never_sued_and_choosing_nothing_ends_the_case()
    {
        // Issued 05/01/2020, with the pandemic's 141 days still over long before 2026 (5 years, Súmula 503).
        var caseId = await office.OpenJudicialCaseAsync("11222333000262", "CH-1;;Cheque;2.000,00;05/01/2020;05/01/2020");
        var lawyer = await office.LawyerAsync();
        var proposal = await office.InScopeAsync(s => Resolve<ProposeActions>(s).HandleAsync(caseId, CancellationToken.None));
        var group = Assert.Single(proposal.Value.Groups);
        Assert.Equal((ActionPath.NoAction, 0), (group.Path, group.Options.Count));

        var sued = await office.ActAsync<DecideActions, Result<IReadOnlyList<JudicialCase>>>(lawyer, use => use.HandleAsync(
            new(caseId, [new([group.Titles[0].Title.DebtId], ActionPath.Monitoria, new("Campinas", "SP"), "quero")]), CancellationToken.None));
        Assert.Equal("lawsuits.Prescribed", sued.Problem?.Code);

        Assert.Empty((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        var closed = await office.ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id == caseId));
        Assert.Equal((CaseStatus.Closed, CloseReason.Uncollectable), (closed.Status, closed.CloseReason));
    }

    [Fact]
    public async Task Another_way_than_the_proposed_one_needs_a_reason_and_is_drafted_from_its_own_template()
    {
        var caseId = await office.OpenJudicialCaseAsync("11222333000343", Note);
        var lawyer = await office.LawyerAsync();
        var proposal = (await office.InScopeAsync(s => Resolve<ProposeActions>(s).HandleAsync(caseId, CancellationToken.None))).Value;
        GroupChoice Choice(string? reason) => new([proposal.Titles[0].Title.DebtId], ActionPath.Cobranca, new("Campinas", "SP"), reason);

        var silent = await office.ActAsync<DecideActions, Result<IReadOnlyList<JudicialCase>>>(lawyer, use => use.HandleAsync(new(caseId, [Choice(" ")]), CancellationToken.None));
        Assert.Equal("lawsuits.ReasonNeeded", silent.Problem?.Code);

        var lawsuit = Assert.Single((await office.ActAsync<DecideActions, Result<IReadOnlyList<JudicialCase>>>(
            lawyer, use => use.HandleAsync(new(caseId, [Choice("título original extraviado")]), CancellationToken.None))).Value);
        lawsuit = await LawsuitAsync(lawsuit.Id);
        Assert.Equal((JudicialCaseStatus.InReview, 11_454.12m), (lawsuit.Status, lawsuit.ValueOfCause));
        Assert.Equal("cobranca", (await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.Id == lawsuit.DraftId!.Value))).TemplateKey);
        Assert.Equal((TaskKind.ReviewDraft, (JudicialCaseId?)lawsuit.Id), Assert.Single((await OpenTasksAsync(caseId)).Select(t => (t.Kind, t.JudicialCaseId))));
    }

    [Fact]
    public async Task A_replaced_draft_keeps_the_one_before_and_a_file_that_is_not_Word_is_refused()
    {
        var (caseId, lawsuit, lawyer) = await DraftedAsync("11222333000424");
        var first = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.Id == lawsuit.DraftId!.Value));
        var word = await office.FileAsync(first.WordHash!);

        var refused = await office.ActAsync<ReplaceDraft, Result<StoredDocument>>(
            lawyer, use => use.HandleAsync(new(lawsuit.Id, "%PDF-1.7"u8.ToArray(), "minuta.docx"), CancellationToken.None));
        Assert.Equal("lawsuits.DraftRefused", refused.Problem?.Code);

        var second = (await office.ActAsync<ReplaceDraft, Result<StoredDocument>>(
            lawyer, use => use.HandleAsync(new(lawsuit.Id, word, "minuta revista.docx"), CancellationToken.None))).Value;
        Assert.Equal((first.Id, second.Id), (second.Replaces!.Value, (await LawsuitAsync(lawsuit.Id)).DraftId!.Value));
        Assert.Contains(Total, Fixtures.TextOf(await office.FileAsync(second.FileHash!)), StringComparison.Ordinal);
        Assert.Equal(2, await office.ReadAsync(db => db.StoredDocuments.CountAsync(d => d.CaseId == caseId && d.Kind == DocumentKind.Petition)));
    }

    [Fact]
    public async Task A_rejected_draft_gives_its_titles_back_to_the_decision()
    {
        var (caseId, lawsuit, lawyer) = await DraftedAsync("11222333000505");

        Assert.Equal("lawsuits.ReasonNeeded", (await RejectAsync(lawyer, lawsuit.Id, "")).Problem?.Code);
        Assert.False((await RejectAsync(lawyer, lawsuit.Id, "valor errado")).Failed);

        Assert.Equal(TaskKind.DecideAction, Assert.Single(await OpenTasksAsync(caseId)).Kind);
        Assert.Equal(JudicialCaseStatus.Closed, (await LawsuitAsync(lawsuit.Id)).Status);
        Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        Assert.Equal(TaskKind.ReviewDraft, Assert.Single(await OpenTasksAsync(caseId)).Kind);
    }

    [Theory]
    [InlineData("1000009-99.2026.8.26.0114")]
    [InlineData("1000001-49.2026.8.26.0114")]
    [InlineData("")]
    public async Task A_wrong_number_is_refused_and_the_lawsuit_stays_to_be_filed(string number)
    {
        var taxId = number.Length == 0 ? "11222333000696" : number.Contains("49", StringComparison.Ordinal) ? "11222333000777" : "11222333000858";
        var (caseId, lawsuit, lawyer) = await DraftedAsync(taxId);
        await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, CancellationToken.None));

        Assert.True((await FileAsync(lawyer, lawsuit.Id, number)).Failed);

        Assert.Equal(JudicialCaseStatus.ReadyToFile, (await LawsuitAsync(lawsuit.Id)).Status);
        Assert.Equal(TaskKind.RecordFiling, Assert.Single(await OpenTasksAsync(caseId)).Kind);
    }

    private static T Resolve<T>(IServiceProvider services)
        where T : notnull => (T)services.GetService(typeof(T))!;

    private async Task<(CaseId CaseId, JudicialCase Lawsuit, OfficeUser Lawyer)> DraftedAsync(string taxId)
    {
        var caseId = await office.OpenJudicialCaseAsync(taxId, Note);
        var lawyer = await office.LawyerAsync();
        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        return (caseId, await LawsuitAsync(lawsuit.Id), lawyer);
    }

    private Task<Result<Done>> RejectAsync(OfficeUser lawyer, JudicialCaseId id, string reason) =>
        office.ActAsync<RejectDraft, Result<Done>>(lawyer, use => use.HandleAsync(new(id, reason), CancellationToken.None));

    private Task<Result<Done>> FileAsync(OfficeUser lawyer, JudicialCaseId id, string number) =>
        office.ActAsync<RecordFiling, Result<Done>>(lawyer, use => use.HandleAsync(new(id, number, office.Clock.Today), CancellationToken.None));

    private Task<List<CaseTask>> OpenTasksAsync(CaseId caseId) =>
        office.ReadAsync(db => db.CaseTasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open).ToListAsync());

    private Task<JudicialCase> LawsuitAsync(JudicialCaseId id) => office.ReadAsync(db => db.JudicialCases.SingleAsync(j => j.Id == id));
}
