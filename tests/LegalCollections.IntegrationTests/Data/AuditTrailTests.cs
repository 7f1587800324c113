using LegalCollections.Application;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Data;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Data;

/// <summary>The audit trail must hold against the application itself, so it is attacked with the application's own connection.</summary>
public sealed class AuditTrailTests
{
    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "Actor" = 'nobody'""")]
    [InlineData("""DELETE FROM "AuditEntries" """)]
    public async Task The_database_refuses_to_change_what_was_recorded(string attack)
    {
        await using var database = await TestDatabase.CreateBlankAsync();
        await using var services = await OpenAsync(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.AuditAsync(new AuditChange("imported", "Portfolio", "1", null, "{}"), TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var refusal = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(attack, TestContext.Current.CancellationToken));

        Assert.NotNull(refusal);
        Assert.Contains(TestDatabase.IsPostgres ? "permission denied" : "append-only", refusal.Message, StringComparison.Ordinal);
        var kept = Assert.Single(await db.AuditEntries.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("system", kept.Actor);
        Assert.True(kept.SealHolds(AuditTrail.Origin));
    }

    [Fact]
    public async Task An_office_with_one_connection_opens_again_and_its_trail_is_still_sealed()
    {
        await using var database = await TestDatabase.CreateBlankAsync();
        var only = database.OwnerConnection ?? database.Connection;
        await using (await OpenAsync(database, only, null))
        {
        }

        await using var services = await OpenAsync(database, only, null);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.AuditAsync(new AuditChange("imported", "Portfolio", "1", null, "{}"), TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var refusal = await Record.ExceptionAsync(() =>
            db.Database.ExecuteSqlRawAsync("""DELETE FROM "AuditEntries" """, TestContext.Current.CancellationToken));

        Assert.Contains("append-only", refusal?.Message, StringComparison.Ordinal);
        Assert.Single(await db.AuditEntries.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
    }

    private static Task<ServiceProvider> OpenAsync(TestDatabase database) => OpenAsync(database, database.Connection, database.OwnerConnection);

    private static async Task<ServiceProvider> OpenAsync(TestDatabase database, string connection, string? owner)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Office"] = connection,
            ["ConnectionStrings:OfficeOwner"] = owner,
            ["Office:DataFolder"] = database.Folder,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddApplication(configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        return services;
    }
}
