using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>What changed between two drawings of a flow, as far as it changes what happens to a case; where the boxes stand does not.</summary>
public sealed record FlowDifferences(
    IReadOnlyList<StepDifference> Steps, IReadOnlyList<LineDifference> Lines, IReadOnlyList<ValueDifference> Variables)
{
    public bool AreNone => Steps.Count + Lines.Count + Variables.Count == 0;

    public static FlowDifferences Between(WorkflowDefinition old, WorkflowDefinition changed, StepWords words)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(changed);
        var (before, after) = (StepsOf(old), StepsOf(changed));
        var steps = after.Where(step => old.Find(step.Id) is null).Select(step => Whole(DifferenceKind.Added, step, words))
            .Concat(before.Where(step => changed.Find(step.Id) is null).Select(step => Whole(DifferenceKind.Removed, step, words)))
            .Concat(after.Where(step => old.Find(step.Id) is not null).Select(step => StepComparison.Of(old.Find(step.Id)!, step, words)).OfType<StepDifference>());
        var (linesBefore, linesAfter) = (LinesOf(old), LinesOf(changed));
        var lines = linesAfter.Where(line => !linesBefore.Contains(line)).Select(line => Told(DifferenceKind.Added, line, changed, words))
            .Concat(linesBefore.Where(line => !linesAfter.Contains(line)).Select(line => Told(DifferenceKind.Removed, line, old, words)));
        return new FlowDifferences([.. steps], [.. lines], VariablesOf(old, changed));
    }

    private static List<ActivityNode> StepsOf(WorkflowDefinition definition) =>
        [.. definition.AllNodes.Where(node => node.Id != WorkflowDefinition.WrapperId && node != definition.Root)];

    private static HashSet<FlowConnection> LinesOf(WorkflowDefinition definition) =>
        [.. definition.AllNodes.SelectMany(node => node.Connections).Where(line => definition.Find(line.Source) is not null && definition.Find(line.Target) is not null)];

    private static StepDifference Whole(DifferenceKind kind, ActivityNode step, StepWords words) => new(kind, step.Id, words.NameOf(step), words.ActivityName(step.Type), []);

    private static LineDifference Told(DifferenceKind kind, FlowConnection line, WorkflowDefinition definition, StepWords words)
    {
        var (source, target) = (definition.Find(line.Source)!, definition.Find(line.Target)!);
        return new LineDifference(kind, line.Source, line.Target, words.NameOf(source), words.OutcomeName(source, line.Port), words.NameOf(target));
    }

    private static List<ValueDifference> VariablesOf(WorkflowDefinition old, WorkflowDefinition changed)
    {
        static Dictionary<string, string> Told(WorkflowDefinition definition) => definition.Variables.DistinctBy(v => v.Name)
            .ToDictionary(v => v.Name, v => $"{v.TypeName}{(v.IsArray ? "[]" : "")}{(v.Default is null ? "" : $" = {JsonGraph.ToJson(v.Default)}")}");
        var (before, after) = (Told(old), Told(changed));
        return
        [
            .. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
                .Select(name => new ValueDifference(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name))),
        ];
    }
}

/// <summary>How a part of a flow differs from the version before.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A step that is new, gone or changed.</summary>
/// <param name="Activity">What kind of step it is, in words.</param>
/// <param name="Values">What changed in it; empty for a step that is new or gone.</param>
public sealed record StepDifference(DifferenceKind Kind, string StepId, string Name, string Activity, IReadOnlyList<ValueDifference> Values);

/// <summary>A line that is new or gone.</summary>
/// <param name="Outcome">Empty for the end of a step that has only one.</param>
public sealed record LineDifference(DifferenceKind Kind, string SourceId, string TargetId, string Source, string Outcome, string Target);

/// <summary>A value before and after, in words; null where there was or is none.</summary>
public sealed record ValueDifference(string What, string? From, string? To);
