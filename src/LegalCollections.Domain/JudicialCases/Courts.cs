using System.Collections.Frozen;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>A court as the number of a lawsuit names it: segment (J), court (TR), short name and full name.</summary>
public sealed record Court(string Segment, string Tribunal, string Code, string Name);

/// <summary>The courts that may stand in a case number (Res. CNJ 65/2008), so that a number of no court is refused.</summary>
public static class Courts
{
    private static readonly FrozenDictionary<string, Court> Table = Load();

    public static IReadOnlyCollection<Court> All => Table.Values;

    /// <summary>The court numbered <paramref name="segment"/> (one digit) and <paramref name="tribunal"/> (two), if there is one.</summary>
    public static Court? Find(string segment, string tribunal) => Table.GetValueOrDefault(segment + tribunal);

    private static FrozenDictionary<string, Court> Load()
    {
        const string Resource = "LegalCollections.Domain.JudicialCases.Data.courts.csv";
        using var stream = typeof(Courts).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => char.IsAsciiDigit(line[0]))
            .Select(line => line.Split(','))
            .Select(cells => new Court(cells[0], cells[1], cells[2], cells[3]))
            .ToFrozenDictionary(court => court.Segment + court.Tribunal, StringComparer.Ordinal);
    }
}
