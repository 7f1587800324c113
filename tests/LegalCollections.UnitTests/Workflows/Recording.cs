using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Simulation;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>A recording of what Elsa 3.8 did with some definitions, and the same scenarios as played here.</summary>
internal sealed class Recording
{
    public Recording(string name) => Document = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.expected.json")))!.AsObject();

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.expected.json").Select(f => Path.GetFileName(f)[..^".expected.json".Length]).Order(StringComparer.Ordinal);

    public JsonObject Document { get; }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Workflows", "Conformance");

    public Task<JsonObject> PlayAsync()
    {
        var definitions = Document["definitions"]!.AsArray().Select(file => WorkflowDefinition.Parse(File.ReadAllText(Path.Combine(Folder, file!.GetValue<string>()))).Value);
        return SimulatedRun.PlayAsync(Document, [.. definitions], ActivityCatalog.BuiltIn(), Draw.Noon);
    }

    /// <summary>The pictures of each step of one scenario, as played here.</summary>
    public async Task<List<JsonArray>> SnapshotsAsync(string scenario) =>
        [.. (await PlayAsync())["scenarios"]!.AsArray().Single(s => s!["scenario"]!.GetValue<string>() == scenario)!["steps"]!.AsArray().Select(s => s!["expect"]!.AsArray())];
}
