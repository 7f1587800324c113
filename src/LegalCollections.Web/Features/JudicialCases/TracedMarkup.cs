using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using Microsoft.AspNetCore.Html;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>Writes a traced paragraph without a space too many, told apart by line and word as well as by colour.</summary>
public static class TracedMarkup
{
    public static IHtmlContent Of(Wording words, TracedParagraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(paragraph);
        var html = new HtmlContentBuilder();
        foreach (var run in paragraph.Runs)
        {
            if (TagOf(run.Source) is not { } tag)
            {
                html.Append(run.Text);
                continue;
            }

            var text = run.Text.TrimStart();
            html.Append(run.Text[..^text.Length]).AppendHtml($"<{tag}>");
            if (run.Source != TextSource.Filled)
            {
                html.AppendHtml("<span class=\"visually-hidden\">").Append(words["lawsuits.differences.mark." + run.Source]).AppendHtml("</span>");
            }

            html.Append(text).AppendHtml($"</{tag}>");
        }

        return html;
    }

    private static string? TagOf(TextSource source) => source switch
    {
        TextSource.Filled => "mark",
        TextSource.Added => "ins",
        TextSource.Removed => "del",
        _ => null,
    };
}
