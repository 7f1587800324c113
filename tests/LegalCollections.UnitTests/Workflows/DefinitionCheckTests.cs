using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>What Elsa lets pass silently is refused by name.</summary>
public sealed class DefinitionCheckTests
{
    [Fact]
    public void Each_fault_of_a_definition_is_named_with_its_activity()
    {
        var definition = Draw.Flow(
            [
                Draw.Activity("WriteLine", "A", ("txt", "Literal", "x")),
                Draw.Activity("NoSuchThing", "B"),
                Draw.Activity("WriteLine", "C", ("text", "Liquid", "{{ x }}")),
                Draw.Activity("WriteLine", "D", ("text", "JavaScript", "1 +")),
                Draw.Activity("Event", "E"),
                Draw.Activity("Delay", "F", ("timeSpan", "Literal", "soon")),
                Draw.Activity("SetVariable", "G").With("variable", new JsonObject { ["id"] = "vNone" }),
                Draw.Activity("FlowDecision", "H", ("condition", "Literal", "true")),
            ],
            "A:Sent>B", "H:Maybe>A", "H:True>Ghost");

        var found = DefinitionCheck.Check(definition, ActivityCatalog.BuiltIn())
            .Where(p => p.Code != "NeverReached").Select(p => $"{p.ActivityId} {p.Code} {p.Severity}").ToHashSet();

        Assert.Equal(
            [
                "A UnknownInput Error", "A UnknownOutcome Error", "B UnknownActivityType Error", "C UnknownExpressionType Error",
                "D ExpressionDoesNotParse Error", "E RequiredInputMissing Error", "F InputDoesNotFit Error", "Flow UnknownConnectionEnd Error",
                "G UnknownVariable Error", "H UnknownOutcome Error",
            ],
            found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("FlowJoin", "mode", "WaitMost", "UnknownKey")]
    [InlineData("FlowSwitch", "mode", "MatchLast", "UnknownKey")]
    [InlineData("Cron", "cronExpression", "every monday", "CronFields")]
    [InlineData("Cron", "cronExpression", "0 25 * * MON", "CronField")]
    [InlineData("FlowJoin", "mode", "WaitAll", null)]
    [InlineData("Cron", "cronExpression", "0 0 9 * * MON", null)]
    public void A_value_outside_those_an_input_takes_is_refused(string type, string input, string value, string? code)
    {
        var problems = DefinitionCheck.Check(Draw.Flow([Draw.Activity(type, "A", (input, "Literal", value))]), ActivityCatalog.BuiltIn());

        Assert.Equal(code, problems.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("0 25 * * MON", "Hours", "25", "0-23")]
    [InlineData("61 0 9 * * MON", "Seconds", "61", "0-59")]
    [InlineData("0 9 32 * *", "DayOfMonth", "32", "1-31, L, L-3, LW, 15W")]
    [InlineData("0 9 * JANUARY *", "Month", "JANUARY", "1-12, JAN-DEC")]
    [InlineData("0 9 * * SEG", "DayOfWeek", "SEG", "0-7, SUN-SAT, FRIL, MON#2")]
    [InlineData("0/0 9 * * *", "Minutes", "0/0", "0-59")]
    public void A_misspelt_cron_expression_names_its_field_what_stands_there_and_what_the_field_takes(string value, string field, string found, string takes)
    {
        var problems = DefinitionCheck.Check(Draw.Flow([Draw.Activity("Cron", "A", ("cronExpression", "Literal", value))]), ActivityCatalog.BuiltIn());

        Assert.Equal(["cronExpression", value, field, found, takes], Assert.Single(problems).Args);
    }

    [Fact]
    public void A_version_that_an_activity_does_not_have_is_refused()
    {
        var problems = DefinitionCheck.Check(Draw.Flow([Draw.Activity("Start", "A").With("version", 2)]), ActivityCatalog.BuiltIn());

        Assert.Equal(("A", "UnknownActivityVersion"), (Assert.Single(problems).ActivityId, problems[0].Code));
    }

    [Fact]
    public void An_activity_that_no_way_leads_to_is_a_warning_but_a_trigger_is_a_start_of_its_own()
    {
        var trigger = Draw.Activity("Event", "T", ("eventName", "Literal", "go")).With("customProperties", new JsonObject { ["canStartWorkflow"] = true });

        var problems = DefinitionCheck.Check(Draw.Flow([Draw.Activity("Start", "A"), trigger, Draw.Line("B", "1"), Draw.Line("Lost", "2")], "T>B", "Lost>B"), ActivityCatalog.BuiltIn());

        Assert.Equal(("Lost", "NeverReached", ProblemSeverity.Warning), (Assert.Single(problems).ActivityId, problems[0].Code, problems[0].Severity));
    }

    [Fact]
    public void An_output_may_go_to_a_variable_or_to_a_declared_output_of_the_workflow_and_nowhere_else()
    {
        JsonObject Giving(string id, string target) => Draw.Activity("Event", id, ("eventName", "Literal", "go"))
            .With("result", new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = target } });
        var json = JsonNode.Parse(Draw.FlowJson([Giving("A", "vN"), Giving("B", "Answer"), Giving("C", "elsewhere")], "A>B", "B>C"))!;
        json["outputs"] = new JsonArray(new JsonObject { ["name"] = "Answer", ["type"] = "Object" });

        var problems = DefinitionCheck.Check(WorkflowDefinition.Parse(json.ToJsonString()).Value, ActivityCatalog.BuiltIn());

        Assert.Equal(("C", "UnknownVariable"), (Assert.Single(problems).ActivityId, problems[0].Code));
    }

