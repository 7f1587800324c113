using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Simulation;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lets anybody hold the engine against recordings of another one: same scenarios in, what this engine does out.</summary>
public sealed class SimulateWorkflows : Verb
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("scenario")
    {
        Description = "Scenarios (.json); the definitions they name lie in the same folder",
    }.AcceptExistingOnly();

    public SimulateWorkflows()
        : base("workflows simulate", "Run scenarios on the engine, in memory and on a virtual clock") => Command.Add(_file);

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var file = input.GetRequiredValue(_file);
        try
        {
            var document = JsonNode.Parse(await File.ReadAllTextAsync(file.FullName, ct)) as JsonObject ?? throw new FormatException("The file is not a JSON object.");
            var definitions = new List<WorkflowDefinition>();
            foreach (var name in (document["definitions"] as JsonArray ?? []).Select(n => n?.GetValue<string>() ?? ""))
            {
                var parsed = WorkflowDefinition.Parse(await File.ReadAllTextAsync(Path.Combine(file.DirectoryName!, name), ct));
                if (parsed.Definition is null)
                {
                    return VerbOutcome.Refuse(parsed.Problems.Select(problem => CheckWorkflows.Reason(name, problem)));
                }

                definitions.Add(parsed.Definition);
            }

            var played = await SimulatedRun.PlayAsync(document, definitions, ActivityCatalog.BuiltIn(), TimeProvider.System.GetUtcNow());
            return VerbOutcome.Ok(Summary(played)) with { Document = played };
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or IOException)
        {
            return VerbOutcome.Refuse(new VerbReason("simulate.NotAScenario", e.Message, file.Name));
        }
    }

    private static List<object> Summary(JsonObject played) =>
    [
        .. from scenario in played["scenarios"]!.AsArray()
           from step in scenario!["steps"]!.AsArray().Select((entry, index) => (Number: index + 1, Entry: entry!))
           from instance in step.Entry["expect"]!.AsArray()
           select new
           {
               scenario = scenario["scenario"]?.ToString(),
               step = $"{step.Number} {step.Entry["step"]!["op"]}",
               instance = instance["instance"]?.ToString(),
               status = instance["subStatus"]?.ToString(),
               lines = string.Join(" | ", instance["lines"]!.AsArray().Select(line => line?.ToString())),
           },
    ];
}
