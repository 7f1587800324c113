using System.Globalization;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>What is said of two versions of a flow: all that changes for a case, in words, and nothing else.</summary>
[Trait("Database", "None")]
public sealed class FlowDifferenceTests
{
    private static readonly Wording Words = Texts.In(CultureInfo.GetCultureInfo("pt-BR"));

    private static readonly string Amicable = Repository.Read("workflows/amicable-collection.json");

    [Fact]
    public void A_version_does_not_differ_from_itself() => Assert.True(Compare(_ => { }).AreNone);

    [Fact]
    public void Moving_a_box_changes_nothing_for_a_case() =>
        Assert.True(Compare(flow => Step(flow, "LetterWait")["metadata"]!["designer"]!["position"]!["x"] = 4_000.0).AreNone);

    [Fact]
    public void A_changed_input_is_told_with_its_value_before_and_after()
    {
        var differences = Compare(flow =>
        {
            Step(flow, "ReminderWait")["days"]!["expression"]!["value"] = "8";
            Step(flow, "SendReminder")["channel"]!["expression"]!["value"] = "Letter";
        });

        Assert.Empty(differences.Lines);
        Assert.Equal(["ReminderWait", "SendReminder"], differences.Steps.Select(step => step.StepId).Order(StringComparer.Ordinal));
        Assert.All(differences.Steps, step => Assert.Equal(DifferenceKind.Changed, step.Kind));
        Assert.Equal([new ValueDifference("Dias úteis", "5\u00a0dias úteis", "8\u00a0dias úteis")], Of(differences, "ReminderWait").Values);
        Assert.Equal([new ValueDifference("Canal", "E-mail", "Carta simples")], Of(differences, "SendReminder").Values);
    }

    [Fact]
    public void A_value_that_becomes_a_script_is_told_as_one()
    {
        var differences = Compare(flow => Step(flow, "ReminderWait")["days"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "return 5;" });

        Assert.Equal([new ValueDifference("Dias úteis", "5\u00a0dias úteis", "5 (JavaScript)")], Of(differences, "ReminderWait").Values);
    }

    [Fact]
    public void A_step_taken_out_and_the_line_that_bridges_it_are_told()
    {
        var differences = Compare(flow =>
        {
            var root = flow["root"]!;
            root["activities"]!.AsArray().Remove(Step(flow, "LetterWait"));
            var lines = root["connections"]!.AsArray();
            lines.Remove(Line(flow, "SendLetter", "LetterWait"));
            Line(flow, "LetterWait", "CallStage")["source"] = new JsonObject { ["activity"] = "SendLetter", ["port"] = "Done" };
        });

        Assert.Equal([(DifferenceKind.Removed, "LetterWait", "Esperar o efeito da carta")], differences.Steps.Select(step => (step.Kind, step.StepId, step.Name)));
        Assert.Equal(
            [
                (DifferenceKind.Added, "Carta de cobrança", "Enviada", "Etapa: ligação"),
                (DifferenceKind.Removed, "Carta de cobrança", "Enviada", "Esperar o efeito da carta"),
                (DifferenceKind.Removed, "Esperar o efeito da carta", "", "Etapa: ligação"),
            ],
            differences.Lines.Select(line => (line.Kind, line.Source, line.Outcome, line.Target)));
    }

    [Fact]
    public void A_new_step_a_new_name_and_a_new_variable_are_told()
    {
        var differences = Compare(flow =>
        {
            flow["root"]!["activities"]!.AsArray().Add(new JsonObject { ["type"] = "Elsa.Delay", ["version"] = 1, ["id"] = "Pause", ["metadata"] = new JsonObject { ["displayText"] = "Pausa" } });
            Step(flow, "SendLetter")["metadata"]!["displayText"] = "Carta com boleto";
            flow["variables"]!.AsArray().Add(new JsonObject { ["id"] = "v1", ["name"] = "Tentativas", ["typeName"] = "Int32", ["value"] = 3 });
        });

        Assert.Equal((DifferenceKind.Added, "Pausa", "Esperar"), (Of(differences, "Pause").Kind, Of(differences, "Pause").Name, Of(differences, "Pause").Activity));
        Assert.Equal([new ValueDifference("Nome", "Carta de cobrança", "Carta com boleto")], Of(differences, "SendLetter").Values);
        Assert.Equal([new ValueDifference("Tentativas", null, "Int32 = 3")], differences.Variables);
    }

    private static FlowDifferences Compare(Action<JsonNode> change)
    {
        var flow = JsonNode.Parse(Amicable)!;
        change(flow);
        var (old, changed) = (WorkflowDefinition.Parse(Amicable).Value, WorkflowDefinition.Parse(flow.ToJsonString()).Value);
        return FlowDifferences.Between(old, changed, new StepWords(new WorkflowCatalog().Activities, Words, new Dictionary<string, string>()));
    }

    private static StepDifference Of(FlowDifferences differences, string step) => differences.Steps.Single(one => one.StepId == step);

    private static JsonNode Step(JsonNode flow, string id) => flow["root"]!["activities"]!.AsArray().Single(step => (string?)step!["id"] == id)!;

    private static JsonNode Line(JsonNode flow, string source, string target) => flow["root"]!["connections"]!.AsArray()
        .Single(line => (string?)line!["source"]!["activity"] == source && (string?)line["target"]!["activity"] == target)!;
}
