using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Cli.Documents;

/// <summary>One problem of a Word file, for a script and for a person.</summary>
/// <param name="Part">Such as <c>document</c>, <c>header1</c> or a file inside the archive.</param>
/// <param name="Paragraph">From 1; null where the problem is not in a paragraph.</param>
internal sealed record ProblemAnswer(string Code, string? Part, int? Paragraph, string Text, string Name, string Message)
{
    public static ProblemAnswer Of(TemplateProblem problem)
    {
        var space = problem.Paragraph.LastIndexOf(' ');
        var hasNumber = int.TryParse(problem.Paragraph[(space + 1)..], CultureInfo.InvariantCulture, out var number);
        var part = hasNumber && space > 0 ? problem.Paragraph[..space] : problem.Paragraph;
        return new(
            problem.Code, part.Length == 0 ? null : part, hasNumber ? number : null, problem.Text, problem.Name,
            TemplateProblemWords.Of(Texts.In(CultureInfo.CurrentUICulture), problem));
    }
}

/// <summary>The ends that all document verbs share.</summary>
internal static class DocumentOutcome
{
    public static VerbOutcome Refused(string file, IEnumerable<TemplateProblem> problems, object answer) =>
        Refused(problems.Select(p => (file, p)), answer);

    public static VerbOutcome Refused(IEnumerable<(string File, TemplateProblem Problem)> problems, object answer) => VerbOutcome.Refuse(
        problems.Select(p => new VerbReason(p.Problem.Code, ProblemAnswer.Of(p.Problem).Message, p.File))) with
    { Document = ToJson(answer) };

    public static VerbOutcome Done(object value, object answer) => VerbOutcome.Ok(value) with { Document = ToJson(answer) };

    private static JsonNode ToJson(object answer) => JsonSerializer.SerializeToNode(answer, JsonSerializerOptions.Web)!;
}
