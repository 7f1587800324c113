using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>Child workflows that run inside the burst of their parent.</summary>
internal sealed partial class BurstRun
{
    /// <exception cref="InvalidOperationException">There is no such workflow.</exception>
    public async ValueTask<WorkflowDefinition> PublishedAsync(string definitionId) =>
        (Runner.Definitions is null ? null : await Runner.Definitions(definitionId, Cancellation))
        ?? throw new InvalidOperationException($"No published version of workflow definition with ID {definitionId} found.");

    /// <exception cref="InvalidOperationException">There is no such workflow, or the calls go too deep.</exception>
    public async ValueTask<Burst> RunChildAsync(ChildRequest request)
    {
        if (Depth >= Runner.Limits.MaxDepth)
        {
            throw new InvalidOperationException($"Workflows call each other more than {Runner.Limits.MaxDepth} deep.");
        }

        var definition = await PublishedAsync(request.DefinitionId);
        var start = new StartRequest(request.InstanceId)
        {
            Input = request.Input,
            CorrelationId = request.CorrelationId,
            ParentInstanceId = request.ParentInstanceId,
            Origin = Origin,
        };
        var burst = await Runner.StartAsync(definition, start, _services, Depth + 1, Console, Cancellation);
        InlineChildren.Add(burst);
        return burst;
    }
}
