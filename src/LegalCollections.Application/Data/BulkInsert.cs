using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LegalCollections.Application.Data;

/// <summary>Writes many rows of one table at the speed of the engine, with the columns and formats of the model.</summary>
internal static class BulkInsert
{
    /// <summary>Inserts <paramref name="rows"/> by one prepared command (SQLite) or COPY (PostgreSQL), inside the current transaction.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static Task InsertAsync<T>(AppDb db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetProperties().Select(property => new Column(property, table)).ToArray();
        return db.IsSqlite ? IntoSqlite(db, table.Name, columns, rows) : IntoPostgresAsync(db, table.Name, columns, rows, ct);
    }

    private static Task IntoSqlite<T>(AppDb db, string table, Column[] columns, IReadOnlyCollection<T> rows)
        where T : class
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (db.Database.CurrentTransaction ?? throw new InvalidOperationException("A bulk insert needs a transaction.")).GetDbTransaction();
        command.CommandText =
            $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    private static async Task IntoPostgresAsync<T>(
        AppDb db, string table, Column[] columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    await copy.WriteAsync(value, column.StoreType, ct);
                }
                else
                {
                    await copy.WriteNullAsync(ct);
                }
            }
        }

        await copy.CompleteAsync(ct);
    }

    private static string Names(Column[] columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly Microsoft.EntityFrameworkCore.Metadata.IClrPropertyGetter _getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName(table)!;

        public string StoreType { get; } = ((RelationalTypeMapping)property.GetTypeMapping()).StoreTypeNameBase;

        public object? ValueOf(object row)
        {
            var value = _getter.GetClrValue(row);
            return value is not null && _convert is not null ? _convert(value) : value;
        }
    }
}
