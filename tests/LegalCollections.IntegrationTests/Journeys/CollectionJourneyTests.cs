using LegalCollections.Application.Agreements;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>A carteira goes in, 120 days pass one by one, people act, and every notice, amount and date is what the calendar and the law say.</summary>
/// <remarks>
/// <para>National calendar 2026 from 2 March (a Monday): Good Friday 3 April, Tiradentes 21 April (Tue), 1 May (Fri), Corpus Christi 4 June (Thu).</para>
/// <para>
/// The flow without anybody's act: e-mail on Mon 02/03; 5 business days (3, 4, 5, 6, 9): letter on Mon 09/03; 7 business days
/// (10, 11, 12, 13, 16, 17, 18): call on Wed 18/03.
/// </para>
/// <para>
/// IPCA in percent: 12/2025 0.33; 01/2026 0.33; 02 0.70; 03 0.88; 04 0.67; 05 0.58. Correction takes the months from that of the
/// due day to the one before the day of the sum; interest is 1 % a month by calendar days; fine 2 % of the corrected principal;
/// fees 10 % of all.
/// </para>
/// </remarks>
public sealed class CollectionJourneyTests : IAsyncLifetime
{
    private TestOffice _house = null!;
    private JourneyOffice _office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await TestOffice.StartAsync();
        _office = new JourneyOffice(_house);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_carteira_becomes_notices_agreements_a_petition_its_deadline_and_the_clients_report()
    {
        await _office.OpenAsync();
        await MarchAsync();
        await AprilAsync();
        await MayAndJuneAsync();

        await ImportIsAsExpectedAsync();
        await PaidCasesAreAsExpectedAsync();
        await HeldCasesAreAsExpectedAsync();
        await ReturnedLetterIsAsExpectedAsync();
        await LawsuitIsAsExpectedAsync();
        await ProtestAndPrescribedTitleAreAsExpectedAsync();
        await ReportIsAsExpectedAsync();
    }

    private async Task MarchAsync()
    {
        await _office.WalkToAsync(3, 4);
        await _office.DoAsync<RecordAnswer, Done>(_office.Collector, use => use.HandleAsync(new(_office["Davi"], AnswerOutcome.Disputes, "A obra não foi entregue."), Ct));
        await _office.WalkToAsync(3, 10);
        await AgreeAsync("Bruno", 3_000m, 3, new DateOnly(2026, 3, 20));
        await AgreeAsync("Carla", 2_000m, 2, new DateOnly(2026, 3, 16));
        await _office.WalkToAsync(3, 11);
        await _office.CompleteTaskAsync(_office.Lawyer, "Davi", TaskKind.ResolveDispute, "Continue");
        await _office.CompleteTaskAsync(_office.Collector, "Fausto", TaskKind.Call, "NoAnswer");
        await _office.WalkToAsync(3, 12);
        Assert.True((await _office.PayAsync("Alba", 1_171.49m, "PIX 1")).PaidInFull);
        Assert.Equal(671.49m, (await _office.PayAsync("Hugo", 500m, "PIX 2")).BalanceAfter);
        await _office.PostNoticeAsync("Fausto", "JU123456785BR");
        await _office.WalkToAsync(3, 18);
        foreach (var debtor in new[] { "Elisa", "Gil" })
        {
            await _office.CompleteTaskAsync(_office.Collector, debtor, TaskKind.Call, "NoAnswer");
        }

        await _office.WalkToAsync(3, 19);
        await _office.PostNoticeAsync("Elisa", "JU123456799BR");
        await _office.PostNoticeAsync("Gil", "JU123456808BR");
        await _office.WalkToAsync(3, 20);
        Assert.False((await _office.PayAsync("Bruno", 1_000m, "PIX 3")).AgreementKept);
        await _office.ReturnNoticeAsync("Fausto", "mudou-se");
        await _office.WalkToAsync(3, 23);
        await _office.CompleteTaskAsync(_office.Paralegal, "Fausto", TaskKind.VerifyAddress, "NoAddress");
        await _office.CompleteTaskAsync(_office.Lawyer, "Fausto", TaskKind.DecideAction, "Close");
        await _office.WalkToAsync(3, 25);
        await _office.DeliverNoticeAsync("Elisa");
        await _office.DeliverNoticeAsync("Gil");
    }

