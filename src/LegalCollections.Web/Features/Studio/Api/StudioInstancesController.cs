using LegalCollections.Application.Common;
using LegalCollections.Application.DryRuns;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using LegalCollections.Workflows.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>What Elsa Studio asks to list instances.</summary>
public sealed record InstancesRequest(
    int? Page, int? PageSize, string? SearchTerm, string? DefinitionId, IReadOnlyList<string>? DefinitionIds, string? CorrelationId, bool? HasIncidents,
    string? Status, IReadOnlyList<string>? Statuses, string? SubStatus, IReadOnlyList<string>? SubStatuses);

/// <summary>Which journal records the viewer wants; a null list wants all.</summary>
public sealed record JournalFilter(
    IReadOnlyList<string>? ActivityIds, IReadOnlyList<string>? ActivityNodeIds, IReadOnlyList<string>? ExcludedActivityTypes, IReadOnlyList<string>? EventNames);

/// <summary>The filter as it is wrapped on the wire.</summary>
public sealed record JournalRequest(JournalFilter? Filter);

/// <summary>For which activities the viewer wants its counts.</summary>
public sealed record ReportRequest(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);

/// <summary>Instances for Elsa Studio's viewer, and the run of a draft; nothing here changes a case.</summary>
[Allows(Act.ViewFlows)]
[Route("elsa/api")]
[SameOriginOnly]
[IgnoreAntiforgeryToken]
public sealed class StudioInstancesController(InstanceReader instances, Wording words) : Controller
{
    private const int LongestPage = 200;

    /// <summary>Days that pass on the made-up case: past every wait of the usual letters.</summary>
    private const int TrialDays = 60;

    /// <summary>Tries the latest drawing, published or not, on a made-up case with which nobody does anything.</summary>
    [HttpPost("workflow-definitions/{definitionId}/execute")]
    public async Task<IActionResult> Execute(
        string definitionId, [FromServices] FlowDesigns designs, [FromServices] DesignCheck check, [FromServices] SandboxCase sandbox,
        [FromServices] DraftRuns runs, [FromServices] CurrentUser user, CancellationToken ct)
    {
        if (await designs.FindAsync(definitionId, FlowDesigns.Latest, ct) is not { } found)
        {
            return StudioReply.NotFound(words);
        }

        var findings = await check.HandleAsync(DesignDocument.Export(found.Version, found.IsLatest), ct);
        if (findings.Errors.Count > 0)
        {
            return NotStarted(new Problem("studio.NotTried", null, findings.Errors.Count));
        }

        var run = await sandbox.RunAsync(found.Version.Json, TrialDays, ct);
        if (run.Failed)
        {
            return NotStarted(run.Problem);
        }

        var views = run.Value.Instances.Select((one, place) => new InstanceView(
            one.State, one.Definition, place == 0 ? found.Version.Id : one.VersionId, one.Journal, one.CreatedAt, one.UpdatedAt)).ToList();
        views.ForEach(view => runs.Keep(user.Id, view));
        Response.Headers["x-elsa-workflow-instance-id"] = views[0].State.InstanceId;
        return StudioReply.Of(new { workflowState = InstanceJson.State(views[0]) });
    }

    /// <summary>Studio stays where it is and says nothing; the page around it reads the refusal.</summary>
    private JsonResult NotStarted(Problem problem)
    {
        Response.Headers["x-elsa-workflow-cannot-start"] = "true";
        return StudioReply.Of(new { refusal = words.Problem(problem) });
    }

    [HttpPost("workflow-instances")]
    public async Task<IActionResult> List([FromBody] InstancesRequest? request, CancellationToken ct)
    {
        var (rows, total) = await instances.ListAsync(
            new InstanceReader.Query(
                Math.Max(request?.Page ?? 0, 0), Math.Clamp(request?.PageSize ?? 10, 1, LongestPage),
                [.. request?.DefinitionIds ?? [], .. request?.DefinitionId is { Length: > 0 } one ? [one] : Array.Empty<string>()],
                request?.CorrelationId, request?.SearchTerm,
                Named<WorkflowStatus>(request?.Status, request?.Statuses), Named<WorkflowSubStatus>(request?.SubStatus, request?.SubStatuses), request?.HasIncidents),
            ct);
        return StudioReply.Of(new { items = rows.Select(InstanceJson.Summary), totalCount = total });
    }

