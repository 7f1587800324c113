using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;

namespace LegalCollections.Application.Data;

/// <summary>Which database the office runs on: embedded SQLite unless one setting names a PostgreSQL.</summary>
/// <param name="Connection">The application's connection string (<c>ConnectionStrings:Office</c>).</param>
/// <param name="OwnerConnection">
/// PostgreSQL only, optional (<c>ConnectionStrings:OfficeOwner</c>): the role that owns the tables and migrates them; the
/// application's role then gets rows only, and can neither alter nor unseal the audit trail.
/// </param>
public sealed record DatabaseOptions(string Connection, string? OwnerConnection)
{
    public bool IsPostgres => Connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DatabaseOptions Read(IConfiguration configuration, OfficeOptions office)
    {
        ArgumentNullException.ThrowIfNull(office);
        var connection = configuration.GetConnectionString("Office");
        return string.IsNullOrWhiteSpace(connection)
            ? new DatabaseOptions($"Data Source={Path.Combine(office.ResolveDataFolder(), "office.db")}", null)
            : new DatabaseOptions(connection, configuration.GetConnectionString("OfficeOwner"));
    }
}
