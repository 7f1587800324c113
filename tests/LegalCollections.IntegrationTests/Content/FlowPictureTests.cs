using System.Globalization;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.IntegrationTests.Architecture;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>The drawing of flows: everything once, nothing upon anything else, in both languages.</summary>
[Trait("Database", "None")]
public sealed class FlowPictureTests
{
    private static readonly WorkflowCatalog Catalog = new();
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo("pt-BR"));
    private static readonly Wording English = Texts.In(CultureInfo.GetCultureInfo("en"));

    /// <summary>The flows that ship, and those of the conformance suite, nested, looping and unconnected ones among them.</summary>
    public static TheoryData<string> Drawings =>
    [
        .. Repository.TextFiles.Where(file => file.EndsWith(".definition.json", StringComparison.Ordinal)
            || (file.StartsWith("workflows/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal))),
    ];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_picture_shows_each_step_and_each_line_once_and_nothing_lies_upon_another(string file)
    {
        var definition = WorkflowDefinition.Parse(Repository.Read(file)).Value;

        var picture = Draw(definition, Portuguese);

        Assert.Equal(Shown(definition), picture.Steps.Select(step => step.Id).Order(StringComparer.Ordinal));
        PictureChecks.NothingOverlaps(definition, picture);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_arrangement_of_boxes_is_drawn_without_overlaps(bool laidOut)
    {
        var random = new Random(20261123);
        for (var round = 0; round < 150; round++)
        {
            var definition = RandomFlow(random, laidOut);
            PictureChecks.NothingOverlaps(definition, Draw(definition, English));
        }
    }

    [Fact]
    public void A_creditor_reads_what_is_sent_by_which_channel_and_how_long_each_wait_is()
    {
        var picture = Draw(Read("workflows/amicable-collection.json"), Portuguese);

        Assert.Equal(
            ["Carta registrada com AR", "Modelo: Notificação extrajudicial com AR", "Prazo ao devedor: 10\u00a0dias"], Step(picture, "SendFormalNotice").Details);
        Assert.Equal(["7\u00a0dias úteis"], Step(picture, "LetterWait").Details);
        Assert.Equal(["Advogado(a), em 3\u00a0dias"], Step(picture, "DecideTask").Details);
        Assert.Equal(
            [("Prometeu pagar", "PromiseWait"), ("Não atendeu, Recusou, Número errado", "NoticeStage")],
            Step(picture, "CallTask").Exits.Select(exit => (exit.Text, exit.Target)));
    }

    [Fact]
    public void The_picture_speaks_the_language_of_its_reader()
    {
        var picture = Draw(Read("workflows/amicable-collection.json"), English);

        Assert.Equal("Reminder by e-mail", Step(picture, "SendReminder").Name);
        Assert.Equal(["Template: Friendly reminder", "Term for the debtor: 10\u00a0days"], Step(picture, "SendReminder").Details);
        Assert.Equal(["5\u00a0business days"], Step(picture, "ReminderWait").Details);
    }

    [Fact]
    public void A_step_that_the_office_renamed_bears_its_new_name_in_every_language()
    {
        var json = Repository.Read("workflows/amicable-collection.json").Replace("\"Carta de cobrança\"", "\"Carta com boleto\"", StringComparison.Ordinal);

        Assert.Equal("Carta com boleto", Step(Draw(WorkflowDefinition.Parse(json).Value, English), "SendLetter").Name);
    }

    [Fact]
    public void Without_a_layout_the_steps_stand_in_the_order_in_which_they_follow_each_other()
    {
        var flow = JsonNode.Parse(Repository.Read("workflows/judicial-collection.json"))!;
        foreach (var step in flow["root"]!["activities"]!.AsArray())
        {
            step!.AsObject().Remove("metadata");
        }

        var picture = Draw(WorkflowDefinition.Parse(flow.ToJsonString()).Value, Portuguese);

        string[] way = ["Start1", "JudicialStage", "ChooseAction", "DraftPetitions", "ReviewDrafts", "AwaitFiling", "EnforcementStage", "End1"];
        Assert.Equal(way, way.OrderBy(step => Step(picture, step).X));
    }

    [Fact]
    public void Every_activity_and_every_input_of_the_catalogue_has_a_name_in_both_languages()
    {
        var wanted = Catalog.Activities.Descriptors
            .SelectMany(activity => activity.Inputs.Select(input => $"flows.input.{input.Name}").Prepend($"flows.activity.{activity.Type}"));

        Guard.FindsNothing(wanted.Where(key => !Texts.All.ContainsKey(key)));
    }

    private static FlowPicture Draw(WorkflowDefinition definition, Wording words) =>
        FlowDrawing.Of(definition, Catalog.Activities, words, new Dictionary<string, string>());

    private static PictureStep Step(FlowPicture picture, string id) => picture.Steps.Single(step => step.Id == id);

    private static WorkflowDefinition Read(string file) => WorkflowDefinition.Parse(Repository.Read(file)).Value;

    private static IEnumerable<string> Shown(WorkflowDefinition definition) => definition.AllNodes
        .Where(node => node.Id != WorkflowDefinition.WrapperId && (node != definition.Root || node.Type is not ("Elsa.Flowchart" or "Elsa.Sequence")))
        .Select(node => node.Id).Order(StringComparer.Ordinal);

    private static WorkflowDefinition RandomFlow(Random random, bool laidOut)
    {
        var count = random.Next(1, 13);
        var steps = Enumerable.Range(0, count).Select(i => Step(random, $"S{i}", laidOut));
        var lines = Enumerable.Range(0, random.Next(0, 2 * count)).Select(_ => Line(random, count));
        return WorkflowDefinition.Parse(new JsonObject
        {
            ["definitionId"] = "random",
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart",
                ["id"] = "Flow",
                ["activities"] = new JsonArray([.. steps]),
                ["connections"] = new JsonArray([.. lines]),
            },
        }.ToJsonString()).Value;
    }

    private static JsonObject Step(Random random, string id, bool laidOut) => new()
    {
        ["type"] = "Elsa.FlowFork",
        ["id"] = id,
        ["metadata"] = new JsonObject
        {
            ["displayText"] = new string('a', random.Next(1, 60)),
            ["designer"] = laidOut ? new JsonObject { ["position"] = new JsonObject { ["x"] = random.Next(-300, 900), ["y"] = random.Next(-200, 500) } } : null,
        },
    };

    private static JsonObject Line(Random random, int count) => new()
    {
        ["source"] = new JsonObject { ["activity"] = $"S{random.Next(count)}", ["port"] = random.Next(3) == 0 ? "Done" : $"Way {random.Next(4)}" },
        ["target"] = new JsonObject { ["activity"] = $"S{random.Next(count)}", ["port"] = "In" },
    };
}
