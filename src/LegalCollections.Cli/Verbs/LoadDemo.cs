using System.CommandLine;
using LegalCollections.Application;
using LegalCollections.Application.Data;
using LegalCollections.Application.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli.Verbs;

/// <summary>Makes a demo office for a training or a trial, without a web server in Development.</summary>
public sealed class LoadDemo() : Verb("demo load", "Turn an empty database into the demo office")
{
    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) =>
        Office.InScopeAsync(async services =>
        {
            await services.GetRequiredService<PrepareOffice>().HandleAsync(withDemo: true, ct);
            var db = services.GetRequiredService<AppDb>();
            return await services.GetRequiredService<DemoOffice>().IsLoadedAsync(ct)
                ? VerbOutcome.Ok(new
                {
                    accounts = DemoAccounts.All.Count,
                    password = DemoAccounts.Password,
                    portfolios = await db.Portfolios.CountAsync(ct),
                    cases = await db.CollectionCases.CountAsync(ct),
                })
                : VerbOutcome.Refuse(new VerbReason("demo.OfficeInUse", "This office has accounts of its own; the demo was not loaded."));
        });
}
