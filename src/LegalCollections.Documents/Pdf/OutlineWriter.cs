namespace LegalCollections.Documents.Pdf;

/// <summary>One line of the outline that a reader shows beside the pages.</summary>
/// <param name="Height">Of the place above the bottom of the page, in points.</param>
internal sealed record OutlineEntry(int Level, string Title, PdfRef Page, double Height);

/// <summary>Writes the outline: deeper entries hang below the last one above their level.</summary>
internal static class OutlineWriter
{
    public static PdfRef? Write(PdfFile file, IReadOnlyList<OutlineEntry> entries)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var root = file.Reserve();
        var references = entries.Select(_ => file.Reserve()).ToList();
        var parents = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            parents[i] = i - 1;
            while (parents[i] >= 0 && entries[parents[i]].Level >= entries[i].Level)
            {
                parents[i] = parents[parents[i]];
            }
        }

        var children = Enumerable.Range(0, entries.Count).ToLookup(i => parents[i]);
        foreach (var siblings in children)
        {
            var list = siblings.ToList();
            for (var at = 0; at < list.Count; at++)
            {
                var i = list[at];
                var parent = parents[i] < 0 ? root : references[parents[i]];
                var previous = at > 0 ? $"/Prev {references[list[at - 1]]}" : "";
                var next = at + 1 < list.Count ? $"/Next {references[list[at + 1]]}" : "";
                file.Set(references[i], $"<</Title{PdfValue.Text(entries[i].Title)}/Parent {parent}{previous}{next}{Ends(references, [.. children[i]])}"
                    + $"/Dest[{entries[i].Page}/XYZ 0 {PdfValue.Number(entries[i].Height)} null]>>");
            }
        }

        file.Set(root, $"<</Type/Outlines{Ends(references, [.. children[-1]])}>>");
        return root;
    }

    private static string Ends(List<PdfRef> references, List<int> children) => children.Count == 0
        ? ""
        : $"/First {references[children[0]]}/Last {references[children[^1]]}/Count {children.Count}";
}
