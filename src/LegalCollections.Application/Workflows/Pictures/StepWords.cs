using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Says in a language what the steps of a flow are called, what they do, and how they end.</summary>
/// <param name="catalog">The activities that exist.</param>
/// <param name="words">The reader's language.</param>
/// <param name="flows">Names of flows by logical id.</param>
public sealed partial class StepWords(ActivityCatalog catalog, Wording words, IReadOnlyDictionary<string, string> flows)
{
    /// <summary>Longest value shown; a script that is longer is read in the designer.</summary>
    private const int Longest = 90;

    public CultureInfo Culture => words.Culture;

    /// <summary>What the designer called it; steps that still bear the name under which they shipped are translated.</summary>
    public string NameOf(ActivityNode step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var drawn = step.DisplayText is { Length: > 0 } text ? text : null;
        return (drawn is not null && ShippedWorkflows.Calls(step.Id, drawn) ? Find($"step.{step.Id}") : null) ?? drawn ?? ActivityName(step.Type);
    }

    public string ActivityName(string type) => Find($"flows.activity.{type}") ?? catalog.Find(type)?.DisplayName ?? type;

    /// <summary>What the step does, a sentence a line: by the pattern <c>flows.detail.&lt;type&gt;</c>, else its first inputs.</summary>
    public IReadOnlyList<string> DetailsOf(ActivityNode step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var lines = Find($"flows.detail.{step.Type}") is { } pattern
            ? pattern.Split('\n').Select(line => Filled(line, step))
            : step.Inputs.Keys.Take(2).Select(input => ValueOf(step, input) is { } value ? $"{InputName(step, input)}: {value}" : null);
        lines = lines.Concat(step.Cases.Where(one => one.Activity is null).Select(one => $"{one.Label}: {Script(one.Condition.Value as string)}"));
        var name = NameOf(step);
        return [.. lines.OfType<string>().Where(line => !name.Contains(line, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What an outcome is called; empty for the end of a step that has only one.</summary>
    public string OutcomeName(ActivityNode step, string port)
    {
        ArgumentNullException.ThrowIfNull(step);
        return port == "Done" && (step.Parent?.Connections.Where(line => line.Source == step.Id).All(line => line.Port == "Done") ?? true)
            ? ""
            : PortName(step, port);
    }

    /// <summary>What an outcome or a part is called, whatever the others are.</summary>
    public string PortName(ActivityNode step, string port)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Find($"flows.port.{step.Type}.{port}") ?? Find($"flows.port.{port}") ?? Find($"enum.TaskOutcome.{port}") ?? port;
    }

    public string InputName(ActivityNode step, string input)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Find($"flows.input.{step.Type}.{input}") ?? Find($"flows.input.{input}") ?? catalog.Find(step.Type)?.Input(input)?.DisplayName ?? input;
    }

    /// <summary>An input's value as a reader says it; null when it has none.</summary>
    public string? ValueOf(ActivityNode step, string input)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Inputs.TryGetValue(input, out var expression))
        {
            return expression.Type switch
            {
                "Variable" or "Input" => Named(expression.Value),
                "JavaScript" => Script(expression.Value as string),
                _ => Worded(step, input, expression.Value),
            };
        }

        return step.Raw.TryGetValue(input, out var raw) ? Named(JsonGraph.FromNode(raw)) : null;
    }

    /// <summary>The line with its inputs; null when it asks for one that has no value, or by <c>{input?}</c> for one that has its default.</summary>
    private string? Filled(string line, ActivityNode step)
    {
        var missing = false;
        var filled = Place().Replace(line, place =>
        {
            var value = place.Groups[2].Length > 0 && IsUsual(step, place.Groups[1].Value) ? null : ValueOf(step, place.Groups[1].Value);
            missing |= value is null;
            return value ?? "";
        });
        return missing ? null : filled;
    }

    private bool IsUsual(ActivityNode step, string input) => Equals(step.Inputs.GetValueOrDefault(input)?.Value, catalog.Find(step.Type)?.Input(input)?.Default);

    private string? Worded(ActivityNode step, string input, object? value) => value switch
    {
        null or "" => null,
        bool flag => words[flag ? "shell.yes" : "shell.no"],
        IReadOnlyList<object?> list => List(step, input, list),
        string text when text.StartsWith('[') && ListIn(text) is { } list => List(step, input, list),
        string text when input == "workflowDefinitionId" => flows.GetValueOrDefault(text, text),
        string text => Key(step, input, text) ?? Measured(step, input, text) ?? Short(text),
        _ => Measured(step, input, Convert.ToString(value, CultureInfo.InvariantCulture)!) ?? Short(Plain(value)),
    };

    private string? List(ActivityNode step, string input, IReadOnlyList<object?> list) =>
        list.Count == 0 ? null : Short(string.Join(", ", list.Select(one => one is string text ? Key(step, input, text) ?? PortName(step, text) : Plain(one))));

    private string? Key(ActivityNode step, string input, string key) =>
        FlowChecks.KeysOf(step.Type, input)?.NameOf(key, Culture) ?? Find($"flows.key.{input}.{key}");

    /// <summary>A number or a length of time with its unit.</summary>
    private string? Measured(ActivityNode step, string input, string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return Unit($"flows.unit.{step.Type}.{input}", number) ?? Unit($"flows.unit.{input}", number);
        }

        return catalog.Find(step.Type)?.Input(input)?.TypeName == "TimeSpan" && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? string.Join(" ", new[] { Unit("flows.unit.time.days", time.Days), Unit("flows.unit.time.hours", time.Hours), Unit("flows.unit.time.minutes", time.Minutes), Unit("flows.unit.time.seconds", time.Seconds) }
                .Where((part, place) => part is not null && new[] { time.Days, time.Hours, time.Minutes, time.Seconds }[place] > 0))
            : null;
    }

    private string? Unit(string key, int number) => Find(key + ".one") is null ? null : words.Count(key, number);

    private string? Find(string key) => Texts.Find(key, Culture);

    private static List<object?>? ListIn(string text)
    {
        try
        {
            return JsonGraph.Parse(text) as List<object?>;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string? Named(object? reference) => reference switch
    {
        IReadOnlyDictionary<string, object?> named => named.GetValueOrDefault("name") as string ?? named.GetValueOrDefault("id") as string,
        string text => text,
        _ => null,
    };

    private static string? Script(string? source)
    {
        var line = Blanks().Replace(source ?? "", " ").Trim().TrimEnd(';');
        return line.Length == 0 ? null : Short(line.StartsWith("return ", StringComparison.Ordinal) ? line["return ".Length..] : line);
    }

    private static string Plain(object? value) => value is string text ? text : JsonGraph.ToJson(value);

    private static string Short(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";

    [GeneratedRegex(@"\{(\w+)(\??)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
