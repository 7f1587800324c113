namespace LegalCollections.Application.Workflows;

/// <summary>Moves every flow that can move; called after a change, by the office's day and by Quartz.</summary>
public interface IWorkflowPump
{
    /// <summary>Works until nothing is left and tells how many steps it took.</summary>
    Task<int> RunAsync(CancellationToken ct);
}
