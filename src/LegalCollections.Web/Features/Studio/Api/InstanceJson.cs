using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>Instances in the shape of Elsa's server.</summary>
internal static class InstanceJson
{
    private static readonly object Nothing = new();

    public static object Summary(InstanceReader.Row row) => new
    {
        row.Instance.Id,
        row.DefinitionId,
        definitionVersionId = row.Instance.VersionId,
        row.Version,
        row.Instance.Status,
        row.Instance.SubStatus,
        correlationId = row.Instance.CaseId.Value.ToString(),
        row.State.Name,
        incidentCount = row.State.Incidents?.Count ?? 0,
        row.Instance.CreatedAt,
        row.Instance.UpdatedAt,
        finishedAt = row.Instance.Status == WorkflowStatus.Finished ? row.Instance.UpdatedAt : (DateTimeOffset?)null,
    };

    public static object Whole(InstanceView view) => new
    {
        id = view.State.InstanceId,
        definitionId = view.Definition.DefinitionId,
        definitionVersionId = view.VersionId,
        version = view.Definition.Version,
        workflowState = State(view),
        view.State.Status,
        view.State.SubStatus,
        view.State.CorrelationId,
        view.State.Name,
        incidentCount = view.State.Incidents?.Count ?? 0,
        view.CreatedAt,
        view.UpdatedAt,
        finishedAt = FinishedAt(view),
    };

    public static object State(InstanceView view) => new
    {
        id = view.State.InstanceId,
        definitionId = view.Definition.DefinitionId,
        definitionVersionId = view.VersionId,
        definitionVersion = view.Definition.Version,
        view.State.CorrelationId,
        view.State.Status,
        view.State.SubStatus,
        isExecuting = false,
        bookmarks = view.State.Bookmarks.Select(bookmark => Waiting(view, bookmark)),
        incidents = (view.State.Incidents ?? []).Select(incident => Broken(view, incident)),
        activityExecutionContexts = view.State.Frames.Select(frame => Context(view, frame)),
        input = view.State.Input ?? [],
        output = view.State.Output ?? [],
        properties = Nothing,
        view.CreatedAt,
        view.UpdatedAt,
        finishedAt = FinishedAt(view),
    };

    public static IEnumerable<object> Journal(InstanceView view, JournalFilter? filter) => view.Journal
        .Select(entry => (Entry: entry, Activity: view.Definition.Find(entry.ActivityId)))
        .Where(line => line.Activity is not null && Fits(line.Entry, line.Activity, filter))
        .OrderBy(line => line.Entry.Sequence)
        .Select(line => new
        {
            id = $"{view.State.InstanceId}.{line.Entry.Sequence}",
            activityInstanceId = IdOf(view, line.Entry.ExecutionId),
            line.Entry.ActivityId,
            line.Entry.ActivityType,
            activityTypeVersion = line.Activity!.Version,
            activityName = line.Activity.Name,
            line.Activity.NodeId,
            timestamp = line.Entry.At,
            line.Entry.Sequence,
            eventName = line.Entry.Event,
            payload = line.Entry.Outcomes is { Count: > 0 } outcomes ? new { outcomes } : null,
        });

    public static object Execution(InstanceView view, ActivityExecution execution) => new
    {
        id = IdOf(view, execution),
        workflowInstanceId = view.State.InstanceId,
        activityId = execution.Activity.Id,
        activityNodeId = execution.Activity.NodeId,
        activityType = execution.Activity.Type,
        activityTypeVersion = execution.Activity.Version,
        activityName = execution.Activity.Name,
        activityState = Literals(execution.Activity),
        payload = execution.Outcomes.Count > 0 ? new { outcomes = execution.Outcomes } : null,
        properties = Nothing,
        metadata = Nothing,
        exception = execution.Status == FrameStatus.Faulted ? Exception(view, execution.Activity.Id) : null,
        execution.StartedAt,
        completedAt = execution.EndedAt,
        hasBookmarks = HasBookmarks(view, execution),
        execution.Status,
        aggregateFaultCount = execution.Status == FrameStatus.Faulted ? 1 : 0,
        callStackDepth = 0,
    };

