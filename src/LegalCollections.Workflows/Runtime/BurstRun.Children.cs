namespace LegalCollections.Workflows.Runtime;

/// <summary>Child workflows that run inside the burst of their parent.</summary>
internal sealed partial class BurstRun
{
    /// <exception cref="InvalidOperationException">There is no such workflow, or the calls go too deep.</exception>
    public async ValueTask<Burst> RunChildAsync(ChildRequest request)
    {
        if (Depth >= Runner.Limits.MaxDepth)
        {
            throw new InvalidOperationException($"Workflows call each other more than {Runner.Limits.MaxDepth} deep.");
        }

        var definition = Runner.Definitions is null ? null : await Runner.Definitions(request.DefinitionId, Cancellation);
        if (definition is null)
        {
            throw new InvalidOperationException($"Workflow definition '{request.DefinitionId}' is not published.");
        }

        var start = new StartRequest(request.InstanceId)
        {
            Input = request.Input,
            CorrelationId = request.CorrelationId,
            ParentInstanceId = request.ParentInstanceId,
        };
        var burst = await Runner.StartAsync(definition, start, _services, Depth + 1, Console, Cancellation);
        InlineChildren.Add(burst);
        return burst;
    }
}
