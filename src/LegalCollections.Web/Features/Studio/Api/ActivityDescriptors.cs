using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.Workflows.Activities;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>The toolbox of the designer, made from the catalogue of activities and written once in each language, since Studio asks for it after every save.</summary>
internal sealed class ActivityDescriptors(Wording words)
{
    private static readonly ConcurrentDictionary<string, byte[]> ByLanguage = new(StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly HashSet<string> Containers = ["Elsa.Flowchart", "Elsa.Sequence"];

    /// <summary>They hold others and are not dropped on a drawing.</summary>
    private static readonly HashSet<string> Hidden = ["Elsa.Workflow", "Elsa.Flowchart", "Elsa.Sequence"];

    public byte[] Of(ActivityCatalog catalog) => ByLanguage.GetOrAdd(words.Culture.Name, _ =>
    {
        var items = catalog.Descriptors.Select(descriptor => Describe(descriptor)).ToList();
        return JsonSerializer.SerializeToUtf8Bytes(new { items, count = items.Count }, Options);
    });

    private object Describe(ActivityDescriptor activity)
    {
        var dot = activity.Type.LastIndexOf('.');
        return new
        {
            typeName = activity.Type,
            @namespace = activity.Type[..dot],
            name = activity.Type[(dot + 1)..],
            activity.Version,
            category = ActivityWords.CategoryOf(activity, words.Culture),
            displayName = ActivityWords.NameOf(activity, words.Culture),
            description = ActivityWords.AboutOf(activity, words.Culture),
            inputs = activity.Inputs.Select((input, place) => Input(activity, input, place)),
            outputs = activity.Outputs.Select((output, place) => new { name = output, typeName = "Object", displayName = output, order = place, isBrowsable = true, isSynthetic = false }),
            kind = "Action", // no activity starts the flow of a case by itself
            runAsynchronously = false,
            ports = Ports(activity),
            customProperties = new { },
            constructionProperties = new { },
            isContainer = Containers.Contains(activity.Type),
            isBrowsable = !Hidden.Contains(activity.Type),
            isStart = activity.Type == "Elsa.Start",
            isTerminal = activity.IsTerminal,
        };
    }

    /// <summary>Where an input lists the outcomes, Studio draws what is listed; the one outcome Done it draws by itself.</summary>
    private IEnumerable<object> Ports(ActivityDescriptor activity)
    {
        var embedded = activity.Ports.Select(port => Port(port, port, "Embedded"));
        return activity.IsTerminal || activity.Outcomes is ["Done"] || activity.Inputs.Any(input => input.UIHint == "dynamic-outcomes")
            ? embedded
            : embedded.Concat(activity.Outcomes.Select(outcome => Port(outcome, ActivityWords.OutcomeOf(outcome, words.Culture), "Flow")));
    }

    private static object Port(string name, string displayName, string type) => new { name, displayName, type, isBrowsable = true };

    private object Input(ActivityDescriptor activity, InputDescriptor input, int place) => new
    {
        name = char.ToUpperInvariant(input.Name[0]) + input.Name[1..],
        typeName = input.TypeName.EndsWith("[]", StringComparison.Ordinal) ? $"List<{input.TypeName[..^2]}>" : input.TypeName,
        displayName = ActivityWords.NameOf(activity, input, words.Culture),
        description = ActivityWords.AboutOf(activity, input, words.Culture),
        order = place,
        uiHint = input.UIHint,
        isWrapped = !input.Raw,
        defaultValue = input.Default,
        defaultSyntax = input.Script ? "JavaScript" : null,
        isReadOnly = false,
        isSensitive = false,
        autoEvaluate = true,
        isBrowsable = true,
        isSerializable = true,
        isSynthetic = false,
        uiSpecifications = Specifications(activity, input),
    };

    private Dictionary<string, object> Specifications(ActivityDescriptor activity, InputDescriptor input)
    {
        if (input.UIHint == "code-editor")
        {
            return new() { ["code-editor"] = new { language = "javascript" } };
        }

        var values = FlowChecks.KeysOf(activity.Type, input.Name)?.Keys() ?? input.Options;
        return values.Count == 0
            ? []
            : new() { ["dropdown"] = new { selectList = new { items = values.Select(value => new { text = ActivityWords.KeyOf(activity.Type, input.Name, value, words.Culture), value }) } } };
    }
}
