using LegalCollections.Documents.Templates.Word;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates;

/// <summary>What a Word file says, paragraph by paragraph, so that two versions can be laid side by side.</summary>
public static class WordText
{
    /// <returns>The texts in the order of the file, without empty ones; nothing for a file that cannot be read.</returns>
    public static IReadOnlyList<string> Paragraphs(byte[] docx) =>
    [
        .. (WordPackage.Open(docx, [])?.Parts.Values ?? []).SelectMany(root => root.Descendants(W.Paragraph))
            .Select(p => string.Concat(p.Descendants(W.Text).Select(t => t.Value)).Trim()).Where(text => text.Length > 0),
    ];

    /// <summary>The same with the cells of a table row in one line, as people read it.</summary>
    public static IReadOnlyList<string> Lines(byte[] docx) =>
    [
        .. (WordPackage.Open(docx, [])?.Parts.Values ?? []).SelectMany(root => root.Descendants(W.Paragraph))
            .GroupBy(p => p.Ancestors(W.Row).LastOrDefault() ?? p)
            .Select(line => string.Join(" · ", line.Select(p => string.Concat(p.Descendants(W.Text).Select(t => t.Value)).Trim()).Where(text => text.Length > 0)))
            .Where(text => text.Length > 0),
    ];

    /// <summary>The paragraphs of both versions in order, each as kept, removed or added (longest common subsequence).</summary>
    public static IReadOnlyList<TextChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = Common(before, after);
        var changes = new List<TextChange>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                changes.Add(new TextChange(TextChangeKind.Kept, before[i++]));
                j++;
            }
            else if (j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                changes.Add(new TextChange(TextChangeKind.Removed, before[i++]));
            }
            else
            {
                changes.Add(new TextChange(TextChangeKind.Added, after[j++]));
            }
        }

        return changes;
    }

    /// <summary>How many paragraphs the rests of both versions have in common from each pair of places on.</summary>
    private static int[,] Common(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}

/// <summary>One paragraph of two versions laid side by side.</summary>
public sealed record TextChange(TextChangeKind Kind, string Text);

/// <summary>What became of a paragraph.</summary>
public enum TextChangeKind
{
    Kept,
    Removed,
    Added,
}
