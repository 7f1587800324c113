using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>What acts of a lawsuit do: the term that runs inside it, the appeals that begin again, the collection that stops.</summary>
public sealed class LawsuitActsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fruitless_search_starts_the_term_within_the_process_its_page_shows_it_and_the_lawyer_is_warned()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var caseId = await CaseOfAsync(office, lawsuit);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        // A promissory note: three years from the search, then from the seizure (CPC art. 921 §4-A).
        var acts = await lawyer.SubmitAsync(
            await lawyer.GetPageAsync($"/cases/{caseId.Value}/acts?lawsuit={lawsuit.Value}"), "#act", ("Kind", "FruitlessSearch"), ("On", "2026-05-04"), ("Evidence", "SISBAJUD, fl. 40"));
        Assert.Contains("04/05/2029", await PageAsync(), StringComparison.Ordinal);
        await lawyer.SubmitAsync(acts, "#act", ("Kind", "Seizure"), ("On", "2026-05-20"), ("Evidence", "penhora, fl. 52"));
        Assert.Contains("20/05/2029", await PageAsync(), StringComparison.Ordinal);

        await WatchAsync(new DateOnly(2029, 4, 19));
        Assert.Empty(await MailsAsync());
        await WatchAsync(new DateOnly(2029, 4, 20)); // 30 days before
        Assert.Contains("até 20/05/2029", Assert.Single(await MailsAsync()), StringComparison.Ordinal);

        async Task<string> PageAsync()
        {
            var page = await lawyer.GetPageAsync($"/lawsuits/{lawsuit.Value}");
            Assert.NotNull(page.QuerySelector($"a[href='/cases/show/{caseId.Value}']"));
            var shown = page.Body!.TextContent;
            Assert.DoesNotContain("⟦", shown, StringComparison.Ordinal);
            return shown;
        }

        Task WatchAsync(DateOnly on) => office.InScopeAsync(async services =>
        {
            await services.GetServices<IDailyJob>().OfType<LimitationWatch>().Single().RunAsync(on, Ct);
            return true;
        });

        Task<List<string>> MailsAsync() => office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "limitation").Select(m => m.Text).ToListAsync(Ct));
    }

    [Fact]
    public async Task Decided_embargos_propose_the_appeals_whole_term_again_and_nothing_moves_until_a_lawyer_accepts()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var caseId = await CaseOfAsync(office, lawsuit);
        var lawyer = await office.LawyerAsync();
        var appeal = await office.ReplyOfJuneAsync(lawsuit, "Sentença.", "APEL");
        await office.ReplyOfJuneAsync(lawsuit);
        office.Clock.StandAt(office.Clock.At(new DateOnly(2026, 6, 22), new TimeOnly(9, 0)));

        // Filed in time (until 11 June). Decision available on Thu 18, published on Fri 19: 22 June is day 1; 9 and 10 July are closed.
        Assert.Equal(1, (await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.Clarification, lawsuit, new(2026, 6, 9), new(2026, 6, 18), "fl. 90"))).Value);
        var shift = Assert.Single(await office.ActAsync<DecideShifts, IReadOnlyList<ShiftRow>>(lawyer, use => use.PendingAsync(Ct)));
        Assert.Equal((appeal.Id, new DateOnly(2026, 7, 14), "CPC art. 1.026: fl. 90"), (shift.Deadline.Id, shift.Shift.DueAfter, shift.Law));
        Assert.Equal(new DateOnly(2026, 6, 25), (await FindAsync()).DueOn);

        await office.ActAsync<DecideShifts, int>(lawyer, use => use.HandleAsync([shift.Shift.Id], accept: true, Ct));
        var moved = await FindAsync();
        Assert.Equal((new DateOnly(2026, 7, 14), new DateOnly(2026, 6, 18)), (moved.DueOn, moved.TriggerOn));

        Task<LegalCollections.Domain.Deadlines.Deadline> FindAsync() => office.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Id == appeal.Id, Ct));
    }

    [Fact]
    public async Task A_reorganisation_stops_the_collection_leaves_only_the_claim_and_its_end_lets_the_case_run()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var lawyer = await office.LawyerAsync();

        Assert.False((await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.Reorganisation, null, new(2026, 2, 20), null, "decisão, proc. 1"))).Failed);
        Assert.Equal((CaseStatus.Held, HoldReason.Insolvency), await StandingAsync());
        var proposal = (await office.InScopeAsync(s => s.GetRequiredService<ProposeActions>().HandleAsync(caseId, Ct))).Value;
        Assert.Equal(ActionPath.InsolvencyClaim, Assert.Single(proposal.Titles).Proposed.Path);

        await RecordAsync(office, lawyer, caseId, new(LawsuitActKind.InsolvencyEnded, null, new(2026, 3, 1), null, "sentença"));
        Assert.Equal((CaseStatus.Active, null), await StandingAsync());

        async Task<(CaseStatus, HoldReason?)> StandingAsync()
        {
            var found = await CollectedCase.CaseAsync(office, caseId);
            return (found.Status, found.HoldReason);
        }
    }

    [Fact]
    public async Task A_declined_venue_proposes_open_deadlines_on_both_courts_days_and_moves_none_by_itself()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var caseId = await CaseOfAsync(office, lawsuit);
        var lawyer = await office.LawyerAsync();
        var reply = await office.ReplyOfJuneAsync(lawsuit);
        office.Clock.StandAt(office.Clock.At(new DateOnly(2026, 6, 15), new TimeOnly(9, 0)));
        using var web = await office.SignInAsAsync(Roles.Lawyer);

        var page = await web.SubmitAsync(
            await web.GetPageAsync($"/cases/{caseId.Value}/acts?lawsuit={lawsuit.Value}"), "#act", ("Kind", "VenueDeclined"), ("On", "2026-06-12"), ("Evidence", "fl. 60"),
            ("City", "Recife"), ("State", "pe"));
        Assert.Contains("Informe a comarca, a UF e o calendário do novo juízo", page.Body!.TextContent, StringComparison.Ordinal);
        page = await web.SubmitAsync(page, "#act", ("Calendar", "tjpe"));
        Assert.Contains("De Campinas/SP para Recife/PE, calendário Tribunal de Justiça de Pernambuco", page.Body!.TextContent, StringComparison.Ordinal);

        // 4 and 5 June are closed at the TJSP only, 22 to 30 June at the TJPE only: 1 July is day 12.
        var shift = Assert.Single(await PendingAsync());
        Assert.Equal((new DateOnly(2026, 6, 25), new DateOnly(2026, 7, 6), "CPC art. 64 §§3-4: fl. 60"), (shift.Shift.DueBefore, shift.Shift.DueAfter, shift.Law));
        Assert.Equal((new DateOnly(2026, 6, 25), "tjsp"), await DueAsync());
        await AcceptAsync(shift);
        Assert.Equal((new DateOnly(2026, 7, 6), "tjpe"), await DueAsync());
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal); // the lawyer has yet to read it
        Assert.Contains("mudou de juízo em 12/06/2026", (await paralegal.GetPageAsync($"/deadlines/{reply.Id.Value}")).Body!.TextContent, StringComparison.Ordinal);

        // A day that the new court closes later counts from there, with the old court's days as they were.
        Assert.False((await office.ActAsync<CourtActs, Result<LegalCollections.Domain.Deadlines.CourtAct>>(lawyer, use => use.RecordAsync(
            new("TJPE", LegalCollections.Domain.Deadlines.ClosureKind.NoOfficeHours, "Ato 1/2026", 2026, "02/07/2026 Luto", new("ato.pdf", "%PDF-1.7 ato"u8.ToArray())), Ct))).Failed);
        Assert.Equal(new DateOnly(2026, 7, 7), Assert.Single(await PendingAsync()).Shift.DueAfter);

        var act = await office.ReadAsync(db => db.LawsuitActs.SingleAsync(Ct));
        await office.ActAsync<LawsuitActs, Result<Done>>(lawyer, use => use.StrikeAsync(caseId, act.Id, Ct));
        Assert.Equal(("Campinas", "SP", "tjsp"), await office.ReadAsync(db => db.JudicialCases.Select(j => new ValueTuple<string, string, string>(j.Venue, j.VenueState, j.CalendarCode)).SingleAsync(Ct)));

        Task<IReadOnlyList<ShiftRow>> PendingAsync() => office.ActAsync<DecideShifts, IReadOnlyList<ShiftRow>>(lawyer, use => use.PendingAsync(Ct));

        Task<int> AcceptAsync(ShiftRow row) => office.ActAsync<DecideShifts, int>(lawyer, use => use.HandleAsync([row.Shift.Id], accept: true, Ct));

        Task<(DateOnly, string)> DueAsync() => office.ReadAsync(db => db.Deadlines.Where(d => d.Id == reply.Id).Select(d => new ValueTuple<DateOnly, string>(d.DueOn, d.CalendarCode)).SingleAsync(Ct));
    }

    private static Task<CaseId> CaseOfAsync(TestOffice office, JudicialCaseId lawsuit) =>
        office.ReadAsync(db => db.JudicialCases.Where(j => j.Id == lawsuit).Select(j => j.CaseId).SingleAsync(Ct));

    private static Task<Result<int>> RecordAsync(TestOffice office, OfficeUser who, CaseId caseId, LawsuitActEntry entry) =>
        office.ActAsync<LawsuitActs, Result<int>>(who, use => use.RecordAsync(caseId, entry, Ct));
}