    [HttpGet("workflow-instances/{id}")]
    public async Task<IActionResult> One(string id, CancellationToken ct) => await ShowAsync(id, InstanceJson.Whole, ct);

    [HttpGet("workflow-instances/{id}/execution-state")]
    public async Task<IActionResult> ExecutionState(string id, CancellationToken ct) =>
        await ShowAsync(id, view => new { view.State.Status, view.State.SubStatus, view.UpdatedAt }, ct);

    [HttpGet("workflow-instances/{id}/variables")]
    public async Task<IActionResult> Variables(string id, CancellationToken ct) => await ShowAsync(id, view =>
    {
        var items = view.Variables().Select(kept => new { kept.Variable.Id, kept.Variable.Name, kept.Value }).ToList();
        return new { items, count = items.Count };
    }, ct);

    [HttpGet("workflow-instances/{id}/journal")]
    [HttpPost("workflow-instances/{id}/journal")]
    public async Task<IActionResult> Journal(string id, int? skip, int? take, [FromBody(EmptyBodyBehavior = Microsoft.AspNetCore.Mvc.ModelBinding.EmptyBodyBehavior.Allow)] JournalRequest? request, CancellationToken ct) =>
        await ShowAsync(id, view =>
        {
            var records = InstanceJson.Journal(view, request?.Filter).ToList();
            return new { items = records.Skip(skip ?? 0).Take(take ?? LongestPage), totalCount = records.Count };
        }, ct);

    [HttpGet("activity-executions/list")]
    [HttpGet("activity-execution-summaries/list")]
    public async Task<IActionResult> Executions(string? workflowInstanceId, string? activityNodeId, CancellationToken ct)
    {
        var view = await instances.FindAsync(workflowInstanceId ?? "", ct);
        return StudioReply.List(view?.Executions().Where(e => e.Activity.NodeId == activityNodeId).Select(e => InstanceJson.Execution(view, e)).ToList() ?? []);
    }

    /// <summary>An execution's id begins with that of its instance.</summary>
    [HttpGet("activity-executions/by-id")]
    public async Task<IActionResult> Execution(string? id, CancellationToken ct) =>
        await instances.FindAsync(InstanceJson.InstanceOf(id ?? ""), ct) is { } view && view.Executions().FirstOrDefault(e => InstanceJson.IdOf(view, e) == id) is { } execution
            ? StudioReply.Of(InstanceJson.Execution(view, execution))
            : StudioReply.NotFound(words);

    [HttpGet("activity-executions/{id}/call-stack")]
    public IActionResult CallStack(string id) => StudioReply.Of(new { items = Array.Empty<object>(), count = 0, totalCount = 0 });

    /// <summary>The counts on the drawing.</summary>
    [HttpPost("activity-executions/report")]
    public async Task<IActionResult> Report([FromBody] ReportRequest? request, CancellationToken ct)
    {
        var view = await instances.FindAsync(request?.WorkflowInstanceId ?? "", ct);
        return StudioReply.Of(new { stats = view is null ? [] : InstanceJson.Counts(view, request?.ActivityNodeIds ?? []) });
    }

    private async Task<IActionResult> ShowAsync(string id, Func<InstanceView, object> show, CancellationToken ct) =>
        await instances.FindAsync(id, ct) is { } view ? StudioReply.Of(show(view)) : StudioReply.NotFound(words);

    private static List<T> Named<T>(string? one, IReadOnlyList<string>? many)
        where T : struct, Enum =>
        [.. (many ?? []).Append(one ?? "").Where(name => Enum.TryParse<T>(name, out _)).Select(name => Enum.Parse<T>(name))];
}
