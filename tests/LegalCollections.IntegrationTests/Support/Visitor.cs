using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>A person at a browser without a screen: keeps cookies, follows redirects and fills in the forms that a page really shows.</summary>
public sealed class Visitor(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>The page at a path, which must be answered with 200.</summary>
    public async Task<IDocument> GetPageAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Sends a form of the page with its hidden fields (the antiforgery token among them) and the values typed over them.</summary>
    /// <param name="page">A page from <see cref="GetPageAsync"/>.</param>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="values">Typed values by field name; a field that the form does not have is a mistake of the test.</param>
    public async Task<IDocument> SubmitAsync(IDocument page, string form, params (string Field, string Value)[] values)
    {
        using var response = await SendAsync(page, form, values);
        return await ReadAsync(response);
    }

    /// <summary>As <see cref="SubmitAsync"/>, for tests of the answer itself.</summary>
    public async Task<HttpResponseMessage> SendAsync(IDocument page, string form, params (string Field, string Value)[] values)
    {
        using var content = new MultipartFormDataContent();
        var target = FillIn(page, form, values, content);
        return await http.PostAsync(target, content, TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="SubmitAsync"/>, with a file chosen in the form's field <paramref name="field"/>.</summary>
    public async Task<IDocument> UploadAsync(
        IDocument page, string form, string field, string fileName, byte[] bytes, params (string Field, string Value)[] values)
    {
        using var content = new MultipartFormDataContent();
        var target = FillIn(page, form, values, content);
        content.Add(new ByteArrayContent(bytes), field, fileName);
        using var response = await http.PostAsync(target, content, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public void Dispose() => http.Dispose();

    private static Uri FillIn(IDocument page, string selector, (string Field, string Value)[] values, MultipartFormDataContent content)
    {
        var form = page.QuerySelector<IHtmlFormElement>(selector) ?? throw new ArgumentException($"The page has no form {selector}.");
        var typed = values.ToDictionary(value => value.Field, value => value.Value);
        foreach (var unknown in typed.Keys.Where(name => form.Elements[name] is null))
        {
            throw new ArgumentException($"The form {selector} has no field {unknown}.");
        }

        foreach (var field in form.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 } name && !typed.ContainsKey(name)))
        {
            if (ValueOf(field) is { } shown)
            {
                content.Add(new StringContent(shown), field.GetAttribute("name")!);
            }
        }

        foreach (var (name, value) in typed)
        {
            content.Add(new StringContent(value), name);
        }

        return new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Location.PathName + page.Location.Search, UriKind.Relative);
    }

    private static string? ValueOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var address = response.RequestMessage!.RequestUri!.ToString();
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html).Address(address).Status(response.StatusCode));
    }
}
