using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(LegalCollections.IntegrationTests.Support.MigratedDatabase))]

namespace LegalCollections.IntegrationTests.Support;

/// <summary>A database of its own for one test: an SQLite file, or a PostgreSQL database when a server is given.</summary>
/// <remarks>
/// <c>LEGALCOLLECTIONS_TEST_POSTGRES</c> is the connection string of a role that may create databases and roles. It owns the
/// tables; the product connects as a second role, as it does in an office that separates the two.
/// </remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Role = "office_application";

    private static readonly string? Server = Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_TEST_POSTGRES");

    private readonly string _name = $"office_{Guid.CreateVersion7():N}";

    private TestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("legalcollections-").FullName;
        Connection = $"Data Source={File}";
        if (IsPostgres)
        {
            var owner = new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 10 };
            OwnerConnection = owner.ConnectionString;
            Connection = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = Role, Password = "test" }.ConnectionString;
        }
    }

    public static bool IsPostgres => !string.IsNullOrEmpty(Server);

    /// <summary>The data folder of the office; on SQLite it holds the database too.</summary>
    public string Folder { get; }

    /// <summary>What the product connects with (<c>ConnectionStrings:Office</c>).</summary>
    public string Connection { get; }

    /// <summary>What migrations run with (<c>ConnectionStrings:OfficeOwner</c>); null on SQLite.</summary>
    public string? OwnerConnection { get; }

    private string File => Path.Combine(Folder, "office.db");

    /// <summary>A database with the product's tables and nothing in them.</summary>
    public static async Task<TestDatabase> CreateAsync() => await (await MigratedDatabase.GetAsync()).CopyAsync();

    /// <summary>A database in which the product has never been.</summary>
    public static async Task<TestDatabase> CreateBlankAsync()
    {
        var database = new TestDatabase();
        if (IsPostgres)
        {
            await ExecuteOnServerAsync(
                $"DO $$ BEGIN CREATE ROLE {Role} LOGIN PASSWORD 'test'; EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$",
                $"CREATE DATABASE {database._name}");
        }

        return database;
    }

    /// <summary>Ends every connection that waits in the pool of this database.</summary>
    public void Disconnect()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Connection));
            NpgsqlConnection.ClearPool(new NpgsqlConnection(OwnerConnection));
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(Connection));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect();
        if (IsPostgres)
        {
            await ExecuteOnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task<TestDatabase> CopyAsync()
    {
        var copy = new TestDatabase();
        if (IsPostgres)
        {
            // The default writes the copy page by page into the log.
            await ExecuteOnServerAsync($"CREATE DATABASE {copy._name} TEMPLATE {_name} STRATEGY FILE_COPY");
        }
        else
        {
            System.IO.File.Copy(File, copy.File);
        }

        return copy;
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
