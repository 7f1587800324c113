using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalCollections.Application;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Benchmarks;

/// <summary>Measures an import of a large carteira beside the least that SQLite must do for it: a prepared insert of every row it leaves behind.</summary>
internal static class ImportBenchmark
{
    /// <summary>The tables that an import fills, in the order of their references.</summary>
    private static readonly string[] Tables = ["Debtors", "DebtorProfiles", "CollectionCases", "Debts", "Obligors", "CaseEvents", "PortfolioRows"];

    public static async Task RunAsync(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("legalcollections-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "carteira.csv");
            await WriteCarteiraAsync(file, lines);
            Console.WriteLine($"File: {lines:N0} lines, {new FileInfo(file).Length / 1048576.0:N1} MiB");
            var (imported, peak) = await ImportAsync(folder, file);
            var (raw, rows) = InsertRaw(folder);
            Console.WriteLine($"Import (upload, reading, commit): {imported.TotalSeconds:N2} s, {lines / imported.TotalSeconds:N0} lines/s, peak memory {peak / 1048576.0:N0} MiB");
            Console.WriteLine($"Raw prepared insert of the {rows:N0} rows left behind: {raw.TotalSeconds:N2} s, {rows / raw.TotalSeconds:N0} rows/s");
            Console.WriteLine($"Ratio: {imported / raw:N2} (aim: 4 at most)");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(TimeSpan Time, long PeakBytes)> ImportAsync(string folder, string file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Office:DataFolder", folder)]).Build();
        await using var provider = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddApplication(configuration).BuildServiceProvider();
        var portfolio = await PrepareAsync(provider);
        await using var scope = provider.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await using (var content = File.OpenRead(file))
        {
            var command = new ImportPortfolio.Command(portfolio, "carteira.csv", content, Commit: true);
            var import = await scope.ServiceProvider.GetRequiredService<ImportPortfolio>().HandleAsync(command, null, CancellationToken.None);
            Console.WriteLine($"Imported: {import.Value.NewCount:N0} titles, {import.Value.CaseCount:N0} cases, {import.Value.RefusedCount:N0} refused");
        }

        return (watch.Elapsed, Process.GetCurrentProcess().PeakWorkingSet64);
    }

    private static async Task<PortfolioId> PrepareAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var client = Client.Register(new ClientProfile(
            "Credor", "11222333000181", "credor@exemplo.test", "Rua A, 1", "São Paulo", "SP", "", null, false, 0m, null,
            new Percent(2), new Percent(0), new Percent(20), "contrato"));
        db.Clients.Add(client);
        await db.SaveChangesAsync();
        return (await scope.ServiceProvider.GetRequiredService<OpenPortfolio>().HandleAsync(client.Id, "Grande", CancellationToken.None)).Value;
    }

    /// <summary>Reads the imported tables into memory first, so that only the inserts are timed; one transaction, the same schema.</summary>
    private static (TimeSpan Time, int Rows) InsertRaw(string folder)
    {
        using var source = new SqliteConnection($"Data Source={Path.Combine(folder, "office.db")}");
        source.Open();
        using var target = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")}");
        target.Open();
        Execute(target, "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=OFF");
        foreach (var sql in Schema(source))
        {
            Execute(target, sql);
        }

        var tables = Tables.Select(table => (table, Rows: ReadAll(source, table))).ToList();
        var watch = Stopwatch.StartNew();
        using (var transaction = target.BeginTransaction())
        {
            foreach (var (table, rows) in tables)
            {
                InsertAll(target, transaction, table, rows);
            }

            transaction.Commit();
        }

        return (watch.Elapsed, tables.Sum(t => t.Rows.Count));
    }

    private static void InsertAll(SqliteConnection target, SqliteTransaction transaction, string table, List<object[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var command = target.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, rows[0].Length).Select(i => $"$p{i}").ToList();
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(',', names)})";
        var parameters = names.Select(name => command.Parameters.Add(name, SqliteType.Text)).ToArray();
        foreach (var parameter in parameters)
        {
            parameter.ResetSqliteType();
        }

        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    private static List<object[]> ReadAll(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Schema(SqliteConnection source)
    {
        using var command = source.CreateCommand();
        command.CommandText =
            $"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') AND tbl_name IN ({string.Join(',', Tables.Select(t => $"'{t}'"))})";
        using var reader = command.ExecuteReader();
        var sql = new List<string>();
        while (reader.Read())
        {
            sql.Add(reader.GetString(0));
        }

        return [.. sql.OrderBy(s => s.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? 0 : 1)];
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Two titles per debtor, every tenth with a co-obligor, every thousandth refused.</summary>
    private static async Task WriteCarteiraAsync(string path, int lines)
    {
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(true));
        await writer.WriteLineAsync("Documento;Parcela;Tipo;Valor;Emissão;Vencimento;Devedor;CPF;E-mail;Telefone;Endereço;Cidade;UF;CEP;Avalista;CPF do avalista");
        for (var i = 0; i < lines; i++)
        {
            var person = i / 2;
            var amount = (i % 1000 == 999 ? -1m : 1m) * (100m + i % 90_000 / 10m);
            var due = new DateOnly(2025, 1, 1).AddDays(i % 400);
            var guarantor = i % 10 == 0 ? $"Avalista {i};{Cpf(500_000_000 + i)}" : ";";
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"DOC-{i:D7};{1 + i % 2}/2;Cheque;{amount.ToString("N2", CultureInfo.GetCultureInfo("pt-BR"))};{due.AddDays(-30):dd/MM/yyyy};{due:dd/MM/yyyy};Devedor Número {person};{Cpf(100_000_000 + person)};devedor{person}@exemplo.test;(11) 9{10_000_000 + person:D8};Rua das Acácias, {person % 900 + 1};São Paulo;SP;01{person % 1000:D3}-000;{guarantor}"));
        }
    }

    private static string Cpf(int root)
    {
        var digits = root.ToString("D9", CultureInfo.InvariantCulture).Select(c => c - '0').ToList();
        for (var round = 0; round < 2; round++)
        {
            var rest = digits.Select((d, i) => d * (digits.Count + 1 - i)).Sum() % 11;
            digits.Add(rest < 2 ? 0 : 11 - rest);
        }

        return string.Concat(digits);
    }
}
