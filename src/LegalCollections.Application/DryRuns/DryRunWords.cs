using LegalCollections.Application.Common;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Documents;

namespace LegalCollections.Application.DryRuns;

/// <summary>Calls what a dry run shows as the rest of the office calls it: templates by title, tasks by kind, steps as drawn.</summary>
public sealed class DryRunWords(TemplateLibrary templates, StepNames steps) : IUseCase
{
    private StepWording? _steps;

    public async Task<DryRunWords> LoadAsync(CancellationToken ct)
    {
        _steps = await steps.LoadAsync(ct);
        return this;
    }

    public string Of(Wording words, DryRunLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Of(words, line.Kind, line.Key, line.Problem);
    }

    public string Of(Wording words, DryRunStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(words, step.Kind, step.Key, step.Problem);
    }

    /// <summary>The step at which people are waited for.</summary>
    public string Of(Wording words, DryRunPoint point)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(point);
        return point.Step == point.Task?.ToString() ? words.Enum(point.Task) : Step(words, point.Step);
    }

    /// <summary>The place where a case waits.</summary>
    public string Step(Wording words, string? step) => _steps!.Of(words, step);

    /// <summary>An answer at a point.</summary>
    public static string Answer(Wording words, string answer)
    {
        ArgumentNullException.ThrowIfNull(words);
        return answer.Length == 0 ? words["dryruns.nobody"] : Texts.Find("enum.TaskOutcome." + answer, words.Culture) ?? answer;
    }

    private string Of(Wording words, DryRunKind kind, string key, SaidProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(words);
        return problem is not null ? problem.In(words.Culture) : kind switch
        {
            DryRunKind.Email or DryRunKind.Letter or DryRunKind.RegisteredLetter => templates.Find(key)?.Title ?? key,
            DryRunKind.Task => Texts.Find("enum.TaskKind." + key, words.Culture) ?? key,
            DryRunKind.Closed => Texts.Find("enum.CloseReason." + key, words.Culture) ?? key,
            DryRunKind.NoAddress or DryRunKind.Failed => Step(words, key),
            _ => words.Enum(kind),
        };
    }
}
