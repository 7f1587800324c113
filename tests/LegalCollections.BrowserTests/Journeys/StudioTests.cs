using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Application.Demo;
using LegalCollections.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace LegalCollections.BrowserTests.Journeys;

/// <summary>Flows drawn in the real Elsa Studio: no script error, no foreign host, and what is drawn is what is kept.</summary>
public sealed class StudioTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    public static TheoryData<string> Shipped => ["amicable-collection", "judicial-collection"];

    [Fact]
    public async Task A_lawyer_draws_publishes_and_tries_a_flow_and_finds_it_again()
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Lawyer, width: 1600);
        await CreateAsync(lawyer, "warning-letter", "Carta de aviso");
        var studio = new StudioDesk(lawyer);
        await studio.OpenAsync("warning-letter");

        var stage = await studio.DropAsync("Cobrança", "Mudar etapa", 460, 60);
        await Expect(lawyer.Page.Locator("#findings")).ToContainTextAsync("1 erro(s)");
        await studio.ConnectAsync("Start1", "Done", stage);
        await Expect(studio.Lines).ToHaveCountAsync(1);
        await studio.ChooseAsync(stage, "Etapa", "Carta");
        await Expect(lawyer.Page.Locator("#findings")).ToContainTextAsync("sem apontamentos");
        await studio.PublishAsync();
        await Expect(lawyer.Page.Locator("#findings")).ToContainTextAsync("Versão 1 · publicada");
        await lawyer.ScreenshotAsync("studio-design");
        var drawn = await studio.PictureAsync();

        await studio.RunAsync();
        await Expect(studio.Frame.GetByText("MoveStage1").First).ToBeVisibleAsync();
        await lawyer.ScreenshotAsync("studio-instance");
        await studio.OpenAsync("warning-letter");

        Assert.Equal(drawn, await studio.PictureAsync());
        using var kept = await studio.ExportAsync("warning-letter");
        var step = kept.RootElement.GetProperty("root").GetProperty("activities").EnumerateArray().Single(activity => activity.GetProperty("id").GetString() == stage);
        Assert.Equal("Letter", step.GetProperty("stage").GetProperty("expression").GetProperty("value").GetString());
        lawyer.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_flow_opened_and_saved_is_the_same_but_for_the_sizes_that_Studio_measures(string definitionId)
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Lawyer, width: 1600);
        var studio = new StudioDesk(lawyer);
        using var before = await studio.ExportAsync(definitionId);
        await studio.OpenAsync(definitionId);
        var root = before.RootElement.GetProperty("root");
        await studio.ShowsAsync(root.GetProperty("activities").GetArrayLength(), root.GetProperty("connections").GetArrayLength());

        await studio.SaveAsync();

        using var after = await studio.ExportAsync(definitionId);
        Assert.Equal(Content(before), Content(after));
        lawyer.AssertQuiet();
    }

    [Fact]
    public async Task A_paralegal_sees_the_drawing_but_cannot_change_it()
    {
        await using var paralegal = await office.VisitAsync(DemoAccounts.Paralegal, width: 1600);
        var studio = new StudioDesk(paralegal);

        await studio.OpenAsync("judicial-collection");

        await Expect(studio.Frame.Locator("button.mud-success-text:visible")).ToHaveCountAsync(1);
        await Expect(studio.Frame.Locator("button.mud-primary-text:visible")).ToHaveCountAsync(0);
        paralegal.AssertQuiet();
    }

    private static async Task CreateAsync(Visit lawyer, string definitionId, string name)
    {
        var model = new JsonObject
        {
            ["definitionId"] = definitionId,
            ["name"] = name,
            ["root"] = JsonNode.Parse("""
                {"id":"Flowchart1","type":"Elsa.Flowchart","version":1,"name":"Flowchart1","connections":[],"activities":[
                {"id":"Start1","type":"Elsa.Start","version":1,"name":"Start1","metadata":{"designer":{"position":{"x":40,"y":40},"size":{"width":150,"height":54}}}}]}
                """),
        };
        var created = await lawyer.Page.APIRequest.PostAsync("/elsa/api/workflow-definitions", new()
        {
            DataObject = new { model, publish = false },
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" },
        });
        Assert.Equal(200, created.Status);
    }

    /// <summary>The document without what a save renews and what Studio measures on the screen.</summary>
    private static string Content(JsonDocument file)
    {
        var document = (JsonObject)JsonNode.Parse(file.RootElement.GetRawText())!;
        foreach (var renewed in new[] { "id", "version", "createdAt", "isPublished", "isLatest" })
        {
            document.Remove(renewed);
        }

        foreach (var activity in ((JsonArray)document["root"]!["activities"]!).OfType<JsonObject>())
        {
            ((JsonObject)activity["metadata"]!["designer"]!).Remove("size");
        }

        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
