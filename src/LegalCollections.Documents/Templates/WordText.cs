using System.Xml.Linq;
using LegalCollections.Documents.Templates.Word;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates;

/// <summary>What a Word file says, paragraph by paragraph, so that two versions can be laid side by side.</summary>
public static class WordText
{
    private static readonly XName[] Blanks = [W.Namespace + "tab", W.Break];

    /// <returns>The texts in the order of the file, without empty ones; nothing for a file that cannot be read.</returns>
    public static IReadOnlyList<string> Paragraphs(byte[] docx) =>
    [
        .. (WordPackage.Open(docx, [])?.Parts.Values ?? []).SelectMany(root => root.Descendants(W.Paragraph))
            .Select(TextOf).Where(text => text.Length > 0),
    ];

    /// <summary>The same with the cells of a table row in one line, as people read it.</summary>
    public static IReadOnlyList<string> Lines(byte[] docx) =>
    [
        .. (WordPackage.Open(docx, [])?.Parts.Values ?? []).SelectMany(root => root.Descendants(W.Paragraph))
            .GroupBy(p => p.Ancestors(W.Row).LastOrDefault() ?? p)
            .Select(line => string.Join(" · ", line.Select(TextOf).Where(text => text.Length > 0)))
            .Where(text => text.Length > 0),
    ];

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Where(e => e.Name == W.Text || Blanks.Contains(e.Name)).Select(e => e.Name == W.Text ? e.Value : " ")).Trim();
}
