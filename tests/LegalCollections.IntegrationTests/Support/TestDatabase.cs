using Npgsql;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>An empty database of its own for one test class: an SQLite file, or a PostgreSQL database when one is given.</summary>
/// <remarks>
/// <c>LEGALCOLLECTIONS_TEST_POSTGRES</c> is the connection string of a role that may create databases and roles. It owns the
/// tables; the product connects as a second role, as it does in an office that separates the two.
/// </remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_TEST_POSTGRES");

    private readonly string _name = $"office_{Guid.CreateVersion7():N}";

    private TestDatabase() => Folder = Directory.CreateTempSubdirectory("legalcollections-").FullName;

    public static bool IsPostgres => !string.IsNullOrEmpty(Server);

    /// <summary>The data folder of the office; on SQLite it holds the database too.</summary>
    public string Folder { get; }

    /// <summary>What the product connects with (<c>ConnectionStrings:Office</c>).</summary>
    public string Connection { get; private set; } = "";

    /// <summary>What migrations run with (<c>ConnectionStrings:OfficeOwner</c>); null on SQLite.</summary>
    public string? OwnerConnection { get; private set; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        if (!IsPostgres)
        {
            database.Connection = $"Data Source={Path.Combine(database.Folder, "office.db")}";
            return database;
        }

        await ExecuteOnServerAsync($"CREATE DATABASE {database._name}", $"CREATE ROLE {database._name} LOGIN PASSWORD 'test'");
        var owner = new NpgsqlConnectionStringBuilder(Server) { Database = database._name, MaxPoolSize = 10 };
        database.OwnerConnection = owner.ConnectionString;
        database.Connection = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = database._name, Password = "test" }.ConnectionString;
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteOnServerAsync($"DROP DATABASE {_name} WITH (FORCE)", $"DROP ROLE {_name}");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task ExecuteOnServerAsync(params string[] commands)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        foreach (var text in commands)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the names are our own; DDL takes no parameters
            command.CommandText = text;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
