using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Tells what the check found in the words that the designer shows: steps as drawn, inputs and activities as in the toolbox.</summary>
/// <param name="steps">What is written on each step, by its id.</param>
internal sealed class FindingWords(WorkflowDefinition? definition, ActivityCatalog catalog, IReadOnlyDictionary<string, string> steps)
{
    private enum Means
    {
        Itself,
        Activity,
        Input,
        Type,
        Keys,
        Step,
        Outcome,
        CronField,
    }

    /// <summary>What the arguments of each finding stand for.</summary>
    private static readonly Dictionary<string, Means[]> Meanings = new(StringComparer.Ordinal)
    {
        ["UnknownActivityVersion"] = [Means.Activity],
        ["UnknownInput"] = [Means.Itself, Means.Activity],
        ["RequiredInputMissing"] = [Means.Input],
        ["InputDoesNotFit"] = [Means.Input, Means.Type],
        ["CronField"] = [Means.Input, Means.Itself, Means.CronField],
        ["CronFields"] = [Means.Input],
        ["UnknownKey"] = [Means.Input, Means.Itself, Means.Keys],
        ["UnknownExpressionType"] = [Means.Input],
        ["ExpressionDoesNotParse"] = [Means.Input],
        ["UnknownVariable"] = [Means.Input],
        ["VariableDefaultDoesNotFit"] = [Means.Itself, Means.Type],
        ["BeyondTheCase"] = [Means.Input],
        ["ReachesTheWholeCase"] = [Means.Input],
        ["UnknownOutput"] = [Means.Itself, Means.Activity],
        ["UnknownPort"] = [Means.Itself, Means.Activity],
        ["UnknownConnectionEnd"] = [Means.Step, Means.Step],
        ["UnknownOutcome"] = [Means.Outcome, Means.Activity],
        ["LoopWithTwoEntries"] = [Means.Step],
        ["JoinCanStarve"] = [Means.Step, Means.Step],
    };

    public Problem Of(DefinitionProblem problem)
    {
        var meanings = Meanings.GetValueOrDefault(problem.Code, []);
        var type = problem.ActivityId is { } id ? definition?.Find(id)?.Type : null;
        var reason = new Problem($"workflows.{problem.Code}", null, [.. problem.Args.Select((arg, place) => Told(meanings.ElementAtOrDefault(place), arg, problem.Args, type))]);
        return problem.ActivityId is { } at && steps.GetValueOrDefault(at, at) is var step ? new Problem("workflows.AtStep", step, step, reason) : reason;
    }

    private object Told(Means means, object arg, object[] all, string? type) => (means, arg) switch
    {
        (Means.Activity, string name) => new Named(name, culture => catalog.Find(name) is { } activity ? ActivityWords.NameOf(activity, culture) : null),
        (Means.Input, string name) => new Named(name, culture => InputName(type, name, culture)),
        (Means.Type, string name) => new Named(name, culture => Texts.Find("workflows.type." + name, culture)),
        (Means.CronField, string name) => new Named(name, culture => Texts.Find("workflows.cron." + name, culture)),
        (Means.Keys, IEnumerable<string> keys) => keys.Select(key => new Named(key, culture => ActivityWords.KeyOf(type ?? "", (string)all[0], key, culture))).ToList(),
        (Means.Step, string id) => steps.GetValueOrDefault(id, id),
        (Means.Outcome, string outcome) => new Named(outcome, culture => ActivityWords.OutcomeOf(outcome, culture)),
        _ => arg,
    };

    private string? InputName(string? type, string name, CultureInfo culture) =>
        type is not null && catalog.Find(type) is { } activity && activity.Input(name) is { } input ? ActivityWords.NameOf(activity, input, culture) : null;
}
