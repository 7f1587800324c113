using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>What a court decides about its days reaches open deadlines only through a lawyer.</summary>
public sealed class CourtActsTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 provimento"u8.ToArray();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pasted_act_proposes_the_new_date_and_nothing_moves_until_a_lawyer_accepts()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        var deadline = await office.ReplyOfJuneAsync(lawsuit);

        // Two days without office hours inside the term: 15 business days end on Mon 29/6 instead of Thu 25/6.
        var act = (await RecordAsync(office, lawyer, "24 e 25 de junho – Jogos da Copa")).Value;

        var shift = Assert.Single(await PendingAsync(office, lawyer));
        Assert.Equal((new DateOnly(2026, 6, 25), new DateOnly(2026, 6, 29)), (shift.Shift.DueBefore, shift.Shift.DueAfter));
        Assert.Equal(new DateOnly(2026, 6, 25), (await DeadlineAsync(office, deadline.Id)).DueOn);
        Assert.Equal(Pdf, (await office.ActAsync<CourtActs, (byte[] Content, string ContentType)?>(lawyer, use => use.EvidenceAsync(act.Id, Ct)))!.Value.Content);

        Assert.Equal(1, await office.ActAsync<DecideShifts, int>(lawyer, use => use.HandleAsync([shift.Shift.Id], accept: true, Ct)));
        var moved = await DeadlineAsync(office, deadline.Id);
        Assert.Equal((new DateOnly(2026, 6, 29), new DateOnly(2026, 6, 22)), (moved.DueOn, moved.SafetyOn)); // back: 26, 23, 22
        Assert.Contains(StoredComputation.Read(moved.Computation).Days, d => d.Name == "Jogos da Copa" && d.Law == "Provimento CSM 1/2026");
        Assert.Empty(await PendingAsync(office, lawyer));

        // The act is withdrawn: the date would go back.
        Assert.Equal(1, (await office.ActAsync<CourtActs, Result<int>>(lawyer, use => use.WithdrawAsync(act.Id, "revogado", Ct))).Value);
        Assert.Equal(new DateOnly(2026, 6, 25), Assert.Single(await PendingAsync(office, lawyer)).Shift.DueAfter);
    }

    [Fact]
    public async Task A_second_act_overtakes_a_proposal_that_nobody_has_decided_and_a_new_publication_is_counted_on_both()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await office.ReplyOfJuneAsync(lawsuit);

        await RecordAsync(office, lawyer, "25/06/2026 Jogo");
        Assert.Equal(new DateOnly(2026, 6, 26), Assert.Single(await PendingAsync(office, lawyer)).Shift.DueAfter);
        await RecordAsync(office, lawyer, "26/06/2026 Luto", "national"); // of the calendar it inherits from; after the present date, on the proposed one
        Assert.Equal(new DateOnly(2026, 6, 29), Assert.Single(await PendingAsync(office, lawyer)).Shift.DueAfter);
        Assert.Equal(new DateOnly(2026, 6, 29), (await office.ReplyOfJuneAsync(lawsuit, "Outra")).DueOn);
        Assert.Single(await PendingAsync(office, lawyer));
    }

    [Fact]
    public async Task A_certified_outage_on_the_last_day_moves_it_and_a_short_one_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await office.ReplyOfJuneAsync(lawsuit);

        var brief = await OutageAsync(office, lawyer, "10:00-10:40; 11:00-11:20");
        Assert.Equal("deadlines.OutageWithoutEffect", brief.Problem?.Code);
        Assert.Null((await OutageAsync(office, lawyer, "10:00-10:40; 11:00-11:21")).Problem);

        Assert.Equal(new DateOnly(2026, 6, 26), Assert.Single(await PendingAsync(office, lawyer)).Shift.DueAfter);
        var kept = await office.ActAsync<DecideShifts, int>(
            lawyer, async use => await use.HandleAsync([(await use.PendingAsync(Ct))[0].Shift.Id], accept: false, Ct));
        Assert.Equal(1, kept);
        Assert.Equal(new DateOnly(2026, 6, 25), (await office.ReadAsync(db => db.Deadlines.SingleAsync(Ct))).DueOn);
    }

    private static Task<Result<CourtAct>> RecordAsync(TestOffice office, OfficeUser who, string text, string calendar = "tjsp") => office.ActAsync<CourtActs, Result<CourtAct>>(
        who, use => use.RecordAsync(new(calendar, ClosureKind.NoOfficeHours, "Provimento CSM 1/2026", 2026, text, new ScannedFile("provimento.pdf", Pdf)), Ct));

    private static Task<Result<CourtAct>> OutageAsync(TestOffice office, OfficeUser who, string hours) => office.ActAsync<CourtActs, Result<CourtAct>>(
        who, use => use.RecordOutageAsync(new("tjsp", new DateOnly(2026, 6, 25), hours, "Certidão TJSP 77/2026", null), Ct));

    private static Task<IReadOnlyList<ShiftRow>> PendingAsync(TestOffice office, OfficeUser who) =>
        office.ActAsync<DecideShifts, IReadOnlyList<ShiftRow>>(who, use => use.PendingAsync(Ct));

    private static Task<Deadline> DeadlineAsync(TestOffice office, DeadlineId id) => office.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Id == id, Ct));
}
