using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>The JSON document of a flow on its way between the designer, the database and a file.</summary>
public static class DesignDocument
{
    /// <summary>The custom property in which a page carries the revision that it has read.</summary>
    public const string RevisionProperty = "LegalCollections.Revision";

    /// <summary>As Elsa writes the version of the tool that a document was made for.</summary>
    public const string ToolVersion = "3.8.2";

    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as an object; null when the text is none.</summary>
    public static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, AnyCase) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A new drawing that holds its start and nothing else.</summary>
    public static JsonObject Blank(string name)
    {
        var document = Parse(
            """
            {"root":{"id":"Flowchart1","type":"Elsa.Flowchart","version":1,"connections":[],"activities":[
            {"id":"Start1","type":"Elsa.Start","version":1,"metadata":{"designer":{"position":{"x":40,"y":40}}}}]}}
            """)!;
        document["name"] = name;
        return document;
    }

    public static string Write(JsonObject document) => document.ToJsonString(Written);

    /// <summary>The revision that the sender had read; null when it carries none.</summary>
    public static Guid? RevisionOf(JsonObject model) =>
        Guid.TryParse(TextOf((model["customProperties"] as JsonObject)?[RevisionProperty]), out var revision) ? revision : null;

    /// <summary>A text property; null when it is missing or no text.</summary>
    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>What was sent, made ready to be stored as a version: without revision and links, with what the designer cannot see kept from before.</summary>
    public static JsonObject Take(JsonObject model, JsonObject? before, WorkflowVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var clean = (JsonObject)model.DeepClone();
        clean.Remove("links");
        (clean["customProperties"] as JsonObject)?.Remove(RevisionProperty);
        var document = before is null ? Complete(clean) : DesignMerge.Into(before, clean);
        Mark(document, version, isLatest: true);
        return document;
    }

    /// <summary>A stored version as the designer opens it, with the revision it must send back.</summary>
    public static JsonObject Open(WorkflowVersion version, bool isLatest)
    {
        var document = Export(version, isLatest);
        document.Remove("$schema");
        if (document["customProperties"] is not JsonObject custom)
        {
            document["customProperties"] = custom = [];
        }

        custom[RevisionProperty] = version.Revision.ToString();
        return document;
    }

    /// <summary>A stored version as a file.</summary>
    public static JsonObject Export(WorkflowVersion version, bool isLatest)
    {
        ArgumentNullException.ThrowIfNull(version);
        var document = Parse(version.Json) ?? throw new InvalidOperationException($"{version.Id} holds no JSON object.");
        Mark(document, version, isLatest);
        return document;
    }

    /// <summary>One activity of a version by its path; the root when none is given.</summary>
    public static JsonObject? FindActivity(WorkflowVersion version, string? nodeId)
    {
        var root = Export(version, isLatest: true)["root"] as JsonObject;
        return nodeId is null || root is null ? root : NodePaths.All(root).FirstOrDefault(activity => TextOf(activity["nodeId"]) == nodeId);
    }

    /// <summary>Sets what belongs to the version and not to the drawing, and the paths of all activities.</summary>
    private static void Mark(JsonObject document, WorkflowVersion version, bool isLatest)
    {
        document["id"] = version.Id;
        document["definitionId"] = version.DefinitionId;
        document["version"] = version.Version;
        document["createdAt"] = version.CreatedAt;
        document["toolVersion"] = ToolVersion;
        document["isLatest"] = isLatest;
        document["isPublished"] = version.IsPublished;
        if (document["root"] is JsonObject root)
        {
            NodePaths.Name(root);
        }
    }

    /// <summary>A new document often comes with nulls for all that is empty.</summary>
    private static JsonObject Complete(JsonObject document)
    {
        foreach (var list in new[] { "variables", "inputs", "outputs", "outcomes" })
        {
            document[list] ??= new JsonArray();
        }

        document["customProperties"] ??= new JsonObject(AnyCase);
        document["options"] ??= new JsonObject(AnyCase);
        if (document["root"] is JsonObject root && TextOf(root["type"]) == "Elsa.Flowchart")
        {
            root["activities"] ??= new JsonArray();
            root["connections"] ??= new JsonArray();
        }

        if (!document.ContainsKey("$schema"))
        {
            document.Insert(0, "$schema", Schema);
        }

        return document;
    }
}
