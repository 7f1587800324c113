using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>Answers as Elsa's server gives them: camel case, enums as words, nothing where there is null.</summary>
internal static class StudioReply
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonResult Of(object value, int status = StatusCodes.Status200OK) => new(value, Options) { StatusCode = status };

    /// <summary>A document with its nulls, as it is stored.</summary>
    public static ContentResult Of(JsonNode document) => new() { Content = document.ToJsonString(), ContentType = "application/json" };

    public static JsonResult List<T>(IReadOnlyCollection<T> items) => Of(new { items, count = items.Count });

    public static JsonResult NotFound(Wording words) => Refusal(words, new Problem("workflows.NotFound"), StatusCodes.Status404NotFound);

    /// <summary>A refusal whose sentences Studio shows; a problem made of several is told one by one.</summary>
    public static JsonResult Refusal(Wording words, Problem problem, int status = StatusCodes.Status400BadRequest)
    {
        string[] sentences = problem.Args is [IEnumerable<Problem> parts] ? [.. parts.Select(words.Problem)] : [words.Problem(problem)];
        return Of(new { statusCode = status, message = sentences[0], errors = new { general = sentences } }, status);
    }
}
