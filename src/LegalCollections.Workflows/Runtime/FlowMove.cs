using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>Carries the counts of a flowchart over to another drawing of it, so that its joins neither starve nor fire twice.</summary>
/// <remarks>A new line out of an activity that has ended counts as a way not taken, and so does what stands only behind such lines.</remarks>
internal sealed class FlowMove(FlowCounters counters, ActivityNode before, ActivityNode after, Predicate<string> isRunning)
{
    private readonly Dictionary<string, int> _old = new(counters.Connections);

    /// <returns>False when a join would have to go on at once: nothing would wake it.</returns>
    public bool Apply()
    {
        counters.Start = counters.StartIn(after);
        var graph = after.GraphFrom(counters.Start);
        var ids = after.Activities.Select(a => a.Id).ToHashSet();
        counters.Visits = counters.Visits.Where(v => ids.Contains(v.Key)).ToDictionary();
        counters.Connections = after.Connections.Where(c => ids.Contains(c.Source) && ids.Contains(c.Target))
            .Select(c => (c.Key, Count: _old.TryGetValue(c.Key, out var known) ? known : Ended(c.Source) << 1))
            .Where(c => c.Count > 0).ToDictionary(c => c.Key, c => c.Count);
        return SettleDeadWays(graph);
    }

    /// <summary>How often the activity has ended, as its old lines counted it.</summary>
    private int Ended(string activityId) => before.Connections.Where(c => c.Source == activityId)
        .Select(c => _old.GetValueOrDefault(c.Key) >> 1)
        .Append(counters.Visits.GetValueOrDefault(activityId)).Max();

    private bool SettleDeadWays(FlowGraph graph)
    {
        var changed = after.Activities.Where(a => InboundOf(before, a.Id) != InboundOf(after, a.Id) && !isRunning(a.Id)).ToList();
        for (var settled = true; settled;)
        {
            settled = false;
            foreach (var node in changed)
            {
                var inbound = graph.ForwardInbound(node.Id);
                var arrived = inbound.Count == 0 ? 0 : inbound.Min(c => Count(c.Key));
                if (arrived <= counters.Visits.GetValueOrDefault(node.Id))
                {
                    continue;
                }

                if (inbound.Any(c => (counters.Connections.GetValueOrDefault(c.Key) & 1) == 1))
                {
                    return false;
                }

                counters.Visits[node.Id] = arrived;
                settled = true;
                foreach (var outbound in graph.Outbound(node.Id).Where(c => Count(c.Key) < arrived))
                {
                    counters.Connections[outbound.Key] = arrived << 1;
                }
            }
        }

        return true;
    }

    private int Count(string key) => counters.Connections.GetValueOrDefault(key) >> 1;

    private static string InboundOf(ActivityNode flowchart, string id) =>
        string.Join('|', flowchart.Connections.Where(c => c.Target == id).Select(c => c.Key).Order(StringComparer.Ordinal));
}