    public static IReadOnlyList<object> Counts(InstanceView view, IReadOnlyList<string> nodeIds) =>
    [
        .. view.Executions().Where(e => nodeIds.Contains(e.Activity.NodeId)).GroupBy(e => e.Activity.NodeId).Select(executions => new
        {
            activityId = executions.First().Activity.Id,
            activityNodeId = executions.Key,
            startedCount = executions.Count(),
            completedCount = executions.Count(e => e.Status == FrameStatus.Completed),
            uncompletedCount = executions.Count(e => e.Status != FrameStatus.Completed),
            isBlocked = executions.Any(e => HasBookmarks(view, e)),
            isFaulted = executions.Any(e => e.Status == FrameStatus.Faulted),
            aggregateFaultCount = executions.Count(e => e.Status == FrameStatus.Faulted),
        }),
    ];

    public static string IdOf(InstanceView view, ActivityExecution execution) => IdOf(view, execution.Id);

    public static string InstanceOf(string executionId) => executionId.Split('.')[0];

    private static string IdOf(InstanceView view, string executionId) =>
        executionId.StartsWith(view.State.InstanceId + ".", StringComparison.Ordinal) ? executionId : $"{view.State.InstanceId}.{executionId}";

    private static DateTimeOffset? FinishedAt(InstanceView view) => view.State.Status == WorkflowStatus.Finished ? view.UpdatedAt : null;

    private static bool Fits(JournalEntry entry, ActivityNode activity, JournalFilter? filter) =>
        filter is null
        || ((filter.ActivityIds is not { Count: > 0 } ids || ids.Contains(entry.ActivityId))
            && (filter.ActivityNodeIds is not { Count: > 0 } nodes || nodes.Contains(activity.NodeId))
            && filter.ExcludedActivityTypes?.Contains(entry.ActivityType) != true
            && (filter.EventNames is not { Count: > 0 } events || events.Contains(entry.Event)));

    private static bool HasBookmarks(InstanceView view, ActivityExecution execution) =>
        execution.Status == FrameStatus.Running && view.State.Bookmarks.Any(bookmark => bookmark.ActivityId == execution.Activity.Id);

    private static object Waiting(InstanceView view, Bookmark bookmark) => new
    {
        bookmark.Id,
        bookmark.Name,
        payload = new { eventName = bookmark.Key, resumeAt = bookmark.DueAt },
        bookmark.ActivityId,
        activityNodeId = view.Definition.Find(bookmark.ActivityId)?.NodeId,
        activityInstanceId = $"{view.State.InstanceId}.{bookmark.FrameId}",
        createdAt = view.UpdatedAt,
    };

    private static object Broken(InstanceView view, Incident incident) => new
    {
        incident.ActivityId,
        activityNodeId = view.Definition.Find(incident.ActivityId)?.NodeId,
        incident.ActivityType,
        incident.Message,
        exception = new { type = incident.ExceptionType, incident.Message },
        timestamp = incident.At,
    };

    private static object Context(InstanceView view, Frame frame) => new
    {
        id = $"{view.State.InstanceId}.{frame.Id}",
        parentContextId = frame.ParentId == 0 ? null : $"{view.State.InstanceId}.{frame.ParentId}",
        scheduledActivityNodeId = view.Definition.Find(frame.ActivityId)?.NodeId,
        properties = Nothing,
        metadata = Nothing,
        activityState = Nothing,
        dynamicVariables = Array.Empty<object>(),
        frame.Status,
        isExecuting = false,
        faultCount = frame.Status == FrameStatus.Faulted ? 1 : 0,
        startedAt = view.CreatedAt,
    };

    private static object? Exception(InstanceView view, string activityId) =>
        view.State.Incidents?.LastOrDefault(incident => incident.ActivityId == activityId) is { } incident
            ? new { type = incident.ExceptionType, incident.Message }
            : null;

    private static Dictionary<string, object?> Literals(ActivityNode activity) => activity.Inputs
        .Where(input => input.Value.Type == "Literal")
        .ToDictionary(input => char.ToUpperInvariant(input.Key[0]) + input.Key[1..], input => input.Value.Value);
}
