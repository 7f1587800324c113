using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Takes what waits, oldest first, so that two nodes never take the same and nobody overtakes within a case.</summary>
/// <remarks>
/// On PostgreSQL rows that another node holds are passed over until its transaction ends; on SQLite the transaction is the only
/// writer. What takes wants an open transaction.
/// </remarks>
public sealed class WorkQueue(AppDb db) : IUseCase
{
    private static readonly string OldestOfEachCase =
        $$"""
        SELECT s.* FROM "WorkflowSignals" AS s
        WHERE s."HandledAt" IS NULL AND {{Deliverable("s")}} AND NOT EXISTS (
          SELECT 1 FROM "WorkflowSignals" AS o
          WHERE o."CaseId" = s."CaseId" AND o."HandledAt" IS NULL AND (o."RaisedAt", o."Id") < (s."RaisedAt", s."Id") AND {{Deliverable("o")}})
        ORDER BY s."RaisedAt", s."Id" LIMIT {0}
        """;

    private const string MostOverdue =
        """
        SELECT * FROM "WorkflowBookmarks"
        WHERE "DueAt" IS NOT NULL AND NOT "Frozen" AND "DueAt" <= {0} ORDER BY "DueAt", "Id" LIMIT {1}
        """;

    private const string Anything =
        """
        SELECT EXISTS (SELECT 1 FROM "WorkflowSignals" WHERE "HandledAt" IS NULL)
          OR EXISTS (SELECT 1 FROM "WorkflowBookmarks" WHERE "DueAt" IS NOT NULL AND NOT "Frozen" AND "DueAt" <= {0}) AS "Value"
        """;

    private const string Handled = """UPDATE "WorkflowSignals" SET "HandledAt" = {0} WHERE "HandledAt" IS NULL AND "Id" """;

    private const string ById = """SELECT * FROM "WorkflowInstances" WHERE "Id" = ANY({0}) ORDER BY "Id" """;

    /// <summary>Whether there may be work; asked without a lock, since most looks find none.</summary>
    public Task<bool> AnyAsync(DateTimeOffset now, CancellationToken ct) => db.Database.SqlQueryRaw<bool>(Anything, Stored(now)).SingleAsync(ct);

    /// <summary>The oldest signal of each case, not tracked. A signal to a frozen step waits, and lets younger ones pass.</summary>
    public Task<List<WorkflowSignal>> SignalsAsync(int most, CancellationToken ct) =>
        db.WorkflowSignals.FromSqlRaw(Claim(OldestOfEachCase), most).AsNoTracking().ToListAsync(ct);

    /// <summary>The most overdue bookmarks, tracked.</summary>
    public Task<List<WorkflowBookmark>> DueAsync(DateTimeOffset now, int most, CancellationToken ct) =>
        db.WorkflowBookmarks.FromSqlRaw(Claim(MostOverdue), Stored(now), most).ToListAsync(ct);

    /// <summary>Loads instances into the unit of work; one that another node works on is left out.</summary>
    /// <returns>The ids of those that were taken.</returns>
    public async Task<IReadOnlySet<string>> InstancesAsync(string[] ids, CancellationToken ct)
    {
        var rows = db.IsSqlite
            ? db.WorkflowInstances.Where(instance => ids.Contains(instance.Id))
            : db.WorkflowInstances.FromSqlRaw(Claim(ById), [ids]);
        return (await rows.ToListAsync(ct)).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>How many of the signals had not been handled before.</returns>
    public Task<int> MarkHandledAsync(IEnumerable<Guid> signals, DateTimeOffset now, CancellationToken ct) => db.IsSqlite
        ? db.Database.ExecuteSqlRawAsync(Handled + "IN (SELECT value FROM json_each({1}))", [Stored(now), JsonSerializer.Serialize(signals.Select(id => id.ToString().ToUpperInvariant()))], ct)
        : db.Database.ExecuteSqlRawAsync(Handled + "= ANY({1})", [Stored(now), signals.ToArray()], ct);

    /// <summary>An instant as it stands in a column.</summary>
    private object Stored(DateTimeOffset instant) => db.IsSqlite ? instant.UtcTicks : instant.ToUniversalTime();

    private string Claim(string query) => db.IsSqlite ? query : $"{query} FOR UPDATE SKIP LOCKED";

    private static string Deliverable(string signal) =>
        $"""
        ({signal}."BookmarkId" IS NULL OR NOT EXISTS (
          SELECT 1 FROM "WorkflowBookmarks" AS f WHERE f."Id" = {signal}."BookmarkId" AND f."Frozen"))
        AND ({signal}."Name" IS NULL OR {signal}."Name" <> '{CaseSignal.DebtorAnswered}' OR NOT EXISTS (
          SELECT 1 FROM "WorkflowBookmarks" AS f WHERE f."CaseId" = {signal}."CaseId" AND f."Key" = {signal}."Name" AND f."Frozen"))
        """;
}
