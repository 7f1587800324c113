using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LegalCollections.Cli.Verbs;

/// <summary>Tells which build is installed, for a report to support.</summary>
public sealed class ShowVersion() : Verb("version", "Show the version of the product and of the runtime")
{
    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var build = typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return Task.FromResult(VerbOutcome.Ok(new { product = build, runtime = RuntimeInformation.FrameworkDescription }));
    }
}
