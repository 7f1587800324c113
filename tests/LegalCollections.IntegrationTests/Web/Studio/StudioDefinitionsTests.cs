using System.Net;
using System.Text.Json.Nodes;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Web.Studio;

/// <summary>Drawings through the API of Elsa Studio: versions, refusals, and nothing lost on the way.</summary>
public sealed class StudioDefinitionsTests(TestOffice office) : IClassFixture<TestOffice>
{
    /// <summary>What a save sets anew; all else must come back as it was.</summary>
    private static readonly string[] Renewed = ["id", "version", "createdAt", "isPublished"];

    public static TheoryData<string> Shipped => ["amicable-collection", "judicial-collection"];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_flow_opened_as_Studio_types_it_saved_and_exported_is_the_same_document(string definitionId)
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var before = await studio.ExportAsync(definitionId);

        await studio.SaveAsync(AsStudioTypesIt(await studio.OpenAsync(definitionId)));

        AssertSameDrawing(before, await studio.ExportAsync(definitionId));
    }

    [Fact]
    public async Task Layout_unknown_properties_and_nulls_survive_a_save()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var file = Flow("survives");
        file["customProperties"] = JsonNode.Parse("""{"Mine":{"a":[1,2.50,null],"b":null},"VariableTestValues":{}}""");
        file["unknownToStudio"] = JsonNode.Parse("""{"kept":[true,null]}""");
        file["variables"] = JsonNode.Parse("""[{"id":"v1","name":"Total","typeName":"Decimal","value":"10.50","note":"ours"}]""");
        file["root"]!["activities"]![0]!["metadata"] = JsonNode.Parse("""{"designer":{"position":{"x":-12.5,"y":1e2},"size":{"width":150.25,"height":54}},"displayText":null,"mine":{"deep":null}}""");
        await studio.PostAsync("workflow-definitions/import", file);
        var before = await studio.ExportAsync("survives");

        await studio.SaveAsync(AsStudioTypesIt(await studio.OpenAsync("survives")));

        var after = await studio.ExportAsync("survives");
        AssertSameDrawing(before, after);
        Assert.True(JsonNode.DeepEquals(file["customProperties"], after["customProperties"]));
        Assert.True(JsonNode.DeepEquals(file["unknownToStudio"], after["unknownToStudio"]));
        Assert.Equal("ours", (string?)after["variables"]![0]!["note"]);
    }

    [Fact]
    public async Task The_first_save_of_a_published_flow_makes_a_draft_and_publishing_it_takes_over()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Partner);
        var first = await studio.SaveAsync(Flow("takes-over"), publish: true);
        first["name"] = "Second";

        var draft = await studio.SaveAsync(first);
        draft["name"] = "Third";
        var redrawn = await studio.SaveAsync(draft);

        Assert.Equal((1, true), ((int)first["version"]!, (bool)first["isPublished"]!));
        Assert.Equal((2, false, true), ((int)draft["version"]!, (bool)draft["isPublished"]!, (bool)draft["isLatest"]!));
        Assert.NotEqual((string?)first["id"], (string?)draft["id"]);
        Assert.Equal((string?)draft["id"], (string?)redrawn["id"]);
        Assert.Equal(["1:published"], await VersionsAsync(studio, "takes-over", "Published"));
        var published = await studio.PostAsync("workflow-definitions/takes-over/publish", null);
        var again = await studio.PostAsync("workflow-definitions/takes-over/publish", null);
        Assert.False((bool)published["alreadyPublished"]!);
        Assert.True((bool)again["alreadyPublished"]!);
        Assert.Equal(["2:published", "1:draft"], await VersionsAsync(studio, "takes-over", "AllVersions"));
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_draft_and_a_flow_is_taken_out_of_use()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var first = await studio.SaveAsync(Flow("comes-back"), publish: true);
        first["name"] = "Worse";
        await studio.SaveAsync(first, publish: true);

        var draft = await studio.PostAsync("workflow-definitions/comes-back/revert/1", null);
        var retracted = await studio.PostAsync("workflow-definitions/comes-back/retract", new { });

        Assert.Equal((3, "comes-back", false), ((int)draft["version"]!, (string?)draft["name"], (bool)draft["isPublished"]!));
        Assert.Equal(3, (int)retracted["version"]!);
        Assert.Equal(["3:draft", "2:draft", "1:draft"], await VersionsAsync(studio, "comes-back", "AllVersions"));
    }

    [Fact]
    public async Task A_version_once_published_is_never_redrawn_or_deleted_even_when_it_is_out_of_use()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        await studio.SaveAsync(Flow("stays"), publish: true);
        var retracted = await studio.PostAsync("workflow-definitions/stays/retract", new { });

        var next = await studio.SaveAsync(retracted);
        using var draftGone = await studio.Http.DeleteAsync(Address("workflow-definition-versions/stays:2"), TestContext.Current.CancellationToken);
        using var refused = await studio.Http.DeleteAsync(Address("workflow-definitions/stays"), TestContext.Current.CancellationToken);

        Assert.Equal(2, (int)next["version"]!);
        Assert.Equal(HttpStatusCode.NoContent, draftGone.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["1:draft"], await VersionsAsync(studio, "stays", "AllVersions"));
    }

    [Fact]
    public async Task A_save_from_a_page_that_is_out_of_date_is_refused_in_words_and_overwrites_nothing()
    {
        using var early = await StudioClient.SignInAsync(office, Roles.Lawyer);
        using var late = await StudioClient.SignInAsync(office, Roles.Partner);
        var mine = await early.SaveAsync(Flow("contested"));
        var theirs = await late.OpenAsync("contested");
        theirs["name"] = "Theirs";
        var saved = await late.SaveAsync(theirs);

        mine["name"] = "Mine";
        var sentence = Assert.Single(await early.RefusedAsync(mine));
        var withoutStamp = (JsonObject)saved.DeepClone();
        ((JsonObject)withoutStamp["customProperties"]!).Remove("LegalCollections.Revision");

        Assert.Contains("recarregue", sentence, StringComparison.Ordinal);
        Assert.Single(await early.RefusedAsync(withoutStamp));
        var kept = await early.ExportAsync("contested");
        Assert.Equal("Theirs", (string?)kept["name"]);
        Assert.False(kept["customProperties"]!.AsObject().ContainsKey("LegalCollections.Revision"));
    }

    [Fact]
    public async Task Publishing_a_flow_with_errors_is_refused_with_step_and_reason_and_keeps_the_draft_as_it_was()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var draft = await studio.SaveAsync(Flow("faulty"));
        var broken = (JsonObject)draft.DeepClone();
        broken["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""
            {"id":"Stage1","type":"LegalCollections.MoveStage","version":1,"name":"Stage1","metadata":{"displayText":"Etapa nova"},
             "stage":{"typeName":"String","expression":{"type":"Literal","value":"Nowhere"}}}
            """));

        var sentence = Assert.Single(await studio.RefusedAsync(broken, publish: true));
        await studio.SpeakAsync("en");
        var inEnglish = Assert.Single(await studio.RefusedAsync(broken, publish: true));
        await studio.SpeakAsync("pt-BR");

        Assert.StartsWith("Etapa nova: A entrada “Etapa” não conhece “Nowhere”; existem: ", sentence, StringComparison.Ordinal);
        Assert.StartsWith("Etapa nova: Input “Stage” does not know “Nowhere”; there are: ", inEnglish, StringComparison.Ordinal);
        AssertSameDrawing(await studio.ExportAsync("faulty"), draft);
        Assert.NotNull(await studio.SaveAsync(broken));
    }

    [Fact]
    public async Task Files_are_imported_together_or_not_at_all_and_the_refusal_names_file_step_and_reason()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var bad = Flow("bad-file").ToJsonString().Replace("Elsa.Start", "Elsa.SendFax", StringComparison.Ordinal);

        var refusal = await UploadAsync(studio, HttpStatusCode.BadRequest, ("good.json", Flow("good-file").ToJsonString()), ("bad.json", bad));
        var sentence = Assert.Single(StudioClient.Sentences(refusal));
        await studio.GetAsync("workflow-definitions/by-definition-id/good-file?versionOptions=Latest", HttpStatusCode.NotFound);
        var taken = await UploadAsync(studio, HttpStatusCode.OK, ("good.json", Flow("good-file").ToJsonString()));

        Assert.Equal("bad.json: Start1: Não existe atividade do tipo “Elsa.SendFax”.", sentence);
        Assert.Equal(1, (int)taken["count"]!);
        Assert.Equal(["1:draft"], await VersionsAsync(studio, "good-file", "AllVersions"));
    }

    [Fact]
    public async Task A_new_flow_gets_an_id_and_the_list_finds_it_by_name()
    {
        using var studio = await StudioClient.SignInAsync(office, Roles.Lawyer);
        var model = Flow("");
        (model["definitionId"], model["name"], model["variables"], model["options"]) = (null, "Nova régua", null, null);

        var created = await studio.SaveAsync(model);
        var list = await studio.GetAsync("workflow-definitions?versionOptions=Latest&Page=0&PageSize=10&SearchTerm=nova%20r%C3%A9gua&OrderDirection=Ascending");
        var unique = await studio.GetAsync("workflow-definitions/validation/is-name-unique?name=Nova%20r%C3%A9gua");

        Assert.Matches("^[0-9a-f]{16}$", (string?)created["definitionId"]);
        Assert.Equal((string?)created["id"], (string?)Assert.Single(list["items"]!.AsArray())!["id"]);
        Assert.False((bool)unique["isUnique"]!);
        Assert.Empty(created["variables"]!.AsArray());
    }

    private static Uri Address(string path) => new("/elsa/api/" + path, UriKind.Relative);

    /// <summary>A flow that can be published: a start and nothing else.</summary>
    private static JsonObject Flow(string definitionId) => new()
    {
        ["definitionId"] = definitionId,
        ["name"] = definitionId,
        ["root"] = JsonNode.Parse("""
            {"id":"Flowchart1","type":"Elsa.Flowchart","version":1,"connections":[],"activities":[{"id":"Start1","type":"Elsa.Start","version":1}]}
            """),
    };

    /// <summary>Studio's typed page: what it does not know is gone, what it knows and is absent is null.</summary>
    private static JsonObject AsStudioTypesIt(JsonObject opened)
    {
        var typed = new JsonObject();
        foreach (var known in new[] { "id", "definitionId", "name", "description", "createdAt", "version", "toolVersion", "inputs", "outputs", "outcomes", "customProperties", "isReadonly", "isLatest", "isPublished", "options", "root", "links" })
        {
            typed[known] = opened[known]?.DeepClone();
        }

        typed["variables"] = new JsonArray([.. opened["variables"]!.AsArray().OfType<JsonObject>().Select(TypedVariable)]);
        foreach (var option in new[] { "activationStrategyType", "usableAsActivity", "activityCategory", "incidentStrategyType", "commitStrategyName" })
        {
            var options = typed["options"]!.AsObject();
            options[option] = options[option]?.DeepClone();
        }

        return typed;
    }

    private static JsonNode TypedVariable(JsonObject variable)
    {
        var typed = new JsonObject();
        foreach (var known in new[] { "id", "name", "typeName", "isArray", "value", "storageDriverTypeName" })
        {
            typed[known] = variable[known]?.DeepClone();
        }

        return typed;
    }

    private static void AssertSameDrawing(JsonObject before, JsonObject after)
    {
        var (left, right) = (Drawing(before), Drawing(after));
        Assert.True(JsonNode.DeepEquals(left, right), $"{left}\n\n{right}");
    }

    private static JsonObject Drawing(JsonObject document)
    {
        var drawing = (JsonObject)document.DeepClone();
        foreach (var name in Renewed.Concat(["$schema", "links"]))
        {
            drawing.Remove(name);
        }

        (drawing["customProperties"] as JsonObject)?.Remove("LegalCollections.Revision");
        return drawing;
    }

    private static async Task<IEnumerable<string>> VersionsAsync(StudioClient studio, string definitionId, string options)
    {
        var list = await studio.GetAsync($"workflow-definitions?versionOptions={options}&DefinitionIds={definitionId}&OrderBy=Version&OrderDirection=Descending");
        return list["items"]!.AsArray().Select(item => $"{(int)item!["version"]!}:{((bool)item["isPublished"]! ? "published" : "draft")}");
    }

    private static async Task<JsonObject> UploadAsync(StudioClient studio, HttpStatusCode expected, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            form.Add(new StringContent(text), "files", name);
        }

        using var answer = await studio.Http.PostAsync(Address("workflow-definitions/import-files"), form, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
