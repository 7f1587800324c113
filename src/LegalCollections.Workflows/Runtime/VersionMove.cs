using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>Why a step of a running instance has no place in another version.</summary>
public enum MoveProblem
{
    /// <summary>No activity of this id, or no way from the start leads to it.</summary>
    Gone,

    /// <summary>The id now belongs to an activity of another type.</summary>
    OtherType,

    /// <summary>The activity, or one around it, stands inside another one now.</summary>
    OtherPlace,

    /// <summary>A join of the new version would have had to go on already: nothing would ever wake it.</summary>
    JoinOverdue,

    /// <summary>A variable has another type now, and its value does not fit.</summary>
    ValueDoesNotFit,
}

/// <summary>A step at which an instance stands, and whether it has its place in the other version.</summary>
public sealed record StepMove(string ActivityId, string ActivityType, MoveProblem? Problem);

/// <summary>What a move to another version would do to one instance, so that it can be shown before it is done.</summary>
/// <param name="Steps">Where the instance stands: what waits, is faulted or was set aside by a fault.</param>
/// <param name="Moved">The instance in the other version; null when a step has no place there, or when the instance has ended.</param>
public sealed record VersionMove(IReadOnlyList<StepMove> Steps, WorkflowState? Moved)
{
    /// <summary>Computes the move; the given state is left as it is. A wait that has begun keeps its key and its instant.</summary>
    public static VersionMove Plan(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to)
    {
        if (state.Status == WorkflowStatus.Finished && state.SubStatus != WorkflowSubStatus.Faulted)
        {
            return new VersionMove([], null);
        }

        var move = new Mover(WorkflowState.FromJson(state.ToJson()), from, to);
        var steps = move.Steps();
        return new VersionMove(steps, steps.All(s => s.Problem is null) ? move.State : null);
    }

    private sealed class Mover(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to)
    {
        private readonly Dictionary<int, MoveProblem?> _problems = [];

        public WorkflowState State => state;

        public List<StepMove> Steps()
        {
            state.DefinitionVersionId = to.Id;
            foreach (var frame in state.Frames)
            {
                _problems[frame.Id] = Move(frame);
            }

            var standing = state.Frames.Where(f => !state.Frames.Exists(child => child.ParentId == f.Id))
                .Select(f => new StepMove(f.ActivityId, from.Find(f.ActivityId)!.Type, WithEnclosing(f)));
            var parked = (state.ParkedWork ?? [])
                .Select(w => new StepMove(w.ActivityId, from.Find(w.ActivityId)!.Type, Place(w.ActivityId, FrameOf(w.OwnerId))));
            return [.. standing, .. parked];
        }

        private MoveProblem? WithEnclosing(Frame frame)
        {
            for (var around = frame; around is not null; around = FrameOf(around.ParentId))
            {
                if (_problems[around.Id] is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }

        private MoveProblem? Move(Frame frame)
        {
            if (Place(frame.ActivityId, FrameOf(frame.ParentId)) is { } problem)
            {
                return problem;
            }

            var node = to.Find(frame.ActivityId)!;
            if (!MoveVariables(frame, node))
            {
                return MoveProblem.ValueDoesNotFit;
            }

            if (node.Type == "Elsa.Sequence" && state.Frames.Find(f => f.ParentId == frame.Id) is { } child)
            {
                frame.Memory = new() { ["next"] = node.Activities.ToList().FindIndex(a => a.Id == child.ActivityId) + 1 };
            }

            return frame.Flow is null || new FlowMove(frame.Flow, from.Find(frame.ActivityId)!, node, IsRunning(frame)).Apply() ? null : MoveProblem.JoinOverdue;
        }

        private MoveProblem? Place(string activityId, Frame? owner)
        {
            var node = to.Find(activityId);
            return node is null ? MoveProblem.Gone
                : node.Type != from.Find(activityId)!.Type ? MoveProblem.OtherType
                : node.Parent?.Id != owner?.ActivityId ? MoveProblem.OtherPlace
                : owner?.Flow is { } flow && !node.Parent!.GraphFrom(flow.StartIn(node.Parent)).Reaches(activityId) ? MoveProblem.Gone
                : null;
        }

        private static bool MoveVariables(Frame frame, ActivityNode node)
        {
            var old = frame.Variables ?? [];
            var kept = new Dictionary<string, object?>();
            foreach (var variable in node.Variables.Where(v => v.IsPersisted))
            {
                var isKnown = old.TryGetValue(variable.Id, out var value);
                value = isKnown ? value : variable.Default;
                try
                {
                    if (isKnown || value is not null)
                    {
                        kept[variable.Id] = value is null ? null : ValueConversion.To(value, variable.TypeName, variable.IsArray);
                    }
                }
                catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or System.Text.Json.JsonException)
                {
                    return false;
                }
            }

            frame.Variables = kept.Count == 0 ? null : kept;
            return true;
        }

        private Frame? FrameOf(int id) => state.Frames.Find(f => f.Id == id);

        private Predicate<string> IsRunning(Frame flowchart) => id => state.Frames.Exists(f => f.ParentId == flowchart.Id && f.ActivityId == id);
    }
}
