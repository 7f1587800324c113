using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows;

/// <summary>What the engine can do and the flow of a case may not: begin by itself, or reach beyond its case.</summary>
internal static class CaseRules
{
    private static readonly HashSet<string> Triggers = ["Elsa.Event", "Elsa.StartAt", "Elsa.Timer", "Elsa.Cron"];

    public static IEnumerable<DefinitionProblem> Check(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        foreach (var trigger in definition.Triggers.Where(activity => Triggers.Contains(activity.Type)))
        {
            yield return new DefinitionProblem(trigger.Id, "StartsByItself", ProblemSeverity.Error);
        }

        foreach (var activity in definition.AllNodes.Where(activity => activity.Type is "Elsa.PublishEvent" or "Elsa.DispatchWorkflow" && IsGiven(activity, "correlationId")))
        {
            yield return new DefinitionProblem(activity.Id, "BeyondTheCase", ProblemSeverity.Error, "correlationId");
        }

        foreach (var activity in definition.AllNodes.Where(activity => activity.Type == "Elsa.PublishEvent" && IsGiven(activity, "isLocalEvent")))
        {
            yield return new DefinitionProblem(activity.Id, "ReachesTheWholeCase", ProblemSeverity.Error, "isLocalEvent");
        }

        if (definition.IsUsableAsActivity)
        {
            yield return new DefinitionProblem(null, "NotAnActivity", ProblemSeverity.Warning);
        }
    }

    private static bool IsGiven(ActivityNode activity, string input) =>
        activity.Inputs.TryGetValue(input, out var expression) && expression is not { Value: null or "" or false or "false" };
}
