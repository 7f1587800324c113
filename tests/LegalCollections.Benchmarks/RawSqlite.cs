using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LegalCollections.Benchmarks;

/// <summary>What SQLite and the disk can do at all: the rows of a sweep by prepared commands, and commits of one row.</summary>
internal static class RawSqlite
{
    private const int RowsPerCommit = 250;

    private static readonly string[] Tables = ["WorkflowInstances", "WorkflowJournal", "WorkflowSignals"];

    /// <summary>Bytes of the pages in use, the write-ahead log included.</summary>
    public static long UsedBytes(string file)
    {
        using var connection = Open(file);
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return (Scalar(connection, "PRAGMA page_count") - Scalar(connection, "PRAGMA freelist_count")) * Scalar(connection, "PRAGMA page_size");
    }

    /// <summary>Average bytes of the columns of each table, without keys and indexes around them.</summary>
    public static void PrintParts(string file, int instances)
    {
        using var connection = Open(file);
        foreach (var table in Tables)
        {
            var bytes = Columns(connection, table).Sum(column => Scalar(connection, $"SELECT COALESCE(SUM(LENGTH(CAST(\"{column}\" AS BLOB))), 0) FROM \"{table}\""));
            Console.WriteLine($"    {table}: {bytes / instances:N0} bytes, {Scalar(connection, $"SELECT COUNT(*) FROM \"{table}\"") / (double)instances:N1} rows");
        }
    }

    /// <summary>
    /// Time to write what the sweep wrote into the same schema, as prepared commands that know everything beforehand: a signal,
    /// an instance, a bookmark and a journal row at the start; a signal, the new state, the bookmark's end and a journal row at the resume.
    /// </summary>
    public static TimeSpan WriteAgain(WorkflowOffice office, int instances)
    {
        using var source = Open(office.DatabaseFile);
        using var target = Open(Path.Combine(office.Folder, "raw.db"));
        Execute(target, "PRAGMA journal_mode=WAL");
        foreach (var sql in Schema(source))
        {
            Execute(target, sql);
        }

        var instanceRows = Rows(source, "WorkflowInstances");
        var journal = Rows(source, "WorkflowJournal");
        var signals = Rows(source, "WorkflowSignals");
        var watch = Stopwatch.StartNew();
        var insertInstance = new Prepared(target, Insert(source, "WorkflowInstances"));
        var insertJournal = new Prepared(target, Insert(source, "WorkflowJournal"));
        var markSignal = new Prepared(target, Insert(source, "WorkflowSignals"));
        var insertBookmark = new Prepared(target, "INSERT INTO WorkflowBookmarks (Id, InstanceId, CaseId, Name, Key, ActivityId, Frozen) VALUES ($0, $0, $0, 'Elsa.Event', 'Go', 'Wait', 0)");
        var deleteBookmark = new Prepared(target, "DELETE FROM WorkflowBookmarks WHERE Id = $0");
        var updateInstance = new Prepared(target, "UPDATE WorkflowInstances SET State = $1, Version = $2 WHERE Id = $0");
        InBatches(target, instances, i =>
        {
            markSignal.Run(signals[2 * i]);
            insertInstance.Run(instanceRows[i]);
            insertBookmark.Run(instanceRows[i][0]);
            insertJournal.Run(journal[2 * i]);
        });
        InBatches(target, instances, i =>
        {
            markSignal.Run(signals[2 * i + 1]);
            updateInstance.Run(instanceRows[i][0], instanceRows[i][1], instanceRows[i][2]);
            deleteBookmark.Run(instanceRows[i][0]);
            insertJournal.Run(journal[2 * i + 1]);
        });
        return watch.Elapsed;
    }

    /// <summary>Commits of one row, each on the disk before the next begins, as production is configured (WAL, synchronous FULL).</summary>
    public static double CommitsPerSecond(string folder)
    {
        using var connection = Open(Path.Combine(folder, "commits.db"));
        Execute(connection, "PRAGMA journal_mode=WAL; CREATE TABLE One (Id INTEGER PRIMARY KEY, Text TEXT)");
        const int Commits = 1_000;
        var insert = new Prepared(connection, "INSERT INTO One (Text) VALUES ($0)");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Commits; i++)
        {
            insert.Run("one row");
        }

        return Commits / watch.Elapsed.TotalSeconds;
    }

    private static void InBatches(SqliteConnection connection, int count, Action<int> write)
    {
        for (var from = 0; from < count; from += RowsPerCommit)
        {
            Execute(connection, "BEGIN IMMEDIATE");
            for (var i = from; i < Math.Min(count, from + RowsPerCommit); i++)
            {
                write(i);
            }

            Execute(connection, "COMMIT");
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Columns(SqliteConnection connection, string table) =>
        [.. Read(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(row => (string)row[0])];

    private static List<string> Schema(SqliteConnection connection) =>
        [.. Read(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN ('WorkflowInstances', 'WorkflowJournal', 'WorkflowSignals', 'WorkflowBookmarks') ORDER BY type DESC")
            .Select(row => (string)row[0])];

    private static string Insert(SqliteConnection connection, string table) =>
        $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Columns(connection, table).Select((_, i) => $"${i}"))})";

    private static List<object[]> Rows(SqliteConnection connection, string table) => Read(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid");

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
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

    private sealed class Prepared
    {
        private readonly SqliteCommand _command;

        public Prepared(SqliteConnection connection, string sql)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
            for (var i = 0; sql.Contains($"${i}", StringComparison.Ordinal); i++)
            {
                _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _command.Prepare();
        }

        public void Run(params object[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                _command.Parameters[i].Value = values[i];
            }

            _command.ExecuteNonQuery();
        }
    }
}
