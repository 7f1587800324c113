using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns;

/// <summary>Registers what outlives a request: the turns of single cases and the office's parts for sandboxes.</summary>
public sealed class DryRunsModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new OfficeParts(provider));
        services.AddSingleton<SandboxTurns>();
    }
}
