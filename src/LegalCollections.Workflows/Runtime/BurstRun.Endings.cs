using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>How executions end: completed, cancelled, faulted, and what that means for those around them.</summary>
internal sealed partial class BurstRun
{
    public void Complete(Frame frame, IReadOnlyList<string> outcomes)
    {
        if (frame.Status != FrameStatus.Running)
        {
            return;
        }

        outcomes = frame.Ending ??= outcomes;
        foreach (var child in ChildrenOf(frame))
        {
            Cancel(child);
        }

        // Cancelling the last child may have completed this composite already; Elsa then writes the record twice, and so do we.
        var alreadyEnded = frame.Status != FrameStatus.Running;
        Record(frame, "Completed", outcomes);
        if (alreadyEnded)
        {
            return;
        }

        frame.Status = FrameStatus.Completed;
        Forget(frame);
        if (FrameOf(frame.ParentId) is { } parent)
        {
            CompositeOf(parent)?.ChildCompleted(new ActivityContext(this, parent), frame, outcomes);
        }
        else
        {
            State.Frames.Add(frame);
            End(WorkflowSubStatus.Finished);
        }
    }

    public void Cancel(Frame frame, bool tellParent = true)
    {
        if (frame.Status is not (FrameStatus.Running or FrameStatus.Faulted))
        {
            return;
        }

        frame.Status = FrameStatus.Canceled;
        Record(frame, "Canceled");
        foreach (var child in ChildrenOf(frame))
        {
            Cancel(child, tellParent: false);
        }

        Forget(frame);
        if (tellParent && FrameOf(frame.ParentId) is { Status: FrameStatus.Running } parent)
        {
            CompositeOf(parent)?.ChildCanceled(new ActivityContext(this, parent), frame);
        }
    }

    /// <summary>Ends the whole instance at the given activity: what waits elsewhere is cancelled, what encloses it stays as it is.</summary>
    public void FinishAt(Frame frame)
    {
        _queue.Clear();
        frame.Status = FrameStatus.Completed;
        Record(frame, "Completed", "Done");
        Forget(frame);
        var enclosing = new HashSet<int>();
        for (var parent = FrameOf(frame.ParentId); parent is not null; parent = FrameOf(parent.ParentId))
        {
            enclosing.Add(parent.Id);
        }

        foreach (var other in State.Frames.Where(f => !enclosing.Contains(f.Id) && enclosing.Contains(f.ParentId)).ToList())
        {
            Cancel(other, tellParent: false);
        }

        End(WorkflowSubStatus.Finished);
    }

    public void Fault(Frame frame, Exception exception)
    {
        if (!State.Frames.Contains(frame))
        {
            State.Frames.Add(frame);
        }

        frame.Status = FrameStatus.Faulted;
        State.Bookmarks.RemoveAll(b => b.FrameId == frame.Id);
        Record(frame, "Faulted");
        var type = NodeOf(frame).Type;
        (State.Incidents ??= []).Add(new Incident(frame.ActivityId, type, exception.GetType().Name, exception.Message, Now));
        if (Definition.IncidentStrategy == IncidentStrategy.ContinueWithIncidents && frame.ParentId != 0)
        {
            return;
        }

        State.ParkedBookmarks = State.Bookmarks.Count == 0 ? null : [.. State.Bookmarks];
        State.ParkedWork = _queue.Count == 0 ? null : [.. _queue.Select(i => new ParkedWork(i.Owner?.Id ?? 0, i.Node.Id, i.Backward, i.Variables is null ? null : new(i.Variables)))];
        End(WorkflowSubStatus.Faulted);
    }

    private void End(WorkflowSubStatus how)
    {
        State.Status = WorkflowStatus.Finished;
        State.SubStatus = how;
        State.Bookmarks.Clear();
        _queue.Clear();
    }

    /// <summary>Drops an ended execution: its bookmarks, its queued work and its frame.</summary>
    private void Forget(Frame frame)
    {
        State.Bookmarks.RemoveAll(b => b.FrameId == frame.Id);
        State.Frames.Remove(frame);
        for (var item = _queue.First; item is not null;)
        {
            var next = item.Next;
            if (item.Value.Owner == frame)
            {
                _queue.Remove(item);
            }

            item = next;
        }
    }

    private Composite? CompositeOf(Frame frame) => ActivityOf(frame) as Composite;
}
