using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Web.Studio;

/// <summary>Speaks to the office as Elsa Studio does from its frame.</summary>
public sealed class StudioClient(Visitor visitor) : IDisposable
{
    private const string Api = "/elsa/api/";

    public static async Task<StudioClient> SignInAsync(TestOffice office, string role)
    {
        ArgumentNullException.ThrowIfNull(office);
        var visitor = await office.SignInAsAsync(role);
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return new StudioClient(visitor);
    }

    public HttpClient Http => visitor.Http;

    /// <summary>Chooses the language of the person's pages.</summary>
    public async Task SpeakAsync(string language) => await visitor.SubmitAsync(await visitor.GetPageAsync("/"), "form[action*='language' i]", ("language", language));

    public async Task<JsonObject> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Http.GetAsync(new Uri(Api + path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(answer, expected);
    }

    public async Task<JsonObject> PostAsync(string path, object? body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Http.PostAsJsonAsync(new Uri(Api + path, UriKind.Relative), body, TestContext.Current.CancellationToken);
        return await ReadAsync(answer, expected);
    }

    public Task<JsonObject> OpenAsync(string definitionId) => GetAsync($"workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest");

    public Task<JsonObject> ExportAsync(string definitionId) => GetAsync($"workflow-definitions/{definitionId}/export?versionOptions=Latest");

    /// <summary>Saves a document and gives back what Studio would go on with.</summary>
    public async Task<JsonObject> SaveAsync(JsonObject model, bool publish = false) =>
        (JsonObject)(await PostAsync("workflow-definitions", new { model, publish }))["workflowDefinition"]!;

    /// <summary>Saves a document that must be refused; the sentences that Studio shows.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync(JsonObject model, bool publish = false) =>
        Sentences(await PostAsync("workflow-definitions", new { model, publish }, HttpStatusCode.BadRequest));

    public static IReadOnlyList<string> Sentences(JsonObject refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return [.. ((JsonArray)refusal["errors"]!["general"]!).Select(sentence => (string)sentence!)];
    }

    public void Dispose() => visitor.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
    }
}
