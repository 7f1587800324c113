using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>The flows that ship, and the catalogue that designers read.</summary>
[Trait("Database", "None")]
public sealed class FlowTests
{
    private static readonly ActivityCatalog Activities = new WorkflowCatalog().Activities;

    private static readonly string Readme = Repository.Read("workflows/README.md");

    public static TheoryData<string> Flows =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_shipped_flow_has_neither_errors_nor_warnings(string file) =>
        Assert.Empty(FlowChecks.Check(Read(file), Activities, ShippedWorkflows.Ids));

    [Theory]
    [InlineData("friendly-reminder", "template")]
    [InlineData("Email", "channel")]
    [InlineData("Reminder", "stage")]
    [InlineData("Call", "kind")]
    [InlineData("collector", "role")]
    [InlineData("national", "calendar")]
    [InlineData("Uncollectable", "reason")]
    [InlineData("judicial-collection", "workflowDefinitionId")]
    public void A_key_that_does_not_exist_is_refused(string key, string input)
    {
        var json = Repository.Read("workflows/amicable-collection.json").Replace($"\"value\": \"{key}\"", "\"value\": \"misspelt\"", StringComparison.Ordinal);

        var problems = FlowChecks.Check(WorkflowDefinition.Parse(json).Value, Activities, ShippedWorkflows.Ids);

        Assert.Contains(problems, problem => problem.Code == "UnknownKey" && problem.Args is [var at, "misspelt", _] && (string)at == input);
    }

