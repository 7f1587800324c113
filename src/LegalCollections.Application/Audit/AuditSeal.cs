namespace LegalCollections.Application.Audit;

/// <summary>The database's own refusal to change the audit trail; run after each migration, harmless when run again.</summary>
internal static class AuditSeal
{
    public const string Sqlite =
        """
        CREATE TRIGGER IF NOT EXISTS audit_no_update BEFORE UPDATE ON "AuditEntries"
        BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_no_delete BEFORE DELETE ON "AuditEntries"
        BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        """;

    /// <summary>Once sealed under a role of its own, the trail is left as it is: the application's role may not touch its triggers.</summary>
    public const string Postgres =
        """
        DO $seal$ BEGIN
          IF (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'AuditEntries') <> current_user THEN RETURN; END IF;
          CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
          $body$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $body$;
          CREATE OR REPLACE TRIGGER audit_no_update BEFORE UPDATE OR DELETE ON "AuditEntries"
          FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
          CREATE OR REPLACE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEntries"
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        END $seal$;
        """;

    /// <summary>With an owner role of its own: the application's role works on rows, and only adds to the audit trail.</summary>
    public static string PostgresGrant(string role) =>
        $"""
        GRANT USAGE ON SCHEMA public TO {Quote(role)};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Quote(role)};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {Quote(role)};
        REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntries" FROM {Quote(role)};
        """;

    /// <summary>With one connection only: the audit trail moves to a role nobody signs in with.</summary>
    public static string PostgresMoveToOwnRole(string role) =>
        $"""
        DO $$ BEGIN
          IF (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'AuditEntries') <> current_user THEN RETURN; END IF;
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'legalcollections_audit') THEN CREATE ROLE legalcollections_audit NOLOGIN; END IF;
          GRANT legalcollections_audit TO {Quote(role)};
          GRANT CREATE, USAGE ON SCHEMA public TO legalcollections_audit;
          GRANT SELECT, INSERT ON "AuditEntries" TO {Quote(role)};
          ALTER TABLE "AuditEntries" OWNER TO legalcollections_audit;
          REVOKE legalcollections_audit FROM {Quote(role)};
        END $$;
        """;

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
