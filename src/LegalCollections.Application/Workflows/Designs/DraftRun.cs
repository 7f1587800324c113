using LegalCollections.Application.Common;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Walks a drawing from the designer's Run button: our own steps end with their first outcome and do nothing, so nothing is written or sent.</summary>
/// <remarks>The one place that says what Run does; a run on a sample case takes its place here.</remarks>
public sealed class DraftRun(WorkflowCatalog catalog, OfficeClock clock, IServiceProvider services) : IUseCase
{
    /// <param name="versionId">The version that is tried.</param>
    /// <param name="document">The document of that version.</param>
    /// <param name="ct">Ends the run.</param>
    /// <returns>Null when the document does not parse.</returns>
    public async Task<InstanceView?> HandleAsync(string versionId, string document, CancellationToken ct)
    {
        if (WorkflowDefinition.Parse(document).Definition is not { } definition)
        {
            return null;
        }

        var runner = new WorkflowRunner(WithoutEffects(catalog.Activities), clock);
        var startedAt = clock.GetUtcNow();
        var burst = await runner.StartAsync(definition, new StartRequest($"{Guid.CreateVersion7():N}"), services, ct);
        return new InstanceView(burst.State, definition, versionId, burst.Journal, startedAt, clock.GetUtcNow());
    }

    private static ActivityCatalog WithoutEffects(ActivityCatalog activities)
    {
        var dry = ActivityCatalog.BuiltIn();
        foreach (var descriptor in activities.Descriptors.Where(d => dry.Find(d.Type) is null))
        {
            dry.Add(descriptor with { Create = _ => new Passed(descriptor.Outcomes[0]) });
        }

        return dry;
    }

    /// <summary>Stands in for a step with effects.</summary>
    private sealed class Passed(string usual) : Activity
    {
        public override ValueTask ExecuteAsync(ActivityContext context)
        {
            context.Complete(context.Input<List<string>>("outcomes") is [var first, ..] ? first : usual);
            return ValueTask.CompletedTask;
        }
    }
}
