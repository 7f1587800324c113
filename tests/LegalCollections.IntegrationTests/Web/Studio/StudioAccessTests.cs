using System.Net;
using System.Net.Http.Json;
using System.Text;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Web.Studio;

/// <summary>Who may do what in Elsa Studio, from where, and what a run of a draft leaves behind.</summary>
[Trait("Database", "SQLite")]
public sealed class StudioAccessTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Flow = "judicial-collection";

    [Fact]
    public async Task Who_may_not_design_gets_no_link_to_publish_and_is_refused_by_the_server()
    {
        using var paralegal = await StudioClient.SignInAsync(office, Roles.Paralegal);

        var opened = await paralegal.OpenAsync(Flow);
        var list = await paralegal.GetAsync("workflow-definitions?versionOptions=Latest");
        using var refused = await paralegal.Http.PostAsJsonAsync(
            new Uri("/elsa/api/workflow-definitions", UriKind.Relative), new { model = opened, publish = false }, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("publish", opened["links"]!.AsArray().Select(link => (string?)link!["rel"]));
        Assert.DoesNotContain("bulk-publish", list["links"]!.AsArray().Select(link => (string?)link!["rel"]));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", null, "application/json")]
    [InlineData(null, "https://elsewhere.example", "application/json")]
    [InlineData(null, null, "application/json")]
    [InlineData("same-origin", null, "application/x-www-form-urlencoded")]
    [InlineData("same-origin", null, "text/plain")]
    public async Task What_does_not_come_from_a_page_of_this_office_as_json_is_refused(string? site, string? origin, string type)
    {
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/elsa/api/workflow-definitions/{Flow}/retract", UriKind.Relative))
        {
            Content = new StringContent("{}", Encoding.UTF8, type),
        };
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", site), ("Origin", origin) }.Where(header => header.Item2 is not null))
        {
            request.Headers.Add(name, value);
        }

        using var answer = await lawyer.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await office.ReadAsync(db => db.WorkflowVersions.AnyAsync(v => v.DefinitionId == Flow && v.IsPublished, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Running_a_draft_shows_its_way_and_writes_nothing()
    {
        using var paralegal = await StudioClient.SignInAsync(office, Roles.Paralegal);
        using var other = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var before = await RowsAsync();

        var run = await paralegal.PostAsync($"workflow-definitions/{Flow}/execute", new { versionOptions = "Latest" });
        var id = (string)run["workflowState"]!["id"]!;
        var journal = await paralegal.PostAsync($"workflow-instances/{id}/journal?skip=0&take=110", new { filter = new { excludedActivityTypes = new[] { "Elsa.Workflow", "Elsa.Flowchart" } } });
        var report = await paralegal.PostAsync("activity-executions/report", new { workflowInstanceId = id, activityNodeIds = new[] { "Workflow1:Flowchart1:ChooseAction" } });
        var executions = await paralegal.GetAsync($"activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1:Flowchart1");

        var first = journal["items"]![0]!;
        Assert.Equal(("Start1", "Started", "Workflow1:Flowchart1:Start1"), ((string?)first["activityId"], (string?)first["eventName"], (string?)first["nodeId"]));
        var choice = report["stats"]![0]!; // the lawyer of the made-up case never chooses
        Assert.Equal((1, 0, true), ((int)choice["startedCount"]!, (int)choice["completedCount"]!, (bool)choice["isBlocked"]!));
        Assert.Single(executions["items"]!.AsArray());
        Assert.Equal(before, await RowsAsync());
        await other.GetAsync($"workflow-instances/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Running_a_draft_with_errors_says_that_it_did_not_begin_and_why()
    {
        using var lawyer = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var model = System.Text.Json.Nodes.JsonNode.Parse("""
            {"definitionId":"untried","name":"untried","root":{"id":"Flowchart1","type":"Elsa.Flowchart","version":1,"connections":[],
             "activities":[{"id":"Stage1","type":"LegalCollections.MoveStage","version":1}]}}
            """)!.AsObject();
        await lawyer.SaveAsync(model);

        using var answer = await lawyer.Http.PostAsJsonAsync(
            new Uri("/elsa/api/workflow-definitions/untried/execute", UriKind.Relative), new { versionOptions = "Latest" }, TestContext.Current.CancellationToken);

        Assert.Equal("true", Assert.Single(answer.Headers.GetValues("x-elsa-workflow-cannot-start")));
        Assert.Contains("o desenho tem 1 erro", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_of_a_flow_stands_in_the_audit_trail_with_its_person_and_without_the_drawing()
    {
        using var partner = await StudioClient.SignInAsync(office, Roles.Partner);
        var draft = await partner.SaveAsync(await partner.OpenAsync(Flow));

        var entry = await office.ReadAsync(db => db.AuditEntries.SingleAsync(
            e => e.Entity == "WorkflowVersion" && e.EntityKey == (string)draft["id"]! && e.Act == "added", TestContext.Current.CancellationToken));

        Assert.Equal("Test partner", entry.Actor);
        Assert.Contains("ContentHash", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Flowchart1", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_toolbox_speaks_the_readers_language_and_offers_the_choices_of_each_input()
    {
        using var reader = await StudioClient.SignInAsync(office, Roles.Administrator);
        var portuguese = await reader.GetAsync("descriptors/activities?Refresh=True");
        await reader.SpeakAsync("en");
        var english = await reader.GetAsync("descriptors/activities?Refresh=True");

        var notice = Activity(portuguese, "LegalCollections.SendNotice");
        Assert.Equal(("Enviar comunicação", "Comunicação"), ((string?)notice["displayName"], (string?)notice["category"]));
        Assert.Equal(["Feito", "Sem endereço", "Entregue", "Devolvida"], notice["ports"]!.AsArray().Select(port => (string?)port!["displayName"]));
        var channel = notice["inputs"]!.AsArray().Single(input => (string?)input!["name"] == "Channel")!;
        Assert.Contains("RegisteredLetter", channel["uiSpecifications"]!["dropdown"]!["selectList"]!["items"]!.AsArray().Select(item => (string?)item!["value"]));
        var templates = Activity(english, "LegalCollections.SendNotice")["inputs"]!.AsArray().Single(input => (string?)input!["name"] == "Template")!["uiSpecifications"]!["dropdown"]!["selectList"]!["items"]!.AsArray();
        Assert.Equal("Collection letter", (string?)templates.Single(item => (string?)item!["value"] == "first-letter")!["text"]);
        Assert.Equal("Send a notice", (string?)Activity(english, "LegalCollections.SendNotice")["displayName"]);
        Assert.Equal("dynamic-outcomes", (string?)Activity(english, "LegalCollections.OpenTask")["inputs"]![3]!["uiHint"]);
    }

    [Fact]
    public async Task Studios_files_go_packed_and_for_ever_to_those_who_may_see_flows_and_to_nobody_else()
    {
        using var lawyer = await StudioClient.SignInAsync(office, Roles.Lawyer);
        using var creditor = new StudioClient(await office.SignInAsAsync(Roles.Client, await office.RegisterClientAsync("Credor")));
        lawyer.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var assembly = Path.GetFileName(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "studio", "_framework"), "Elsa.Api.Client.*.wasm.br").Single())[..^3];

        using var file = await GetAsync(lawyer, "/studio/_framework/" + assembly);
        using var script = await GetAsync(lawyer, "/studio/_framework/blazor.webassembly.js");
        using var frame = await GetAsync(lawyer, $"/studio/design/{Flow}");
        using var page = await GetAsync(lawyer, $"/flows/{Flow}/design");
        using var outside = await GetAsync(lawyer, "/studio/..%2Fappsettings.json");
        using var refused = await GetAsync(creditor, "/studio/_framework/" + assembly);

        Assert.Equal(("application/wasm", "br"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentEncoding.Single()));
        Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(script.Headers.CacheControl!.NoCache);
        Assert.Contains("'wasm-unsafe-eval'", Policy(frame), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(StudioClient person, string path) =>
        person.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static System.Text.Json.Nodes.JsonNode Activity(System.Text.Json.Nodes.JsonObject toolbox, string type) =>
        toolbox["items"]!.AsArray().Single(item => (string?)item!["typeName"] == type)!;

    private Task<(int, int, int, int, long)> RowsAsync() => office.ReadAsync(async db => (
        await db.WorkflowInstances.CountAsync(TestContext.Current.CancellationToken),
        await db.WorkflowJournal.CountAsync(TestContext.Current.CancellationToken),
        await db.WorkflowBookmarks.CountAsync(TestContext.Current.CancellationToken),
        await db.CaseTasks.CountAsync(TestContext.Current.CancellationToken),
        await db.AuditEntries.LongCountAsync(TestContext.Current.CancellationToken)));
}
