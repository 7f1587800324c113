using LegalCollections.Application.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Compares one step of two drawings, value by value.</summary>
internal static class StepComparison
{
    /// <returns>Null when the step does the same in both.</returns>
    public static StepDifference? Of(ActivityNode old, ActivityNode step, StepWords words)
    {
        var values = Heading(old, step, words)
            .Concat(Inputs(old, step, words))
            .Concat(Cases(old, step))
            .ToList();
        return values.Count == 0 ? null : new StepDifference(DifferenceKind.Changed, step.Id, words.NameOf(step), words.ActivityName(step.Type), values);
    }

    private static IEnumerable<ValueDifference> Heading(ActivityNode old, ActivityNode step, StepWords words)
    {
        string Say(string key) => Texts.Get(key, words.Culture);
        if (old.DisplayText != step.DisplayText)
        {
            yield return new(Say("flows.difference.name"), words.NameOf(old), words.NameOf(step));
        }

        if (old.Type != step.Type || old.Version != step.Version)
        {
            yield return new(Say("flows.difference.activity"), $"{words.ActivityName(old.Type)} {old.Version}", $"{words.ActivityName(step.Type)} {step.Version}");
        }

        if (old.Parent?.Id != step.Parent?.Id)
        {
            yield return new(Say("flows.difference.group"), GroupName(old, words), GroupName(step, words));
        }

        if (old.CanStartWorkflow != step.CanStartWorkflow)
        {
            yield return new(Say("flows.difference.starts"), Say(old.CanStartWorkflow ? "shell.yes" : "shell.no"), Say(step.CanStartWorkflow ? "shell.yes" : "shell.no"));
        }
    }

    private static string? GroupName(ActivityNode step, StepWords words) => step.Parent is null or { Id: WorkflowDefinition.WrapperId } ? null : words.NameOf(step.Parent);

    private static IEnumerable<ValueDifference> Inputs(ActivityNode old, ActivityNode step, StepWords words) =>
        from input in old.Inputs.Keys.Concat(old.Raw.Keys).Union(step.Inputs.Keys.Concat(step.Raw.Keys), StringComparer.OrdinalIgnoreCase)
        where Written(old, input) != Written(step, input)
        let before = words.ValueOf(old, input)
        let after = words.ValueOf(step, input)
        where before != after || before is null || before.EndsWith('…') || Language(old, input) != Language(step, input)
        select new ValueDifference(words.InputName(step, input), Told(old, input, before), Told(step, input, after));

    private static IEnumerable<ValueDifference> Cases(ActivityNode old, ActivityNode step)
    {
        static Dictionary<string, string> Told(ActivityNode node) => node.Cases.DistinctBy(one => one.Label)
            .ToDictionary(one => one.Label, one => one.Condition.Value as string ?? JsonGraph.ToJson(one.Condition.Value));
        var (before, after) = (Told(old), Told(step));
        return before.Keys.Union(after.Keys).Where(label => before.GetValueOrDefault(label) != after.GetValueOrDefault(label))
            .Select(label => new ValueDifference(label, before.GetValueOrDefault(label), after.GetValueOrDefault(label)));
    }

    private static string Written(ActivityNode step, string input) =>
        step.Inputs.TryGetValue(input, out var expression) ? $"{expression.Type} {JsonGraph.ToJson(expression.Value)}"
        : step.Raw.TryGetValue(input, out var raw) ? raw?.ToJsonString() ?? ""
        : "";

    private static string Language(ActivityNode step, string input) =>
        step.Inputs.GetValueOrDefault(input)?.Type is { } type and not ("Literal" or "Object" or "Json") ? type : "";

    /// <summary>A computed value is told with the language it is computed in, so that it cannot be taken for a text.</summary>
    private static string? Told(ActivityNode step, string input, string? value) => value is null || Language(step, input) is "" ? value : $"{value} ({Language(step, input)})";
}
