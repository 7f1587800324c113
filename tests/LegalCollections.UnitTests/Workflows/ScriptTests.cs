using LegalCollections.Workflows.Expressions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>The functions of Elsa's scripts that need no types of .NET.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("bytesToString(bytesFromString('ação'))", "ação")]
    [InlineData("bytesToBase64(bytesFromBase64('w6fDo28='))", "w6fDo28=")]
    [InlineData("stringFromBase64(stringToBase64('ção'))", "ção")]
    [InlineData("bytesFromString('AB')", "[65,66]")]
    [InlineData("toJson({ a: [1, 'x'] })", """{"a":[1,"x"]}""")]
    [InlineData("isNullOrEmpty('') && isNullOrWhiteSpace('  ') && !isNullOrEmpty('x')", "True")]
    [InlineData("parseGuid('6F9619FF-8B86-D011-B42D-00CF4FC964FF')", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("newGuidString().length + getGuid().length + newGuid().length", "108")]
    [InlineData("/^[A-Za-z0-9]{12,22}$/.test(newShortGuid() + '')", "True")]
    [InlineData("getWorkflowDefinitionId() + getWorkflowDefinitionVersionId() + getWorkflowDefinitionVersion()", "testv11")]
    [InlineData("setWorkflowInstanceName('Silva'); getWorkflowInstanceName()", "Silva")]
    [InlineData("setCorrelationId('c1'); getCorrelationId()", "c1")]
    [InlineData("setN(4); variables.N = variables.N + 1; getVariable('N')", "5")]
    [InlineData("setVariable('Undeclared', 7); getVariable('Undeclared')", "7")]
    [InlineData("getInput('nothing') === null", "True")]
    [InlineData("new Date().toISOString()", "2026-01-05T12:00:00.000Z")]
    public async Task A_function_of_Elsas_scripts_gives(string script, string line) => Assert.Equal(line, await LineAsync(script));

    [Fact]
    public async Task A_function_that_nobody_declares_is_an_error_as_in_Elsa() =>
        Assert.Equal(WorkflowSubStatus.Faulted, (await Draw.RunAsync(Draw.Flow([Draw.Line("L", "getNoSuchThing()")]))).State.SubStatus);

    [Fact]
    public async Task A_script_reads_what_an_earlier_activity_gave_by_its_id_and_by_the_accessor_of_its_name()
    {
        var first = Draw.Activity("RunJavaScript", "J", ("script", "Literal", "return { total: 3 }")).With("name", "Sum1");

        var instance = await Draw.RunAsync(Draw.Flow([first, Draw.Line("L", "getOutputFrom('J').total + getOutputFrom('Sum1', 'Result').total + getResultFromSum1().total + getLastResult().total")], "J>L"));

        Assert.Equal("12", ValueConversion.AsText(Assert.Single(instance.Lines).Value));
    }

    [Theory]
    [InlineData("setN(3); setOutcome('Yes')", "yes 3")]
    [InlineData("setOutcomes(['No', 'Yes'])", "yes 0 no")]
    [InlineData("return 'Yes'", "done")]
    public async Task A_script_chooses_the_ways_to_follow_by_setting_outcomes(string script, string lines)
    {
        var choice = Draw.Activity("RunJavaScript", "J", ("script", "Literal", script), ("possibleOutcomes", "Object", "[\"Yes\",\"No\"]"));

        var instance = await Draw.RunAsync(Draw.Flow(
            [choice, Draw.Line("Y", "'yes ' + getN()"), Draw.Line("N", "'no'"), Draw.Line("D", "'done'")], "J:Yes>Y", "J:No>N", "J>D"));

        Assert.Equal(lines, string.Join(' ', instance.Lines.Select(l => l.Value)));
    }

    [Fact]
    public async Task An_output_bound_to_a_declared_output_of_the_workflow_is_given_out()
    {
        var script = Draw.Activity("RunJavaScript", "J", ("script", "Literal", "return 6 * 7")).With("result", new System.Text.Json.Nodes.JsonObject
        {
            ["typeName"] = "Object",
            ["memoryReference"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "Answer" },
        });
        var json = System.Text.Json.Nodes.JsonNode.Parse(Draw.FlowJson([script]))!;
        json["outputs"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["name"] = "Answer", ["type"] = "Int32" });

        var instance = await Draw.RunAsync(LegalCollections.Workflows.Definitions.WorkflowDefinition.Parse(json.ToJsonString()).Value);

        Assert.Equal(42L, instance.State.Output!["Answer"]);
    }

    private static async Task<string?> LineAsync(string script) =>
        ValueConversion.AsText(Assert.Single((await Draw.RunAsync(Draw.Flow([Draw.Line("L", script)]))).Lines).Value);
}
