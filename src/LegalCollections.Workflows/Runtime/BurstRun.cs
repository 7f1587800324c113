using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.BuiltIn;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>One burst: from a start or a resume until every branch waits or the instance has ended.</summary>
internal sealed partial class BurstRun
{
    private readonly LinkedList<WorkItem> _queue = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly HashSet<string> _found;
    private readonly IServiceProvider _services;
    private readonly Dictionary<string, Dictionary<string, object?>> _outputs = [];
    private int _steps;

    public BurstRun(WorkflowRunner runner, WorkflowDefinition definition, WorkflowState state, IServiceProvider services, int depth, CancellationToken cancellation)
    {
        Runner = runner;
        Definition = definition;
        State = state;
        Depth = depth;
        Cancellation = cancellation;
        _services = services;
        _found = [.. state.Bookmarks.Select(b => b.Id)];
        Now = runner.Clock.GetUtcNow();
        Input = state.Input ?? [];
    }

    public WorkflowRunner Runner { get; }
    public WorkflowDefinition Definition { get; }
    public WorkflowState State { get; }
    public int Depth { get; }
    public CancellationToken Cancellation { get; }
    public DateTimeOffset Now { get; }
    public IReadOnlyDictionary<string, object?> Input { get; private set; }
    public string? TriggerActivityId { get; private set; }
    public object? TriggerInput { get; private set; }
    public object? LastResult { get; private set; }
    public IReadOnlyList<string>? ScriptOutcomes { get; set; }
    public List<ChildRequest> Children { get; } = [];
    public List<Burst> InlineChildren { get; } = [];
    public List<PublishedEvent> Events { get; } = [];
    public List<TaskRequest> Tasks { get; } = [];
    public List<WrittenLine> Lines { get; } = [];

    /// <summary>Shared with the children that run inside this burst.</summary>
    public List<object?> Console { get; init; } = [];

    private sealed record WorkItem(Frame? Owner, ActivityNode Node, bool Backward, IReadOnlyDictionary<string, object?>? Variables);

    public async ValueTask<Burst> StartAsync(StartRequest request)
    {
        Input = request.Input ?? Input;
        TriggerActivityId = request.TriggerActivityId;
        TriggerInput = request.TriggerInput;
        _queue.AddLast(new WorkItem(null, Definition.Wrapper, false, null));
        await DrainAsync();
        return Rest();
    }

    public async ValueTask<Burst> ResumeAsync(string bookmarkId, object? input)
    {
        var bookmark = State.Bookmarks.Find(b => b.Id == bookmarkId);
        if (State.Status == WorkflowStatus.Finished || bookmark is null || FrameOf(bookmark.FrameId) is not { } frame)
        {
            return Rest();
        }

        RestoreVariables();
        State.SubStatus = WorkflowSubStatus.Executing;
        State.Bookmarks.Remove(bookmark);
        Record(frame, "Resumed");
        await GuardAsync(frame, async () =>
        {
            var context = new ActivityContext(this, frame);
            await ActivityOf(frame).ResumeAsync(context, bookmark, input);
            Settle(frame, context);
        });
        await DrainAsync();
        return Rest();
    }

    public async ValueTask<Burst> RetryAsync()
    {
        var faulted = State.Frames.Where(f => f.Status == FrameStatus.Faulted).ToList();
        if (faulted.Count == 0)
        {
            return Rest();
        }

        foreach (var frame in faulted)
        {
            State.Frames.Remove(frame);
            _queue.AddLast(new WorkItem(FrameOf(frame.ParentId), NodeOf(frame), frame.Backward, frame.Named));
        }

        GoOn();
        await DrainAsync();
        return Rest();
    }

    /// <summary>Opens a stopped instance again and puts back the waits and the work that the fault took away.</summary>
    private void GoOn()
    {
        RestoreVariables();
        State.Status = WorkflowStatus.Running;
        State.SubStatus = WorkflowSubStatus.Executing;
        State.Bookmarks.AddRange(State.ParkedBookmarks ?? []);
        State.ParkedBookmarks = null;
        foreach (var work in State.ParkedWork ?? [])
        {
            _queue.AddLast(new WorkItem(FrameOf(work.OwnerId), Definition.Find(work.ActivityId)!, work.Backward, work.Named));
        }

        State.ParkedWork = null;
    }

    /// <summary>Ends one faulted execution with an outcome; what the fault took away comes back, what else is faulted stays so.</summary>
    public async ValueTask<Burst> SkipAsync(string activityId, string outcome)
    {
        if (State.Frames.Find(f => f.ActivityId == activityId && f.Status == FrameStatus.Faulted) is not { } frame)
        {
            return Rest();
        }

        GoOn();
        frame.Status = FrameStatus.Running;
        await GuardAsync(frame, () =>
        {
            Complete(frame, [outcome]);
            return ValueTask.CompletedTask;
        });
        await DrainAsync();
        return Rest();
    }

