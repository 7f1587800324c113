using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Common.Scheduling;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalCollections.Application.Data;

/// <summary>Brings a database to the current schema and seals its audit trail against change.</summary>
public sealed class DatabaseSetup(AppDb db, DatabaseOptions options, OfficeClock clock)
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (db.IsSqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(options.Connection).DataSource)!);
            await MigrateSqliteAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await db.Database.ExecuteSqlRawAsync(AuditSeal.Sqlite, ct);
            return;
        }

        await using var owner = OwnerContext();
        if ((await owner.Database.GetPendingMigrationsAsync(ct)).Any()) // to migrate compares the whole model first
        {
            await owner.Database.MigrateAsync(ct);
        }

        await owner.Database.ExecuteSqlRawAsync(AuditSeal.Postgres, ct);
        var applicationRole = new NpgsqlConnectionStringBuilder(options.Connection).Username!;
        await owner.Database.ExecuteSqlRawAsync(SchedulingSchema.Grant(applicationRole), ct);
        await owner.Database.ExecuteSqlRawAsync(
            options.OwnerConnection is null ? AuditSeal.PostgresMoveToOwnRole(applicationRole) : AuditSeal.PostgresGrant(applicationRole), ct);
    }

    /// <summary>A process killed while it migrated leaves its lock behind, for which every later start would wait for ever.</summary>
    private async Task MigrateSqliteAsync(CancellationToken ct)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            return;
        }

        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
        }

        await db.Database.MigrateAsync(ct);
    }

    private PostgresAppDb OwnerContext()
    {
        var builder = new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(options.OwnerConnection ?? options.Connection);
        return new PostgresAppDb(builder.Options, new CurrentUser(), new AuditTrail(new CurrentUser(), clock));
    }
}
