using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>What may be used in a drawing: activities, expressions, types of variables, strategies; only what the engine really does.</summary>
[Allows(Act.ViewFlows)]
[Route("elsa/api")]
[SameOriginOnly]
[IgnoreAntiforgeryToken]
public sealed class StudioDescriptorsController(Wording words) : Controller
{
    [HttpGet("descriptors/activities")]
    public IActionResult Activities([FromServices] WorkflowCatalog catalog) =>
        new FileContentResult(new ActivityDescriptors(words).Of(catalog.Activities), "application/json");

    [HttpGet("descriptors/expression-descriptors")]
    public IActionResult Expressions() => StudioReply.List(
        [Expression("Literal", false), Expression("Object", false, "json"), Expression("Json", false, "json"), Expression("Variable", true), Expression("Input", true), Expression("JavaScript", true, "javascript")]);

    [HttpGet("descriptors/variables")]
    public IActionResult Variables() => StudioReply.List(
    [
        .. Types("Primitives", "Object", "String", "Boolean", "Int32", "Long", "Single", "Double", "Decimal", "Guid", "DateTime", "DateTimeOffset", "TimeSpan"),
        .. Types("Lookups", "StringDictionary", "ObjectDictionary"),
        .. Types("Dynamic", "JSON", "JsonElement", "JsonNode", "JsonObject"),
    ]);

    [HttpGet("descriptors/storage-drivers")]
    public IActionResult StorageDrivers() => StudioReply.List(new[]
    {
        new { typeName = "WorkflowInstanceStorageDriver", displayName = words["studio.storage.instance"], priority = 5, deprecated = false },
        new { typeName = "MemoryStorageDriver", displayName = words["studio.storage.memory"], priority = 0, deprecated = false },
    });

    [HttpGet("descriptors/incident-strategies")]
    public IActionResult IncidentStrategies() => StudioReply.List(new[]
    {
        new { displayName = words["studio.incident.fault"], description = words["studio.incident.fault.about"], typeName = "FaultStrategy" },
        new { displayName = words["studio.incident.continue"], description = words["studio.incident.continue.about"], typeName = "ContinueWithIncidentsStrategy" },
    });

    [HttpGet("descriptors/workflow-activation-strategies")]
    public IActionResult ActivationStrategies() => StudioReply.List(new[]
    {
        new { displayName = words["studio.activation.always"], description = words["studio.activation.always.about"], typeName = "Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Core" },
    });

    /// <summary>Every burst is stored whole and every run is journaled: there is nothing to choose.</summary>
    [HttpGet("descriptors/commit-strategies/workflows")]
    [HttpGet("descriptors/commit-strategies/activities")]
    [HttpGet("descriptors/log-persistence-strategies")]
    [HttpGet("descriptors/output-converters")]
    [HttpGet("features/installed")]
    public IActionResult None() => StudioReply.List(Array.Empty<object>());

    [HttpPost("descriptors/activities/{type}/options/{property}")]
    public IActionResult Options(string type, string property) => StudioReply.Of(new { items = Array.Empty<object>() });

    /// <summary>What a script in this flow may call, for the code editor.</summary>
    [HttpPost("scripting/javascript/type-definitions/{definitionId}")]
    public async Task<IActionResult> ScriptTypes(string definitionId, [FromServices] FlowDesigns designs, CancellationToken ct)
    {
        var text = new StringBuilder(ScriptFunctions);
        if (await designs.FindAsync(definitionId, FlowDesigns.Latest, ct) is { } found
            && LegalCollections.Workflows.Definitions.WorkflowDefinition.Parse(found.Version.Json).Definition is { } definition)
        {
            foreach (var name in definition.Variables.Select(variable => variable.Name).Where(IsIdentifier))
            {
                text.Append("declare function get").Append(Upper(name)).Append("(): any;\ndeclare function set").Append(Upper(name)).Append("(value: any): void;\n");
            }

            foreach (var name in definition.Inputs.Select(input => input.Name).Where(IsIdentifier))
            {
                text.Append("declare function get").Append(Upper(name)).Append("(): any;\n");
            }
        }

        return Content(text.ToString(), "application/x-typescript");
    }

    private const string ScriptFunctions =
        """
        declare const variables: { [name: string]: any };
        declare function getVariable(name: string): any;
        declare function setVariable(name: string, value: any): void;
        declare function getInput(name: string): any;
        declare function getOutputFrom(activityIdOrName: string, outputName?: string): any;
        declare function getLastResult(): any;
        declare function getCorrelationId(): string;
        declare function setCorrelationId(value: string): void;
        declare function getWorkflowInstanceId(): string;
        declare function getWorkflowDefinitionId(): string;
        declare function isNullOrEmpty(value: string): boolean;
        declare function toJson(value: any): string;

        """;

    private static object Expression(string type, bool isBrowsable, string? language = null) => new
    {
        type,
        displayName = type,
        isSerializable = true,
        isBrowsable,
        properties = language is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["MonacoLanguage"] = language },
    };

    private static IEnumerable<object> Types(string category, params string[] names) =>
        names.Select(name => new { typeName = name, displayName = name, category, description = name });

    private static bool IsIdentifier(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]);

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
