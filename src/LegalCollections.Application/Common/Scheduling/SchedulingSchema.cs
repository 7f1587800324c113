using Npgsql;

namespace LegalCollections.Application.Common.Scheduling;

/// <summary>Gives Quartz a schema of its own on PostgreSQL, where the application's role may create tables without owning the office's.</summary>
internal static class SchedulingSchema
{
    private const string Name = "quartz";

    public static string Connection(string office) => new NpgsqlConnectionStringBuilder(office) { SearchPath = Name }.ConnectionString;

    /// <summary>Run by the owner after each migration, harmless when run again.</summary>
    public static string Grant(string role) =>
        $"""
        CREATE SCHEMA IF NOT EXISTS {Name};
        GRANT USAGE, CREATE ON SCHEMA {Name} TO "{role.Replace("\"", "\"\"", StringComparison.Ordinal)}";
        """;
}
