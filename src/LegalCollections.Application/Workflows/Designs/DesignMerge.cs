using System.Text.Json.Nodes;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Takes over what a designer sent without losing what it does not know: its typed page drops unknown properties and writes nulls for absent ones.</summary>
/// <remarks>Inside <c>root</c> and <c>customProperties</c> the designer keeps the raw JSON, so there what is missing was removed.</remarks>
internal static class DesignMerge
{
    public static JsonObject Into(JsonObject before, JsonObject sent) => Object(before, sent, keepMissing: true);

    private static JsonNode? Node(JsonNode? before, JsonNode? sent, bool keepMissing) => (before, sent) switch
    {
        (JsonObject old, JsonObject now) => Object(old, now, keepMissing),
        (JsonArray old, JsonArray now) => Array(old, now, keepMissing),
        (JsonValue old, JsonValue now) when IsSameNumber(old, now) => old.DeepClone(),
        _ => sent?.DeepClone(),
    };

    private static JsonObject Object(JsonObject before, JsonObject sent, bool keepMissing)
    {
        var merged = new JsonObject(before.Options);
        foreach (var (name, old) in before)
        {
            if (sent.TryGetPropertyValue(name, out var now))
            {
                merged[name] = IsEmptied(old, now) ? old!.DeepClone() : Node(old, now, keepMissing && name is not ("root" or "customProperties"));
            }
            else if (keepMissing)
            {
                merged[name] = old?.DeepClone();
            }
        }

        foreach (var (name, now) in sent.Where(property => property.Value is not null && !before.ContainsKey(property.Key)))
        {
            merged[name] = now!.DeepClone();
        }

        return merged;
    }

    /// <summary>A null where a list or a bag of properties belongs means that there is nothing in it.</summary>
    private static bool IsEmptied(JsonNode? old, JsonNode? now) => now is null && old is JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static JsonArray Array(JsonArray before, JsonArray sent, bool keepMissing)
    {
        var merged = new JsonArray(before.Options);
        for (var i = 0; i < sent.Count; i++)
        {
            var old = KeyOf(sent[i]) is { } key ? before.FirstOrDefault(item => KeyOf(item) == key) : before.ElementAtOrDefault(i);
            merged.Add(Node(old, sent[i], keepMissing));
        }

        return merged;
    }

    /// <summary>By what an item of a list is known again: its id (activities, variables) or its name (inputs, outputs).</summary>
    private static string? KeyOf(JsonNode? item) =>
        item is JsonObject json ? DesignDocument.TextOf(json["id"]) ?? DesignDocument.TextOf(json["name"]) : null;

    private static bool IsSameNumber(JsonValue old, JsonValue now) =>
        old.TryGetValue(out decimal before) && now.TryGetValue(out decimal after) && before == after;
}
