using LegalCollections.Application;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>The application without its pages, on an empty database: for tests that put parts of their own beside the real ones.</summary>
public sealed class BareOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BareOffice(TestDatabase database, ServiceProvider services) => (Database, _services) = (database, services);

    public TestDatabase Database { get; }

    public OfficeClock Clock => Get<OfficeClock>();

    /// <summary>An office on a new database, whose clock stands at <see cref="TestOffice.Start"/>.</summary>
    public static async Task<BareOffice> StartAsync(Action<IServiceCollection>? add = null, params (string Key, string Value)[] settings)
    {
        var office = await OpenAsync(await TestDatabase.CreateAsync(), add, settings);
        office.Clock.StandAt(TestOffice.Start);
        return office;
    }

    /// <summary>A process on a database that is there already; the clock runs until it is told to stand.</summary>
    public static async Task<BareOffice> OpenAsync(
        TestDatabase database, Action<IServiceCollection>? add = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)).Concat(
        [
            new("ConnectionStrings:Office", database.Connection),
            new("ConnectionStrings:OfficeOwner", database.OwnerConnection),
            new("Office:DataFolder", database.Folder),
        ])).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddApplication(configuration);
        add?.Invoke(services);
        var office = new BareOffice(database, services.BuildServiceProvider());
        await using var scope = office._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        return office;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => InScopeAsync(services => query(services.GetRequiredService<AppDb>()));

    /// <summary>Ends the process of this office and leaves its database.</summary>
    public ValueTask CloseAsync() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
