using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Plays one recorded scenario on the in-memory host and takes the same snapshots as the recording.</summary>
internal sealed partial class ConformanceScenario
{
    private readonly InMemoryWorkflowHost _host = new(ActivityCatalog.BuiltIn(), new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly List<WorkflowDefinition> _definitions = [];
    private readonly Dictionary<string, (int Journal, int Lines)> _seen = [];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Workflows", "Conformance");

    public static JsonObject Load(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsObject();

    public static async Task<List<JsonArray>> PlayAsync(JsonObject document, JsonObject scenario)
    {
        var play = new ConformanceScenario();
        foreach (var file in document["definitions"]!.AsArray())
        {
            var parsed = WorkflowDefinition.Parse(File.ReadAllText(Path.Combine(Folder, file!.GetValue<string>())));
            play._definitions.Add(parsed.Value);
            play._host.Publish(parsed.Value);
        }

        var snapshots = new List<JsonArray>();
        foreach (var step in scenario["steps"]!.AsArray())
        {
            await play.DoAsync(step!["step"]!.AsObject());
            snapshots.Add(play.Snapshots());
        }

        return snapshots;
    }

    private async Task DoAsync(JsonObject step)
    {
        var instance = step["instance"] is { } alias ? Instance(alias.GetValue<string>()) : null;
        var correlationId = step["correlationId"]?.GetValue<string>();
        switch (step["op"]!.GetValue<string>())
        {
            case "execute":
                await _host.ExecuteAsync(
                    step["definitionId"]!.GetValue<string>(), JsonGraph.FromNode(step["input"]) as Dictionary<string, object?>, correlationId);
                break;
            case "event":
                await _host.RaiseAsync(step["eventName"]!.GetValue<string>(), JsonGraph.FromNode(step["input"]), instance?.Id, correlationId);
                break;
            case "completeTask":
                var name = step["taskName"]!.GetValue<string>();
                var task = instance!.Tasks.Last(t => t.TaskName == name);
                await _host.CompleteTaskAsync(task.TaskId, JsonGraph.FromNode(step["result"]));
                break;
            case "cancel":
                await _host.CancelAsync(instance!.Id);
                break;
            case "elapse":
                await _host.ElapseAsync(TimeSpan.FromSeconds(step["seconds"]!.GetValue<double>() + 0.4));
                break;
        }
    }

    private JsonArray Snapshots() => new([.. _definitions
        .SelectMany(d => _host.Instances.Where(i => i.Definition == d))
        .Select(i => (JsonNode)Snapshot(i))]);

    private JsonObject Snapshot(InMemoryInstance instance)
    {
        var state = instance.State;
        var seen = _seen.GetValueOrDefault(instance.Id);
        _seen[instance.Id] = (instance.Journal.Count, instance.Lines.Count);
        return new JsonObject
        {
            ["instance"] = Alias(instance),
            ["status"] = state.Status.ToString(),
            ["subStatus"] = state.SubStatus.ToString(),
            ["name"] = state.Name,
            ["correlationId"] = state.CorrelationId,
            ["parent"] = state.ParentInstanceId is { } parent ? Alias(_host.Find(parent)) : null,
            ["journal"] = new JsonArray([.. instance.Journal.Skip(seen.Journal).Select(j => new JsonArray(j.ActivityId, j.Event))]),
            ["lines"] = Normal(instance.Lines.Skip(seen.Lines).Select(l => l.Value).ToList()),
            ["variables"] = Normal(instance.Variables),
            ["storedInput"] = Normal(state.Input ?? []),
            ["output"] = Normal(state.Output ?? []),
            ["bookmarks"] = new JsonArray([.. state.Bookmarks.OrderBy(b => b.ActivityId, StringComparer.Ordinal).Select(b => new JsonObject
            {
                ["activityId"] = b.ActivityId, ["name"] = b.Name, ["payload"] = Normal(b.Payload),
            })]),
            ["incidents"] = new JsonArray([.. (state.Incidents ?? []).Select(i => new JsonObject { ["activityId"] = i.ActivityId, ["message"] = i.Message })]),
            ["openContexts"] = new JsonArray([.. state.Frames.OrderBy(f => f.ActivityId, StringComparer.Ordinal).Select(f => new JsonArray(f.ActivityId, f.Status.ToString()))]),
        };
    }

    private InMemoryInstance Instance(string alias) => _host.Instances.Single(i => Alias(i) == alias);

    private string Alias(InMemoryInstance instance) =>
        $"{instance.Definition.DefinitionId}#{_host.Instances.Where(i => i.Definition == instance.Definition).ToList().IndexOf(instance) + 1}";

    private JsonNode? Normal(object? value)
    {
        var json = JsonGraph.ToJson(value);
        foreach (var instance in _host.Instances)
        {
            json = json.Replace(instance.Id, $"<instance:{Alias(instance)}>", StringComparison.Ordinal);
        }

        json = Time().Replace(json, "\"$1\":\"<time>\"");
        return JsonNode.Parse(Task().Replace(json, "\"taskId\":\"<task>\""));
    }

    [GeneratedRegex("\"(resumeAt|executeAt)\":\"[^\"]*\"")]
    private static partial Regex Time();

    [GeneratedRegex("\"taskId\":\"[^\"]*\"")]
    private static partial Regex Task();
}
