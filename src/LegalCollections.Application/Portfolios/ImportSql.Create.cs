namespace LegalCollections.Application.Portfolios;

// CROSS JOIN is the inner join whose order SQLite keeps: first lines, then their rows, then what is found by index; PostgreSQL plans freely.
internal static partial class ImportSql
{
    private const string AddDebtors =
        """
        INSERT INTO "Debtors" ("Id", "TaxId")
        SELECT r."Id", r."TaxId"
        FROM (SELECT MIN("Line") AS "Line" FROM "PortfolioRows" WHERE "ImportId" = {0} AND "Outcome" = 'New' GROUP BY "TaxId") f
        CROSS JOIN "PortfolioRows" r
        WHERE r."ImportId" = {0} AND r."Line" = f."Line"
        ON CONFLICT ("TaxId") DO NOTHING
        """;

    /// <summary>Name and address of the debtor's first line; e-mail, telephone and language of any line where the first has none.</summary>
    private const string AddProfiles =
        """
        INSERT INTO "DebtorProfiles"
          ("ClientId", "DebtorId", "Name", "NameKey", "Email", "Phone", "Street", "City", "State", "PostalCode", "Language", "Version")
        SELECT r."ClientId", d."Id", r."DebtorName", r."DebtorNameKey", COALESCE(r."Email", f."Email"), COALESCE(r."Phone", f."Phone"),
          r."Street", r."City", r."State", r."PostalCode", COALESCE(r."Language", f."Language"), r."ImportId"
        FROM (
          SELECT MIN("Line") AS "Line", MAX("Email") AS "Email", MAX("Phone") AS "Phone", MAX("Language") AS "Language"
          FROM "PortfolioRows" WHERE "ImportId" = {0} AND "Outcome" = 'New' GROUP BY "TaxId") f
        CROSS JOIN "PortfolioRows" r
        CROSS JOIN "Debtors" d
        WHERE r."ImportId" = {0} AND r."Line" = f."Line" AND d."TaxId" = r."TaxId"
        ON CONFLICT ("ClientId", "DebtorId") DO NOTHING
        """;

    private const string AddCases =
        """
        INSERT INTO "CollectionCases"
          ("Id", "Number", "ClientId", "PortfolioId", "DebtorId", "ImportId", "Stage", "Status", "OpenedOn", "Version")
        SELECT r."Id",
          (SELECT COALESCE(MAX("Number"), 0) FROM "CollectionCases") + ROW_NUMBER() OVER (ORDER BY r."Line"),
          r."ClientId", i."PortfolioId", d."Id", i."Id", 'Planning', 'Planning', i."CommittedOn", i."Id"
        FROM "PortfolioImports" i
        CROSS JOIN (SELECT MIN("Line") AS "Line" FROM "PortfolioRows" WHERE "ImportId" = {0} AND "Outcome" = 'New' GROUP BY "TaxId") f
        CROSS JOIN "PortfolioRows" r
        CROSS JOIN "Debtors" d
        WHERE i."Id" = {0} AND r."ImportId" = {0} AND r."Line" = f."Line" AND d."TaxId" = r."TaxId" AND NOT EXISTS (
          SELECT 1 FROM "CollectionCases" c WHERE c."PortfolioId" = i."PortfolioId" AND c."DebtorId" = d."Id")
        """;

    private const string AddDebts =
        """
        INSERT INTO "Debts"
          ("Id", "ClientId", "PortfolioId", "CaseId", "ImportId", "ImportLine", "RowKey", "DocumentNumber", "Installment", "Instrument",
           "Principal", "IssuedOn", "DueOn", "TwoWitnesses", "Accepted", "DeliveryProof", "ProtestedOn", "Status", "Version")
        SELECT r."Id", r."ClientId", c."PortfolioId", c."Id", r."ImportId", r."Line", r."RowKey", r."DocumentNumber", r."Installment",
          r."Instrument", r."Principal", r."IssuedOn", r."DueOn", r."TwoWitnesses", r."Accepted", r."DeliveryProof", r."ProtestedOn",
          'Open', r."ImportId"
        FROM "PortfolioImports" i
        CROSS JOIN "PortfolioRows" r
        CROSS JOIN "Debtors" d
        CROSS JOIN "CollectionCases" c
        WHERE i."Id" = {0} AND r."ImportId" = {0} AND r."Outcome" = 'New' AND d."TaxId" = r."TaxId"
          AND c."PortfolioId" = i."PortfolioId" AND c."DebtorId" = d."Id"
        ORDER BY r."Line"
        """;

    private const string AddObligors =
        """
        INSERT INTO "Obligors" ("Id", "DebtId", "ClientId", "Name", "TaxId", "Role")
        SELECT o."Id", r."Id", o."ClientId", o."Name", o."TaxId", o."Role"
        FROM "StagedObligors" o
        CROSS JOIN "PortfolioRows" r
        WHERE o."ImportId" = {0} AND r."ImportId" = {0} AND r."Line" = o."Line" AND r."Outcome" = 'New'
        """;

    /// <summary>The timeline begins with the portfolio and the file that the case came from.</summary>
    private const string AddEvents =
        """
        INSERT INTO "CaseEvents" ("Id", "CaseId", "ClientId", "At", "HappenedOn", "Kind", "Details", "Actor")
        SELECT c."Id", c."Id", c."ClientId", i."CommittedAt", i."CommittedOn", 'Opened',
          '["' || REPLACE(REPLACE(p."Name", '\', '\\'), '"', '\"') || '"]', i."CommittedBy"
        FROM "CollectionCases" c
        JOIN "PortfolioImports" i ON i."Id" = c."ImportId"
        JOIN "Portfolios" p ON p."Id" = i."PortfolioId"
        WHERE c."ImportId" = {0}
        """;

    /// <summary>A case that was there already tells how many titles joined it and their sum; the entry takes the key of the first of them.</summary>
    private const string AddJoinedEvents =
        """
        INSERT INTO "CaseEvents" ("Id", "CaseId", "ClientId", "At", "HappenedOn", "Kind", "Details", "Actor")
        SELECT d."Id", d."CaseId", d."ClientId", i."CommittedAt", i."CommittedOn", 'TitlesAdded',
          '["' || j."Titles" || '","' || (j."Cents" / 100) || '.' || SUBSTR(CAST(100 + j."Cents" % 100 AS TEXT), 2) || '"]', i."CommittedBy"
        FROM "PortfolioImports" i
        CROSS JOIN (
          SELECT t."CaseId", MIN(t."ImportLine") AS "Line", COUNT(*) AS "Titles", CAST(SUM(t."Principal") AS BIGINT) AS "Cents"
          FROM "Debts" t JOIN "CollectionCases" c ON c."Id" = t."CaseId"
          WHERE t."ImportId" = {0} AND (c."ImportId" IS NULL OR c."ImportId" <> {0})
          GROUP BY t."CaseId") j
        CROSS JOIN "Debts" d
        WHERE i."Id" = {0} AND d."CaseId" = j."CaseId" AND d."ImportId" = {0} AND d."ImportLine" = j."Line"
        """;
}
