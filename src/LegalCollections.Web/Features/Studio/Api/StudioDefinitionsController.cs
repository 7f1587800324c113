using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>The definitions as Elsa Studio asks for them; who may only look gets no link to change anything.</summary>
[Allows(Act.ViewFlows)]
[Route("elsa/api")]
[SameOriginOnly]
[IgnoreAntiforgeryToken]
public sealed class StudioDefinitionsController(FlowDesigns designs, Wording words) : Controller
{
    private bool MayDesign => User.May(Act.DesignFlows);

    [HttpGet("workflow-definitions")]
    public async Task<IActionResult> List([FromQuery] DefinitionQuery query, CancellationToken ct)
    {
        var found = query.Order(query.Filter(await designs.ListAsync(query.VersionOptions, ct))).ToList();
        return StudioReply.Of(new
        {
            links = StudioLinks.OfList(MayDesign),
            items = query.Cut(found).Select(head => Summary(head, MayDesign)),
            totalCount = found.Count,
        });
    }

    [HttpGet("workflow-definitions/by-definition-id/{definitionId}")]
    public async Task<IActionResult> ByDefinitionId(string definitionId, string? versionOptions, CancellationToken ct) =>
        await designs.FindAsync(definitionId, versionOptions, ct) is { } found ? StudioReply.Of(Document(found.Version, found.IsLatest)) : StudioReply.NotFound(words);

    [HttpGet("workflow-definitions/by-id/{id}")]
    public async Task<IActionResult> ById(string id, CancellationToken ct) =>
        await designs.ByIdAsync(id, ct) is { } found ? StudioReply.Of(Document(found.Version, found.IsLatest)) : StudioReply.NotFound(words);

    [HttpGet("workflow-definitions/many-by-id")]
    public async Task<IActionResult> ManyById(string[] ids, CancellationToken ct)
    {
        var items = new JsonArray();
        foreach (var id in ids)
        {
            if (await designs.ByIdAsync(id, ct) is { } found)
            {
                items.Add(Document(found.Version, found.IsLatest));
            }
        }

        return StudioReply.Of(new JsonObject { ["items"] = items, ["count"] = items.Count });
    }

    [HttpGet("workflow-definitions/validation/is-name-unique")]
    public async Task<IActionResult> IsNameUnique(string? name, string? definitionId, CancellationToken ct) => StudioReply.Of(new
    {
        isUnique = (await designs.ListAsync(FlowDesigns.Latest, ct))
            .All(head => head.DefinitionId == definitionId || !head.Name.Equals(name?.Trim(), StringComparison.CurrentCultureIgnoreCase)),
    });

    [HttpGet("workflow-definitions/query/count")]
    public async Task<IActionResult> Count(CancellationToken ct) =>
        StudioReply.Of(new { count = (await designs.ListAsync(FlowDesigns.Latest, ct)).Count });

    [HttpGet("workflow-definitions/{definitionId}/export")]
    public async Task<IActionResult> Export(string definitionId, string? versionOptions, CancellationToken ct)
    {
        if (await designs.FindAsync(definitionId, versionOptions ?? FlowDesigns.Latest, ct) is not { } found)
        {
            return StudioReply.NotFound(words);
        }

        var document = DesignDocument.Export(found.Version, found.IsLatest);
        var name = $"workflow-definition-{found.Version.DefinitionId}-{found.Version.Version}.json";
        return File(JsonSerializer.SerializeToUtf8Bytes(document, FileOptions), "application/json", name);
    }

    /// <summary>The designer opens nested activities by itself; it asks only to find a part by its path.</summary>
    [HttpGet("workflow-definitions/subgraph/{id}")]
    public async Task<IActionResult> Subgraph(string id, string? parentNodeId, CancellationToken ct)
    {
        if (await designs.ByIdAsync(id, ct) is not { } found || DesignDocument.FindActivity(found.Version, parentNodeId) is not { } part)
        {
            return StudioReply.NotFound(words);
        }

        return StudioReply.Of(part);
    }

    [HttpGet("workflow-definitions/{definitionId}/consumers")]
    public IActionResult Consumers(string definitionId) => StudioReply.Of(new { workflowDefinitionIds = Array.Empty<string>() });

    internal static JsonObject Document(WorkflowVersion version, bool isLatest, bool mayDesign)
    {
        var document = DesignDocument.Open(version, isLatest);
        document["links"] = JsonSerializer.SerializeToNode(StudioLinks.OfDefinition(version.DefinitionId, mayDesign), JsonSerializerOptions.Web);
        return document;
    }

    private static readonly JsonSerializerOptions FileOptions = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonObject Document(WorkflowVersion version, bool isLatest) => Document(version, isLatest, MayDesign);

    private static object Summary(DesignHead head, bool mayDesign) => new
    {
        links = StudioLinks.OfDefinition(head.DefinitionId, mayDesign),
        head.Id,
        head.DefinitionId,
        head.Name,
        head.Description,
        head.Version,
        toolVersion = DesignDocument.ToolVersion,
        head.IsLatest,
        head.IsPublished,
        materializerName = "Json",
        isMaterializerAvailable = true,
        isReadonly = false,
        head.CreatedAt,
    };
}