    [Fact]
    public void A_join_that_waits_for_a_way_a_decision_can_leave_out_is_a_warning()
    {
        JsonObject[] Activities() =>
        [
            Draw.Activity("FlowDecision", "D", ("condition", "Literal", "true")), Draw.Line("T", "1"), Draw.Line("F", "2"),
            Draw.Activity("FlowJoin", "J", ("mode", "Literal", "WaitAll")),
        ];

        var starving = DefinitionCheck.Check(Draw.Flow(Activities(), "D:True>T", "D:False>F", "T>J", "F>J"), ActivityCatalog.BuiltIn());
        var healthy = DefinitionCheck.Check(Draw.Flow(Activities(), "D:True>T", "D:False>T", "T>J"), ActivityCatalog.BuiltIn());

        Assert.All(starving, p => Assert.Equal(("J", "JoinCanStarve", ProblemSeverity.Warning), (p.ActivityId, p.Code, p.Severity)));
        Assert.NotEmpty(starving);
        Assert.DoesNotContain(healthy, p => p.Code == "JoinCanStarve");
    }

    [Fact]
    public void The_host_is_asked_for_each_literal_that_only_it_can_judge()
    {
        var definition = Draw.Flow([Draw.Activity("Event", "E", ("eventName", "Literal", "nobody-sends-this"))]);

        var problems = DefinitionCheck.Check(definition, ActivityCatalog.BuiltIn(), (activity, input, literal) =>
            input.Name == "eventName" && literal is "nobody-sends-this" ? [new(activity.Id, "UnknownSignal", ProblemSeverity.Error, literal)] : []);

        Assert.Equal("UnknownSignal", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("{", "InvalidJson")]
    [InlineData("[]", "NotADefinition")]
    [InlineData("{\"definitionId\":\"d\"}", "NotADefinition")]
    [InlineData("{\"definitionId\":\"d\",\"root\":{\"id\":\"R\"}}", "ActivityWithoutIdOrType")]
    [InlineData("{\"definitionId\":\"d\",\"root\":{\"type\":\"Elsa.Sequence\",\"id\":\"R\",\"activities\":[{\"type\":\"Elsa.Start\",\"id\":\"R\"}]}}", "DuplicateActivityId")]
    public void A_text_that_is_no_definition_is_refused(string json, string code)
    {
        var parsed = WorkflowDefinition.Parse(json);

        Assert.Null(parsed.Definition);
        Assert.Equal(code, Assert.Single(parsed.Problems).Code);
    }
}
