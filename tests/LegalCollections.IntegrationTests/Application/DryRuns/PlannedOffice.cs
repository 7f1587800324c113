using LegalCollections.Application.Common;
using LegalCollections.Application.DryRuns;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Portfolios;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>An office with the sample carteira in planning, and what its people then really do.</summary>
internal sealed class PlannedOffice(TestOffice office)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public PortfolioId Portfolio { get; private set; }

    public OfficeUser Lawyer { get; private set; } = null!;

    public StrategyChoice Strategy { get; private set; } = null!;

    public async Task OpenAsync()
    {
        Lawyer = await office.LawyerAsync();
        var paralegal = await office.PersonAsync(Roles.Paralegal);
        var collector = await office.PersonAsync(Roles.Collector);
        var client = await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<LegalCollections.Application.Data.AppDb>();
            var creditor = Client.Register(new ClientProfile(
                "Credor Ltda.", "11222333000181", "credor@exemplo.test", "Av. do Estado, 1.200", "São Paulo", "SP", "pessoa jurídica de direito privado",
                null, false, 0m, new Percent(1), new Percent(2), new Percent(10), new Percent(20), "contrato, cláusula 5ª"));
            db.Clients.Add(creditor);
            await db.SaveChangesAsync(Ct);
            return creditor.Id;
        });
        Portfolio = await office.OpenPortfolioAsync(client, "Carteira");
        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Journeys", "Samples", "carteira.csv"), Ct);
        Assert.False((await office.ImportAsync(Portfolio, file)).Failed);
        Strategy = new StrategyChoice("amicable-collection:1", Lawyer.UserId, paralegal.UserId, collector.UserId);
    }

    public async Task<DryRunSums> DryRunAsync(DryRunPlan plan)
    {
        var asked = await AskAsync(plan);
        await WalkDryRunsAsync();
        return await office.InScopeAsync(async services =>
        {
            var runs = services.GetRequiredService<PortfolioRuns>();
            var run = (await runs.FindAsync(asked.Id, Ct))!;
            Assert.Equal((PortfolioRunState.Finished, null, run.Total), (run.State, run.Refusal, run.Done));
            return await runs.SumsAsync(run, Ct);
        });
    }

    public async Task<PortfolioRun> AskAsync(DryRunPlan plan) =>
        (await office.InScopeAsync(services => services.GetRequiredService<AskDryRun>().OfPortfolioAsync(Portfolio, plan, Ct), Lawyer)).Value;

    /// <summary>Does what Quartz does every two seconds.</summary>
    public async Task WalkDryRunsAsync()
    {
        while (await office.InScopeAsync(services => services.GetRequiredService<WalkPortfolio>().HandleAsync(Ct)))
        {
        }
    }

    public Task<Result<DryRunPart>> DryRunOfCaseAsync(string debtor, DryRunPlan plan) => office.InScopeAsync(async services =>
    {
        var id = await CaseAsync(debtor);
        return await services.GetRequiredService<AskDryRun>().OfCaseAsync(id, plan, Ct);
    }, Lawyer);

    public async Task ApproveAsync()
    {
        var approved = await office.InScopeAsync(
            services => services.GetRequiredService<ApproveStrategy>().HandleAsync(
                new(Portfolio, Strategy.StrategyVersionId, Strategy.Lawyer, Strategy.Paralegal, Strategy.Collector), Ct),
            Lawyer);
        Assert.False(approved.Failed);
        await office.PumpAsync();
    }

    /// <summary>Lets days pass as the demo's clock does; after each, people do what <paramref name="act"/> says.</summary>
    public async Task WalkAsync(int days, Func<Task>? act = null)
    {
        for (var day = 0; day < days; day++)
        {
            var walk = office.Services.GetRequiredService<ClockWalk>();
            Assert.True(walk.TryStart(office.Clock.Today.AddDays(1)));
            await walk.Completion;
            Assert.False(walk.Progress!.Failed);
            if (act is not null)
            {
                await act();
                await office.PumpAsync();
            }
        }
    }

    /// <summary>On business days calls are made when due and not answered; registered letters posted at once and delivered a week later.</summary>
    public async Task CallAndPostAsync()
    {
        var today = office.Clock.Today;
        if (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(today))
        {
            return;
        }

        foreach (var call in await office.ReadAsync(db => db.CaseTasks.Where(t => t.State == TaskState.Open && t.Kind == TaskKind.Call && t.DueOn <= today).ToListAsync(Ct)))
        {
            await DoAsync<CompleteTask>(use => use.HandleAsync(new(call.Id, "NoAnswer", null), Ct));
        }

        var letters = await office.ReadAsync(db => db.Notices.Where(n => n.Channel == NoticeChannel.RegisteredLetter).OrderBy(n => n.Id).ToListAsync(Ct));
        foreach (var (letter, place) in letters.Select((letter, place) => (letter, place)).Where(l => l.letter.Status == NoticeStatus.ToPrint))
        {
            await DoAsync<RecordPosting>(use => use.HandleAsync(new(letter.Id, today, Codes[place]), Ct));
        }

        foreach (var letter in letters.Where(l => l.Status == NoticeStatus.Posted && l.PostedOn!.Value.AddDays(7) <= today))
        {
            await DoAsync<RecordDelivery>(use => use.HandleAsync(new(letter.Id, today, null), Ct));
        }
    }

    /// <summary>Every notice, task and closing of the portfolio, as "0302 case 1 Email friendly-reminder".</summary>
    public Task<List<string>> RowsAsync() => office.ReadAsync(async db =>
    {
        var numbers = await db.CollectionCases.ToDictionaryAsync(c => c.Id, c => c.Number, Ct);
        var notices = await db.Notices.ToListAsync(Ct);
        var tasks = await db.CaseTasks.ToListAsync(Ct);
        var closed = await db.CollectionCases.Where(c => c.ClosedOn != null).ToListAsync(Ct);
        return notices.Select(n => Row(office.Clock.DayOf(n.CreatedAt), numbers[n.CaseId], n.Channel.ToString(), n.TemplateKey))
            .Concat(tasks.Select(t => Row(office.Clock.DayOf(t.OpenedAt), numbers[t.CaseId], "Task", t.Kind.ToString())))
            .Concat(closed.Select(c => Row(c.ClosedOn!.Value, c.Number, "Closed", c.CloseReason.ToString()!)))
            .Order(StringComparer.Ordinal).ToList();
    });

    /// <summary>The same of a dry run, without what is no row of the office.</summary>
    public static List<string> RowsOf(IEnumerable<DryRunLine> lines) =>
        [.. lines.Where(l => l.Kind is not DryRunKind.NoAddress).Select(l => Row(l.On, l.CaseNumber, l.Kind.ToString(), l.Key)).Order(StringComparer.Ordinal)];

    public Task<CaseId> CaseAsync(string debtor) => office.ReadAsync(db => (
        from c in db.CollectionCases
        join profile in db.DebtorProfiles on c.DebtorId equals profile.DebtorId
        where profile.Name.StartsWith(debtor)
        select c.Id).SingleAsync(Ct));

    /// <summary>Good Friday, Tiradentes and 1 May 2026.</summary>
    private static readonly DateOnly[] Holidays = [new(2026, 4, 3), new(2026, 4, 21), new(2026, 5, 1)];

    private static readonly string[] Codes =
    [
        "JU123456785BR", "JU123456799BR", "JU123456808BR", "JU123456811BR", "JU123456825BR", "JU123456839BR", "JU123456842BR",
        "JU123456856BR", "JU123456860BR", "JU123456873BR",
    ];

    private async Task DoAsync<TUseCase>(Func<TUseCase, Task<Result<Done>>> act)
        where TUseCase : notnull => Assert.Null((await office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()), Lawyer)).Problem);

    private static string Row(DateOnly on, long number, string kind, string key) => $"{on:MMdd} case {number} {kind} {key}";
}
