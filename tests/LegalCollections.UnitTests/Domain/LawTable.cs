namespace LegalCollections.UnitTests.Domain;

/// <summary>Reads the tables of expected legal results: semicolons, first line headings, lines starting with # are remarks.</summary>
internal static class LawTable
{
    public static TheoryData<LawRow> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Domain", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToArray();
        var headings = lines[0].Split(';');
        var rows = new TheoryData<LawRow>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(';');
            Assert.True(cells.Length == headings.Length, $"{file}: wrong number of cells in: {line}");
            rows.Add(new LawRow(line, headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)));
        }

        return rows;
    }
}

/// <summary>One line of a table, by heading.</summary>
public sealed record LawRow(string Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string heading] => Cells[heading];

    public bool Has(string heading) => Cells[heading].Length > 0;

    public DateOnly Date(string heading) => DateOnly.ParseExact(Cells[heading], "yyyy-MM-dd", null);

    public override string ToString() => Line;
}
