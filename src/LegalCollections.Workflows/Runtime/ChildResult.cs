using LegalCollections.Workflows.BuiltIn;

namespace LegalCollections.Workflows.Runtime;

/// <summary>How a host tells a waiting parent that its child has ended.</summary>
public static class ChildResult
{
    /// <summary>The bookmark of the parent that waits for this child; null when it does not wait.</summary>
    public static Bookmark? WaitingFor(WorkflowState parent, string childInstanceId) =>
        parent.Bookmarks.Find(b => b.Key == childInstanceId && b.Name is "Elsa.ExecuteWorkflow" or "Elsa.DispatchWorkflow");

    /// <summary>The input with which the parent is resumed; the output is empty when the child faulted or was cancelled.</summary>
    public static object Of(WorkflowState child) => ChildCall.ResultOf(child);
}
