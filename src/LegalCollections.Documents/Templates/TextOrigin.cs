using System.Text.RegularExpressions;

namespace LegalCollections.Documents.Templates;

/// <summary>Tells of a filled document, word by word, what stood in the template, what was filled in and what a person changed afterwards.</summary>
public static partial class TextOrigin
{
    /// <param name="template">The paragraphs of the template with its fragments in place; null where it is not known.</param>
    /// <param name="written">The paragraphs as they were filled.</param>
    /// <param name="current">The paragraphs as they stand; the same where nobody changed them.</param>
    public static IReadOnlyList<TracedParagraph> Trace(IReadOnlyList<string>? template, IReadOnlyList<string> written, IReadOnlyList<string> current)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(current);
        var (first, last) = (Cut(written), Cut(current));
        var own = template is null ? null : Places(Cut([.. template.Select(text => Tag().Replace(text, " "))]), first);
        var kept = Places(first, last);
        return Merge(first, last, kept, own);
    }

    /// <summary>The paragraphs of a template with each included fragment in the place of its tag.</summary>
    /// <param name="fragment">A fragment by its key; null for one that does not exist.</param>
    public static IReadOnlyList<string> WithFragments(IReadOnlyList<string> paragraphs, Func<string, byte[]?> fragment) => WithFragments(paragraphs, fragment, 5);

    private static IReadOnlyList<string> WithFragments(IReadOnlyList<string> paragraphs, Func<string, byte[]?> fragment, int depth)
    {
        return depth == 0 ? paragraphs : [.. paragraphs.SelectMany(text => Included().Match(text) is { Success: true } tag && tag.Value == text
            ? Inside(tag)
            : [Included().Replace(text, each => string.Join(' ', Inside(each)))])];

        IReadOnlyList<string> Inside(Match tag) =>
            fragment(tag.Groups["key"].Value) is { } docx ? WithFragments(WordText.Lines(docx), fragment, depth - 1) : [];
    }

    private static List<Line> Cut(IReadOnlyList<string> paragraphs) => [.. paragraphs.Select(text => new Line([.. Word().Matches(text).Select(match => match.Value)]))];

    /// <summary>For each word of <paramref name="after"/> its place in <paramref name="before"/>, counted through all paragraphs, or −1.</summary>
    private static int[] Places(List<Line> before, List<Line> after)
    {
        var lines = Alignment.Of(before.ConvertAll(line => line.Key), after.ConvertAll(line => line.Key));
        var starts = Starts(before);
        var places = new List<int>();
        var from = 0;
        for (var j = 0; j < after.Count;)
        {
            if (lines[j] is var same and >= 0)
            {
                places.AddRange(Enumerable.Range(starts[same], after[j++].Words.Count));
                from = same + 1;
                continue;
            }

            var end = j;
            while (end < after.Count && lines[end] < 0)
            {
                end++;
            }

            var to = end < after.Count ? lines[end] : before.Count;
            places.AddRange(Within(before[from..to], after[j..end], starts[from]));
            j = end;
        }

        return [.. places];
    }

    private static IEnumerable<int> Within(List<Line> before, List<Line> after, int start)
    {
        var words = after.SelectMany(line => line.Plain).ToList();
        return Steady(Alignment.Of([.. before.SelectMany(line => line.Plain)], words), words).Select(place => place < 0 ? -1 : place + start);
    }

    /// <summary>A lone "de" or comma amid other words, away from what stood beside it, was not kept: it only occurs in both.</summary>
    private static int[] Steady(int[] places, List<string> words)
    {
        var (last, j) = (-1, 0);
        while (j < places.Length)
        {
            var end = j;
            while (end < places.Length && places[end] >= 0 && places[end] == places[j] + end - j)
            {
                end++;
            }

            if (end == j)
            {
                j++;
                continue;
            }

            var next = Array.FindIndex(places, end, place => place >= 0);
            var alone = last >= 0 && next > end && places[j] > last + 1 && places[next] > places[end - 1] + 1;
            last = places[end - 1];
            if (alone && end - j <= 2 && words[j..end].TrueForAll(word => word.Length < 4))
            {
                Array.Fill(places, -1, j, end - j);
            }

            j = end;
        }

        return places;
    }

    private static List<int> Starts(List<Line> lines)
    {
        var starts = new List<int> { 0 };
        lines.ForEach(line => starts.Add(starts[^1] + line.Words.Count));
        return starts;
    }

    private static List<TracedParagraph> Merge(List<Line> first, List<Line> last, int[] kept, int[]? own)
    {
        var words = first.SelectMany(line => line.Words).ToList();
        var starts = Starts(first).ToHashSet();
        var upcoming = Upcoming(kept, words.Count);
        var paragraphs = new List<TracedParagraph>();
        var (place, next) = (0, 0);
        foreach (var line in last)
        {
            var runs = new List<TracedText>();
            foreach (var word in line.Words)
            {
                var gone = new TracedText(string.Concat(words[next..upcoming[place]]), TextSource.Removed);
                if (runs.Count == 0 && gone.Text.Length > 0 && starts.Contains(next) && starts.Contains(upcoming[place]))
                {
                    paragraphs.Add(new TracedParagraph([gone]));
                }
                else
                {
                    Add(runs, gone);
                }

                next = upcoming[place];
                var from = kept[place++];
                Add(runs, new TracedText(word, from < 0 ? TextSource.Added : own is null || own[from] >= 0 ? TextSource.Template : TextSource.Filled));
                next = from < 0 ? next : from + 1;
            }

            paragraphs.Add(new TracedParagraph(runs));
        }

        return next < words.Count ? [.. paragraphs, new TracedParagraph([new TracedText(string.Concat(words[next..]), TextSource.Removed)])] : paragraphs;
    }

    /// <summary>For each word the place of the next one that was kept, itself included; behind all words where none follows.</summary>
    private static int[] Upcoming(int[] kept, int end)
    {
        var upcoming = new int[kept.Length];
        for (var j = kept.Length - 1; j >= 0; j--)
        {
            end = kept[j] >= 0 ? kept[j] : end;
            upcoming[j] = end;
        }

        return upcoming;
    }

    private static void Add(List<TracedText> runs, TracedText added)
    {
        if (runs.Count > 0 && runs[^1].Source == added.Source)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + added.Text };
        }
        else if (added.Text.Length > 0)
        {
            runs.Add(added);
        }
    }

    // A figure with its marks is one word; so is a run of letters; any other sign stands alone. What separates goes before.
    [GeneratedRegex(@"\s*(?:\d[\d.,/:-]*\d|\d|[\p{L}\p{M}ºª]+|\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{>\s*(?<key>[\w-]+)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Included();

    /// <summary>One paragraph cut into words.</summary>
    private sealed record Line(IReadOnlyList<string> Words)
    {
        public IReadOnlyList<string> Plain { get; } = [.. Words.Select(word => word.TrimStart())];

        public string Key => string.Join(' ', Plain);
    }
}

/// <summary>One paragraph with where its words come from.</summary>
public sealed record TracedParagraph(IReadOnlyList<TracedText> Runs)
{
    public bool IsChanged => Runs.Any(run => run.Source is TextSource.Added or TextSource.Removed);
}

/// <summary>Words that stand together and come from one source.</summary>
public sealed record TracedText(string Text, TextSource Source);

/// <summary>Where words come from.</summary>
public enum TextSource
{
    /// <summary>The template, or what the system wrote where the template is not known.</summary>
    Template,

    /// <summary>Filled in by the system from the case.</summary>
    Filled,

    /// <summary>Written by a person afterwards.</summary>
    Added,

    /// <summary>Taken out by a person afterwards.</summary>
    Removed,
}
