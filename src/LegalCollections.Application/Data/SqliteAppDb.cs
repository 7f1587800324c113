using LegalCollections.Application.Audit;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Data;

/// <summary>The embedded database: one node, one writer at a time, so the audit chain needs no lock of its own.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, CurrentUser user, AuditTrail auditTrail)
    : AppDb(options, user, auditTrail)
{
    public override bool IsSqlite => true;

    protected override Task LockAuditChainAsync(CancellationToken ct) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
