using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>Turns a definition document into the graph; property names are read without regard to case.</summary>
internal sealed class DefinitionReader
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private static readonly HashSet<string> CommonProperties = new(
        [
            "type", "version", "id", "nodeId", "name", "customProperties", "metadata", "activities", "connections", "variables",
            "canStartWorkflow", "runAsynchronously", "source", "line", // where Elsa 3.0 wrote what now stands in customProperties
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly List<DefinitionProblem> _problems = [];
    private readonly HashSet<string> _ids = [WorkflowDefinition.WrapperId];

    public static ParsedDefinition Read(string json)
    {
        JsonObject? document;
        try
        {
            document = JsonNode.Parse(json, AnyCase) as JsonObject;
        }
        catch (JsonException e)
        {
            return new(null, [new(null, "InvalidJson", ProblemSeverity.Error, e.Message)]);
        }

        if (document?["root"] is not JsonObject root || Text(document["definitionId"]) is not { Length: > 0 } definitionId)
        {
            return new(null, [new(null, "NotADefinition", ProblemSeverity.Error)]);
        }

        var reader = new DefinitionReader();
        try
        {
            var definition = reader.Definition(document, definitionId, root);
            return new(reader._problems.Count == 0 ? definition : null, reader._problems);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            reader._problems.Add(new(null, "MalformedDefinition", ProblemSeverity.Error, e.Message));
            return new(null, reader._problems);
        }
    }

    private WorkflowDefinition? Definition(JsonObject document, string definitionId, JsonObject root)
    {
        var child = Activity(root, WorkflowDefinition.WrapperId);
        if (child is null || _problems.Count > 0)
        {
            return null;
        }

        var wrapper = new ActivityNode
        {
            Type = "Elsa.Workflow",
            Version = 1,
            Id = WorkflowDefinition.WrapperId,
            NodeId = WorkflowDefinition.WrapperId,
            Inputs = new Dictionary<string, Expression>(),
            Outputs = new Dictionary<string, string>(),
            Ports = new Dictionary<string, ActivityNode>(),
            Raw = new Dictionary<string, JsonNode?>(),
            Activities = [child],
            Connections = [],
            Cases = [],
            CustomProperties = [],
            Variables = Variables(document["variables"]),
        };
        child.Parent = wrapper;
        var inputs = Objects(document["inputs"])
            .Select(i => new InputDefinition(Text(i["name"]) ?? "", Text(i["type"]) ?? "Object", Flag(i["isArray"]), IsKept(i["storageDriverType"])));
        var outputs = Objects(document["outputs"]).Select(o => new OutputDefinition(Text(o["name"]) ?? "", Text(o["type"]) ?? "Object"));
        return new WorkflowDefinition(document, wrapper, [.. inputs], [.. outputs])
        {
            Id = Text(document["id"]) ?? definitionId,
            DefinitionId = definitionId,
            Name = Text(document["name"]),
            Description = Text(document["description"]),
            Version = Number(document["version"]) ?? 1,
            IsUsableAsActivity = Flag((document["options"] as JsonObject)?["usableAsActivity"] ?? document["usableAsActivity"]), // where Elsa 3.0 wrote it
            IncidentStrategy = Text((document["options"] as JsonObject)?["incidentStrategyType"])?.Contains("ContinueWithIncidents", StringComparison.Ordinal) == true
                ? IncidentStrategy.ContinueWithIncidents
                : IncidentStrategy.Fault,
        };
    }

    private ActivityNode? Activity(JsonObject json, string parentPath)
    {
        if (Text(json["id"]) is not { Length: > 0 } id || Text(json["type"]) is not { Length: > 0 } type)
        {
            _problems.Add(new(Text(json["id"]), "ActivityWithoutIdOrType", ProblemSeverity.Error, parentPath));
            return null;
        }

        if (!_ids.Add(id))
        {
            _problems.Add(new(id, "DuplicateActivityId", ProblemSeverity.Error));
            return null;
        }

        var path = $"{parentPath}:{id}";
        var custom = json["customProperties"] as JsonObject ?? [];
        var properties = new ActivityProperties();
        foreach (var (name, value) in json.Where(p => !CommonProperties.Contains(p.Key) && !IsFlowchartStart(type, p.Key)))
        {
            properties.Add(name, value, embedded => Activity(embedded, path));
        }

        var node = new ActivityNode
        {
            Type = type,
            Version = Number(json["version"]) ?? 1,
            Id = id,
            NodeId = path,
            Name = Text(json["name"]),
            DisplayText = Text((json["metadata"] as JsonObject)?["displayText"]),
            Description = Text((json["metadata"] as JsonObject)?["description"]),
            Position = Position((json["metadata"] as JsonObject)?["designer"] as JsonObject),
            CanStartWorkflow = Flag(custom["canStartWorkflow"]),
            CustomProperties = custom,
            Inputs = properties.Inputs,
            Outputs = properties.Outputs,
            Ports = properties.Ports,
            Raw = properties.Raw,
            Cases = properties.Cases,
            Activities = [.. Objects(json["activities"]).Select(a => Activity(a, path)).OfType<ActivityNode>()],
            Connections = [.. Objects(json["connections"]).Select(Connection).OfType<FlowConnection>().Distinct()],
            Variables = Variables(json["variables"]),
        };
        foreach (var child in node.Children)
        {
            child.Parent = node;
        }

        return node;
    }

    private static DrawnPosition? Position(JsonObject? designer) =>
        designer?["position"] is JsonObject at && at["x"] is JsonValue x && at["y"] is JsonValue y && x.TryGetValue(out double left) && y.TryGetValue(out double top)
            ? new DrawnPosition(left, top)
            : null;

    /// <summary>Elsa 3.8 neither reads nor writes the start of a flowchart.</summary>
    private static bool IsFlowchartStart(string type, string property) =>
        type == "Elsa.Flowchart" && property.Equals("start", StringComparison.OrdinalIgnoreCase);

    private static FlowConnection? Connection(JsonObject json)
    {
        // Elsa 3.0 wrote the ends as plain ids, with the port beside them.
        var from = Text(json["source"]) ?? Text((json["source"] as JsonObject)?["activity"]);
        var to = Text(json["target"]) ?? Text((json["target"] as JsonObject)?["activity"]);
        var port = Text(json["sourcePort"]) ?? Text((json["source"] as JsonObject)?["port"]);
        return from is not null && to is not null ? new FlowConnection(from, string.IsNullOrEmpty(port) ? "Done" : port, to) : null;
    }

    private static VariableDefinition[] Variables(JsonNode? json) =>
    [
        .. Objects(json).Select(v => new VariableDefinition(
            Text(v["id"]) ?? Text(v["name"]) ?? "",
            Text(v["name"]) ?? "",
            Text(v["typeName"]) ?? "Object",
            Flag(v["isArray"]),
            JsonGraph.FromNode(v["value"]),
            IsKept(v["storageDriverTypeName"] ?? v["storageDriverType"]))),
    ];

    private static bool IsKept(JsonNode? driver) =>
        Text(driver) is { } name && (name.Contains("WorkflowInstanceStorageDriver", StringComparison.Ordinal) || name.Contains("WorkflowStorageDriver", StringComparison.Ordinal));

    internal static IEnumerable<JsonObject> Objects(JsonNode? json) => (json as JsonArray)?.OfType<JsonObject>() ?? [];

    internal static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    internal static bool Flag(JsonNode? json) => json is JsonValue value && value.TryGetValue(out bool flag) && flag;

    private static int? Number(JsonNode? json) => json is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
