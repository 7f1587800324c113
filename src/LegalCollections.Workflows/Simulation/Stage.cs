using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.Simulation;

/// <summary>The instances of one scenario and the pictures taken of them after each step.</summary>
internal sealed partial class Stage
{
    /// <summary>Recordings waited this many seconds longer than a step says.</summary>
    public const double Slack = 0.4;

    /// <summary>Exceptions that Elsa shows with a prefix, because its registry of types lacks them.</summary>
    private static readonly string[] Unregistered = [nameof(InputEvaluationException), nameof(ActivityNotFoundException)];

    private readonly string? _mainId;
    private readonly Dictionary<string, (int Journal, int Lines)> _seen = [];

    public Stage(IReadOnlyList<WorkflowDefinition> definitions, ActivityCatalog catalog, DateTimeOffset now)
    {
        _mainId = definitions.Count > 0 ? definitions[0].DefinitionId : null;
        Host = new InMemoryWorkflowHost(catalog, now);
        foreach (var definition in definitions)
        {
            Host.Publish(definition);
        }
    }

    public InMemoryWorkflowHost Host { get; }

    /// <param name="alias"><c>definition#n</c>: the n-th instance of that definition.</param>
    public InMemoryInstance? Find(string? alias) => Host.Instances.FirstOrDefault(i => Alias(i) == alias);

    /// <summary>A picture of each instance, those of the main definition first; journal and lines hold what is new.</summary>
    public JsonArray Snapshots() => new([.. Host.Instances.OrderBy(i => i.Definition.DefinitionId == _mainId ? 0 : 1).Select(i => (JsonNode)Snapshot(i))]);

    private JsonObject Snapshot(InMemoryInstance instance)
    {
        var state = instance.State;
        string Drawn(string activityId) => instance.Definition.Find(activityId)?.DrawnId ?? activityId;
        var (journal, lines) = _seen.GetValueOrDefault(instance.Id);
        _seen[instance.Id] = (instance.Journal.Count, instance.Lines.Count);
        var picture = new JsonObject
        {
            ["instance"] = Alias(instance),
            ["status"] = state.Status.ToString(),
            ["subStatus"] = state.SubStatus.ToString(),
        };
        AddIfGiven(picture, "name", state.Name);
        AddIfGiven(picture, "correlationId", state.CorrelationId);
        AddIfGiven(picture, "parent", state.ParentInstanceId is { } parent ? Alias(Host.Find(parent)) : null);
        picture["journal"] = List(instance.Journal.Skip(journal), j => new JsonArray(Drawn(j.ActivityId), j.Event));
        picture["lines"] = Normal(instance.Lines.Skip(lines).Select(l => l.Value).ToList());
        picture["variables"] = Normal(instance.Variables);
        picture["storedInput"] = Normal(state.Input ?? []);
        picture["output"] = Normal(state.Output ?? []);
        picture["bookmarks"] = List(state.Bookmarks.OrderBy(b => Drawn(b.ActivityId), StringComparer.Ordinal), b => new JsonObject
        {
            ["activityId"] = Drawn(b.ActivityId),
            ["name"] = b.Name,
            ["payload"] = Normal(b.Payload),
        });
        picture["incidents"] = List(state.Incidents ?? [], i => new JsonObject
        {
            ["activityId"] = Drawn(i.ActivityId),
            ["exceptionType"] = ExceptionName(i.ExceptionType),
            ["message"] = i.Message,
        });
        var contexts = state.Frames.OrderBy(f => Drawn(f.ActivityId), StringComparer.Ordinal).ThenBy(f => f.Status.ToString(), StringComparer.Ordinal);
        picture["openContexts"] = List(contexts, f => new JsonArray(Drawn(f.ActivityId), f.Status.ToString()));
        return picture;
    }

    private string Alias(InMemoryInstance instance) =>
        $"{instance.Definition.DefinitionId}#{Host.Instances.Where(i => i.Definition.DefinitionId == instance.Definition.DefinitionId).ToList().IndexOf(instance) + 1}";

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> picture) => new([.. items.Select(picture)]);

    private static void AddIfGiven(JsonObject picture, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            picture[name] = text;
        }
    }

    private static string ExceptionName(string name) => Unregistered.Contains(name) ? $"UnregisteredClrType:Elsa.Workflows.Exceptions.{name}" : name;

    /// <summary>The value without what differs from run to run: ids of instances and tasks, instants of timers.</summary>
    private JsonNode? Normal(object? value)
    {
        var json = JsonGraph.ToJson(value);
        foreach (var instance in Host.Instances)
        {
            json = json.Replace(instance.Id, $"<instance:{Alias(instance)}>", StringComparison.Ordinal);
        }

        return JsonNode.Parse(TaskId().Replace(Instant().Replace(json, "\"$1\":\"<time>\""), "\"taskId\":\"<task>\""));
    }

    [GeneratedRegex("\"(resumeAt|executeAt)\":\"[^\"]*\"")]
    private static partial Regex Instant();

    [GeneratedRegex("\"taskId\":\"[^\"]*\"")]
    private static partial Regex TaskId();
}
