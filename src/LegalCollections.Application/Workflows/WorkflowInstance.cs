using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Workflows;

/// <summary>One run of a flow for a case, at rest between two bursts.</summary>
public sealed class WorkflowInstance : IVersioned
{
    private WorkflowInstance() { }

    public string Id { get; private set; } = "";
    public string VersionId { get; private set; } = "";
    public CaseId CaseId { get; private set; }
    public string? ParentId { get; private set; }
    public WorkflowStatus Status { get; private set; }
    public WorkflowSubStatus SubStatus { get; private set; }

    /// <summary>The engine's state as JSON.</summary>
    public string State { get; private set; } = "";

    /// <summary>Steps that failed and wait for a person to decide.</summary>
    public int OpenIncidents { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public Guid Version { get; private set; }

    public static WorkflowInstance Create(string versionId, CaseId caseId, WorkflowState state, DateTimeOffset at) => new()
    {
        Id = state.InstanceId,
        VersionId = versionId,
        CaseId = caseId,
        ParentId = state.ParentInstanceId,
        CreatedAt = at,
    };

    public void Rest(WorkflowState state, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        (Status, SubStatus, State, UpdatedAt) = (state.Status, state.SubStatus, state.ToJson(), at);
        var canGoOn = Status == WorkflowStatus.Running || SubStatus == WorkflowSubStatus.Faulted;
        OpenIncidents = canGoOn ? state.Frames.Count(frame => frame.Status == FrameStatus.Faulted) : 0;
    }

    /// <summary>Binds it to another version, in which it stands as <paramref name="state"/> says.</summary>
    public void MoveTo(string versionId, WorkflowState state, DateTimeOffset at)
    {
        VersionId = versionId;
        Rest(state, at);
    }
}

/// <summary>A point where an instance waits, as a row that can be found by event name, by id or when it is due.</summary>
public sealed class WorkflowBookmark
{
    private WorkflowBookmark() { }

    public string Id { get; private set; } = "";
    public string InstanceId { get; private set; } = "";
    public CaseId CaseId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Event name of an Event activity.</summary>
    public string? Key { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }
    public string ActivityId { get; private set; } = "";

    /// <summary>True while the case is held: nothing wakes it.</summary>
    public bool Frozen { get; private set; }

    public static WorkflowBookmark Of(Bookmark bookmark, string instanceId, CaseId caseId, bool frozen) => new()
    {
        Id = bookmark.Id,
        InstanceId = instanceId,
        CaseId = caseId,
        Name = bookmark.Name,
        Key = bookmark.Key,
        DueAt = bookmark.DueAt,
        ActivityId = bookmark.ActivityId,
        Frozen = frozen,
    };

    public void Freeze() => Frozen = true;

    /// <summary>Its time wakes it no more, only a signal does.</summary>
    public void Untime() => DueAt = null;

    /// <summary>Lets it run again, later by the days that the case stood still.</summary>
    public void Thaw(int daysHeld)
    {
        Frozen = false;
        DueAt = DueAt?.AddDays(daysHeld);
    }
}
