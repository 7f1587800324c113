using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.IntegrationTests.Journeys;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>Prescription as the office meets it: warned of in time, and the end of every collection.</summary>
public sealed class LimitationTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private JourneyOffice _office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new JourneyOffice(_house);
        await _office.OpenAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_prescribed_case_runs_again_only_by_a_fact_that_moves_the_limitation()
    {
        var ivo = _office["Ivo"]; // a cheque issued on 11/03/2019: five years and the 141 days of Lei 14.010 end on 30/07/2024
        await _office.WalkToAsync(3, 3);
        Assert.Equal((CaseStatus.Held, HoldReason.Prescribed), await StandingAsync());

        var released = await _office.ActAsync<HoldCase, Done>(_office.Lawyer, use => use.HandleAsync(new(ivo, Hold: false), Ct));
        Assert.Equal("cases.HeldAsPrescribed", released.Problem!.Code);

        var title = await _office.ReadAsync(db => db.Debts.Where(d => d.CaseId == ivo).Select(d => d.Id).SingleAsync(Ct));
        Task<Result<LimitationFact>> RecordAsync(string on, string evidence) => _office.ActAsync<RecordLimitation, LimitationFact>(_office.Lawyer, use => use.HandleAsync(
            new(ivo, title, new(InterruptionKind.Acknowledgement, null, DateOnly.ParseExact(on, "yyyy-MM-dd", null), null, evidence)), Ct));
        Assert.Equal("debts.LimitationEvidenceMissing", (await RecordAsync("2024-08-01", " ")).Problem!.Code);
        Assert.False((await RecordAsync("2024-08-01", "e-mail de 01/08/2024")).Failed); // two days too late: nothing was left to interrupt
        Assert.Equal((CaseStatus.Held, HoldReason.Prescribed), await StandingAsync());
        Assert.False((await RecordAsync("2024-07-30", "confissão, fl. 3")).Failed); // on the last day
        Assert.Equal((CaseStatus.Active, null), await StandingAsync());

        async Task<(CaseStatus, HoldReason?)> StandingAsync()
        {
            var found = await _office.CaseAsync("Ivo");
            return (found.Status, found.HoldReason);
        }
    }

    [Fact]
    public async Task A_school_contract_is_limited_from_its_last_instalment_once_a_lawyer_has_written_it_down()
    {
        var caseId = await _house.OpenJudicialCaseAsync("07195358000166", "ME-1;;Mensalidade escolar;900,00;01/02/2026;10/02/2026");
        var title = await _office.ReadAsync(db => db.Debts.Where(d => d.CaseId == caseId).Select(d => d.Id).SingleAsync(Ct));
        Assert.Equal(new DateOnly(2031, 2, 10), await LastDayAsync());

        LimitationEntry last = new(null, null, new(2026, 12, 10), null, "contrato 2026, cláusula 3") { Start = LimitationStart.LastInstallment };
        Task<Result<LimitationFact>> RecordAsync(LimitationEntry entry) =>
            _office.ActAsync<RecordLimitation, LimitationFact>(_office.Lawyer, use => use.HandleAsync(new(caseId, title, entry), Ct));
        Assert.Equal("debts.StartWithEnd", (await RecordAsync(last with { Until = new(2026, 12, 11) })).Problem!.Code);
        Assert.False((await RecordAsync(last)).Failed);

        Assert.Equal(new DateOnly(2031, 12, 10), await LastDayAsync());

        Task<DateOnly> LastDayAsync() => _house.InScopeAsync(
            async services => Assert.Single(await services.GetRequiredService<CaseLimitation>().OfAsync(caseId, Ct)).Terms.Value.LastDay);
    }

    [Fact]
    public async Task The_lawyer_is_written_to_180_days_before_an_action_is_lost_and_once()
    {
        // NP-1 and DM-2/1 fell due on 10/12/2025: their execution ends on 10/12/2028, 180 days after 13/06/2028.
        var day = new DateOnly(2028, 6, 13);
        await RunAsync(day.AddDays(-1));
        Assert.Empty(await MailsAsync());
        await RunAsync(day);
        await RunAsync(day);

        var (recipient, subject, text) = Assert.Single(await MailsAsync());
        Assert.Equal((_office.Lawyer.Email, "Prescrição: 2 avisos de 180, 90 ou 30 dias"), (recipient, subject));
        Assert.Contains("Em 180 dias: Execução do título NP-1", text, StringComparison.Ordinal);
        Assert.Contains("Alba Reis, até 10/12/2028 (LUG (Decreto 57.663/1966) arts. 70, 77)", text, StringComparison.Ordinal);
        Assert.Contains("DM-2/1/2", text, StringComparison.Ordinal);

        Task RunAsync(DateOnly on) => _house.InScopeAsync(async services =>
        {
            await services.GetServices<IDailyJob>().OfType<LimitationWatch>().Single().RunAsync(on, Ct);
            return true;
        });

        Task<List<(string, string, string)>> MailsAsync() => _office.ReadAsync(async db =>
            (await db.OutboxMessages.Where(m => m.Kind == "limitation").ToListAsync(Ct)).ConvertAll(m => (m.Recipient, m.Subject, m.Text)));
    }

    [Fact]
    public async Task What_prescribes_soonest_leads_the_portfolios_list_and_the_case_shows_every_term()
    {
        using var lawyer = await _house.SignInAsAsync(Roles.Lawyer);
        var portfolio = await _office.ReadAsync(db => db.Portfolios.Select(p => p.Id).SingleAsync(Ct));

        var list = await lawyer.GetPageAsync($"/portfolios/limitation/{portfolio.Value}");
        var rows = list.QuerySelectorAll("section[aria-label='Prescrevem antes'] tbody tr").Select(row => row.Children[0].TextContent.Trim()).ToList();
        Assert.Equal("01/12/2028", rows[0]); // DM-7, due on 01/12/2025: three years
        Assert.Contains("30/07/2024", list.QuerySelector("[aria-labelledby=prescribed] tbody")!.TextContent, StringComparison.Ordinal);

        var tab = await lawyer.GetPageAsync($"/cases/show/{_office["Alba"].Value}?tab=limitation");
        Assert.Contains("10/12/2028", tab.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10/12/2030", tab.Body!.TextContent, StringComparison.Ordinal);

        var page = await lawyer.GetPageAsync($"/limitation/of/{_office["Alba"].Value}");
        var recorded = await lawyer.SubmitAsync(
            page, "form.card", ("Kind", nameof(InterruptionKind.NotarialProtest)), ("On", "2026-02-10"), ("Evidence", "protesto, protocolo 12"));
        Assert.Contains("10/02/2029", recorded.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", list.Body!.TextContent + tab.Body!.TextContent + recorded.Body!.TextContent, StringComparison.Ordinal);
    }
}
