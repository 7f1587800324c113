using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>What stands inside one flowchart, sequence or loop: its steps, the lines between them, and the names of their parts.</summary>
internal sealed class FlowFrame
{
    private readonly Dictionary<string, int> _layers = [];

    private FlowFrame(IReadOnlyList<ActivityNode> steps, IReadOnlyList<FlowLink> links, IReadOnlyDictionary<string, string> parts)
    {
        Links = links;
        Parts = parts;
        Steps = steps;
        var forward = Forward(steps, links);
        foreach (var step in steps)
        {
            LayerOf(step.Id, forward);
        }

        Steps = [.. steps.OrderBy(step => _layers[step.Id]).ThenBy(step => step.Position?.Y).ThenBy(step => step.Position?.X)];
    }

    /// <summary>In the order in which one follows them.</summary>
    public IReadOnlyList<ActivityNode> Steps { get; }

    public IReadOnlyList<FlowLink> Links { get; }

    /// <summary>By step id: the port of the group that holds it, such as <c>then</c>.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; }

    /// <summary>How many steps lie before a step on the longest way to it, loops not walked.</summary>
    public int Layer(string stepId) => _layers[stepId];

    /// <summary>The whole flow: the inside of its root, or the root itself where it is neither flowchart nor sequence.</summary>
    public static FlowFrame Of(WorkflowDefinition definition) => definition.Root is { Type: "Elsa.Flowchart" or "Elsa.Sequence" } root
        ? Inside(root)
        : new FlowFrame([definition.Root], [], new Dictionary<string, string>());

    public static FlowFrame Inside(ActivityNode group) => group.Type switch
    {
        "Elsa.Flowchart" => new FlowFrame(group.Activities, LinksOf(group), new Dictionary<string, string>()),
        "Elsa.Sequence" => new FlowFrame(group.Activities, ChainOf(group.Activities), new Dictionary<string, string>()),
        _ => new FlowFrame([.. group.Children], [], PartsOf(group)),
    };

    private static List<FlowLink> LinksOf(ActivityNode flowchart)
    {
        var known = flowchart.Activities.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. flowchart.Connections.Where(line => known.Contains(line.Source) && known.Contains(line.Target))
                .GroupBy(line => (line.Source, line.Target))
                .Select(lines => new FlowLink(lines.Key.Source, [.. lines.Select(line => line.Port)], lines.Key.Target)),
        ];
    }

    private static IReadOnlyList<FlowLink> ChainOf(IReadOnlyList<ActivityNode> steps) =>
        [.. steps.Zip(steps.Skip(1), (one, next) => new FlowLink(one.Id, ["Done"], next.Id))];

    private static Dictionary<string, string> PartsOf(ActivityNode group)
    {
        var parts = group.Ports.ToDictionary(port => port.Value.Id, port => port.Key);
        foreach (var one in group.Cases.Where(one => one.Activity is not null))
        {
            parts[one.Activity!.Id] = one.Label;
        }

        return parts;
    }

    /// <summary>The links without those that close a loop.</summary>
    private static ILookup<string, string> Forward(IReadOnlyList<ActivityNode> steps, IReadOnlyList<FlowLink> links)
    {
        var onward = links.ToLookup(link => link.Source);
        var entered = links.Where(link => link.Target != link.Source).Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        var loops = new HashSet<FlowLink>();
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in steps.OrderBy(step => entered.Contains(step.Id)).ThenBy(step => step.Type != "Elsa.Start"))
        {
            FindLoops(start.Id, onward, [], left, loops);
        }

        return links.Where(link => !loops.Contains(link)).ToLookup(link => link.Target, link => link.Source);
    }

    private static void FindLoops(string step, ILookup<string, FlowLink> onward, HashSet<string> way, HashSet<string> left, HashSet<FlowLink> loops)
    {
        if (left.Contains(step))
        {
            return;
        }

        way.Add(step);
        foreach (var link in onward[step])
        {
            if (way.Contains(link.Target))
            {
                loops.Add(link);
            }
            else
            {
                FindLoops(link.Target, onward, way, left, loops);
            }
        }

        way.Remove(step);
        left.Add(step);
    }

    private int LayerOf(string step, ILookup<string, string> before) =>
        _layers.TryGetValue(step, out var known) ? known
        : _layers[step] = before[step].Select(source => LayerOf(source, before) + 1).DefaultIfEmpty(0).Max();
}

/// <summary>All outcomes of one step that lead to another.</summary>
internal sealed record FlowLink(string Source, IReadOnlyList<string> Ports, string Target);
