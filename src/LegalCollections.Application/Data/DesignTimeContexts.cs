using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LegalCollections.Application.Data;

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=design.db").Options, new CurrentUser(), DesignTime.Trail());
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=design").Options, new CurrentUser(), DesignTime.Trail());
}

internal static class DesignTime
{
    public static AuditTrail Trail() => new(new CurrentUser(), new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc));
}
