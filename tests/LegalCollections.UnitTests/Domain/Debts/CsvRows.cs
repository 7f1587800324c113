namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>Reads the case tables beside the tests, so that a lawyer can add a row without writing code.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Read(params string[] path)
        => File.ReadLines(Path.Combine([AppContext.BaseDirectory, "Domain", .. path]))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split(';'));
}
