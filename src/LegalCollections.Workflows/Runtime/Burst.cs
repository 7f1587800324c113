namespace LegalCollections.Workflows.Runtime;

/// <summary>What one burst did; the host stores the state and all of this in one transaction.</summary>
public sealed record Burst(
    WorkflowState State,
    IReadOnlyList<Bookmark> Created,
    IReadOnlyList<string> BurnedBookmarkIds,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<ChildRequest> Children,
    IReadOnlyList<Burst> InlineChildren,
    IReadOnlyList<PublishedEvent> Events,
    IReadOnlyList<TaskRequest> Tasks,
    IReadOnlyList<WrittenLine> Lines)
{
    /// <summary>What was written, in order, the lines of <see cref="InlineChildren"/> among the own ones.</summary>
    public IReadOnlyList<object?> Console { get; init; } = [];

    public WorkflowStatus Status => State.Status;
    public WorkflowSubStatus SubStatus => State.SubStatus;
    public IReadOnlyList<Incident> Incidents => State.Incidents ?? [];
}

/// <summary>One line of the journal of an instance.</summary>
/// <param name="Event">Started, Suspended, Resumed, Completed, Canceled or Faulted.</param>
public sealed record JournalEntry(int Sequence, string ActivityId, string ActivityType, string Event, string ExecutionId, DateTimeOffset At, IReadOnlyList<string> Outcomes);

/// <summary>A child workflow to be started after this burst is stored.</summary>
public sealed record ChildRequest(string InstanceId, string DefinitionId, string ParentInstanceId, string? CorrelationId, IReadOnlyDictionary<string, object?> Input);

/// <summary>An event to be given to waiting instances after this burst is stored.</summary>
/// <param name="InstanceId">Set for a local event: only this instance gets it.</param>
public sealed record PublishedEvent(string Name, string? CorrelationId, string? InstanceId, object? Payload);

/// <summary>Work asked of somebody outside; the bookmark with the same task id resumes the instance.</summary>
public sealed record TaskRequest(string TaskId, string TaskName, IReadOnlyDictionary<string, object?> Payload);

/// <summary>A line written by an activity; the value as evaluated, null for an empty line.</summary>
public sealed record WrittenLine(string ActivityId, object? Value);
