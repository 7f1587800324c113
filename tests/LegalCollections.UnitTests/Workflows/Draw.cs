using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Writes small definitions for tests.</summary>
internal static class Draw
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public static WorkflowDefinition Flow(IEnumerable<JsonObject> activities, params string[] connections) =>
        WorkflowDefinition.Parse(FlowJson(activities, connections)).Value;

    public static string FlowJson(IEnumerable<JsonObject> activities, params string[] connections) => Document(new JsonObject
    {
        ["type"] = "Elsa.Flowchart",
        ["version"] = 1,
        ["id"] = "Flow",
        ["activities"] = new JsonArray([.. activities]),
        ["connections"] = new JsonArray([.. connections.Select(Connection)]),
    });

    public static string Document(JsonObject root) => new JsonObject
    {
        ["id"] = "v1",
        ["definitionId"] = "test",
        ["version"] = 1,
        ["root"] = root,
        ["variables"] = new JsonArray(new JsonObject
        {
            ["id"] = "vN",
            ["name"] = "N",
            ["typeName"] = "Int32",
            ["value"] = "0",
            ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver",
        }),
    }.ToJsonString();

    public static JsonObject Activity(string type, string id, params (string Name, string Kind, JsonNode? Value)[] inputs)
    {
        var activity = new JsonObject { ["type"] = $"Elsa.{type}", ["version"] = 1, ["id"] = id };
        foreach (var (name, kind, value) in inputs)
        {
            activity[name] = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value } };
        }

        return activity;
    }

    /// <summary>The same definition under the strategy that lets the other ways run on.</summary>
    public static WorkflowDefinition Continuing(this WorkflowDefinition definition)
    {
        var json = definition.Source.DeepClone();
        json["options"] = new JsonObject { ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core" };
        return WorkflowDefinition.Parse(json.ToJsonString()).Value;
    }

    public static JsonObject With(this JsonObject activity, string name, JsonNode value)
    {
        activity[name] = value;
        return activity;
    }

    public static JsonObject Line(string id, string script) => Activity("WriteLine", id, ("text", "JavaScript", script));

    public static async Task<InMemoryInstance> RunAsync(WorkflowDefinition definition)
    {
        var host = new InMemoryWorkflowHost(ActivityCatalog.BuiltIn(), Noon);
        host.Publish(definition);
        return await host.ExecuteAsync(definition.DefinitionId);
    }

    private static JsonObject Connection(string text)
    {
        var ends = text.Split('>');
        var source = ends[0].Split(':');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
        };
    }
}