    [Theory]
    [InlineData("friendly-reminder", "Email", true)]
    [InlineData("friendly-reminder", "Letter", false)]
    [InlineData("second-letter", "Email", false)]
    [InlineData("second-letter", "RegisteredLetter", true)]
    [InlineData("settlement-proposal", "Letter", false)]
    [InlineData("monitoria", "Letter", false)]
    public void A_flow_sends_what_its_channel_carries_and_nothing_that_asks_a_person_first(string template, string channel, bool allowed)
    {
        var activity = $$"""
            { "type": "LegalCollections.SendNotice", "version": 1, "id": "A", "template": { "typeName": "String", "expression": { "type": "Literal", "value": "{{template}}" } },
              "channel": { "typeName": "String", "expression": { "type": "Literal", "value": "{{channel}}" } } }
            """;

        Assert.Equal(allowed ? [] : ["UnknownKey"], Check(activity).Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("Event", "eventName", "Literal", "Go", "StartsByItself")]
    [InlineData("Timer", "interval", "Literal", "01:00:00", "StartsByItself")]
    [InlineData("StartAt", "dateTime", "Literal", "2026-01-01T00:00:00Z", "StartsByItself")]
    [InlineData("Cron", "cronExpression", "Literal", "0 9 * * *", "StartsByItself")]
    [InlineData("WriteLine", "text", "Literal", "any start", null)]
    public void A_flow_begins_by_approval_or_by_another_flow_and_never_by_itself(string type, string input, string kind, string value, string? code)
    {
        var activity = $$"""{ "type": "Elsa.{{type}}", "version": 1, "id": "A", "customProperties": { "canStartWorkflow": true }, "{{input}}": { "typeName": "String", "expression": { "type": "{{kind}}", "value": "{{value}}" } } }""";

        Assert.Equal(code is null ? [] : [code], Check(activity).Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("PublishEvent", "correlationId", "\"another\"", "BeyondTheCase")]
    [InlineData("PublishEvent", "correlationId", "\"\"", null)]
    [InlineData("PublishEvent", "correlationId", "null", null)]
    [InlineData("DispatchWorkflow", "correlationId", "\"another\"", "BeyondTheCase")]
    [InlineData("ExecuteWorkflow", "correlationId", "\"another\"", null)]
    [InlineData("PublishEvent", "isLocalEvent", "true", "ReachesTheWholeCase")]
    [InlineData("PublishEvent", "isLocalEvent", "false", null)]
    public void An_event_and_a_called_flow_stay_within_the_case(string type, string input, string value, string? code)
    {
        var required = type == "PublishEvent" ? "eventName" : "workflowDefinitionId";
        var activity = $$"""
            { "type": "Elsa.{{type}}", "version": 1, "id": "A", "{{required}}": { "typeName": "String", "expression": { "type": "Literal", "value": "judicial-collection" } },
              "{{input}}": { "typeName": "Object", "expression": { "type": "Literal", "value": {{value}} } } }
            """;

        Assert.Equal(code is null ? [] : [code], Check(activity).Select(problem => problem.Code));
    }

    [Fact]
    public void A_flow_used_as_an_activity_is_refused_where_it_is_used_and_warned_of_where_it_is_drawn()
    {
        Assert.Equal(["FlowAsActivity"], Check("""{ "type": "OtherFlow", "version": 1, "id": "A", "workflowDefinitionId": "other", "workflowDefinitionVersionId": "other:1" }""").Select(p => p.Code));
        Assert.Equal(["NotAnActivity"], Check("""{ "type": "Elsa.Start", "version": 1, "id": "A" }""", """ "options": { "usableAsActivity": true }, """).Select(p => p.Code));
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_outcome_that_a_person_can_choose_leads_on(string file)
    {
        var flow = Read(file).Root;
        foreach (var task in flow.Activities.Where(activity => activity.Type == "LegalCollections.OpenTask"))
        {
            var outcomes = ValueConversion.To<List<string>>(task.Inputs["outcomes"].Value)!;
            var ports = flow.Connections.Where(connection => connection.Source == task.Id).Select(connection => connection.Port);

            Assert.Equal(outcomes.Order(StringComparer.Ordinal), ports.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_step_has_a_name_in_both_languages(string file) =>
        Assert.All(Read(file).Root.Activities, step => Assert.Contains($"step.{step.Id}", Texts.All.Keys));

    [Fact]
    public void The_catalogue_lists_exactly_the_flows_that_ship() => Assert.Equal(
        Flows.Select(flow => (flow.Data, Read(flow.Data).Name)),
        Catalogue.Table(Readme, "| flow | name | way |").Select(row => (row[0], (string?)row[1])));

    [Fact]
    public void The_catalogue_lists_exactly_our_activities_with_their_inputs_and_outcomes() => Assert.Equal(
        Activities.Descriptors.Where(activity => activity.Category.Length > 0 && activity.Type.StartsWith("LegalCollections.", StringComparison.Ordinal))
            .Select(activity => (activity.Type, Inputs(activity), string.Join(", ", activity.Outcomes))),
        Catalogue.Table(Readme, "| type | inputs | outcomes | what it does |").Select(row => (row[0], row[1], row[2])).OrderBy(row => row.Item1, StringComparer.Ordinal));

    [Fact]
    public void The_catalogue_lists_exactly_the_built_in_activities_with_their_inputs() => Assert.Equal(
        ActivityCatalog.BuiltIn().Descriptors.Select(activity => (activity.Type, Inputs(activity))),
        Catalogue.Table(Readme, "| type | inputs | what it does |").Select(row => (row[0], row[1])).OrderBy(row => row.Item1, StringComparer.Ordinal));

    private static string Inputs(ActivityDescriptor activity) => string.Join(", ", activity.Inputs.Select(input => input.Name));

    private static IReadOnlyList<DefinitionProblem> Check(string activity, string options = "") => FlowChecks.Check(
        WorkflowDefinition.Parse($$"""
            { "definitionId": "one", "name": "one", {{options}} "root": { "type": "Elsa.Flowchart", "version": 1, "id": "Flow", "connections": [], "activities": [ {{activity}} ] } }
            """).Value,
        Activities,
        ShippedWorkflows.Ids);

    private static WorkflowDefinition Read(string file) => WorkflowDefinition.Parse(Repository.Read($"workflows/{file}")).Value;
}
