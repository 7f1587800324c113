using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Workflows.Simulation;

/// <summary>Plays a document of recorded scenarios on this engine, so that it can be held against what another engine did.</summary>
public static class SimulatedRun
{
    private static readonly string[] Filled = ["reply", "expect", "console"];

    /// <summary>The same document with <c>reply</c>, <c>expect</c> and <c>console</c> as this engine does it; each scenario starts empty.</summary>
    /// <param name="definitions">Published before each scenario, the main one first.</param>
    /// <param name="now">Where the virtual clock stands at the start of each scenario.</param>
    /// <exception cref="FormatException">A step is not understood.</exception>
    public static async Task<JsonObject> PlayAsync(
        JsonObject document, IReadOnlyList<WorkflowDefinition> definitions, ActivityCatalog catalog, DateTimeOffset now)
    {
        var played = new JsonArray();
        foreach (var scenario in Objects(document, "scenarios"))
        {
            var stage = new Stage(definitions, catalog, now);
            var steps = new JsonArray();
            foreach (var entry in Objects(scenario, "steps"))
            {
                steps.Add((JsonNode)await StepAsync(entry, stage));
            }

            played.Add((JsonNode)With(scenario, "steps", steps));
        }

        return With(document, "scenarios", played);
    }

    private static async Task<JsonObject> StepAsync(JsonObject entry, Stage stage)
    {
        var step = entry["step"] as JsonObject ?? throw new FormatException("A step has no 'step'.");
        var before = stage.Host.Console.Count;
        var http = await DoAsync(step, stage);
        var snapshots = stage.Snapshots();
        var filled = new JsonObject();
        foreach (var (name, value) in entry.Where(p => !Filled.Contains(p.Key)))
        {
            filled[name] = value?.DeepClone();
        }

        if (http is { } status)
        {
            filled["reply"] = new JsonObject { ["http"] = status };
        }

        filled["expect"] = snapshots;
        if (snapshots.Count > 1)
        {
            filled["console"] = new JsonArray([.. stage.Host.Console.Skip(before).Select(line => (JsonNode)(ValueConversion.AsText(line) ?? ""))]);
        }

        return filled;
    }

    /// <summary>Does the step and tells the status that the call would have answered with; null when the step is no call.</summary>
    private static async Task<int?> DoAsync(JsonObject step, Stage stage)
    {
        switch (Text(step, "op"))
        {
            case "execute":
                return await ExecuteAsync(step, stage);
            case "event":
                return await RaiseAsync(step, stage);
            case "completeTask":
                return await CompleteTaskAsync(step, stage) ? 200 : 404;
            case "cancel" when stage.Find(Text(step, "instance")) is { } instance:
                await stage.Host.CancelAsync(instance.Id);
                return 200;
            case "cancel":
                return 404;
            case "elapse":
                await stage.Host.ElapseAsync(TimeSpan.FromSeconds(Seconds(step, stage.Host.Now) + Stage.Slack));
                return null;
            case var other:
                throw new FormatException($"'{other}' is not a step: execute, event, completeTask, cancel or elapse.");
        }
    }

    private static async Task<int> RaiseAsync(JsonObject step, Stage stage)
    {
        var alias = Text(step, "instance");
        var instance = stage.Find(alias);
        if (alias is not null && instance is null)
        {
            return 404;
        }

        await stage.Host.RaiseAsync(Text(step, "eventName") ?? "", JsonGraph.FromNode(step["input"]), instance?.Id, Text(step, "correlationId"));
        return 200;
    }

    private static async Task<int> ExecuteAsync(JsonObject step, Stage stage)
    {
        var definitionId = Text(step, "definitionId") ?? "";
        if (!stage.Host.IsPublished(definitionId))
        {
            return 404;
        }

        var started = await stage.Host.ExecuteAsync(definitionId, JsonGraph.FromNode(step["input"]) as Dictionary<string, object?>, Text(step, "correlationId"));
        return started.State.SubStatus == WorkflowSubStatus.Faulted ? 500 : 200;
    }

    private static async Task<bool> CompleteTaskAsync(JsonObject step, Stage stage)
    {
        var name = Text(step, "taskName");
        var instance = stage.Find(Text(step, "instance"));
        var waiting = instance?.Tasks.Where(t => t.TaskName == name).Select(t => t.TaskId)
            .FirstOrDefault(id => instance.State.Bookmarks.Exists(b => b.Name == "Elsa.RunTask" && b.Key == id));
        return waiting is not null && await stage.Host.CompleteTaskAsync(waiting, JsonGraph.FromNode(step["result"]));
    }

    private static double Seconds(JsonObject step, DateTimeOffset now) =>
        step["seconds"] is JsonValue number && number.TryGetValue(out double seconds) && seconds >= 0 && seconds < (DateTimeOffset.MaxValue - now).TotalSeconds - 1
            ? seconds
            : throw new FormatException("'elapse' needs 'seconds', not negative and not beyond the year 9999.");

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static List<JsonObject> Objects(JsonObject json, string name) =>
        json[name] is JsonArray list ? [.. list.OfType<JsonObject>()] : throw new FormatException($"'{name}' is missing or not a list.");

    private static JsonObject With(JsonObject original, string name, JsonNode value)
    {
        var copy = new JsonObject();
        foreach (var (key, old) in original)
        {
            copy[key] = key == name ? value : old?.DeepClone();
        }

        return copy;
    }
}
