using System.Text.Json.Nodes;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Holds the engine against what the real Elsa 3.8 was seen to do: each document played here is the recorded one.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Recorded() =>
        [.. Recording.Names.Where(name => new Recording(name).Document["quirk"] is null || SaneTests.KeptQuirks.Contains(name))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Engine_does_what_Elsa_was_seen_to_do(string name)
    {
        var recording = new Recording(name);

        var played = await recording.PlayAsync();

        // Where a remark stands, the error lies in the answer of Elsa's API or in the name of an exception.
        string[] ignored = recording.Document["quirk"] is null ? [] : ["reply", "exceptionType"];
        Assert.Empty(Differences(recording.Document, played, "", ignored));
    }

    private static IEnumerable<string> Differences(JsonNode? want, JsonNode? have, string path, string[] ignored)
    {
        if (want is JsonObject wanted && have is JsonObject had && wanted.Select(p => p.Key).SequenceEqual(had.Select(p => p.Key)))
        {
            return wanted.Where(p => !ignored.Contains(p.Key)).SelectMany(p => Differences(p.Value, had[p.Key], $"{path}/{p.Key}", ignored));
        }

        if (want is JsonArray list && have is JsonArray others && list.Count == others.Count)
        {
            return list.SelectMany((item, i) => Differences(item, others[i], $"{path}/{i}", ignored));
        }

        return JsonNode.DeepEquals(want, have) ? [] : [$"{path}: expected {want?.ToJsonString()}, was {have?.ToJsonString()}"];
    }
}
