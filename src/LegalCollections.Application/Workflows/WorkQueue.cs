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
        SELECT s."Id" FROM "WorkflowSignals" AS s
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

    private const string ById = """SELECT * FROM "WorkflowInstances" WHERE "Id" = ANY({0}) ORDER BY "Id" """;

    /// <summary>Whether there may be work; asked without a lock, since most looks find none.</summary>
    public Task<bool> AnyAsync(DateTimeOffset now, CancellationToken ct) => db.Database.SqlQueryRaw<bool>(Anything, Stored(now)).SingleAsync(ct);

    /// <summary>Takes the oldest signal of each case, not tracked, as handled. A signal to a frozen step waits, and lets younger ones pass.</summary>
    public async Task<List<WorkflowSignal>> TakeSignalsAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        var taken = await db.WorkflowSignals.FromSqlRaw(TakeOldest(), most, Stored(now)).AsNoTracking().ToListAsync(ct);
        return [.. taken.OrderBy(signal => signal.RaisedAt).ThenBy(signal => signal.Id)];
    }

    /// <summary>Puts back what was taken and could not be done now.</summary>
    public Task GiveBackAsync(IReadOnlyCollection<Guid> signals, CancellationToken ct) =>
        db.WorkflowSignals.Where(signal => signals.Contains(signal.Id)).ExecuteUpdateAsync(set => set.SetProperty(signal => signal.HandledAt, (DateTimeOffset?)null), ct);

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

    /// <summary>Removes bookmarks whose steps have gone on.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has removed one of them.</exception>
    public async Task RemoveAsync(IReadOnlyCollection<string> bookmarks, CancellationToken ct)
    {
        if (bookmarks.Count > 0 && await db.WorkflowBookmarks.Where(b => bookmarks.Contains(b.Id)).ExecuteDeleteAsync(ct) != bookmarks.Count)
        {
            throw new DbUpdateConcurrencyException("A step was woken by somebody else.");
        }
    }

    /// <summary>An instant as it stands in a column.</summary>
    private object Stored(DateTimeOffset instant) => db.IsSqlite ? instant.UtcTicks : instant.ToUniversalTime();

    private string TakeOldest() =>
        $$"""
        WITH oldest AS MATERIALIZED ({{Claim(OldestOfEachCase)}})
        UPDATE "WorkflowSignals" SET "HandledAt" = {1} WHERE "Id" IN (SELECT "Id" FROM oldest) RETURNING *
        """;

    private string Claim(string query) => db.IsSqlite ? query : $"{query} FOR UPDATE SKIP LOCKED";

    private static string Deliverable(string signal) =>
        $"""
        NOT EXISTS (SELECT 1 FROM "WorkflowBookmarks" AS f WHERE f."CaseId" = {signal}."CaseId" AND f."Frozen"
          AND (f."Id" = {signal}."BookmarkId" OR ({signal}."Name" = '{CaseSignal.DebtorAnswered}' AND f."Key" = {signal}."Name")))
        """;
}
