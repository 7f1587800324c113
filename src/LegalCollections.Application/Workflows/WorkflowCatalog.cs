using System.Collections.Concurrent;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Workflows;

/// <summary>The activity types of the engine and of every slice, and the parsed graph of each version, held once per process.</summary>
public sealed class WorkflowCatalog
{
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _parsed = new(StringComparer.Ordinal);

    public ActivityCatalog Activities { get; } = ActivityCatalog.BuiltIn().AddFrom(typeof(WorkflowCatalog).Assembly);

    /// <summary>The graph of a version that was asked for before in this process; null otherwise.</summary>
    public WorkflowDefinition? Known(string versionId) => _parsed.GetValueOrDefault(versionId);

    /// <summary>The graph of a published version; it never changes, so it is parsed once.</summary>
    public WorkflowDefinition Graph(WorkflowVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _parsed.GetOrAdd(version.Id, _ => WorkflowDefinition.Parse(version.Json).Value);
    }
}

/// <summary>Registers the engine and the activities of all slices.</summary>
public sealed class WorkflowsModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkflowCatalog>();
        services.AddSingleton<DraftRuns>();
        foreach (var activity in typeof(WorkflowsModule).Assembly.GetTypes().Where(t => t.IsDefined(typeof(ActivityAttribute), inherit: false)))
        {
            services.AddScoped(activity);
        }
    }
}
