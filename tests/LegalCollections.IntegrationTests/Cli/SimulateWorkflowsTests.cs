using System.Text.Json.Nodes;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Scenarios go in, the same document with what the engine did comes out.</summary>
[Trait("Database", "None")]
public sealed class SimulateWorkflowsTests : IDisposable
{
    private const string Recording = "12-race-timer.expected.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("legalcollections-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_recorded_document_comes_out_as_it_was_recorded_even_when_it_is_stripped_of_what_is_expected()
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(Recorded("34-dispatch-wait.expected.json"), TestContext.Current.CancellationToken))!;
        var stripped = recorded.DeepClone();
        foreach (var step in stripped["scenarios"]![0]!["steps"]!.AsArray())
        {
            _ = step!.AsObject().Remove("reply") && step.AsObject().Remove("expect") && step.AsObject().Remove("console");
        }

        foreach (var definition in recorded["definitions"]!.AsArray().Select(d => d!.GetValue<string>()))
        {
            File.Copy(Recorded(definition), Path.Combine(_folder, definition));
        }

        var run = await CliCall.RunAsync("workflows", "simulate", await WriteAsync(stripped.ToJsonString()), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(JsonNode.DeepEquals(recorded, JsonNode.Parse(run.Output)), run.Output);
    }

    [Fact]
    public async Task Without_json_a_person_reads_a_table()
    {
        var run = await CliCall.RunAsync("workflows", "simulate", Recorded(Recording));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("timer-first", run.Output, StringComparison.Ordinal);
        Assert.Contains("Finished", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "scenarios": 1 }""")]
    [InlineData("""{ "definitions": ["none.json"], "scenarios": [] }""")]
    [InlineData("""{ "scenarios": [{ "scenario": "a", "steps": [{ "step": { "op": "sleep" } }] }] }""")]
    [InlineData("""{ "scenarios": [{ "scenario": "a", "steps": [{ "step": { "op": "elapse", "seconds": 1e15 } }] }] }""")]
    public async Task What_is_no_scenario_is_refused_with_its_reason(string text)
    {
        var run = await CliCall.RunAsync("workflows", "simulate", await WriteAsync(text), "--json");

        Assert.Equal((1, "simulate.NotAScenario"), (run.ExitCode, Assert.Single(run.Reasons).Code));
    }

    [Fact]
    public async Task A_missing_file_is_a_wrong_call() =>
        Assert.Equal(2, (await CliCall.RunAsync("workflows", "simulate", Path.Combine(_folder, "none.json"))).ExitCode);

    private static string Recorded(string file) =>
        Path.Combine(Repository.Root, "tests", "LegalCollections.UnitTests", "Workflows", "Conformance", file);

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, "scenario.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
