using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>A workflow used as an activity of another: its inputs, outputs and outcomes are the activity's, its ids are nobody else's.</summary>
public sealed class UsedWorkflowTests
{
    [Fact]
    public async Task Inputs_go_in_outputs_come_out_and_equal_names_do_not_meet()
    {
        var child = Usable(
            "Greet Somebody",
            [
                Draw.Line("Say", "'child: ' + getWho()"),
                Draw.Activity("SetOutput", "Give", ("outputName", "Literal", "Greeting"), ("outputValue", "JavaScript", "'hello ' + getWho()")),
            ],
            ["Say>Give"]);
        var parent = Parent(
            [
                Draw.Line("Before", "'parent: ' + getWho()"),
                Use("GreetSomebody", "Use", ("who", "JavaScript", "'dear ' + getWho()")).With("greeting", Bound("Greeting")),
                Draw.Line("After", "getOutputFrom('Use', 'Greeting')"),
            ],
            ["Before>Use", "Use>After"]);

        var instance = await RunAsync(parent, new() { ["Who"] = "Ana" }, child);

        Assert.Equal(["parent: Ana", "child: dear Ana", "hello dear Ana"], instance.Lines.Select(line => line.Value));
        Assert.Equal("hello dear Ana", instance.State.Output!["Greeting"]);
    }

    [Fact]
    public async Task The_outcome_that_completes_the_inner_workflow_is_followed_outside_and_goes_no_further()
    {
        var child = Usable("Judge", [Draw.Activity("Complete", "End", ("outcomes", "Literal", "Failed"))], []);
        var middle = Usable("Middle", [Use("Judge", "J")], []);

        var direct = await RunAsync(Parent([Use("Judge", "J"), Draw.Line("Good", "'good'"), Draw.Line("Bad", "'bad'")], ["J>Good", "J:Failed>Bad"]), [], child);
        var wrapped = await RunAsync(Parent([Use("Middle", "M"), Draw.Line("Good", "'good'"), Draw.Line("Bad", "'bad'")], ["M>Good", "M:Failed>Bad"]), [], child, middle);

        Assert.Equal(["bad"], direct.Lines.Select(line => line.Value));
        Assert.Equal(["good"], wrapped.Lines.Select(line => line.Value));
    }

    [Fact]
    public async Task One_workflow_used_twice_waits_at_both_places_and_shows_its_own_ids()
    {
        var child = Usable("Asks", [Draw.Activity("Event", "Wait", ("eventName", "JavaScript", "getQuestion()")), Draw.Line("Done", "'heard ' + getQuestion()")], ["Wait>Done"], "Question");
        var parent = Parent(
            [Use("Asks", "One", ("question", "Literal", "first")), Use("Asks", "Two", ("question", "Literal", "second")), Draw.Activity("FlowFork", "Fork", ("branches", "Object", "[\"a\",\"b\"]"))],
            ["Fork:a>One", "Fork:b>Two"]);
        var host = new InMemoryWorkflowHost(ActivityCatalog.BuiltIn(), Draw.Noon);
        host.Publish(child);
        host.Publish(parent);

        var instance = await host.ExecuteAsync("test");
        Assert.Equal(["first", "second"], instance.State.Bookmarks.Select(b => b.Key));
        Assert.Equal(["Wait", "Wait"], instance.State.Bookmarks.Select(b => instance.Definition.Find(b.ActivityId)!.DrawnId));
        await host.RaiseAsync("second");
        await host.RaiseAsync("first");

        Assert.Equal(["heard second", "heard first"], instance.Lines.Select(line => line.Value));
        Assert.Equal(WorkflowSubStatus.Finished, instance.State.SubStatus);
    }

    [Fact]
    public void Workflows_that_use_each_other_are_refused()
    {
        var one = Usable("One", [Use("Two", "T")], []);
        var two = Usable("Two", [Use("One", "O")], []);
        var host = new InMemoryWorkflowHost(ActivityCatalog.BuiltIn(), Draw.Noon);
        host.Publish(one);
        host.Publish(two);

        Assert.Throws<FormatException>(() => host.ExecuteAsync("One").AsTask().GetAwaiter().GetResult());
    }

    private static async Task<InMemoryInstance> RunAsync(WorkflowDefinition definition, Dictionary<string, object?> input, params WorkflowDefinition[] used)
    {
        var host = new InMemoryWorkflowHost(ActivityCatalog.BuiltIn(), Draw.Noon);
        foreach (var one in used.Append(definition))
        {
            host.Publish(one);
        }

        return await host.ExecuteAsync(definition.DefinitionId, input);
    }

    private static JsonObject Use(string type, string id, params (string Name, string Kind, JsonNode? Value)[] inputs)
    {
        var activity = Draw.Activity(type, id, inputs);
        activity["type"] = type;
        return activity.With("workflowDefinitionId", type);
    }

    private static JsonObject Bound(string target) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = target } };

    private static WorkflowDefinition Parent(IEnumerable<JsonObject> activities, string[] connections) => With(Draw.FlowJson(activities, connections), document =>
    {
        document["inputs"] = new JsonArray(new JsonObject { ["name"] = "Who", ["type"] = "String" });
        document["outputs"] = new JsonArray(new JsonObject { ["name"] = "Greeting", ["type"] = "Object" });
    });

    private static WorkflowDefinition Usable(string name, IEnumerable<JsonObject> activities, string[] connections, string input = "Who") => With(Draw.FlowJson(activities, connections), document =>
    {
        document["definitionId"] = name;
        document["name"] = name;
        document["options"] = new JsonObject { ["usableAsActivity"] = true };
        document["inputs"] = new JsonArray(new JsonObject { ["name"] = input, ["type"] = "String", ["storageDriverType"] = "WorkflowInstanceStorageDriver" });
        document["outputs"] = new JsonArray(new JsonObject { ["name"] = "Greeting", ["type"] = "Object" });
        document.Remove("variables");
    });

    private static WorkflowDefinition With(string json, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        change(document);
        return WorkflowDefinition.Parse(document.ToJsonString()).Value;
    }
}
