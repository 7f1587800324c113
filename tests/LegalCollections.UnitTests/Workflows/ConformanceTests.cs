using System.Text.Json.Nodes;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Holds the engine against what the real Elsa 3.8 was seen to do.</summary>
public sealed class ConformanceTests
{
    private static readonly string[] Compared =
        ["status", "subStatus", "lines", "journal", "bookmarks", "variables", "storedInput", "output", "name", "correlationId", "parent", "openContexts"];

    public static TheoryData<string, string> Recorded()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(ConformanceScenario.Folder, "*.expected.json").Order(StringComparer.Ordinal))
        {
            var document = ConformanceScenario.Load(Path.GetFileName(file));
            if (document["quirk"] is null || SaneTests.KeptQuirks.Contains(document["name"]!.GetValue<string>()))
            {
                foreach (var scenario in document["scenarios"]!.AsArray())
                {
                    data.Add(document["name"]!.GetValue<string>(), scenario!["scenario"]!.GetValue<string>());
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Engine_does_what_Elsa_was_seen_to_do(string name, string scenarioName)
    {
        var document = ConformanceScenario.Load($"{name}.expected.json");
        var scenario = document["scenarios"]!.AsArray().Single(s => s!["scenario"]!.GetValue<string>() == scenarioName)!.AsObject();

        var taken = await ConformanceScenario.PlayAsync(document, scenario);

        var differences = new List<string>();
        foreach (var (step, index) in scenario["steps"]!.AsArray().Select((s, i) => (s!, i)))
        {
            Compare(step["expect"]!.AsArray(), taken[index], $"step {index + 1}", differences);
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static void Compare(JsonArray expected, JsonArray actual, string where, List<string> differences)
    {
        if (expected.Count != actual.Count)
        {
            differences.Add($"{where}: {expected.Count} instances expected, {actual.Count} found");
            return;
        }

        foreach (var (want, have) in expected.Zip(actual))
        {
            foreach (var part in Compared)
            {
                if (!Same(want![part], have![part]))
                {
                    differences.Add($"{where} {want["instance"]} {part}: expected {want[part]?.ToJsonString()}, was {have[part]?.ToJsonString()}");
                }
            }

            var wantIncidents = (want!["incidents"] as JsonArray ?? []).Select(i => i!["activityId"]!.GetValue<string>());
            var haveIncidents = (have!["incidents"] as JsonArray ?? []).Select(i => i!["activityId"]!.GetValue<string>());
            if (!wantIncidents.SequenceEqual(haveIncidents))
            {
                differences.Add($"{where} incidents: was {have["incidents"]!.ToJsonString()}");
            }
        }
    }

    private static bool Same(JsonNode? want, JsonNode? have) =>
        JsonNode.DeepEquals(want, have) || (IsNothing(want) && IsNothing(have));

    private static bool IsNothing(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };
}
