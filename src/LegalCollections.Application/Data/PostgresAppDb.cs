using LegalCollections.Application.Audit;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Data;

/// <summary>The database of an office that has outgrown one machine.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, CurrentUser user, AuditTrail auditTrail)
    : AppDb(options, user, auditTrail)
{
    private const long AuditChainLock = 7_311_001;

    public override bool IsSqlite => false;

    protected override Task LockAuditChainAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditChainLock})", ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
