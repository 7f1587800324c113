namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Breaks words to a width without knowing the reader's font: widths are those of a wide sans-serif, so that nothing runs over.</summary>
internal static class Lettering
{
    public const int NameSize = 14;
    public const int DetailSize = 12;

    /// <summary>Width in pixels at a size of script; names are bold.</summary>
    public static int Width(string text, int size) => (int)Math.Ceiling(text.Sum(Units) * size * (size == NameSize ? 1.14m : 1m) / 100m);

    /// <summary>The text in at most <paramref name="most"/> lines; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int size, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, size)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(lines[most - 1], width, size)];
    }

    private static string Shortened(string line, int width, int size)
    {
        while (line.Length > 1 && Width(line + "…", size) > width)
        {
            line = line[..^1];
        }

        return line.TrimEnd() + "…";
    }

    /// <summary>A word that is wider than the box, such as a script, is cut.</summary>
    private static IEnumerable<string> Pieces(string word, int width, int size)
    {
        while (Width(word, size) > width && word.Length > 1)
        {
            var length = word.Length - 1;
            while (length > 1 && Width(word[..length], size) > width)
            {
                length--;
            }

            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    /// <summary>Hundredths of the size of the script.</summary>
    private static int Units(char letter) => letter switch
    {
        'i' or 'í' or 'l' or 'j' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 29,
        ' ' or 't' or 'f' or 'r' or '(' or ')' or '-' => 38,
        'm' or 'w' or 'M' or 'W' or '…' or '–' => 92,
        >= 'A' and <= 'Z' => 71,
        _ => 59,
    };
}
