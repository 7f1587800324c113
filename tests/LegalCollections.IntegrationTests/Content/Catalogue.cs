namespace LegalCollections.IntegrationTests.Content;

/// <summary>Reads the tables of a written catalogue.</summary>
internal static class Catalogue
{
    /// <summary>The cells of the rows under the table that starts with this heading row, without code marks.</summary>
    public static IReadOnlyList<string[]> Table(string markdown, string heading)
    {
        var lines = markdown.Split('\n');
        var start = Array.IndexOf(lines, heading);
        Assert.True(start >= 0, $"There is no table {heading}");
        return [.. lines[(start + 2)..].TakeWhile(line => line.StartsWith('|')).Select(Cells)];
    }

    private static string[] Cells(string line) =>
        [.. line.Replace(@"\|", "¦", StringComparison.Ordinal).Trim('|', ' ').Split('|').Select(cell => cell.Trim().Trim('`'))];
}
