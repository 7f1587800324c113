using LegalCollections.IntegrationTests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>The verbs that work in an office, each in a process of its own.</summary>
public sealed class OfficeVerbTests : IAsyncLifetime
{
    private const string Heading = "Documento;Tipo;Valor;Emissão;Vencimento;Devedor;CPF/CNPJ\r\n";

    /// <summary>A creditor of the demo office.</summary>
    private const string Client = "83542940000130";

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateBlankAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_database_is_created_where_the_settings_say_and_a_second_migration_changes_nothing()
    {
        var first = await CliProcess.RunAsync(_database, "database", "migrate");
        var second = await CliProcess.RunAsync(_database, "database", "migrate");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task A_database_that_was_never_created_is_named_as_the_reason()
    {
        var run = await CliProcess.RunAsync(_database, "audit", "verify", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("database.NotCurrent", Assert.Single(run.Reasons).Code);
    }

    [Fact]
    public async Task The_demo_loads_a_carteira_is_previewed_then_committed_on_the_demos_day_and_the_audit_chain_holds()
    {
        var demo = await CliProcess.RunAsync(_database, "demo", "load", "--json");
        Assert.Equal((0, ""), (demo.ExitCode, demo.Errors));

        var file = Write("carteira.csv", "D-1;Cheque;1.000,00;02/01/2026;02/02/2026;Ana Souza;111.444.777-35\r\nD-2;Cheque;-5,00;02/01/2026;02/02/2026;Ana Souza;111.444.777-35\r\n");
        string[] import = ["portfolios", "import", file, "--client", Client, "--portfolio", "Linha de comando", "--json"];
        var preview = await CliProcess.RunAsync(_database, import);
        Assert.Equal((0, 1, 1), (preview.ExitCode, preview.Result.GetProperty("new").GetInt32(), preview.Result.GetProperty("refused").GetInt32()));
        Assert.Equal(3, preview.Result.GetProperty("problems")[0].GetProperty("line").GetInt32());

        var commit = await CliProcess.RunAsync(_database, [.. import, "--commit"]);
        Assert.Equal((0, "Committed"), (commit.ExitCode, commit.Result.GetProperty("status").GetString()));
        var office = await BareOffice.OpenAsync(_database);
        var opened = await office.ReadAsync(db => db.Portfolios.Where(p => p.Name == "Linha de comando")
            .Join(db.CollectionCases, p => p.Id, c => c.PortfolioId, (_, c) => c.OpenedOn).ToListAsync());
        await office.CloseAsync();
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single(opened));

        var audit = await CliProcess.RunAsync(_database, "audit", "verify", "--json");
        Assert.Equal(0, audit.ExitCode);
        Assert.True(audit.Result.GetProperty("entries").GetInt64() > 10);

        await TamperAsync(7);
        var broken = await CliProcess.RunAsync(_database, "audit", "verify", "--json");
        Assert.Equal((1, "7"), (broken.ExitCode, Assert.Single(broken.Reasons).Where));
    }

    [Fact]
    public async Task A_client_that_is_not_there_refuses_and_a_call_without_a_client_is_wrong()
    {
        Assert.Equal(0, (await CliProcess.RunAsync(_database, "database", "migrate")).ExitCode);
        var file = Write("carteira.csv", "");

        var refused = await CliProcess.RunAsync(_database, "portfolios", "import", file, "--client", Client, "--portfolio", "P", "--json");
        var missing = await CliProcess.RunAsync(_database, "portfolios", "import", file + "x", "--client", Client, "--portfolio", "P", "--json");
        var wrong = await CliProcess.RunAsync(_database, "portfolios", "import", file);

        Assert.Equal((1, "portfolios.ClientNotFound"), (refused.ExitCode, Assert.Single(refused.Reasons).Code));
        Assert.Equal((1, "portfolios.FileMissing"), (missing.ExitCode, Assert.Single(missing.Reasons).Code));
        Assert.Equal(2, wrong.ExitCode);
    }

    private string Write(string name, string lines)
    {
        var path = Path.Combine(_database.Folder, name);
        File.WriteAllText(path, Heading + lines);
        return path;
    }

    /// <summary>Alters an entry as only the owner of the database can: with the guard taken away.</summary>
    private async Task TamperAsync(int sequence)
    {
        await using System.Data.Common.DbConnection connection = TestDatabase.IsPostgres
            ? new NpgsqlConnection(_database.OwnerConnection)
            : new SqliteConnection(_database.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = (TestDatabase.IsPostgres ? """ALTER TABLE "AuditEntries" DISABLE TRIGGER USER;""" : "DROP TRIGGER audit_no_update;")
            + $"""UPDATE "AuditEntries" SET "Actor" = 'nobody' WHERE "Sequence" = {sequence}""";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