    private async Task AprilAsync()
    {
        // Delivered on Wed 25/03: 10 business days are 26, 27, 30, 31, 1, 2, 6, 7, 8 and Thu 9 April (the 3rd is Good Friday).
        await _office.WalkToAsync(4, 9);
        await _office.CompleteTaskAsync(_office.Lawyer, "Elisa", TaskKind.DecideAction, "Judicial");
        await _office.CompleteTaskAsync(_office.Lawyer, "Gil", TaskKind.DecideAction, "Protest");
        await _office.DoAsync<CloseByHand, Done>(
            _office.Lawyer, use => use.HandleAsync(new(_office["Ivo"], CloseReason.Prescribed, "Cheque de 2019, sem ato que interrompesse."), Ct));
        await _office.WalkToAsync(4, 10);
        Assert.Single(await DecideAsync("Elisa"));
        await _office.WalkToAsync(4, 13);
        var lawsuit = await LawsuitAsync();
        await _office.DoAsync<AcceptDraft, Done>(_office.Lawyer, use => use.HandleAsync(lawsuit.Id, Ct));
        await _office.WalkToAsync(4, 14);
        await _office.DoAsync<RecordFiling, Done>(
            _office.Lawyer, use => use.HandleAsync(new(lawsuit.Id, "1000001-09.2026.8.26.0114", new DateOnly(2026, 4, 14)), Ct));
        await _office.DoAsync<RecordCost, CaseCost>(_office.Paralegal, use => use.HandleAsync(
            new(_office["Elisa"], new(CostKind.CourtCosts, 233.94m, new DateOnly(2026, 4, 13), CostBearer.Client, null, lawsuit.Id)), Ct));
        await _office.WalkToAsync(4, 20);
        Assert.False((await _office.PayAsync("Bruno", 1_000m, "PIX 4")).AgreementKept);
    }

    private async Task MayAndJuneAsync()
    {
        await _office.WalkToAsync(5, 20);
        Assert.True((await _office.PayAsync("Bruno", 1_000m, "PIX 5")).AgreementKept);
        await _office.WalkToAsync(6, 1);
        var lawsuit = await LawsuitAsync();
        var deadline = await _office.DoAsync<RecordPublication, Deadline>(
            _office.Paralegal, use => use.HandleAsync(new(lawsuit.Id, new DateOnly(2026, 6, 1), "Manifeste-se o exequente.", "REPLICA"), Ct));
        await _office.WalkToAsync(6, 2);
        Assert.Equal(Conference.Closed, await _office.DoAsync<ReadDeadline, Conference>(_office.Lawyer, use => use.HandleAsync(deadline.Id, new DateOnly(2026, 6, 25), Ct)));
        await _office.WalkToAsync(6, 25);
        await _office.DoAsync<CompleteDeadline, Done>(_office.Lawyer, use => use.HandleAsync(deadline.Id, Ct));
        await _office.WalkToAsync(6, 30);
    }

