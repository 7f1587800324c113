using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LegalCollections.Documents.Templates.Syntax;

namespace LegalCollections.Documents.Templates;

/// <summary>The Word templates' syntax for e-mail: subjects as plain text, bodies as HTML whose values are escaped.</summary>
public sealed class TextTemplate
{
    private readonly IReadOnlyList<TemplateNode> _nodes;
    private readonly TemplateFilters _filters;
    private readonly bool _html;

    private TextTemplate(IReadOnlyList<TemplateNode> nodes, TemplateFilters filters, bool html)
    {
        _nodes = nodes;
        _filters = filters;
        _html = html;
    }

    public static TemplateResult<TextTemplate> ParseHtml(string text, TemplateFilters filters) => Parse(text, filters, html: true);

    public static TemplateResult<TextTemplate> ParseText(string text, TemplateFilters filters) => Parse(text, filters, html: false);

    public IReadOnlyList<TemplateProblem> Check(TemplateShape shape)
    {
        var problems = new List<TemplateProblem>();
        new TemplateChecker(_filters, problems).Check(_nodes, shape);
        return problems;
    }

    public TemplateResult<string> Fill(TemplateModel model)
    {
        var problems = new List<TemplateProblem>();
        var text = new StringBuilder();
        Render(_nodes, new Scope(model.Root), new Evaluator(_filters, problems), text);
        return new TemplateResult<string>(text.ToString(), problems);
    }

    private static TemplateResult<TextTemplate> Parse(string text, TemplateFilters filters, bool html)
    {
        var problems = new List<TemplateProblem>();
        var builder = new BlockBuilder(problems);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            ParseLine(lines[number], $"line {number + 1}", builder, problems);
            builder.Add(new FixedText(number + 1 < lines.Length ? "\n" : ""));
        }

        return new TemplateResult<TextTemplate>(new TextTemplate(builder.Finish(), filters, html), problems);
    }

    private static void ParseLine(string line, string paragraph, BlockBuilder builder, List<TemplateProblem> problems)
    {
        var place = new Place(paragraph, line);
        var end = 0;
        foreach (var match in TagParser.Tags().Matches(line).Cast<Match>())
        {
            builder.Add(new FixedText(line[end..match.Index]));
            end = match.Index + match.Length;
            if (TagParser.Parse(match.Value, place) is { } tag and not IncludeTag)
            {
                builder.Take(tag);
            }
            else
            {
                problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, match.Value));
            }
        }

        builder.Add(new FixedText(line[end..]));
        if (line[end..].Contains("{{", StringComparison.Ordinal))
        {
            problems.Add(place.Problem(TemplateProblemCodes.BadSyntax, line[end..]));
        }
    }

    private void Render(IReadOnlyList<TemplateNode> nodes, Scope scope, Evaluator evaluator, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case FixedText piece:
                    text.Append(piece.Text);
                    break;
                case ValueNode value:
                    text.Append(Escape(evaluator.Text(value.Tag, scope) ?? ""));
                    break;
                case EachNode each:
                    foreach (var item in evaluator.Items(each.Tag, scope))
                    {
                        Render(each.Body, item, evaluator, text);
                    }

                    break;
                case IfNode condition:
                    Render(evaluator.Holds(condition.Tag, scope) ? condition.Then : condition.Otherwise, scope, evaluator, text);
                    break;
            }
        }
    }

    private string Escape(string value) => _html ? WebUtility.HtmlEncode(value).Replace("\n", "<br>", StringComparison.Ordinal) : value;
}
