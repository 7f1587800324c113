using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>What the designer sends as <c>POST workflow-definitions</c>.</summary>
public sealed record SaveRequest(JsonObject? Model, bool? Publish);

/// <summary>What the list's menus send for several flows at once.</summary>
public sealed record ManyRequest(IReadOnlyList<string>? DefinitionIds);

/// <summary>Every change of a definition by Elsa Studio; the office's own checks refuse what Elsa would let pass.</summary>
[Allows(Act.DesignFlows)]
[Route("elsa/api")]
[SameOriginOnly]
[IgnoreAntiforgeryToken]
public sealed class StudioChangesController(Wording words) : Controller
{
    [HttpPost("workflow-definitions")]
    public async Task<IActionResult> Save([FromBody] SaveRequest? request, [FromServices] SaveDesign save, CancellationToken ct) =>
        Saved(await save.HandleAsync(new SaveDesign.Command(request?.Model ?? [], request?.Publish == true), ct));

    [HttpPost("workflow-definitions/{definitionId}/publish")]
    public async Task<IActionResult> Publish(string definitionId, [FromServices] ChangeDesign change, CancellationToken ct)
    {
        var published = await change.PublishAsync(definitionId, ct);
        return published.Failed ? Refused(published.Problem) : Answer(published.Value.Version, published.Value.AlreadyPublished);
    }

    [HttpPost("workflow-definitions/{definitionId}/retract")]
    public async Task<IActionResult> Retract(string definitionId, [FromServices] ChangeDesign change, CancellationToken ct)
    {
        var retracted = await change.RetractAsync(definitionId, ct);
        return retracted.Failed ? Refused(retracted.Problem) : StudioReply.Of(Document(retracted.Value));
    }

    [HttpPost("workflow-definitions/{definitionId}/revert/{version:int}")]
    public async Task<IActionResult> Revert(string definitionId, int version, [FromServices] ChangeDesign change, CancellationToken ct)
    {
        var draft = await change.RevertAsync(definitionId, version, ct);
        return draft.Failed ? Refused(draft.Problem) : StudioReply.Of(Document(draft.Value));
    }

    [HttpDelete("workflow-definitions/{definitionId}")]
    public async Task<IActionResult> Delete(string definitionId, [FromServices] ChangeDesign change, CancellationToken ct) =>
        Deleted(await change.DeleteAsync(version => version.DefinitionId == definitionId, ct));

    [HttpDelete("workflow-definition-versions/{id}")]
    public async Task<IActionResult> DeleteVersion(string id, [FromServices] ChangeDesign change, CancellationToken ct) =>
        Deleted(await change.DeleteAsync(version => version.Id == id, ct));

    [HttpPost("workflow-definitions/import")]
    [HttpPut("workflow-definitions/import")]
    public async Task<IActionResult> Import([FromBody] JsonObject? file, [FromServices] SaveDesign save, CancellationToken ct)
    {
        var imported = await save.ImportAsync(file ?? [], ct);
        return imported.Failed ? Refused(imported.Problem) : StudioReply.Of(Document(imported.Value.Version));
    }

    /// <summary>Takes all files or, when one is refused, none; the refusal names the file.</summary>
    [HttpPost("workflow-definitions/import-files")]
    public async Task<IActionResult> ImportFiles(IFormFileCollection files, [FromServices] ImportDesigns import, CancellationToken ct)
    {
        var texts = new List<(string Name, string Text)>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            texts.Add((file.FileName, await reader.ReadToEndAsync(ct)));
        }

        var imported = await import.HandleAsync(texts, ct);
        return imported.Failed ? Refused(imported.Problem) : StudioReply.Of(new { count = imported.Value });
    }

    [HttpPost("bulk-actions/publish/workflow-definitions/by-definition-ids")]
    public async Task<IActionResult> PublishMany([FromBody] ManyRequest? request, [FromServices] ChangeDesign change, CancellationToken ct)
    {
        var (published, already, missing) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var id in request?.DefinitionIds ?? [])
        {
            var done = await change.PublishAsync(id, ct);
            if (done.Failed && done.Problem.Code != "workflows.NotFound")
            {
                return Refused(done.Problem);
            }

            (done.Failed ? missing : done.Value.AlreadyPublished ? already : published).Add(id);
        }

        return StudioReply.Of(new { published, alreadyPublished = already, notFound = missing, skipped = Array.Empty<string>(), updatedConsumers = Array.Empty<string>() });
    }

    [HttpPost("bulk-actions/retract/workflow-definitions/by-definition-ids")]
    public async Task<IActionResult> RetractMany([FromBody] ManyRequest? request, [FromServices] ChangeDesign change, CancellationToken ct)
    {
        var (retracted, missing) = (new List<string>(), new List<string>());
        foreach (var id in request?.DefinitionIds ?? [])
        {
            ((await change.RetractAsync(id, ct)).Failed ? missing : retracted).Add(id);
        }

        return StudioReply.Of(new { retracted, alreadyRetracted = Array.Empty<string>(), notFound = missing, skipped = Array.Empty<string>() });
    }

    private IActionResult Saved(Result<SaveDesign.Saved> saved) =>
        saved.Failed ? Refused(saved.Problem) : Answer(saved.Value.Version, saved.Value.AlreadyPublished);

    private ContentResult Answer(WorkflowVersion version, bool alreadyPublished) => StudioReply.Of(new JsonObject
    {
        ["workflowDefinition"] = Document(version),
        ["alreadyPublished"] = alreadyPublished,
        ["consumingWorkflowCount"] = 0,
        ["validationErrors"] = new JsonArray(),
    });

    private IActionResult Deleted(Result<Done> done) => done.Failed ? Refused(done.Problem) : NoContent();

    private IActionResult Refused(Problem problem) =>
        problem.Code == "workflows.NotFound" ? StudioReply.NotFound(words) : StudioReply.Refusal(words, problem);

    private static JsonObject Document(WorkflowVersion version) => StudioDefinitionsController.Document(version, isLatest: true, mayDesign: true);
}