    private async Task ImportIsAsExpectedAsync()
    {
        Assert.Equal((10, 2, 9, 28_200m), (_office.Import.NewCount, _office.Import.RefusedCount, _office.Import.CaseCount, _office.Import.NewPrincipal));
        var refused = await _office.ReadAsync(db => db.PortfolioRows.OrderBy(r => r.Line).Select(r => r.Line).ToListAsync(Ct));
        Assert.Equal([12, 13], refused); // a wrong check digit; a negative amount
        var mails = await _office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "notice").Select(m => m.Recipient).ToListAsync(Ct));
        Assert.Equal(
            ["alba@", "bruno@", "carla@", "davi@", "elisa@", "gil@", "hugo@"],
            mails.Select(m => m.Replace("exemplo.test", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private async Task PaidCasesAreAsExpectedAsync()
    {
        // Alba, 1,000.00 due 10/12/2025, on 12/03: 1.0033 x 1.0033 x 1.0070 = 1.013657... -> 1,013.66; interest 21/31 + 1 + 1 + 12/31
        // = 3.064516 % -> 31.06; fine 20.27; fees 10 % of 1,064.99 = 106.50; in all 1,171.49.
        Assert.Contains("1.171,49", await _office.TextOfAsync("Alba", DocumentKind.Receipt), StringComparison.Ordinal);
        await EndedAsync("Alba", CloseReason.PaidInFull, new DateOnly(2026, 3, 12));
        Assert.Equal(["03-02 Email", "03-09 Letter"], await _office.NoticesAsync("Alba"));
        Assert.Empty(await _office.TasksAsync("Alba"));

        // Hugo, the same figures, pays 500.00: interest 31.06, fine 20.27, correction 13.66, then principal 435.01 (CC art. 354).
        var parts = await _office.ReadAsync(db => db.PaymentAllocations.Where(a => db.Payments.Any(p => p.Id == a.PaymentId && p.CaseId == _office["Hugo"]))
            .Select(a => new { a.Component, a.Amount }).ToListAsync(Ct));
        Assert.Equal(
            [("Correction", 13.66m), ("Fine", 20.27m), ("Interest", 31.06m), ("Principal", 435.01m)],
            parts.Select(p => (p.Component, p.Amount)).OrderBy(p => p.Component, StringComparer.Ordinal));
        Assert.Equal(["03-02 Email", "03-09 Letter"], await _office.NoticesAsync("Hugo"));
        Assert.Equal(["03-18 Call"], await _office.TasksAsync("Hugo"));
    }

    private async Task HeldCasesAreAsExpectedAsync()
    {
        // Bruno's agreement of 10/03 holds the case until its third instalment is paid.
        await EndedAsync("Bruno", CloseReason.PaidInFull, new DateOnly(2026, 5, 20));
        Assert.Equal(["03-02 Email", "03-09 Letter"], await _office.NoticesAsync("Bruno"));
        Assert.Empty(await _office.TasksAsync("Bruno"));

        // Carla never pays: due 16/03, five days of grace, broken on Sun 22/03; held 12 days, the call of 18/03 moves to Mon 30/03.
        var broken = await _office.ReadAsync(db => db.Agreements.SingleAsync(a => a.CaseId == _office["Carla"], Ct));
        Assert.Equal((AgreementStatus.Broken, new DateOnly(2026, 3, 22)), (broken.Status, broken.EndedOn!.Value));
        Assert.Equal(["03-30 Call"], await _office.TasksAsync("Carla"));

        // Davi disputes on 04/03, the lawyer rules on 11/03: held 7 days, the letter of 09/03 moves to Mon 16/03, the call to Wed 25/03.
        Assert.Equal(["03-02 Email", "03-16 Letter"], await _office.NoticesAsync("Davi"));
        Assert.Equal(["03-04 ResolveDispute", "03-25 Call"], await _office.TasksAsync("Davi"));
    }

    private async Task ReturnedLetterIsAsExpectedAsync()
    {
        // Fausto has no e-mail: letter at once; 7 business days (3, 4, 5, 6, 9, 10, 11): call on Wed 11/03.
        Assert.Equal(["03-02 Letter", "03-11 RegisteredLetter"], await _office.NoticesAsync("Fausto"));
        Assert.Equal(["03-11 Call", "03-20 VerifyAddress", "03-23 DecideAction"], await _office.TasksAsync("Fausto"));
        await EndedAsync("Fausto", CloseReason.Uncollectable, new DateOnly(2026, 3, 23));
    }

    private async Task LawsuitIsAsExpectedAsync()
    {
        Assert.Equal(["03-02 Email", "03-09 Letter", "03-18 RegisteredLetter"], await _office.NoticesAsync("Elisa"));
        Assert.Equal(
            ["03-18 Call", "04-09 DecideAction", "04-09 DecideAction", "04-10 ReviewDraft", "04-13 RecordFiling"], await _office.TasksAsync("Elisa"));

        // 10,000.00 due 31/01/2026, on 18/03: x 1.0033 x 1.0070 = 10,103.23; interest 1 + 18/31 = 1.580645 % -> 159.70; fine 202.06;
        // fees 10 % of 10,464.99 = 1,046.50; in all 11,511.49.
        Assert.Contains("11.511,49", await _office.TextOfAsync("Elisa", DocumentKind.FormalNotice), StringComparison.Ordinal);

        // On 10/04: x 1.0088 more = 10,192.14; interest 1 + 1 + 10/30 = 2.333333 % -> 237.82; fine 203.84; fees 10 % of 10,633.80
        // = 1,063.38; in all 11,697.18.
        Assert.Contains("11.697,18", await _office.TextOfAsync("Elisa", DocumentKind.Petition), StringComparison.Ordinal);
        var lawsuit = await LawsuitAsync();
        Assert.Equal(
            ("Execucao", "Campinas", 11_697.18m, JudicialCaseStatus.Filed, "tjsp"),
            (lawsuit.Path, lawsuit.Venue, lawsuit.ValueOfCause, lawsuit.Status, lawsuit.CalendarCode));

        // Available Mon 01/06, published Tue 02/06; 15 business days of the TJSP from Wed 03/06, without Corpus Christi (4) and the
        // suspension of the 5th, end on Thu 25/06. On 02/06 the lawyer is asked to read it; then digests 5, 2 and 1 business days before, on the
        // safety date and on the day, to two people.
        var deadline = await _office.ReadAsync(db => db.Deadlines.SingleAsync(Ct));
        Assert.Equal((new DateOnly(2026, 6, 25), DeadlineState.Done), (deadline.DueOn, deadline.State));
        var alerts = await _office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "deadline").Select(m => m.CreatedAt).ToListAsync(Ct));
        Assert.Equal(
            ["06-02", "06-18", "06-18", "06-22", "06-22", "06-23", "06-23", "06-24", "06-24", "06-25", "06-25"],
            alerts.Select(at => $"{_office.DayOf(at):MM-dd}").Order(StringComparer.Ordinal));
    }

    private async Task ProtestAndPrescribedTitleAreAsExpectedAsync()
    {
        // Gil, 3,000.00 due 01/12/2025, on 09/04: x 1.0033 x 1.0033 x 1.0070 x 1.0088 = 3,067.73; interest 30/31 + 1 + 1 + 1 + 9/30
        // = 4.267742 % -> 130.92; fine 61.35; fees 10 % of 3,260.00 = 326.00; in all 3,586.00. Ten business days from 09/04 (10, 13, 14,
        // 15, 16, 17, 20, 22, 23, 24; the 21st is Tiradentes): asked again on Fri 24/04.
        Assert.Contains("3.586,00", await _office.TextOfAsync("Gil", DocumentKind.ProtestRequest), StringComparison.Ordinal);
        Assert.Equal(["03-18 Call", "04-09 DecideAction", "04-24 DecideAction"], await _office.TasksAsync("Gil"));

        // Ivo's cheque was issued on 11/03/2019: every claim had run out by 2024 (five years and the 141 days of Lei 14.010), so nothing is
        // sent, nobody calls, the case stands still from the next morning and nobody can let it run.
        Assert.Empty(await _office.NoticesAsync("Ivo"));
        Assert.Empty(await _office.TasksAsync("Ivo"));
        var events = await _office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == _office["Ivo"]).ToListAsync(Ct));
        Assert.Equal("2026-03-03", Assert.Single(events, e => e.Kind == CaseEventKind.Held).HappenedOn.ToString("yyyy-MM-dd", null));
        Assert.Contains(events, e => e.Kind == CaseEventKind.Note && e.Details[0].Contains("prescreveu em 30/07/2024", StringComparison.Ordinal));
        await EndedAsync("Ivo", CloseReason.Prescribed, new DateOnly(2026, 4, 9));
        Assert.Equal(1, await _office.ReadAsync(db => db.JudicialCases.CountAsync(Ct)));
    }

    private async Task ReportIsAsExpectedAsync()
    {
        var march = (await _office.AskAsync<BuildStatusReport, Result<StatusReport>>(use => use.HandleAsync(_office.Client, new DateOnly(2026, 3, 31), Ct))).Value;
        Assert.Equal((2_671.49m, 1, 3_000m), (march.RecoveredInMonth, march.Agreed.Count, march.Agreed.Total)); // 1,171.49 + 500 + 1,000

        // On 30/06 (01/2026 to 05/2026 are five months): Carla 2,929.23, Davi 6,012.90, Elisa 12,146.57, Gil 3,723.23. Hugo: 564.99
        // x 1.0088 x 1.0067 x 1.0058 = 577.11; interest 19/31 + 3 = 3.612903 % -> 20.85; fine 2 % of 12.12 = 0.24; fees 106.50 + 10 % of
        // 33.21 = 3.32; in all 708.02. Sum 25,519.95.
        var june = (await _office.AskAsync<BuildStatusReport, Result<StatusReport>>(use => use.HandleAsync(_office.Client, new DateOnly(2026, 6, 30), Ct))).Value;
        Assert.Equal((233.94m, 233.94m), (june.Costs, june.CostsToReimburse)); // paid on 13/04, Elisa's court costs; none in March
        Assert.Equal(0m, march.Costs);
        Assert.Equal((10, 28_200m, 4_671.49m, 0m, 25_519.95m), (june.Titles, june.Placed, june.Recovered, june.RecoveredInMonth, june.Balance));
        Assert.Equal(
            [(CollectionStage.Call, 3, 9_650.15m), (CollectionStage.Decision, 1, 3_723.23m), (CollectionStage.Enforcement, 1, 12_146.57m)],
            june.ByStage.Select(s => (s.Stage, s.Cases, s.Balance)));
        Assert.Equal([("to180", 21_088.70m), ("to360", 4_431.25m)], june.ByAge.Where(a => a.Balance > 0m).Select(a => (a.Bucket.Key, a.Balance)));

        // First business days: Wed 01/04; Mon 04/05 (the 1st is a holiday, then a weekend); Mon 01/06.
        var sent = await _office.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "report" && m.Recipient == JourneyOffice.ClientEmail).Select(m => m.CreatedAt).ToListAsync(Ct));
        Assert.Equal(["04-01", "05-04", "06-01"], sent.Select(at => $"{_office.DayOf(at):MM-dd}").Order(StringComparer.Ordinal));
    }

    private Task<AgreementId> AgreeAsync(string debtor, decimal total, int count, DateOnly first) => _office.DoAsync<RegisterAgreement, AgreementId>(
        _office.Collector, use => use.HandleAsync(new(_office[debtor], total, count, first), Ct));

    private async Task<IReadOnlyList<JudicialCase>> DecideAsync(string debtor)
    {
        var proposal = (await _office.AskAsync<ProposeActions, Result<CaseProposal>>(use => use.HandleAsync(_office[debtor], Ct))).Value;
        var choices = proposal.Groups.Select(g => new GroupChoice([.. g.Titles.Select(t => t.Title.DebtId)], g.IsLawsuit ? g.Path : null, g.Venue.Forum, null));
        return await _office.DoAsync<DecideActions, IReadOnlyList<JudicialCase>>(_office.Lawyer, use => use.HandleAsync(new(_office[debtor], [.. choices]), Ct));
    }

    private Task<JudicialCase> LawsuitAsync() => _office.ReadAsync(db => db.JudicialCases.SingleAsync(Ct));

    private async Task EndedAsync(string debtor, CloseReason reason, DateOnly on)
    {
        var ended = await _office.CaseAsync(debtor);
        Assert.Equal((CaseStatus.Closed, reason, on), (ended.Status, ended.CloseReason, ended.ClosedOn!.Value));
    }
}
