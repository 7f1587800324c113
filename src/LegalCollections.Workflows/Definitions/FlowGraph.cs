namespace LegalCollections.Workflows.Definitions;

/// <summary>A flowchart as walked from one start: which connections lead forward, which close a loop, and who stands before whom.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, List<FlowConnection>> _outbound = [];
    private readonly Dictionary<string, List<FlowConnection>> _inboundForward = [];
    private readonly Dictionary<string, ActivityNode> _nodes = [];
    private readonly HashSet<FlowConnection> _backward = [];
    private readonly HashSet<FlowConnection> _invalidBackward = [];

    private FlowGraph(ActivityNode? start) => Start = start;

    public ActivityNode? Start { get; }

    public static ActivityNode? DefaultStart(ActivityNode flowchart)
    {
        var targets = flowchart.Connections.Where(c => flowchart.Activities.Any(a => a.Id == c.Source)).Select(c => c.Target).ToHashSet();
        return flowchart.Activities.FirstOrDefault(a => a.Type == "Elsa.Start")
            ?? flowchart.Activities.FirstOrDefault(a => a.CanStartWorkflow)
            ?? flowchart.Activities.FirstOrDefault(a => !targets.Contains(a.Id))
            ?? (flowchart.Activities.Count > 0 ? flowchart.Activities[0] : null);
    }

    /// <summary>Walks breadth first; a connection whose target already leads to its source is a backward one.</summary>
    public static FlowGraph Build(ActivityNode flowchart, ActivityNode? start)
    {
        var graph = new FlowGraph(start);
        foreach (var node in flowchart.Activities)
        {
            graph._nodes[node.Id] = node;
        }

        foreach (var connection in flowchart.Connections.Where(c => graph._nodes.ContainsKey(c.Source) && graph._nodes.ContainsKey(c.Target)))
        {
            ListOf(graph._outbound, connection.Source).Add(connection);
        }

        if (start is not null)
        {
            graph.Classify(start.Id);
        }

        return graph;
    }

    public ActivityNode Node(string id) => _nodes[id];

    public IReadOnlyList<FlowConnection> Outbound(string id) => _outbound.TryGetValue(id, out var list) ? list : [];

    public IReadOnlyList<FlowConnection> ForwardInbound(string id) => _inboundForward.TryGetValue(id, out var list) ? list : [];

    /// <summary>Whether a way leads from the start to the activity.</summary>
    public bool Reaches(string id) => Start?.Id == id || ForwardInbound(id).Count > 0;

    public bool IsBackward(FlowConnection connection) => _backward.Contains(connection);

    /// <summary>A backward connection is valid when every way from the start to its source passes its target.</summary>
    public bool IsValidBackward(FlowConnection connection) => !_invalidBackward.Contains(connection);

    /// <summary>All activities from which a forward way leads to the given one.</summary>
    public HashSet<string> Ancestors(string id)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>([id]);
        while (open.TryPop(out var current))
        {
            foreach (var connection in ForwardInbound(current).Where(c => found.Add(c.Source)))
            {
                open.Push(connection.Source);
            }
        }

        return found;
    }

    private void Classify(string startId)
    {
        var seen = new HashSet<string> { startId };
        var queue = new Queue<string>([startId]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var connection in Outbound(current))
            {
                if (connection.Target == current || Ancestors(current).Contains(connection.Target))
                {
                    _backward.Add(connection);
                    continue;
                }

                ListOf(_inboundForward, connection.Target).Add(connection);
                if (seen.Add(connection.Target))
                {
                    queue.Enqueue(connection.Target);
                }
            }
        }

        _invalidBackward.UnionWith(_backward.Where(c => c.Target != c.Source && ReachesAvoiding(startId, c.Source, c.Target)));
    }

    private bool ReachesAvoiding(string startId, string goal, string avoided)
    {
        if (startId == avoided)
        {
            return false;
        }

        var seen = new HashSet<string> { startId, avoided };
        var queue = new Queue<string>([startId]);
        while (queue.TryDequeue(out var current))
        {
            if (current == goal)
            {
                return true;
            }

            foreach (var connection in Outbound(current).Where(c => !_backward.Contains(c) && seen.Add(c.Target)))
            {
                queue.Enqueue(connection.Target);
            }
        }

        return false;
    }

    private static List<FlowConnection> ListOf(Dictionary<string, List<FlowConnection>> lists, string id)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists[id] = list = [];
        }

        return list;
    }
}
