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
            await db.Database.MigrateAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await db.Database.ExecuteSqlRawAsync(AuditSeal.Sqlite, ct);
            return;
        }

        await using var owner = OwnerContext();
        await owner.Database.MigrateAsync(ct);
        await owner.Database.ExecuteSqlRawAsync(AuditSeal.Postgres, ct);
        var applicationRole = new NpgsqlConnectionStringBuilder(options.Connection).Username!;
        await owner.Database.ExecuteSqlRawAsync(SchedulingSchema.Grant(applicationRole), ct);
        await owner.Database.ExecuteSqlRawAsync(
            options.OwnerConnection is null ? AuditSeal.PostgresMoveToOwnRole(applicationRole) : AuditSeal.PostgresGrant(applicationRole), ct);
    }

    private PostgresAppDb OwnerContext()
    {
        var builder = new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(options.OwnerConnection ?? options.Connection);
        return new PostgresAppDb(builder.Options, new CurrentUser(), new AuditTrail(new CurrentUser(), clock));
    }
}
