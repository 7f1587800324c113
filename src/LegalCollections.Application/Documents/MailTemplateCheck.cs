using System.Text;
using System.Text.RegularExpressions;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Application.Documents;

/// <summary>Says why the body of an e-mail that the firm wrote cannot be sent: its tags, and whatever would run or load at the debtor's.</summary>
internal static partial class MailTemplateCheck
{
    private const int LargestBody = 256 * 1024;

    /// <param name="subject">Null for the shipped one.</param>
    public static IReadOnlyList<TemplateProblem> Of(ShippedTemplate shipped, byte[] html, string? subject) =>
        [.. OfBody(shipped, html), .. subject is null ? [] : OfSubject(shipped, subject)];

    private static IEnumerable<TemplateProblem> OfSubject(ShippedTemplate shipped, string subject)
    {
        var parsed = TextTemplate.ParseText(subject, shipped.Filters);
        return (parsed.Failed ? parsed.Problems : parsed.Value.Check(shipped.Shape)).Select(problem => problem with { Paragraph = "subject 1" })
            .Concat(subject.Any(char.IsControl) ? [new TemplateProblem("SubjectLine", "", "")] : []);
    }

    private static IReadOnlyList<TemplateProblem> OfBody(ShippedTemplate shipped, byte[] html)
    {
        if (html.Length > LargestBody)
        {
            return [new TemplateProblem("MailTooLarge", "", "")];
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(html);
        }
        catch (DecoderFallbackException)
        {
            return [new TemplateProblem("NotUtf8", "", "")];
        }

        var active = text.ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => Active().Matches(line).Select(match => new TemplateProblem("ActiveContent", $"line {i + 1}", line.Trim(), match.Value)));
        var parsed = TextTemplate.ParseHtml(text, shipped.Filters);
        return [.. active, .. parsed.Failed ? parsed.Problems : parsed.Value.Check(shipped.Shape)];
    }

    // A mail program would block most of it; a letter of the firm has no need of any.
    [GeneratedRegex(@"<(script|iframe|object|embed|form|link|base|svg)\b|\son\w+\s*=|javascript:|(src|background)\s*=\s*[""']?\s*https?:|url\(|@import", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();
}
