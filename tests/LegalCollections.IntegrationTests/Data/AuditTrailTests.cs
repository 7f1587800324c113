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
        await using var database = await TestDatabase.CreateAsync();
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

    private static async Task<ServiceProvider> OpenAsync(TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Office"] = database.Connection,
            ["ConnectionStrings:OfficeOwner"] = database.OwnerConnection,
            ["Office:DataFolder"] = database.Folder,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddApplication(configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        return services;
    }
}
