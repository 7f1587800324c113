using System.Collections.Concurrent;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>A whole office for one test class: the real application on an empty database, with its own mail server and a clock that stands still.</summary>
/// <remarks>Use it as a class fixture, or create one per test by <see cref="StartAsync"/>.</remarks>
public sealed class TestOffice : IAsyncLifetime
{
    public const string Password = "correto cavalo bateria grampo";

    /// <summary>Monday, 2 March 2026, 09:00 in São Paulo (UTC−3).</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, string> _settings = [];
    private TestDatabase _database = null!;
    private WebApplicationFactory<UploadLimit> _factory = null!;

    public SmtpListener Mail { get; } = new();

    public OfficeClock Clock => _factory.Services.GetRequiredService<OfficeClock>();

    public IServiceProvider Services => _factory.Services;

    public string DataFolder => _database.Folder;

    public TestDatabase Database => _database;

    /// <summary>An office that is closed by the caller.</summary>
    public static async Task<TestOffice> StartAsync(params (string Key, string Value)[] settings)
    {
        var office = new TestOffice();
        foreach (var (key, value) in settings)
        {
            office._settings[key] = value;
        }

        await office.InitializeAsync();
        return office;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _factory = new WebApplicationFactory<UploadLimit>().WithWebHostBuilder(Configure);
        _factory.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Mail.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Runs one unit of work as the system, or as <paramref name="actor"/>.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, OfficeUser? actor = null)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        if (actor is not null)
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(actor.UserId, actor.FullName, actor.ClientId);
        }

        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads the database as it is now.</summary>
    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => InScopeAsync(services => query(services.GetRequiredService<AppDb>()));

    /// <summary>The office's person with a role (and, for a client's user, a client); created when asked for first.</summary>
    public Task<OfficeUser> PersonAsync(string role, ClientId? client = null) => InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<OfficeUser>>();
        var email = client is null ? $"{role}@office.test" : $"{role}-{client.Value.Value:N}@office.test";
        if (await users.FindByEmailAsync(email) is { } known)
        {
            return known;
        }

        var person = new OfficeUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, FullName = $"Test {role}", ClientId = client };
        Assert.True((await users.CreateAsync(person, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(person, role)).Succeeded);
        return person;
    });

    /// <summary>Signs in through the sign-in page, as a person with <paramref name="role"/> does.</summary>
    public async Task<Visitor> SignInAsAsync(string role, ClientId? client = null)
    {
        var person = await PersonAsync(role, client);
        var visitor = Visit();
        var page = await visitor.GetPageAsync("/account/signin");
        var home = await visitor.SubmitAsync(page, "form:has([name=Password])", ("Email", person.Email!), ("Password", Password));
        Assert.DoesNotContain("signin", home.Location.PathName, StringComparison.OrdinalIgnoreCase);
        return visitor;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Visit() => new(_factory.CreateClient());

    private void Configure(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Office", _database.Connection);
        builder.UseSetting("ConnectionStrings:OfficeOwner", _database.OwnerConnection);
        builder.UseSetting("Office:DataFolder", _database.Folder);
        builder.UseSetting("Scheduling:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(_ =>
        {
            var clock = new OfficeClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));
            clock.StandAt(Start);
            return clock;
        }));
    }
}
