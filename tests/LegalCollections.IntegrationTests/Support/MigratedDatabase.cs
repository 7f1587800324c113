namespace LegalCollections.IntegrationTests.Support;

/// <summary>The database to which the product's migrations are applied once a run; every other begins as its copy.</summary>
public sealed class MigratedDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Migrated = new(MigrateAsync);

    public static Task<TestDatabase> GetAsync() => Migrated.Value;

    public async ValueTask DisposeAsync()
    {
        if (Migrated.IsValueCreated)
        {
            await (await Migrated.Value).DisposeAsync();
        }
    }

    private static async Task<TestDatabase> MigrateAsync()
    {
        var database = await TestDatabase.CreateBlankAsync();
        await (await BareOffice.OpenAsync(database)).CloseAsync();
        database.Disconnect(); // a database is copied only while nobody is connected to it
        return database;
    }
}