    public IReadOnlyList<StartTrigger> Triggers()
    {
        var wrapper = new Frame { Id = ++State.NextId, ActivityId = WorkflowDefinition.WrapperId };
        State.Frames.Add(wrapper);
        return [.. Definition.Triggers.Select(trigger => Trigger(wrapper, trigger)).OfType<StartTrigger>()];
    }

    private StartTrigger? Trigger(Frame wrapper, ActivityNode trigger)
    {
        try
        {
            EnterScope(wrapper, Definition.Wrapper, null);
            return StartTrigger.Of(new ActivityContext(this, new Frame { Id = ++State.NextId, ParentId = wrapper.Id, ActivityId = trigger.Id }));
        }
        catch (Exception e) when (e is InputEvaluationException or FormatException)
        {
            return null;
        }
    }

    public Burst Cancel()
    {
        if (State.Status == WorkflowStatus.Running)
        {
            End(WorkflowSubStatus.Cancelled);
        }

        return Rest();
    }

    private async ValueTask DrainAsync()
    {
        while (State.Status == WorkflowStatus.Running && _queue.First is { } first)
        {
            Cancellation.ThrowIfCancellationRequested();
            _queue.RemoveFirst();
            if (first.Value.Owner is { Status: not FrameStatus.Running })
            {
                continue;
            }

            await ExecuteAsync(first.Value);
        }
    }

    private async ValueTask ExecuteAsync(WorkItem item)
    {
        var frame = new Frame
        {
            Id = ++State.NextId,
            ParentId = item.Owner?.Id ?? 0,
            ActivityId = item.Node.Id,
            Node = item.Node,
            Backward = item.Backward,
        };
        State.Frames.Add(frame);
        Record(frame, "Started");
        await GuardAsync(frame, async () =>
        {
            if (++_steps > Runner.Limits.MaxSteps)
            {
                throw new InvalidOperationException($"More than {Runner.Limits.MaxSteps} activities ran without waiting: an endless loop.");
            }

            ScriptOutcomes = null;
            EnterScope(frame, item.Node, item.Variables);
            var context = new ActivityContext(this, frame);
            var activity = ActivityOf(frame);
            context.EvaluateInputs();
            await activity.ExecuteAsync(context);
            Settle(frame, context);
        });
    }

    /// <summary>After an activity has had its turn: it waits, it runs others, or it is done.</summary>
    private void Settle(Frame frame, ActivityContext context)
    {
        if (frame.Status != FrameStatus.Running || State.Status == WorkflowStatus.Finished)
        {
            return;
        }

        if (context.HasNewBookmark)
        {
            Record(frame, "Suspended");
        }
        else if (!HasPendingWork(frame) && !State.Bookmarks.Exists(b => b.FrameId == frame.Id))
        {
            Complete(frame, ["Done"]);
        }
    }

    private async ValueTask GuardAsync(Frame frame, Func<ValueTask> action)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (e is not OperationCanceledException || !Cancellation.IsCancellationRequested)
        {
            Fault(frame, e);
        }
    }

    private Activity ActivityOf(Frame frame)
    {
        var node = NodeOf(frame);
        return node.Used is not null ? UsedWorkflow.Instance
            : Runner.Catalog.Find(node.Type) is { } descriptor ? descriptor.Create(_services)
            : throw new ActivityNotFoundException(node.Type);
    }

    private Burst Rest()
    {
        if (State.Status == WorkflowStatus.Running)
        {
            State.SubStatus = WorkflowSubStatus.Suspended;
        }

        StoreZeros();
        var left = State.Bookmarks.Select(b => b.Id).ToHashSet();
        return new Burst(
            State,
            [.. State.Bookmarks.Where(b => !_found.Contains(b.Id))],
            [.. _found.Where(id => !left.Contains(id))],
            _journal, Children, InlineChildren, Events, Tasks, Lines)
        { Console = Console };
    }

    private void Record(Frame frame, string what, params IReadOnlyList<string> outcomes) =>
        _journal.Add(new JournalEntry(
            ++State.JournalSequence, frame.ActivityId, NodeOf(frame).Type, what, frame.ExecutionId ??= $"{State.InstanceId}:{frame.Id}", Now, outcomes));
}

/// <summary>The definition names an activity type that the catalogue does not have.</summary>
/// <remarks>Elsa says version 0 of whatever it does not know; so do we, for the recordings to agree.</remarks>
public sealed class ActivityNotFoundException(string type) : Exception($"Activity type '{type}' version '0' could not be found.");

/// <summary>An input of an activity could not be computed.</summary>
public sealed class InputEvaluationException(string input, Exception inner) : Exception($"Failed to evaluate activity input '{input}'", inner);

/// <summary>A fault that an activity raises on purpose.</summary>
public sealed class FaultException(string message, string? code = null) : Exception(message)
{
    public string? Code { get; } = code;
}
