using System.Text.Json;

namespace LegalCollections.Cli.Documents;

/// <summary>Turns any JSON object into the values that a template is filled with.</summary>
internal static class JsonModel
{
    /// <returns>Null when the text is not one JSON object.</returns>
    public static IReadOnlyDictionary<string, object?>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ValueOf(document.RootElement) as IReadOnlyDictionary<string, object?>;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => MembersOf(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.TryGetDecimal(out var number) ? number : element.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> MembersOf(JsonElement element)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = ValueOf(member.Value);
        }

        return members;
    }
}
