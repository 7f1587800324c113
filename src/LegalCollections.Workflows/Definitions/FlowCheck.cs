using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>Checks the lines of a flowchart: ends that do not exist, outcomes that never come, joins that can starve.</summary>
internal sealed class FlowCheck
{
    private readonly ActivityNode _flowchart;
    private readonly ActivityCatalog _catalog;
    private readonly FlowGraph _graph;
    private readonly List<DefinitionProblem> _problems = [];

    private FlowCheck(ActivityNode flowchart, ActivityCatalog catalog)
    {
        _flowchart = flowchart;
        _catalog = catalog;
        _graph = flowchart.Graph;
    }

    public static IReadOnlyList<DefinitionProblem> Check(ActivityNode flowchart, ActivityCatalog catalog)
    {
        var check = new FlowCheck(flowchart, catalog);
        foreach (var connection in flowchart.Connections)
        {
            check.CheckConnection(connection);
        }

        check.CheckReach();
        foreach (var join in flowchart.Activities.Where(a => a.Type == "Elsa.FlowJoin" && a.Inputs.GetValueOrDefault("mode")?.Value as string == "WaitAll"))
        {
            check.CheckStarvation(join);
        }

        return check._problems;
    }

    /// <summary>Only one start runs: an activity that no way leads to is left out without a word.</summary>
    private void CheckReach()
    {
        var starts = _flowchart.Activities.Where(a => a.CanStartWorkflow).Select(a => _flowchart.GraphFrom(a.Id)).Append(_graph).ToList();
        foreach (var activity in _flowchart.Activities.Where(a => !starts.Exists(g => g.Reaches(a.Id))))
        {
            _problems.Add(new(activity.Id, "NeverReached", ProblemSeverity.Warning));
        }
    }

    /// <summary>The outcomes an activity can end with; null when only running it can tell.</summary>
    public static IReadOnlyList<string>? OutcomesOf(ActivityNode node, ActivityCatalog catalog) => node.Type switch
    {
        "Elsa.FlowSwitch" => [.. node.Cases.Select(c => c.Label), "Default"],
        "Elsa.FlowFork" => Literals(node, "branches", onlyThese: true),
        "Elsa.RunJavaScript" => Literals(node, "possibleOutcomes", onlyThese: false),
        "Elsa.Flowchart" or "Elsa.Sequence" => Enclosed(node),
        _ => catalog.Find(node.Type)?.Outcomes,
    };

    private static List<string>? Literals(ActivityNode node, string input, bool onlyThese)
    {
        if (!node.Inputs.TryGetValue(input, out var expression))
        {
            return ["Done"];
        }

        if (expression.Type is not ("Literal" or "Object" or "Json"))
        {
            return null;
        }

        try
        {
            var names = ValueConversion.To<List<string>>(expression.Value) ?? [];
            return onlyThese && names.Count > 0 ? names : [.. names, "Done"];
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static List<string>? Enclosed(ActivityNode composite)
    {
        var names = new List<string> { "Done" };
        foreach (var end in composite.Activities.Where(a => a.Type == "Elsa.Complete"))
        {
            if (Literals(end, "outcomes", onlyThese: true) is not { } given)
            {
                return null;
            }

            names.AddRange(given);
        }

        return names;
    }

    private void CheckConnection(FlowConnection connection)
    {
        var source = _flowchart.Activities.FirstOrDefault(a => a.Id == connection.Source);
        if (source is null || _flowchart.Activities.All(a => a.Id != connection.Target))
        {
            _problems.Add(new(_flowchart.Id, "UnknownConnectionEnd", ProblemSeverity.Error, connection.Source, connection.Target));
        }
        else if (OutcomesOf(source, _catalog) is { } outcomes && !outcomes.Contains(connection.Port))
        {
            _problems.Add(new(source.Id, "UnknownOutcome", ProblemSeverity.Error, connection.Port, source.Type));
        }
        else if (_graph.IsBackward(connection) && !_graph.IsValidBackward(connection))
        {
            _problems.Add(new(source.Id, "LoopWithTwoEntries", ProblemSeverity.Warning, connection.Target));
        }
    }

    /// <summary>A join that waits for all starves when some way into it can be left out by a decision before it.</summary>
    private void CheckStarvation(ActivityNode join)
    {
        foreach (var inbound in _graph.ForwardInbound(join.Id))
        {
            var before = _graph.Ancestors(inbound.Source);
            before.Add(inbound.Source);
            var culprit = _flowchart.Activities.FirstOrDefault(a => before.Contains(a.Id) && CanLeaveOut(a, inbound, before));
            if (culprit is not null)
            {
                _problems.Add(new(join.Id, "JoinCanStarve", ProblemSeverity.Warning, culprit.Id, inbound.Source));
            }
        }
    }

    private bool CanLeaveOut(ActivityNode decision, FlowConnection inbound, HashSet<string> before)
    {
        if (_catalog.Find(decision.Type) is not { TakesAll: false } || OutcomesOf(decision, _catalog) is not { Count: > 1 } outcomes)
        {
            return false;
        }

        return outcomes.Any(outcome => !_graph.Outbound(decision.Id).Any(c => c.Port == outcome && (c == inbound || before.Contains(c.Target))));
    }
}
