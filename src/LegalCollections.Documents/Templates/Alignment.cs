namespace LegalCollections.Documents.Templates;

/// <summary>Finds what two sequences of words have in common in the same order, without growing with the square of a hostile file.</summary>
internal static class Alignment
{
    // Sixteen megabytes for a moment; two stretches beyond it count as wholly different.
    private const long MaxCells = 4_000_000;

    /// <returns>For each item of <paramref name="after"/> its place in <paramref name="before"/>, or −1; the places rise.</returns>
    public static int[] Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var places = new int[after.Count];
        Array.Fill(places, -1);
        var start = 0;
        for (; start < before.Count && start < after.Count && before[start] == after[start]; start++)
        {
            places[start] = start;
        }

        var (i, j) = (before.Count, after.Count);
        for (; i > start && j > start && before[i - 1] == after[j - 1]; i--, j--)
        {
            places[j - 1] = i - 1;
        }

        if ((long)(i - start) * (j - start) <= MaxCells)
        {
            Common(before, after, (start, i), (start, j), places);
        }

        return places;
    }

    private static void Common(IReadOnlyList<string> before, IReadOnlyList<string> after, (int From, int To) left, (int From, int To) right, int[] places)
    {
        var longest = new int[left.To - left.From + 1, right.To - right.From + 1];
        for (var i = left.To - 1; i >= left.From; i--)
        {
            for (var j = right.To - 1; j >= right.From; j--)
            {
                var (x, y) = (i - left.From, j - right.From);
                longest[x, y] = before[i] == after[j] ? longest[x + 1, y + 1] + 1 : Math.Max(longest[x + 1, y], longest[x, y + 1]);
            }
        }

        var (a, b) = (left.From, right.From);
        while (a < left.To && b < right.To)
        {
            if (before[a] == after[b])
            {
                places[b++] = a++;
            }
            else if (longest[a + 1 - left.From, b - right.From] >= longest[a - left.From, b + 1 - right.From])
            {
                a++;
            }
            else
            {
                b++;
            }
        }
    }
}
