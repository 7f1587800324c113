using System.Globalization;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Definitions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>What people do in the office of the crash test while its process is down or up; the process itself does the work.</summary>
internal sealed class CrashOffice(BareOffice desk)
{
    /// <summary>Titles of the small portfolio, whose cases are walked.</summary>
    public const int Cases = 60;

    /// <summary>Titles of the large portfolio, whose reading and commit are long enough to be killed in.</summary>
    public const int Titles = 30_000;

    private const string Heading = "Documento;Tipo;Valor;Vencimento;Devedor;CPF;E-mail;Endereço;CEP;Cidade;UF";

    private bool _wasLocked;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateTimeOffset Now => desk.Clock.GetUtcNow();

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => desk.ReadAsync(query);

    /// <summary>A client, a portfolio of <see cref="Cases"/> cases approved for the shipped flow, and the large file waiting to be read.</summary>
    public async Task<ImportId> PrepareAsync()
    {
        await MoveClockAsync(new DateOnly(2026, 3, 2));
        await desk.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ShippedWorkflows>().LoadAsync(Ct);
            return true;
        });
        var client = await RegisterAsync();
        var small = await OpenAsync(client, "Pequena");
        var imported = await desk.InScopeAsync(services => services.GetRequiredService<ImportPortfolio>().HandleAsync(
            new ImportPortfolio.Command(small, "pequena.csv", File(0, Cases), Commit: true), null, Ct));
        Assert.Equal(Cases, imported.Value.CaseCount);
        await ApproveAsync(small, await ReadAsync(db => db.WorkflowVersions.Where(v => v.DefinitionId == "amicable-collection").Select(v => v.Id).SingleAsync(Ct)));
        return await UploadAsync(await OpenAsync(client, "Grande"));
    }

    /// <summary>Cases of one portfolio that ask to be started on a flow of the test's own; the last drawing is theirs, the others are called by it.</summary>
    public async Task PrepareAsync(int cases, params string[] drawings)
    {
        await MoveClockAsync(new DateOnly(2026, 3, 2));
        await desk.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.WorkflowVersions.AddRange(drawings.Select(json => WorkflowVersion.Publish(WorkflowDefinition.Parse(json).Value, json, 1, desk.Clock.GetUtcNow())));
            return db.SaveChangesAsync(Ct);
        });
        var portfolio = await OpenAsync(await RegisterAsync(), "Carteira");
        var imported = await desk.InScopeAsync(services => services.GetRequiredService<ImportPortfolio>().HandleAsync(
            new ImportPortfolio.Command(portfolio, "carteira.csv", File(0, cases), Commit: true), null, Ct));
        Assert.Equal(cases, imported.Value.CaseCount);
        await ApproveAsync(portfolio, WorkflowDefinition.Parse(drawings[^1]).Value.Id);
    }

    /// <summary>Does everything that waits, in this process and undisturbed.</summary>
    public Task SettleAsync() => desk.Get<OfficePump>().RunUntilQuietAsync(Ct);

    /// <summary>Whether the import's transaction is open: it holds the lock of imports on PostgreSQL, the one write lock on SQLite.</summary>
    /// <remarks>Ask when nothing else is left to do: on SQLite any writer holds that lock for a moment, so it must be found twice.</remarks>
    public async Task<bool> IsWritingAsync()
    {
        if (TestDatabase.IsPostgres)
        {
            return await ReadAsync(db => db.Database
                .SqlQuery<int>($"""SELECT CAST(COUNT(*) AS INTEGER) AS "Value" FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = 7311002""")
                .SingleAsync(Ct)) > 0;
        }

        var before = _wasLocked;
        _wasLocked = await ReadAsync(IsLockedAsync);
        return before && _wasLocked;
    }

    private static async Task<bool> IsLockedAsync(AppDb db)
    {
        await db.Database.OpenConnectionAsync(Ct);
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
        _ = raw.sqlite3_busy_timeout(handle, 0);
        var free = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE; ROLLBACK") == raw.SQLITE_OK;
        return !free;
    }

    public Task CommitAsync(ImportId import) =>
        desk.InScopeAsync(async services => (await services.GetRequiredService<CommitImport>().HandleAsync(import, Ct)).Value);

    /// <summary>The process takes the new time at its next start.</summary>
    public Task MoveClockAsync(DateOnly day) => desk.InScopeAsync(async services =>
    {
        await services.GetRequiredService<StandingClock>().MoveToAsync(desk.Clock.At(day, new TimeOnly(9, 0)), Ct);
        return true;
    });

    private Task<ClientId> RegisterAsync() => desk.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var client = Client.Register(new ClientProfile(
            "Credor", "11222333000181", "credor@exemplo.test", "Rua A, 1", "São Paulo", "SP", "pessoa jurídica", null, false, 0m, null,
            new Percent(2), new Percent(0), new Percent(10), "contrato"));
        db.Clients.Add(client);
        db.Users.Add(new OfficeUser
        {
            Id = Guid.CreateVersion7(),
            FullName = "Dra. Ana",
            UserName = "ana@office.test",
            Email = "ana@office.test",
            Oab = "SP123456",
        });
        await db.SaveChangesAsync(Ct);
        return client.Id;
    });

    private Task<PortfolioId> OpenAsync(ClientId client, string name) =>
        desk.InScopeAsync(async services => (await services.GetRequiredService<OpenPortfolio>().HandleAsync(client, name, Ct)).Value);

    private Task ApproveAsync(PortfolioId id, string flow) => desk.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var lawyer = (await db.Users.SingleAsync(Ct)).UserId;
        var portfolio = await db.Portfolios.SingleAsync(p => p.Id == id, Ct);
        _ = portfolio.Approve(new StrategyChoice(flow, lawyer, lawyer, null), lawyer, desk.Clock.GetUtcNow()).Value;
        var cases = await db.CollectionCases.Where(c => c.PortfolioId == id).ToListAsync(Ct);
        cases.ForEach(c => c.Activate(lawyer, lawyer, null));
        services.GetRequiredService<StartStrategy>().Request(cases.Select(c => c.Id), flow);
        return await db.SaveChangesAsync(Ct);
    });

    private async Task<ImportId> UploadAsync(PortfolioId portfolio)
    {
        var id = await desk.InScopeAsync(async services =>
            (await services.GetRequiredService<ReceiveFile>().HandleAsync(portfolio, "grande.csv", File(Cases, Titles), Ct)).Value);
        return await desk.InScopeAsync(async services =>
        {
            var import = await services.GetRequiredService<AppDb>().PortfolioImports.SingleAsync(i => i.Id == id, Ct);
            return (await services.GetRequiredService<ChooseColumns>().HandleAsync(id, import.Map, Ct)).Failed ? default : id;
        });
    }

    private static MemoryStream File(int from, int count)
    {
        var text = new StringBuilder(Heading).Append("\r\n");
        for (var number = from; number < from + count; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"NP-{number};Nota promissória;{1000 + number},00;10/12/2025;Devedor {number};{Carteira.TaxIdOf(number)};")
                .Append(CultureInfo.InvariantCulture, $"devedor{number}@exemplo.test;Rua das Flores, {number};01310-200;São Paulo;SP\r\n");
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
