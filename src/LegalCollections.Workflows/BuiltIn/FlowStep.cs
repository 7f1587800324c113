using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.BuiltIn;

/// <summary>One step of a flowchart: counts the connections that leave an ended activity and schedules what they reach.</summary>
internal sealed class FlowStep(ActivityContext context, FlowGraph graph)
{
    private enum Arrival
    {
        Waits,
        Fires,
        IsDead,
    }

    private FlowCounters Counters => context.Frame.Flow!;

    /// <summary>True when something was scheduled or is queued already.</summary>
    public bool Leave(string activityId, IReadOnlyList<string> outcomes, bool cameBackward)
    {
        if (!cameBackward)
        {
            Counters.Visits[activityId] = Visits(activityId) + 1;
        }

        var scheduled = false;
        foreach (var connection in graph.Outbound(activityId))
        {
            var followed = outcomes.Contains(connection.Port);
            Counters.Connections[connection.Key] = ((Count(connection) + 1) << 1) | (followed ? 1 : 0);
            scheduled |= graph.IsBackward(connection) ? GoBack(connection, followed) : GoForward(connection);
        }

        return scheduled;
    }

    private bool GoBack(FlowConnection connection, bool followed)
    {
        if (!followed)
        {
            return false;
        }

        if (!graph.IsValidBackward(connection))
        {
            throw new InvalidOperationException(
                $"Invalid backward connection: Every path from the source ('{connection.Source}') must go through the target ('{connection.Target}') when tracing back to the start.");
        }

        context.Run.Schedule(context.Frame, graph.Node(connection.Target), backward: true);
        return true;
    }

    private bool GoForward(FlowConnection connection)
    {
        var target = graph.Node(connection.Target);
        var mode = target.Type == "Elsa.FlowJoin" ? FlowJoin.ModeOf(target, context) : JoinMode.WaitAllActive;
        if (mode == JoinMode.WaitAny)
        {
            return ArriveAtRace(connection, target);
        }

        switch (Judge(target.Id, mode))
        {
            case Arrival.Fires:
                context.Run.Schedule(context.Frame, target);
                return true;
            case Arrival.IsDead:
                return Leave(target.Id, [], cameBackward: false);
            default:
                return false;
        }
    }

    /// <summary>The first arrival fires the join and cancels the other ways into it; later ones are ignored.</summary>
    private bool ArriveAtRace(FlowConnection connection, ActivityNode target)
    {
        if (Count(connection) <= Visits(target.Id))
        {
            return false;
        }

        // A join that is executing ignores arrivals as a queued one does; Elsa runs it twice.
        if (context.Run.IsQueued(context.Frame, target.Id) || context.Run.IsRunning(context.Frame, target.Id))
        {
            return true;
        }

        if (AnyFollowed(target.Id))
        {
            context.Run.Schedule(context.Frame, target);
            FlowJoin.CancelAncestors(context, graph, target.Id);
            return true;
        }

        return Judge(target.Id, JoinMode.WaitAllActive) == Arrival.IsDead && Leave(target.Id, [], cameBackward: false);
    }

    private Arrival Judge(string targetId, JoinMode mode)
    {
        var inbound = graph.ForwardInbound(targetId);
        if (inbound.Min(Count) <= Visits(targetId))
        {
            return Arrival.Waits;
        }

        var fires = mode == JoinMode.WaitAll ? AllFollowed(inbound) : AnyFollowed(targetId);
        return fires ? Arrival.Fires : Arrival.IsDead;
    }

    private bool AnyFollowed(string targetId)
    {
        var inbound = graph.ForwardInbound(targetId);
        var newest = inbound.Max(Count);
        return newest > Visits(targetId) && inbound.Any(c => Count(c) == newest && Followed(c));
    }

    private bool AllFollowed(IReadOnlyList<FlowConnection> inbound)
    {
        var newest = inbound.Max(Count);
        return inbound.All(c => Count(c) == newest && Followed(c));
    }

    private int Visits(string activityId) => Counters.Visits.GetValueOrDefault(activityId);

    private int Count(FlowConnection connection) => Counters.Connections.GetValueOrDefault(connection.Key) >> 1;

    private bool Followed(FlowConnection connection) => (Counters.Connections.GetValueOrDefault(connection.Key) & 1) == 1;
}
