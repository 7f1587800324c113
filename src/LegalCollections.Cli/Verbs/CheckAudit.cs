using System.CommandLine;
using System.Globalization;
using LegalCollections.Application.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli.Verbs;

/// <summary>Proves from outside the application that its audit trail was not altered.</summary>
public sealed class CheckAudit() : Verb("audit verify", "Walk the audit trail's chain of seals and name the first broken entry")
{
    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) =>
        Office.OpenAsync(async services =>
        {
            var finding = await services.GetRequiredService<VerifyAudit>().HandleAsync(ct);
            return finding.FirstBroken is { } broken
                ? VerbOutcome.Refuse(new VerbReason(
                    "audit.ChainBroken", $"The entry {broken} is missing or was altered; {finding.Entries} entries before it hold.",
                    broken.ToString(CultureInfo.InvariantCulture)))
                : VerbOutcome.Ok(new { finding.Entries, finding.LastHash });
        }, ct);
}
