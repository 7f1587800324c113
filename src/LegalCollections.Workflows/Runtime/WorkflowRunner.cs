using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>Finds the published version of a workflow that another one calls; null when there is none.</summary>
public delegate ValueTask<WorkflowDefinition?> DefinitionSource(string definitionId, CancellationToken cancellation);

/// <summary>Limits of a run.</summary>
/// <param name="MaxSteps">Activities executed in one burst before it is taken for an endless loop.</param>
/// <param name="MaxDepth">Child workflows executed inside one another.</param>
public sealed record RunnerLimits(int MaxSteps, int MaxDepth, ScriptLimits Scripts)
{
    public static RunnerLimits Default { get; } = new(10_000, 16, ScriptLimits.Default);
}

/// <summary>What an instance is started with.</summary>
public sealed record StartRequest(string InstanceId)
{
    public IReadOnlyDictionary<string, object?>? Input { get; init; }
    public string? CorrelationId { get; init; }
    public string? ParentInstanceId { get; init; }

    /// <summary>The correlation id that the outermost instance was started with; null when it is the own one.</summary>
    public string? Origin { get; init; }

    /// <summary>The activity whose trigger starts the instance.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>What came with the trigger; the result of that activity.</summary>
    public object? TriggerInput { get; init; }
}

/// <summary>Moves instances from one rest to the next; keeps nothing between bursts.</summary>
public sealed class WorkflowRunner(ActivityCatalog catalog, TimeProvider clock, DefinitionSource? definitions = null, RunnerLimits? limits = null)
{
    internal ActivityCatalog Catalog { get; } = catalog;
    internal TimeProvider Clock { get; } = clock;
    internal DefinitionSource? Definitions { get; } = definitions;
    internal RunnerLimits Limits { get; } = limits ?? RunnerLimits.Default;

    public ValueTask<Burst> StartAsync(WorkflowDefinition definition, StartRequest request, IServiceProvider services, CancellationToken cancellation = default) =>
        StartAsync(definition, request, services, depth: 0, [], cancellation);

    /// <summary>Continues at a bookmark; a bookmark that is no longer there changes nothing.</summary>
    public ValueTask<Burst> ResumeAsync(
        WorkflowDefinition definition, WorkflowState state, string bookmarkId, object? input, IServiceProvider services, CancellationToken cancellation = default) =>
        new BurstRun(this, definition, state, services, 0, cancellation).ResumeAsync(bookmarkId, input);

    /// <summary>Ends a running instance without a journal record; the host cancels its children too.</summary>
    public Burst Cancel(WorkflowDefinition definition, WorkflowState state)
    {
        var run = new BurstRun(this, definition, state, NoServices.Instance, 0, CancellationToken.None);
        return run.Cancel();
    }

    /// <summary>Runs the faulted activities of an instance again and puts back what the fault took away.</summary>
    public ValueTask<Burst> RetryAsync(WorkflowDefinition definition, WorkflowState state, IServiceProvider services, CancellationToken cancellation = default) =>
        new BurstRun(this, definition, state, services, 0, cancellation).RetryAsync();

    /// <summary>Ends a faulted activity with an outcome that a person has chosen, and goes on from there.</summary>
    /// <param name="activityId">The activity of the incident; when it is not faulted, nothing happens.</param>
    public ValueTask<Burst> SkipAsync(
        WorkflowDefinition definition, WorkflowState state, string activityId, string outcome, IServiceProvider services, CancellationToken cancellation = default) =>
        new BurstRun(this, definition, state, services, 0, cancellation).SkipAsync(activityId, outcome);

    /// <summary>What starts instances of this workflow by itself, counted from now; a trigger whose inputs cannot be computed starts nothing.</summary>
    public IReadOnlyList<StartTrigger> TriggersOf(WorkflowDefinition definition)
    {
        var state = new WorkflowState { InstanceId = "", DefinitionId = definition.DefinitionId, DefinitionVersionId = definition.Id };
        return new BurstRun(this, definition, state, NoServices.Instance, 0, CancellationToken.None).Triggers();
    }

    internal ValueTask<Burst> StartAsync(
        WorkflowDefinition definition, StartRequest request, IServiceProvider services, int depth, List<object?> console, CancellationToken cancellation)
    {
        var kept = definition.Inputs.Where(i => i.IsPersisted && request.Input?.ContainsKey(i.Name) == true).ToList();
        var state = new WorkflowState
        {
            InstanceId = request.InstanceId,
            DefinitionId = definition.DefinitionId,
            DefinitionVersionId = definition.Id,
            ParentInstanceId = request.ParentInstanceId,
            CorrelationId = request.CorrelationId,
            Origin = request.Origin == request.CorrelationId ? null : request.Origin,
            Input = kept.Count == 0 ? null : kept.ToDictionary(i => i.Name, i => request.Input![i.Name]),
        };
        return new BurstRun(this, definition, state, services, depth, cancellation) { Console = console }.StartAsync(request);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
