namespace LegalCollections.Application.Portfolios;

internal static partial class ImportSql
{
    /// <summary>Cases of the portfolio that have no title left: a case is opened by its titles and ends with them.</summary>
    private const string EmptyCases =
        """
        SELECT c."DebtorId" FROM "CollectionCases" c
        WHERE c."PortfolioId" = (SELECT "PortfolioId" FROM "PortfolioImports" WHERE "Id" = {0})
          AND NOT EXISTS (SELECT 1 FROM "Debts" t WHERE t."CaseId" = c."Id")
        """;

    /// <summary>Cases that have titles of this import only.</summary>
    private const string CasesToGo =
        """
        SELECT o."CaseId" FROM "Debts" o WHERE o."ImportId" = {0} AND NOT EXISTS (
          SELECT 1 FROM "Debts" t WHERE t."CaseId" = o."CaseId" AND (t."ImportId" IS NULL OR t."ImportId" <> {0}))
        """;

    private const string DropSignals =
        $$"""
        DELETE FROM "WorkflowSignals" WHERE "CaseId" IN ({{CasesToGo}})
        """;

    private const string DropBookmarks =
        $$"""
        DELETE FROM "WorkflowBookmarks" WHERE "CaseId" IN ({{CasesToGo}})
        """;

    private const string DropJournal =
        $$"""
        DELETE FROM "WorkflowJournal" WHERE "InstanceId" IN (SELECT w."Id" FROM "WorkflowInstances" w WHERE w."CaseId" IN ({{CasesToGo}}))
        """;

    private const string DropInstances =
        $$"""
        DELETE FROM "WorkflowInstances" WHERE "CaseId" IN ({{CasesToGo}})
        """;

    private const string DropJoinedEvents =
        """
        DELETE FROM "CaseEvents" WHERE "Kind" = 'TitlesAdded' AND "Id" IN (SELECT "Id" FROM "Debts" WHERE "ImportId" = {0})
        """;

    private const string DropObligors =
        """
        DELETE FROM "Obligors" WHERE "DebtId" IN (SELECT "Id" FROM "Debts" WHERE "ImportId" = {0})
        """;

    private const string DropDebts =
        """
        DELETE FROM "Debts" WHERE "ImportId" = {0}
        """;

    private const string DropProfiles =
        $$"""
        DELETE FROM "DebtorProfiles"
        WHERE "ClientId" = (SELECT "ClientId" FROM "PortfolioImports" WHERE "Id" = {0}) AND "DebtorId" IN (
          {{EmptyCases}}
          EXCEPT
          SELECT c."DebtorId" FROM "CollectionCases" c
          WHERE c."ClientId" = (SELECT "ClientId" FROM "PortfolioImports" WHERE "Id" = {0})
            AND EXISTS (SELECT 1 FROM "Debts" t WHERE t."CaseId" = c."Id"))
        """;

    /// <summary>The identity goes with the last creditor's profile.</summary>
    private const string DropDebtors =
        $$"""
        DELETE FROM "Debtors" WHERE "Id" IN (
          {{EmptyCases}}
          EXCEPT
          SELECT "DebtorId" FROM "DebtorProfiles")
        """;

    private const string DropEvents =
        """
        DELETE FROM "CaseEvents" WHERE "CaseId" IN (
          SELECT c."Id" FROM "CollectionCases" c
          WHERE c."PortfolioId" = (SELECT "PortfolioId" FROM "PortfolioImports" WHERE "Id" = {0})
            AND NOT EXISTS (SELECT 1 FROM "Debts" t WHERE t."CaseId" = c."Id"))
        """;

    private const string DropCases =
        """
        DELETE FROM "CollectionCases"
        WHERE "PortfolioId" = (SELECT "PortfolioId" FROM "PortfolioImports" WHERE "Id" = {0})
          AND NOT EXISTS (SELECT 1 FROM "Debts" t WHERE t."CaseId" = "CollectionCases"."Id")
        """;
}
