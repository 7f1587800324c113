using System.CommandLine;
using LegalCollections.Application.Data;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lets an administrator update the schema before the new version of the product is started.</summary>
public sealed class MigrateDatabase() : Verb("database migrate", "Create the office's database or bring it to the current schema")
{
    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) =>
        Office.InScopeAsync(async services =>
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync(ct);
            var kind = services.GetRequiredService<DatabaseOptions>().IsPostgres ? "PostgreSQL" : "SQLite";
            return VerbOutcome.Ok(new { database = kind, state = "current" });
        });
}
