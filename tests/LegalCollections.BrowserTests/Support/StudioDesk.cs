using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalCollections.BrowserTests.Support;

/// <summary>Elsa Studio in its frame, handled by the mouse as a person does.</summary>
public sealed class StudioDesk(Visit visit)
{
    private const float FirstLoad = 120_000;

    public IFrameLocator Frame => visit.Page.FrameLocator("iframe.studio-frame");

    public ILocator Nodes => Frame.Locator(".x6-node");

    public ILocator Lines => Frame.Locator(".x6-edge");

    /// <summary>Opens the drawing of a flow and waits until it stands there.</summary>
    public async Task OpenAsync(string definitionId)
    {
        await visit.Page.GotoAsync($"/flows/{definitionId}/design");
        await ShownAsync();
    }

    /// <summary>Begins a flow on the catalogue's page, which opens its drawing.</summary>
    /// <returns>The id of the new flow.</returns>
    public async Task<string> CreateAsync(string name)
    {
        await visit.Page.GotoAsync("/flows");
        await visit.Page.Locator("#name").FillAsync(name);
        await visit.Page.Locator("form:has(#name) button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/flows/*/design");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        await ShownAsync();
        return new Uri(visit.Page.Url).Segments[^2].TrimEnd('/');
    }

    /// <summary>A flow as Studio reads it, with the revision to save on.</summary>
    public async Task<string> ReadAsync(string definitionId) => await InFrameAsync<string>(
        "async id => await (await fetch(`/elsa/api/workflow-definitions/by-definition-id/${id}`)).text()", definitionId);

    /// <summary>Saves the same document several times at once, as Studio does when a person is quicker than the office.</summary>
    /// <returns>The status of each answer.</returns>
    public async Task<int[]> SaveTogetherAsync(string model, int times) => await InFrameAsync<int[]>(
        """
        async ({ model, times }) => (await Promise.all(Array.from({ length: times }, () => fetch("/elsa/api/workflow-definitions", {
          method: "POST", headers: { "Content-Type": "application/json" }, body: new TextEncoder().encode(`{"model":${model},"publish":false}`),
        })))).map(answer => answer.status)
        """,
        new { model, times });

    /// <summary>Waits until so many steps and lines are drawn.</summary>
    public async Task ShowsAsync(int steps, int lines)
    {
        await Expect(Nodes).ToHaveCountAsync(steps, new() { Timeout = FirstLoad });
        await Expect(Lines).ToHaveCountAsync(lines, new() { Timeout = FirstLoad });
    }

    public Task ShownAsync() => Nodes.First.WaitForAsync(new() { Timeout = FirstLoad });

    /// <summary>Drags an activity from the toolbox to a place on the drawing, in pixels from its corner.</summary>
    /// <returns>The id of the new step.</returns>
    public async Task<string> DropAsync(string category, string activity, int x, int y)
    {
        var before = await IdsAsync();
        await Frame.Locator(".mud-expand-panel-header", new() { HasText = category }).First.ClickAsync();
        var item = Frame.Locator("[draggable=true]", new() { HasText = activity }).First;
        await SaveAfterAsync(() => item.DragToAsync(Frame.Locator(".x6-graph-svg").First, new() { TargetPosition = new() { X = x, Y = y } }));
        await Expect(Nodes).ToHaveCountAsync(before.Count + 1);
        return (await IdsAsync()).Except(before).Single();
    }

    /// <summary>Draws a line from an outcome of one step to another step.</summary>
    public async Task ConnectAsync(string from, string outcome, string to)
    {
        await ClickBesideAsync();
        var source = await CentreAsync($"g[data-cell-id='{from}'] .x6-port-out [port='{outcome}']");
        var target = await CentreAsync($"g[data-cell-id='{to}'] .x6-port-in .x6-port-body");
        var mouse = visit.Page.Mouse;
        await SaveAfterAsync(async () =>
        {
            await mouse.MoveAsync(source.X, source.Y);
            await mouse.DownAsync();
            await mouse.MoveAsync((source.X + target.X) / 2, (source.Y + target.Y) / 2, new() { Steps = 5 });
            await mouse.MoveAsync(target.X, target.Y, new() { Steps = 10 });
            await mouse.UpAsync();
        });
    }

    /// <summary>Selects a step and chooses a value of one of its inputs.</summary>
    public async Task ChooseAsync(string step, string input, string value)
    {
        await Frame.Locator($"g[data-cell-id='{step}'] .activity-label").ClickAsync();
        await Frame.Locator(".mud-input-control", new() { HasText = input }).First.ClickAsync();
        await SaveAfterAsync(() => Frame.Locator(".mud-popover-provider").GetByText(value, new() { Exact = true }).First.ClickAsync());
    }

    public async Task SaveAsync()
    {
        await ClickBesideAsync();
        await SaveAfterAsync(() => visit.Page.Keyboard.PressAsync("Control+s"));
    }

    public Task PublishAsync() => SaveAfterAsync(() => Frame.Locator("button.mud-primary-text:visible").First.ClickAsync());

    public Task PressRunAsync() => Frame.Locator("button.mud-success-text:visible").First.ClickAsync();

    /// <summary>Presses Run and waits for the page of the run.</summary>
    public async Task RunAsync()
    {
        await PressRunAsync();
        await visit.Page.WaitForURLAsync("**/flows/instances/*", new() { Timeout = FirstLoad });
        await ShownAsync();
    }

    /// <summary>Where each step stands and which steps the lines join.</summary>
    public async Task<string> PictureAsync()
    {
        var places = await Nodes.EvaluateAllAsync<string[]>("nodes => nodes.map(n => n.dataset.cellId + ' ' + n.getAttribute('transform')).sort()");
        return string.Join('\n', places.Append($"{await Lines.CountAsync()} lines"));
    }

    /// <summary>The file that Studio would export.</summary>
    public async Task<JsonDocument> ExportAsync(string definitionId)
    {
        var answer = await visit.Page.APIRequest.GetAsync($"/elsa/api/workflow-definitions/{definitionId}/export");
        Assert.Equal(200, answer.Status);
        return JsonDocument.Parse(await answer.TextAsync());
    }

    /// <summary>Clicks where nothing is drawn: no step is selected then, and the keyboard is Studio's.</summary>
    private Task ClickBesideAsync() => Frame.Locator(".x6-graph-svg").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });

    private async Task SaveAfterAsync(Func<Task> act)
    {
        var saved = await visit.Page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/workflow-definitions", StringComparison.Ordinal));
        Assert.Equal(200, saved.Status);
    }

    private async Task<T> InFrameAsync<T>(string script, object argument)
    {
        var frame = visit.Page.Frames.Single(one => new Uri(one.Url).AbsolutePath.StartsWith("/studio/", StringComparison.Ordinal));
        return await frame.EvaluateAsync<T>(script, argument);
    }

    private async Task<IReadOnlyList<string>> IdsAsync() => await Nodes.EvaluateAllAsync<string[]>("nodes => nodes.map(n => n.dataset.cellId)");

    private async Task<(float X, float Y)> CentreAsync(string selector)
    {
        var box = (await Frame.Locator(selector).First.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
