using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>A refusal as it is said in each language, so that it can be kept: the figures of a <see cref="Problem"/> lose their kinds on the way.</summary>
/// <param name="Code">Of the problem.</param>
/// <param name="Sentences">By the name of the language.</param>
public sealed record SaidProblem(string Code, IReadOnlyDictionary<string, string> Sentences)
{
    public static SaidProblem? Of(Problem? problem) =>
        problem is null ? null : new SaidProblem(problem.Code, Texts.Languages.ToDictionary(language => language.Name, language => Texts.In(language).Problem(problem)));

    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Sentences[culture.Name];
    }
}
