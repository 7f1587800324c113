using System.Text.RegularExpressions;

namespace LegalCollections.Documents.Templates;

/// <summary>Lays two versions of a text side by side, paragraph by paragraph and, where one was only reworded, word by word.</summary>
public static partial class TextChanges
{
    // Below it two paragraphs are another text, not the same one reworded.
    private const double Alike = 0.5;

    // How far a reworded paragraph is looked for among the removed ones, and how long a pair may be (words by words): a hostile file must not make a reader wait.
    private const int Nearest = 3;
    private const int LongestPair = 250_000;

    // A tag is one word: half of it tells a reader nothing.
    [GeneratedRegex(@"\{\{[^{}]*\}\}|\w+|\s+|[^\w\s]")]
    private static partial Regex Words();

    /// <summary>The paragraphs of both versions in order, each as kept, removed, added or reworded.</summary>
    public static IReadOnlyList<TextChange> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var places = Alignment.Of(before, after);
        var changes = new List<TextChange>();
        var (from, start) = (0, 0);
        for (var j = 0; j <= after.Count; j++)
        {
            if (j < after.Count && places[j] < 0)
            {
                continue;
            }

            var to = j < after.Count ? places[j] : before.Count;
            changes.AddRange(Between([.. before.Skip(from).Take(to - from)], [.. after.Skip(start).Take(j - start)]));
            if (j < after.Count)
            {
                changes.Add(new TextChange(TextChangeKind.Kept, after[j]));
            }

            (from, start) = (to + 1, j + 1);
        }

        return changes;
    }

    private static IEnumerable<TextChange> Between(List<string> removed, List<string> added)
    {
        var next = 0;
        foreach (var text in added)
        {
            var (at, pieces) = Enumerable.Range(next, Math.Min(Nearest, removed.Count - next)).Select(i => (i, Reworded(removed[i], text))).FirstOrDefault(pair => pair.Item2 is not null, (-1, null));
            if (pieces is null)
            {
                yield return new TextChange(TextChangeKind.Added, text);
                continue;
            }

            for (; next < at; next++)
            {
                yield return new TextChange(TextChangeKind.Removed, removed[next]);
            }

            next++;
            yield return new TextChange(TextChangeKind.Reworded, text) { Pieces = pieces };
        }

        for (; next < removed.Count; next++)
        {
            yield return new TextChange(TextChangeKind.Removed, removed[next]);
        }
    }

    /// <returns>Null where the two have too little in common to be one paragraph.</returns>
    private static List<TextChange>? Reworded(string before, string after)
    {
        var (old, now) = (Cut(before), Cut(after));
        if ((long)old.Count * now.Count > LongestPair)
        {
            return null;
        }

        var places = Alignment.Of(old, now);
        var kept = now.Where((word, i) => places[i] >= 0 && IsWord(word)).Count();
        if (kept < Alike * Math.Max(old.Count(IsWord), now.Count(IsWord)))
        {
            return null;
        }

        var (pieces, from) = (new List<TextChange>(), 0);
        for (var j = 0; j <= now.Count; j++)
        {
            // What went stands before what came in its place.
            var next = Enumerable.Range(j, now.Count - j).Select(k => places[k]).FirstOrDefault(place => place >= 0, old.Count);
            for (; from < next; from++)
            {
                Add(pieces, TextChangeKind.Removed, old[from]);
            }

            if (j < now.Count)
            {
                Add(pieces, places[j] < 0 ? TextChangeKind.Added : TextChangeKind.Kept, now[j]);
                from = places[j] < 0 ? from : places[j] + 1;
            }
        }

        return pieces;
    }

    private static bool IsWord(string word) => !string.IsNullOrWhiteSpace(word);

    private static List<string> Cut(string text) => [.. Words().Matches(text).Select(match => match.Value)];

    private static void Add(List<TextChange> pieces, TextChangeKind kind, string word)
    {
        if (pieces is [.., { } last] && last.Kind == kind)
        {
            pieces[^1] = last with { Text = last.Text + word };
        }
        else
        {
            pieces.Add(new TextChange(kind, word));
        }
    }
}

/// <summary>One paragraph of two versions laid side by side, or a stretch of one.</summary>
public sealed record TextChange(TextChangeKind Kind, string Text)
{
    /// <summary>Of a reworded paragraph: its stretches in order, with what was removed.</summary>
    public IReadOnlyList<TextChange> Pieces { get; init; } = [];
}

/// <summary>What became of a paragraph.</summary>
public enum TextChangeKind
{
    Kept,
    Removed,
    Added,
    Reworded,
}
