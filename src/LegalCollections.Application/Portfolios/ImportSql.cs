using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>The set statements of an import, in the SQL that SQLite and PostgreSQL share; the one parameter is the import.</summary>
/// <remarks>Client, portfolio, instant and person come from the import's own row, so every value has the format of its column.</remarks>
internal static partial class ImportSql
{
    /// <summary>One import at a time takes case numbers and debtors.</summary>
    private const long PostgresLock = 7_311_002;

    public static Task LockAsync(AppDb db, CancellationToken ct) =>
        db.IsSqlite ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLock})", ct);

    /// <summary>Refuses what the file holds twice, numbers equal rows that have no document number, and finds what is already there.</summary>
    public static Task MarkAsync(AppDb db, ImportId import, CancellationToken ct) =>
        RunAsync(db, import, [RefuseDuplicates, NumberEqualRows, RecogniseKnown, RefuseBarred], ct);

    /// <summary>Writes the new titles with their debtors, cases, co-obligors and first events.</summary>
    public static Task CreateAsync(AppDb db, ImportId import, CancellationToken ct) =>
        RunAsync(db, import, [RecogniseKnown, RefuseBarred, AddDebtors, AddProfiles, AddCases, AddDebts, AddObligors, AddEvents, AddJoinedEvents], ct);

    /// <summary>Takes back the flows of the cases that will go; waits for a step that runs in one of them.</summary>
    public static Task StopFlowsAsync(AppDb db, ImportId import, CancellationToken ct) =>
        RunAsync(db, import, [DropSignals, DropBookmarks, DropJournal, DropInstances], ct);

    /// <summary>Deletes what the import created and nothing else needs.</summary>
    public static Task RemoveAsync(AppDb db, ImportId import, CancellationToken ct) =>
        RunAsync(db, import, [DropJoinedEvents, DropObligors, DropDebts, DropProfiles, DropDebtors, DropEvents, DropCases], ct);

    /// <summary>Leaves only the refused lines, for the creditor to correct.</summary>
    public static async Task KeepRefusedAsync(AppDb db, ImportId import, CancellationToken ct)
    {
        await db.PortfolioRows.Where(r => r.ImportId == import && r.Outcome != RowOutcome.Refused).ExecuteDeleteAsync(ct);
        await db.StagedObligors.Where(o => o.ImportId == import).ExecuteDeleteAsync(ct);
    }

    public static async Task DiscardRowsAsync(AppDb db, ImportId import, CancellationToken ct)
    {
        await db.PortfolioRows.Where(r => r.ImportId == import).ExecuteDeleteAsync(ct);
        await db.StagedObligors.Where(o => o.ImportId == import).ExecuteDeleteAsync(ct);
    }

    public static async Task<ImportCounts> CountAsync(AppDb db, ImportId import, CancellationToken ct)
    {
        var outcomes = await db.Database.SqlQueryRaw<OutcomeCount>(CountOutcomes, import.Value).ToListAsync(ct);
        var cases = await db.Database.SqlQueryRaw<int>(CountCases, import.Value).SingleAsync(ct);
        var joined = await db.Database.SqlQueryRaw<int>(CountJoined, import.Value).SingleAsync(ct);
        var fresh = Of(RowOutcome.New);
        return new ImportCounts(fresh.Count, Of(RowOutcome.Known).Count, Of(RowOutcome.Refused).Count, Cents.FromCents(fresh.Cents), cases, joined);

        OutcomeCount Of(RowOutcome outcome) => outcomes.Find(o => o.Outcome == outcome.ToString()) ?? new OutcomeCount("", 0, 0);
    }

    private static async Task RunAsync(AppDb db, ImportId import, string[] statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, [import.Value], ct);
        }
    }

    internal sealed record OutcomeCount(string Outcome, int Count, long Cents);

    private const string CountOutcomes =
        """
        SELECT "Outcome", CAST(COUNT(*) AS INTEGER) AS "Count", CAST(COALESCE(SUM("Principal"), 0) AS BIGINT) AS "Cents"
        FROM "PortfolioRows" WHERE "ImportId" = {0} GROUP BY "Outcome"
        """;

    /// <summary>Debtors of new titles that have no case in the portfolio yet.</summary>
    private const string CountCases =
        """
        SELECT CAST(COUNT(*) AS INTEGER) AS "Value"
        FROM (SELECT DISTINCT "TaxId" FROM "PortfolioRows" WHERE "ImportId" = {0} AND "Outcome" = 'New') n
        WHERE NOT EXISTS (
          SELECT 1 FROM "PortfolioImports" i
          JOIN "Debtors" d ON d."TaxId" = n."TaxId"
          JOIN "CollectionCases" c ON c."PortfolioId" = i."PortfolioId" AND c."DebtorId" = d."Id"
          WHERE i."Id" = {0})
        """;

    /// <summary>Cases of the portfolio that new titles join.</summary>
    private const string CountJoined =
        """
        SELECT CAST(COUNT(DISTINCT c."Id") AS INTEGER) AS "Value"
        FROM "PortfolioImports" i
        CROSS JOIN "PortfolioRows" r
        CROSS JOIN "Debtors" d
        CROSS JOIN "CollectionCases" c
        WHERE i."Id" = {0} AND r."ImportId" = {0} AND r."Outcome" = 'New' AND d."TaxId" = r."TaxId"
          AND c."PortfolioId" = i."PortfolioId" AND c."DebtorId" = d."Id"
        """;

    private const string RefuseDuplicates =
        """
        UPDATE "PortfolioRows" SET "Outcome" = 'Refused', "DuplicateOf" = twice."First"
        FROM (
          SELECT "Line" AS "Again", MIN("Line") OVER (PARTITION BY "RowKey") AS "First"
          FROM "PortfolioRows" WHERE "ImportId" = {0} AND "RowKey" LIKE 'D:%') twice
        WHERE "PortfolioRows"."ImportId" = {0} AND "PortfolioRows"."Line" = twice."Again" AND twice."Again" > twice."First"
        """;

    private const string NumberEqualRows =
        """
        UPDATE "PortfolioRows" SET "RowKey" = "RowKey" || ':' || equal."Ordinal"
        FROM (
          SELECT "Line" AS "Again", ROW_NUMBER() OVER (PARTITION BY "RowKey" ORDER BY "Line") AS "Ordinal"
          FROM "PortfolioRows" WHERE "ImportId" = {0} AND "RowKey" LIKE 'H:%') equal
        WHERE "PortfolioRows"."ImportId" = {0} AND "PortfolioRows"."Line" = equal."Again" AND equal."Ordinal" > 1
        """;

    private const string RecogniseKnown =
        """
        UPDATE "PortfolioRows" SET "Outcome" = 'Known'
        WHERE "ImportId" = {0} AND "Outcome" = 'New' AND EXISTS (
          SELECT 1 FROM "Debts" d WHERE d."ClientId" = "PortfolioRows"."ClientId" AND d."RowKey" = "PortfolioRows"."RowKey")
        """;

    /// <summary>A case that is closed, in court or under an agreement takes no more titles: its flow would pass them over, the agreement's end would settle them.</summary>
    private const string RefuseBarred =
        """
        UPDATE "PortfolioRows" SET "Outcome" = 'Refused', "BarredByCase" = barred."Number"
        FROM (
          SELECT d."TaxId", c."Number"
          FROM "PortfolioImports" i
          JOIN "CollectionCases" c ON c."PortfolioId" = i."PortfolioId"
          JOIN "Debtors" d ON d."Id" = c."DebtorId"
          WHERE i."Id" = {0} AND (c."Status" = 'Closed' OR c."Stage" IN ('Judicial', 'Enforcement') OR EXISTS (
            SELECT 1 FROM "Agreements" a WHERE a."CaseId" = c."Id" AND a."Status" = 'Running'))) barred
        WHERE "PortfolioRows"."ImportId" = {0} AND "PortfolioRows"."Outcome" = 'New' AND "PortfolioRows"."TaxId" = barred."TaxId"
        """;
}
