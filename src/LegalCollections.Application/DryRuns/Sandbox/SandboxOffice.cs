using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices.Channels;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>A second office in memory, with every part of the real one but its database, its clock and its way out for mail.</summary>
/// <remarks>A dry run is exact because the code that runs here is the code that will run there.</remarks>
internal sealed class SandboxOffice : IAsyncDisposable
{
    private static string? _schema;

    private readonly SqliteConnection _connection;
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private SandboxOffice(SqliteConnection connection, string folder, ServiceProvider services, bool clockIsDemo) =>
        (_connection, _folder, _services, ClockIsDemo) = (connection, folder, services, clockIsDemo);

    public OfficeClock Clock => _services.GetRequiredService<OfficeClock>();

    public OfficePump Pump => _services.GetRequiredService<OfficePump>();

    public OfficeDay Day => _services.GetRequiredService<OfficeDay>();

    /// <summary>Whether the office it stands for is a demo, whose days begin and end at the hour of opening.</summary>
    public bool ClockIsDemo { get; }

    /// <summary>An empty office whose clock stands where that of <paramref name="office"/> is.</summary>
    /// <param name="office">The provider of the real office's single parts.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<SandboxOffice> OpenAsync(IServiceProvider office, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(office);
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        await connection.OpenAsync(ct);
        var folder = Path.Combine(Path.GetTempPath(), $"sandbox-{Guid.CreateVersion7():N}");
        var sandbox = new SandboxOffice(connection, folder, Build(office, connection, folder), office.GetRequiredService<OfficeClock>().StandsStill);
        await sandbox.CreateSchemaAsync(ct);
        return sandbox;
    }

    /// <summary>One unit of work as the system, or as a person.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, UserId? actor = null)
    {
        await using var scope = _services.CreateAsyncScope();
        if (actor is { } id)
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(id, CurrentUser.System, null);
        }

        return await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => InScopeAsync(services => query(services.GetRequiredService<AppDb>()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _connection.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static ServiceProvider Build(IServiceProvider office, SqliteConnection connection, string folder)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(office.GetRequiredService<IConfiguration>()).AddInMemoryCollection(
        [
            new("ConnectionStrings:Office", connection.ConnectionString),
            new($"{OfficeOptions.Section}:{nameof(OfficeOptions.DataFolder)}", folder),
            new($"{IndexFetchOptions.Section}:{nameof(IndexFetchOptions.Fetch)}", "false"),
        ]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddApplication(configuration);
        services.Remove(services.Single(s => s.ServiceType == typeof(IDailyJob) && s.ImplementationType == typeof(MonthlyReports))); // a client's, not a case's
        services.AddSingleton<IMailTransport, SilentTransport>();
        services.AddSingleton(office.GetRequiredService<TemplateLibrary>());
        services.AddSingleton(ClockLike(office.GetRequiredService<OfficeClock>()));
        var database = new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).Options;
        services.AddScoped<AppDb>(provider => new SqliteAppDb(
            database, provider.GetRequiredService<CurrentUser>(), provider.GetRequiredService<AuditTrail>()));
        return services.BuildServiceProvider();
    }

    private static OfficeClock ClockLike(OfficeClock office)
    {
        var clock = new OfficeClock(TimeProvider.System, office.LocalTimeZone);
        clock.StandAt(office.GetUtcNow());
        return clock;
    }

    private async Task CreateSchemaAsync(CancellationToken ct)
    {
        _schema ??= await ReadAsync(db => Task.FromResult(db.Database.GenerateCreateScript()));
        await using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // the model's own script
        command.CommandText = _schema;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
