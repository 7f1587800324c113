using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Workflows;
using LegalCollections.Workflows.Activities;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>The toolbox of the designer, made from the catalogue of activities and written once in each language, since Studio asks for it after every save.</summary>
internal sealed class ActivityDescriptors(Wording words, TemplateLibrary templates)
{
    private const string Ours = "LegalCollections.";

    private static readonly ConcurrentDictionary<string, byte[]> ByLanguage = new(StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The choices of the engine's own inputs.</summary>
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["Elsa.FlowJoin.mode"] = ["WaitAny", "WaitAll", "WaitAllActive"],
        ["Elsa.FlowSwitch.mode"] = ["MatchFirst", "MatchAny"],
        ["Elsa.Switch.mode"] = ["MatchFirst", "MatchAny"],
    };

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
            category = Told(activity, "category." + activity.Category) ?? activity.Category,
            displayName = Told(activity, Short(activity)) ?? activity.DisplayName,
            description = Told(activity, Short(activity) + ".about") ?? activity.Description,
            inputs = activity.Inputs.Select((input, place) => Input(activity, input, place)),
            outputs = activity.Outputs.Select((output, place) => new { name = output, typeName = "Object", displayName = output, order = place, isBrowsable = true, isSynthetic = false }),
            kind = activity.IsTrigger ? "Trigger" : "Action",
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
            : embedded.Concat(activity.Outcomes.Select(outcome => Port(outcome, OutcomeName(outcome), "Flow")));
    }

    private string OutcomeName(string outcome) =>
        Texts.Find("enum.TaskOutcome." + outcome, words.Culture) ?? Texts.Find("activity.outcome." + outcome, words.Culture) ?? outcome;

    private static object Port(string name, string displayName, string type) => new { name, displayName, type, isBrowsable = true };

    private object Input(ActivityDescriptor activity, InputDescriptor input, int place) => new
    {
        name = char.ToUpperInvariant(input.Name[0]) + input.Name[1..],
        typeName = input.TypeName.EndsWith("[]", StringComparison.Ordinal) ? $"List<{input.TypeName[..^2]}>" : input.TypeName,
        displayName = Told(activity, $"{Short(activity)}.{input.Name}") ?? input.DisplayName,
        description = Told(activity, $"{Short(activity)}.{input.Name}.about") ?? input.Description,
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

        var keys = FlowChecks.KeysOf(activity.Type, input.Name);
        var values = keys?.Keys() ?? Choices.GetValueOrDefault($"{activity.Type}.{input.Name}");
        return values is null
            ? []
            : new() { ["dropdown"] = new { selectList = new { items = values.Select(value => new { text = KeyName(keys, value), value }) } } };
    }

    private string KeyName(KeysAttribute? keys, string value) => keys switch
    {
        null => value,
        { Source.IsEnum: true } => Texts.Find($"enum.{keys.Source.Name}.{value}", words.Culture) ?? value,
        { Input: "template" } => templates.Find(value)?.Title ?? value,
        _ => Texts.Find($"{keys.Input}.{value}", words.Culture) ?? value,
    };

    /// <summary>Our own words for our own activities; the engine's keep the names that every Elsa user knows.</summary>
    private string? Told(ActivityDescriptor activity, string key) =>
        activity.Type.StartsWith(Ours, StringComparison.Ordinal) ? Texts.Find("activity." + key, words.Culture) : null;

    private static string Short(ActivityDescriptor activity) => activity.Type[(activity.Type.LastIndexOf('.') + 1)..];
}
