using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Application.Demo;
using LegalCollections.BrowserTests.Support;
using Microsoft.Playwright;
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
        var studio = new StudioDesk(lawyer);
        var flow = await studio.CreateAsync("Carta de aviso");

        var stage = await studio.DropAsync("Cobrança", "Mudar etapa", 460, 60);
        await Expect(lawyer.Page.Locator("#findings")).ToContainTextAsync("1 erro(s)");
        await studio.PressRunAsync();
        await Expect(lawyer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("O ensaio não começou: o desenho tem 1 erro(s).");
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
        await studio.OpenAsync(flow);

        Assert.Equal(drawn, await studio.PictureAsync());
        using var kept = await studio.ExportAsync(flow);
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
    public async Task Saves_that_overlap_in_one_page_follow_each_other_and_an_outdated_page_is_still_refused()
    {
        await using var lawyer = await office.VisitAsync(DemoAccounts.Lawyer, width: 1600);
        await using var partner = await office.VisitAsync(DemoAccounts.Partner, width: 1600);
        var (mine, theirs) = (new StudioDesk(lawyer), new StudioDesk(partner));
        var flow = await mine.CreateAsync("Régua rápida");
        await theirs.OpenAsync(flow);
        var outdated = await theirs.ReadAsync(flow);

        var overlapping = await mine.SaveTogetherAsync(await mine.ReadAsync(flow), 3);
        var late = await theirs.SaveTogetherAsync(outdated, 1);

        Assert.Equal([200, 200, 200], overlapping);
        Assert.Equal([400], late);
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
