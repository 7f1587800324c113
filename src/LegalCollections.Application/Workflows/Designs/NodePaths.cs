using System.Text.Json.Nodes;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Gives every activity of a document its path from the root, as Elsa recomputes it at each save.</summary>
internal static class NodePaths
{
    public static void Name(JsonObject root) => Name(root, WorkflowDefinition.WrapperId);

    /// <summary>An activity and all within it.</summary>
    public static IEnumerable<JsonObject> All(JsonObject activity) => Inside(activity).SelectMany(All).Prepend(activity);

    /// <summary>The activities that stand directly in one: in its list, in a property, in a case.</summary>
    public static IEnumerable<JsonObject> Inside(JsonObject activity) => activity
        .Where(property => property.Key is not ("customProperties" or "metadata" or "variables" or "variable"))
        .SelectMany(property => property.Value switch
        {
            JsonObject one when IsActivity(one) => [one],
            JsonArray list => list.OfType<JsonObject>().Select(item => IsActivity(item) ? item : item["activity"] as JsonObject).OfType<JsonObject>(),
            _ => [],
        });

    private static void Name(JsonObject activity, string above)
    {
        var path = $"{above}:{DesignDocument.TextOf(activity["id"])}";
        if (DesignDocument.TextOf(activity["nodeId"]) != path)
        {
            activity["nodeId"] = path;
        }

        foreach (var inner in Inside(activity).ToList())
        {
            Name(inner, path);
        }
    }

    private static bool IsActivity(JsonObject json) => json["type"] is JsonValue && json["id"] is JsonValue && json["version"] is JsonValue;
}
