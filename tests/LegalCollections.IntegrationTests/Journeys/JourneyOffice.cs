using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Portfolios;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>The office of the journey: its creditor, its people, and what they do, each as a person does it.</summary>
internal sealed class JourneyOffice(TestOffice office)
{
    public const string ClientEmail = "credor@exemplo.test";

    private Dictionary<string, CaseId> _cases = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ClientId Client { get; private set; }

    public PortfolioImport Import { get; private set; } = null!;

    public OfficeUser Lawyer { get; private set; } = null!;

    public OfficeUser Paralegal { get; private set; } = null!;

    public OfficeUser Collector { get; private set; } = null!;

    /// <summary>The case of a debtor by the first name in the sample.</summary>
    public CaseId this[string debtor] => _cases[debtor];

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => office.ReadAsync(query);

    public Task<Result<T>> ActAsync<TUseCase, T>(OfficeUser who, Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull => office.ActAsync(who, act);

    public Task<TResult> AskAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> ask)
        where TUseCase : notnull => office.InScopeAsync(services => ask(services.GetRequiredService<TUseCase>()));

    /// <summary>Does one thing as a person; it must not be refused.</summary>
    public async Task<T> DoAsync<TUseCase, T>(OfficeUser who, Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull => (await ActAsync(who, act)).Value;

    /// <summary>Imports the sample for a creditor with 1 % a month, a fine of 2 % and fees of 10 %, and approves it.</summary>
    public async Task OpenAsync()
    {
        Lawyer = await office.LawyerAsync();
        Paralegal = await office.PersonAsync(Roles.Paralegal);
        Collector = await office.PersonAsync(Roles.Collector);
        Client = await office.InScopeAsync(RegisterAsync);
        var portfolio = await office.OpenPortfolioAsync(Client, "Carteira");
        Import = (await office.ImportAsync(portfolio, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Journeys", "Samples", "carteira.csv"), Ct))).Value;
        _cases = await office.ReadAsync(db => (
            from c in db.CollectionCases
            join profile in db.DebtorProfiles on new { c.ClientId, c.DebtorId } equals new { profile.ClientId, profile.DebtorId }
            select new { c.Id, profile.Name }).ToDictionaryAsync(c => c.Name.Split(' ')[0], c => c.Id, Ct));
        await DoAsync<ApproveStrategy, int>(
            Lawyer, use => use.HandleAsync(new(portfolio, "amicable-collection:1", Lawyer.UserId, Paralegal.UserId, Collector.UserId), Ct));
    }

    /// <summary>Lets every day pass up to and including a day, each with its jobs in order, as the demo's clock does.</summary>
    public async Task WalkToAsync(int month, int day)
    {
        var walk = office.Services.GetRequiredService<ClockWalk>();
        Assert.True(walk.TryStart(new DateOnly(2026, month, day)));
        await walk.Completion;
        Assert.Equal((false, false), (walk.Progress!.Running, walk.Progress.Failed));
    }

    public async Task CompleteTaskAsync(OfficeUser who, string debtor, TaskKind kind, string outcome)
    {
        var task = await ReadAsync(db => db.CaseTasks.SingleAsync(t => t.CaseId == this[debtor] && t.Kind == kind && t.State == TaskState.Open, Ct));
        await DoAsync<CompleteTask, Done>(who, use => use.HandleAsync(new(task.Id, outcome, null), Ct));
    }

    public Task<PaymentOutcome> PayAsync(string debtor, decimal amount, string reference) => DoAsync<RegisterPayment, PaymentOutcome>(
        Collector, use => use.HandleAsync(new(this[debtor], amount, office.Clock.Today, reference), Ct));

    public async Task PostNoticeAsync(string debtor, string code)
    {
        var notice = await RegisteredAsync(debtor);
        await DoAsync<MarkPrinted, int>(Paralegal, use => use.HandleAsync(new([notice]), Ct));
        await DoAsync<RecordPosting, Done>(Paralegal, use => use.HandleAsync(new(notice, office.Clock.Today, code), Ct));
    }

    public async Task DeliverNoticeAsync(string debtor)
    {
        var notice = await RegisteredAsync(debtor);
        await DoAsync<RecordDelivery, Done>(Paralegal, use => use.HandleAsync(new(notice, office.Clock.Today, null), Ct));
    }

    public async Task ReturnNoticeAsync(string debtor, string reason)
    {
        var notice = await RegisteredAsync(debtor);
        await DoAsync<RecordReturn, Done>(Paralegal, use => use.HandleAsync(new(notice, office.Clock.Today, reason, null), Ct));
    }

    /// <summary>The words of a case's only document of a kind.</summary>
    public async Task<string> TextOfAsync(string debtor, DocumentKind kind)
    {
        var document = await ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.CaseId == this[debtor] && d.Kind == kind, Ct));
        return Fixtures.TextOf(await office.FileAsync(document.FileHash!));
    }

    /// <summary>Day and channel of every notice of a case, as "03-02 Email".</summary>
    public async Task<IReadOnlyList<string>> NoticesAsync(string debtor)
    {
        var notices = await ReadAsync(db => db.Notices.Where(n => n.CaseId == this[debtor]).OrderBy(n => n.CreatedAt).ToListAsync(Ct));
        return [.. notices.Select(n => $"{office.Clock.DayOf(n.CreatedAt):MM-dd} {n.Channel}")];
    }

    /// <summary>Opening day and kind of every task of a case, as "03-18 Call".</summary>
    public async Task<IReadOnlyList<string>> TasksAsync(string debtor)
    {
        var tasks = await ReadAsync(db => db.CaseTasks.Where(t => t.CaseId == this[debtor]).OrderBy(t => t.OpenedAt).ThenBy(t => t.Id).ToListAsync(Ct));
        return [.. tasks.Select(t => $"{office.Clock.DayOf(t.OpenedAt):MM-dd} {t.Kind}")];
    }

    public Task<CollectionCase> CaseAsync(string debtor) => ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id == this[debtor], Ct));

    public DateOnly DayOf(DateTimeOffset at) => office.Clock.DayOf(at);

    private Task<NoticeId> RegisteredAsync(string debtor) => ReadAsync(db =>
        db.Notices.Where(n => n.CaseId == this[debtor] && n.Channel == NoticeChannel.RegisteredLetter).Select(n => n.Id).SingleAsync(Ct));

    private static async Task<ClientId> RegisterAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var client = Domain.Clients.Client.Register(new ClientProfile(
            "Credor Ltda.", "11222333000181", ClientEmail, "Av. do Estado, 1.200", "São Paulo", "SP", "pessoa jurídica de direito privado",
            null, false, 0m, new Percent(1), new Percent(2), new Percent(10), new Percent(20), "contrato, cláusula 5ª"));
        db.Clients.Add(client);
        await db.SaveChangesAsync(Ct);
        return client.Id;
    }
}
