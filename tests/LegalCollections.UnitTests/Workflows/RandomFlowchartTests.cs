using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Any drawing comes to rest, loses nothing on the way, and storing an instance between its steps changes nothing.</summary>
public sealed class RandomFlowchartTests
{
    private const int Graphs = 3_000;
    private const int Rounds = 20;

    private static readonly string[] Kinds = ["WriteLine", "Event", "Event", "FlowDecision", "FlowFork", "FlowJoin", "FlowJoin", "Inc", "Delay", "If", "End"];
    private static readonly string[] Modes = ["WaitAny", "WaitAll", "WaitAllActive"];
    private static readonly WorkflowRunner Runner = new(ActivityCatalog.BuiltIn(), TimeProvider.System, limits: RunnerLimits.Default with { MaxSteps = 300 });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_flowchart_comes_to_rest_loses_no_way_and_survives_storage_between_any_two_steps(int part)
    {
        for (var seed = part * Graphs / 3; seed < (part + 1) * Graphs / 3; seed++)
        {
            var definition = Random(seed);
            var kept = await PlayAsync(definition, seed, throughJson: false);
            var stored = await PlayAsync(definition, seed, throughJson: true);

            var drawing = $"seed {seed}, {Drawing(definition)}";
            Assert.True(kept.Told == stored.Told, $"{drawing}: stored between steps the instance went another way:\n{kept.Told}\n{stored.Told}");
            Assert.True(kept.NeverStuck, $"{drawing}: an instance rests without waiting for anything:\n{kept.Told}");
            Assert.True(LostWay(definition, kept) is null, $"{drawing}: lost {LostWay(definition, kept)}:\n{kept.Told}");
        }
    }

    /// <summary>Resumes one of the waits, chosen by the seed, again and again, and tells all that happened.</summary>
    private static async Task<Played> PlayAsync(WorkflowDefinition definition, int seed, bool throughJson)
    {
        var choice = new Random(seed);
        var played = new Played();
        var burst = await Runner.StartAsync(definition, new StartRequest("i"), Nothing.Instance);
        for (var round = 0; ; round++)
        {
            played.Add(burst);
            if (burst.State.Bookmarks.Count == 0 || round == Rounds)
            {
                return played;
            }

            var next = burst.State.Bookmarks[choice.Next(burst.State.Bookmarks.Count)].Id;
            var state = throughJson ? WorkflowState.FromJson(burst.State.ToJson()) : burst.State;
            burst = await Runner.ResumeAsync(definition, state, next, null, Nothing.Instance);
        }
    }

    /// <summary>
    /// A way that was followed into an activity without other ways in must have run that activity, once for each time.
    /// Left out: joins, which merge arrivals, and flows that ended, faulted or cancelled, which leave work undone on purpose.
    /// </summary>
    private static string? LostWay(WorkflowDefinition definition, Played played)
    {
        if (played.Journal.Exists(j => j.Event is "Faulted" or "Canceled" || j is { ActivityType: "Elsa.End", Event: "Completed" }))
        {
            return null;
        }

        var start = played.Journal.First(j => j.ActivityId.StartsWith('a')).ActivityId;
        return definition.Root.Connections.FirstOrDefault(line =>
            definition.Root.Connections.Count(c => c.Target == line.Target) == 1
            && definition.Find(line.Target)!.Type != "Elsa.FlowJoin"
            && played.Journal.Count(j => j.ActivityId == line.Source && j.Event == "Completed" && j.Outcomes.Contains(line.Port))
                != played.Journal.Count(j => j.ActivityId == line.Target && j.Event == "Started") - (line.Target == start ? 1 : 0))?.Key;
    }

    private static string Drawing(WorkflowDefinition definition) =>
        string.Join(' ', definition.Root.Activities.Select(a => $"{a.Id}={a.Type[5..]}").Concat(definition.Root.Connections.Select(c => c.Key)));

    private static WorkflowDefinition Random(int seed)
    {
        var random = new Random(seed);
        var kinds = Enumerable.Range(0, random.Next(2, 13)).Select(_ => Kinds[random.Next(Kinds.Length - (random.Next(4) == 0 ? 0 : 1))]).ToList();
        var activities = kinds.Select((kind, i) => Activity(kind, $"a{i}", random)).ToList();
        var lines = Enumerable.Range(0, random.Next(kinds.Count - 1, 2 * kinds.Count)).Select(_ => random.Next(kinds.Count)).Select(from =>
            $"a{from}:{Port(kinds[from], random)}>a{Target(from, kinds.Count, random)}");
        return Draw.Flow(activities, [.. lines.Distinct()]);
    }

    /// <summary>Mostly forward, so that flows become long; now and then back, so that there are loops.</summary>
    private static int Target(int from, int count, Random random) => random.Next(5) == 0 || from == count - 1 ? random.Next(count) : random.Next(from + 1, count);

    private static string Port(string kind, Random random) => kind switch
    {
        "FlowDecision" => random.Next(2) == 0 ? "True" : "False",
        "FlowFork" => random.Next(2) == 0 ? "Done" : "Other",
        _ => "Done",
    };

    private static JsonObject Activity(string kind, string id, Random random) => kind switch
    {
        "Event" => Draw.Activity("Event", id, ("eventName", "Literal", id)),
        "FlowDecision" => Draw.Activity("FlowDecision", id, ("condition", "Literal", random.Next(2) == 0)),
        "FlowFork" => Draw.Activity("FlowFork", id, ("branches", "Object", "[\"Done\",\"Other\"]")),
        "FlowJoin" => Draw.Activity("FlowJoin", id, ("mode", "Literal", Modes[random.Next(Modes.Length)])),
        "Inc" => Draw.Activity("SetVariable", id, ("value", "Literal", random.Next(9))).With("variable", new JsonObject { ["id"] = "vN" }),
        "If" => Draw.Activity("If", id, ("condition", "Literal", random.Next(2) == 0)).With("then", Draw.Activity("Event", $"{id}e", ("eventName", "Literal", id))),
        "WriteLine" => Draw.Activity("WriteLine", id, ("text", "Variable", new JsonObject { ["id"] = "vN" })),
        _ => Draw.Activity(kind, id),
    };

    /// <summary>What one run did.</summary>
    private sealed class Played
    {
        private readonly List<string> _told = [];

        public List<JournalEntry> Journal { get; } = [];
        public bool NeverStuck { get; private set; } = true;
        public string Told => string.Join(' ', _told);

        public void Add(Burst burst)
        {
            Journal.AddRange(burst.Journal);
            _told.AddRange(burst.Journal.Select(j => $"{j.ActivityId}.{j.Event}"));
            _told.AddRange(burst.Lines.Select(l => $"'{l.Value}'"));
            _told.Add($"{burst.SubStatus}[{string.Join(',', burst.State.Bookmarks.Select(b => b.Id))}]");
            NeverStuck &= burst.Status == WorkflowStatus.Running == (burst.State.Bookmarks.Count > 0);
        }
    }
}
